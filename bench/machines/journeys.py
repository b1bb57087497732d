"""What people do while a machine is killed and started again: readers read on, and what a member wrote is there."""

import io
import threading
import time
from contextlib import contextmanager
from statistics import quantiles

from PIL import Image

from bench.machines.visitor import Visitor, pictures

READERS = 6
# A reader notices an answer that takes longer.
SLOW = 2.0
# What an editor answers when they approve.
APPROVAL = {
    **dict.fromkeys(("practical", "innovative", "successful", "transferable"), "met"),
    "evidence_level": "2",
    "evidence_reason": "A year of tally sheets.",
    "privacy_checked": "on",
    "comment": "",
}


def journeys(rig):
    """Play all of them; return what went wrong."""
    faults = []
    for language in ("en", "fr"):
        faults += reader_walks(rig, language)
    with reading_on(rig) as seen:
        faults += member_publishes(rig)
        before = len(seen)
        killed = time.monotonic()
        rig.machines[0].kill()
        time.sleep(3)
        faults += member_writes_while_one_is_away(rig)
        rig.machines[0].start()
        rig.machines[0].wait()
        time.sleep(2)
        rig.machines[1].kill()
        time.sleep(3)
        rig.machines[1].start()
        rig.machines[1].wait()
        lasted = time.monotonic() - killed
    print(report("Readers before", seen[:before]))
    print(report(f"Readers while each machine was killed once ({lasted:.0f} s)", seen[before:]))
    wrong = [f"{status} {path}" for status, path, _seconds in seen if status != 200]
    slow = [f"{seconds:.1f} s {path}" for _status, path, seconds in seen if seconds > SLOW]
    return faults + wrong + slow


def report(what, seen):
    times = [1000 * seconds for _status, _path, seconds in seen]
    cut = quantiles(times, n=100)
    errors = sum(status != 200 for status, _path, _seconds in seen)
    return (
        f"{what}: {len(seen):,} answers, {errors} errors, "
        f"median {cut[49]:.0f} ms, p99 {cut[98]:.0f} ms, longest {max(times):.0f} ms"
    )


def reader_walks(rig, language):
    """From the front page to the picture, the file and the card of an entry."""
    faults = []
    addresses = rig.facts["addresses"][language]
    with Visitor(rig.port, tls=True) as reader:
        for name, address in addresses.items():
            answer = reader.get(address.format("mentor"))
            if answer.status != 200 or not answer.content:
                faults.append(f"{answer.status} {name} {address}")
        page = reader.get(addresses["page"]).text
        for address in [*pictures(page)[:2], rig.facts["document"]]:
            answer = reader.get(address)
            if answer.status != 200 or not answer.content:
                faults.append(f"{answer.status} {address}")
        if not pictures(page):
            faults.append(f"No picture on {addresses['page']}")
        if reader.get(addresses["PDF"]).content[:5] != b"%PDF-":
            faults.append(f"No PDF at {addresses['PDF']}")
    return faults


@contextmanager
def reading_on(rig):
    """Readers who go on reading through nginx; what they see, as ``(status, path, seconds)``."""
    seen, done = [], threading.Event()
    names = ["front", "page", "listing", "facet", "term", "search", "feed", "API", "glossary", "map", "PDF"]

    def read(number):
        addresses = rig.facts["addresses"][("en", "fr")[number % 2]]
        with Visitor(rig.port, tls=True) as reader:
            for turn in range(number, 1_000_000):
                path = addresses[names[turn % len(names)]].format("mentor")
                started = time.monotonic()
                try:
                    answer = reader.get(path)
                    seen.append((answer.status, path, answer.seconds))
                except Exception as error:
                    seen.append((repr(error), path, time.monotonic() - started))
                    reader.leave()
                if number % 3 == 0:
                    # Some come with a new connection each time.
                    reader.leave()
                if done.wait(0.02):
                    return

    threads = [threading.Thread(target=read, args=[number]) for number in range(READERS)]
    for thread in threads:
        thread.start()
    try:
        yield seen
    finally:
        done.set()
        for thread in threads:
            thread.join()


def member_publishes(rig):
    """An author at one machine, an editor at the other; readers come through nginx."""
    faults, facts = [], rig.facts
    one, other = (Visitor(machine.port) for machine in rig.machines)
    with one, other, Visitor(rig.port, tls=True) as reader:
        one.sign_in(facts["members"]["author"], rig.password)
        other.sign_in(facts["members"]["editor"], rig.password, facts["code"])
        picture = {"title": "A pot", "collection": facts["collection"]}
        answer = one.post("/admin/images/add/", picture, [("file", "pot.png", a_picture())])
        if answer.status != 302:
            faults.append(f"{answer.status} when a picture was sent")
        edit = f"/admin/pages/{facts['draft']}/edit/"
        form, _when = rig.change("draft_form")
        answer = one.post(edit, {**form["data"], "summary": "Written at one machine."})
        if answer.status != 302:
            faults.append(f"{answer.status} when a draft was saved")
        if "Written at one machine." not in other.get(edit).text:
            faults.append("The other machine does not know the draft")
        form, _when = rig.change("draft_form")
        one.post(edit, {**form["data"], "action-submit": "Submit"})
        form, _when = rig.change("draft_form")
        if not form["review"]:
            return [*faults, "The draft was not submitted"]
        approve = f"/admin/pages/workflow/action/{facts['draft']}/approve/{form['review']}/"
        answer = other.post(approve, APPROVAL)
        form, _when = rig.change("draft_form")
        if not form["live"]:
            return [*faults, f"{answer.status}: not public when it was approved"]
        time.sleep(1)
        if reader.get(path_of(form["url"])).status != 200:
            faults.append("Readers do not see what was approved a second ago")
    return faults


def member_writes_while_one_is_away(rig):
    """Through nginx, as members do: signed in before, saved on whichever machine is left."""
    with Visitor(rig.port, tls=True) as member:
        member.sign_in(rig.facts["members"]["author"], rig.password)
        edit = f"/admin/pages/{rig.facts['draft']}/edit/"
        form, _when = rig.change("draft_form")
        answer = member.post(edit, {**form["data"], "summary": "Written while one was away."})
        if answer.status != 302 or "Written while one was away." not in member.get(edit).text:
            return [f"{answer.status}: a draft was not saved while one machine was away"]
    return []


def path_of(address):
    return "/" + address.split("/", 3)[3]


def a_picture():
    content = io.BytesIO()
    Image.new("RGB", (640, 480), "teal").save(content, "PNG")
    return content.getvalue()
