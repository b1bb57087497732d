"""How soon readers see what was published, and no longer what was taken down, through each process."""

import threading
import time
from collections import defaultdict
from dataclasses import dataclass
from statistics import median

from bench.machines.visitor import Visitor, pictures

# Asked more often, the machines would answer the measuring and little else.
EVERY = 0.1
PATIENCE = 10
# The most that may pass.
LIMIT = 1.0


@dataclass(frozen=True)
class Change:
    """Something done to the library, and where readers meet it. ``sees(answer, word, before)`` says that they do."""

    name: str
    hand: str
    places: tuple
    sees: callable


def has_word(answer, word, _before):
    return answer.status == 200 and word in answer.text


def has_entry(answer, _word, _before):
    return answer.status == 200 and ("the-kettle" in answer.text or "la-bouilloire" in answer.text)


def is_without(answer, word, _before):
    """Neither its address nor its words."""
    return answer.status in (404, 410) or not ("the-kettle" in answer.text or "la-bouilloire" in answer.text)


def is_gone(answer, _word, _before):
    return answer.status in (404, 410)


def is_another(answer, _word, before):
    """Another card: its mark changes with what is printed."""
    return answer.status == 200 and answer.headers.get("ETag") != before.headers.get("ETag")


def has_other_picture(answer, _word, before):
    return answer.status == 200 and pictures(answer.text) not in ([], pictures(before.text))


LISTS = ("listing", "facet"), ("term", "organization"), ("search", "suggestions"), ("feed", "front")
PROGRAMS = ("API", "API entry"), ("sitemap",), ("data as CSV", "data as JSON")
SEEN = [
    *(Change("publish", "publish", places, has_word) for places in [("page", "embed"), *LISTS[:2], ("feed",)]),
    # A page of results says again what was asked: the entry itself has to be there.
    Change("publish", "publish", ("search", "suggestions"), has_entry),
    *(Change("publish", "publish", places, has_word) for places in [*PROGRAMS[:1], ("data as CSV", "data as JSON")]),
    Change("publish", "publish", ("PDF",), is_another),
]
GONE = [
    Change("take down", "take_down", ("page", "embed"), is_gone),
    *(Change("take down", "take_down", places, is_without) for places in [*LISTS, ("API",), *PROGRAMS[1:]]),
    Change("take down", "take_down", ("PDF", "API entry"), is_gone),
    Change("take down", "take_down", ("media",), is_gone),
]
OTHERS = [
    Change("put back", "publish", ("sitemap", "media"), lambda *seen: has_entry(*seen) or is_picture(*seen)),
    Change("rename a term", "rename_term", ("page", "term"), has_word),
    Change("rename a term", "rename_term", ("listing", "facet"), has_word),
    Change("rename a term", "rename_term", ("API entry", "data as JSON"), has_word),
    Change("change the name of the library", "rename_library", ("page", "front"), has_word),
    Change("change the name of the library", "rename_library", ("listing", "search"), has_word),
    Change("change the name of the library", "rename_library", ("feed", "embed"), has_word),
    Change("change the name of the library", "rename_library", ("PDF",), is_another),
    Change("replace a picture", "replace_picture", ("page",), has_other_picture),
    Change("replace a picture", "replace_picture", ("PDF",), is_another),
    Change("replace a picture", "replace_picture", ("media",), is_gone),
]


def is_picture(answer, _word, _before):
    return answer.status == 200 and answer.headers.get("Content-Type", "").startswith("image/")


class Watch(threading.Thread):
    """A reader who asks for one address again and again, until they see the change."""

    def __init__(self, machine, place, path, sees, word):
        super().__init__(daemon=True)
        self.place, self.path, self.sees, self.word = place, path, sees, word
        self.visitor = Visitor(machine.port)
        self.before = self.visitor.get(path)
        self.last_without = self.seen_at = None

    def run(self):
        if self.sees(self.before, self.word, self.before):
            # There would be nothing to see: it counts as never seen.
            return
        until = time.monotonic() + PATIENCE + 20
        while time.monotonic() < until:
            asked = time.monotonic()
            answer = self.visitor.get(self.path)
            if self.sees(answer, self.word, self.before):
                self.seen_at = time.monotonic()
                break
            self.last_without = asked
            time.sleep(max(0, EVERY - (time.monotonic() - asked)))
        self.visitor.leave()


def measure(rig, rounds):
    """``{(change, place): [(last asked without, first seen), …]}`` in seconds after the change was made."""
    found, number = defaultdict(list), 0
    for _round in range(rounds):
        for change in [*SEEN, *GONE, *OTHERS]:
            number += 1
            word = f"zq{time.time_ns() % 10**9:09}x"
            if change.name != "put back":
                # So that there is something to change.
                rig.change("publish", f"zp{number:09}x")
                time.sleep(1)
            else:
                rig.change("take_down")
                time.sleep(1)
            watches = watching(rig, change, word if change.hand != "take_down" else f"zp{number:09}x")
            for watch in watches:
                watch.start()
            time.sleep(0.1)
            _said, done = rig.change(change.hand, word)
            for watch in watches:
                watch.join()
                seen = None if watch.seen_at is None else max(0, watch.seen_at - done)
                without = max(0, (watch.last_without or 0) - done)
                found[change.name, watch.place].append((without, seen))
    return found


def watching(rig, change, word):
    asked = [
        (place, address_of(rig, place, language, change, word))
        for language in rig.facts["addresses"]
        for place in change.places
    ]
    # Some have one address for both languages.
    once = dict.fromkeys(asked)
    return [Watch(machine, place, path, change.sees, word) for place, path in once for machine in rig.machines]


def address_of(rig, place, language, change, word):
    addresses = rig.facts["addresses"][language]
    if place != "media":
        sought = word if change.hand in ("publish", "take_down") else "mentor"
        return addresses[place].format(sought)
    with Visitor(rig.machines[0].port) as reader:
        found = pictures(reader.get(addresses["page"]).text)
    if found:
        rig.facts[f"picture {language}"] = found[0]
    return rig.facts[f"picture {language}"]


def print_table(found):
    """Print what was found; return what is too slow."""
    faults = []
    print(f"{'':<34}{'':<16}{'old last asked for':>24}{'new in hand':>24}")
    print(f"{'change':<34}{'seen in':<16}{'median':>12}{'maximum':>12}{'median':>12}{'maximum':>12}")
    for (change, place), rows in found.items():
        if any(seen is None for _without, seen in rows):
            faults.append(f"{change}: never seen in {place}")
            print(f"{change:<34}{place:<16}never, {sum(seen is None for _without, seen in rows)} of {len(rows)}")
            continue
        columns = [[row[number] for row in rows] for number in (0, 1)]
        cells = "".join(f"{median(column):>12.2f}{max(column):>12.2f}" for column in columns)
        print(f"{change:<34}{place:<16}{cells}")
        if max(columns[0]) > LIMIT:
            faults.append(f"{change}: {max(columns[0]):.2f} s until seen in {place}")
    return faults
