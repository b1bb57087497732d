"""Finished answers in the memory of a process."""

import math
import threading
import time

from pagestore.kept import Kept
from pagestore.tags import ALL

# How long a reader waits for an answer that another is making.
PATIENCE = 0.5
# How far an answer may be behind what is true while it is made anew. That takes less than a second, unless the machine
# has too much to do: then readers are given what was true a moment ago, rather than all waiting for the same.
MOST_BEHIND = 1.5
# What was asked for so many seconds ago is made anew before anyone asks again.
RECENT = 10
NEVER = -math.inf


class Making(threading.Event):
    """Set when an answer is made; everything that changed until ``since`` will stand in it.

    ``asked_at`` is when a reader asked for it.
    """

    def __init__(self, since, asked_at):
        super().__init__()
        self.since = since
        self.asked_at = asked_at


class Shelf:
    """As many of the answers last asked for as there is room for. What changed is made anew by one thread at a time."""

    def __init__(self, listener, room):
        self._listener = listener
        self._answers = Kept(room)
        self._making = {}
        # What is to be made anew, in this order.
        self._outdated = {}
        self._lock = threading.Lock()
        self._something_outdated = threading.Condition(self._lock)
        self.has_remaker = False
        self._asked_at = NEVER

    @property
    def is_asked(self):
        """Whether readers are about."""
        return time.monotonic() - self._asked_at < RECENT

    @property
    def is_nearly_full(self):
        """Whether so much is kept already that more would soon push out what readers asked for."""
        return self._answers.size > 0.75 * self._answers.room

    def find(self, key, is_reader=True):
        """The answer to give, or None: then the caller makes it and calls ``made``, whatever comes of it.

        Who is no reader, but asks ahead of them, leaves no trace of having asked.
        """
        answer, now = self._answers.get(key), time.monotonic()
        asked_at = now if is_reader else NEVER
        self._asked_at = max(self._asked_at, asked_at)
        if answer is not None and self._is_true(answer):
            answer.asked_at = max(answer.asked_at, asked_at)
            self._answers.use(key)
            return answer
        with self._lock:
            answer = self._answers.get(key)
            if answer is not None and self._may_not_be_shown(answer):
                self._answers.drop(key)
                answer = None
            may_be_shown = False
            if answer is not None:
                answer.asked_at = max(answer.asked_at, asked_at)
                may_be_shown = answer.outdated_at is not None and now - answer.outdated_at < MOST_BEHIND
            making = self._making.get(key)
            if making is None and not (may_be_shown and key in self._outdated):
                self._begin(key, asked_at)
                return None
        if may_be_shown:
            return answer
        making.wait(PATIENCE)
        answer = self._answers.get(key)
        return answer if answer is not None and self._is_true(answer) else None

    def made(self, key, answer=None):
        """Keep an answer if there is one to keep, and let those go on who wait for it."""
        with self._lock:
            making, before = self._making.pop(key, None), self._answers.get(key)
            self._answers.drop(key)
            if answer is not None:
                answer.asked_at = max((one.asked_at for one in (before, making) if one), default=NEVER)
                self._answers.keep(key, answer)
                if not self._listener.is_true(answer.tags, answer.since):
                    self._note_outdated(key, answer, making.since if making else NEVER)
        if making:
            making.set()

    def outdate(self, tags, moment):
        """Hear what has changed since a moment: see ``Listener.when_heard``."""
        with self._lock:
            for key, answer in reversed(list(self._answers.items())):
                if answer.outdated_at is None and (ALL in tags or not tags.isdisjoint(answer.tags)):
                    self._note_outdated(key, answer, moment)

    def _note_outdated(self, key, answer, moment):
        answer.outdated_at = moment
        if self.has_remaker and key not in self._making and time.monotonic() - answer.asked_at < RECENT:
            self._outdated[key] = None
            self._something_outdated.notify()

    def wait_for_outdated(self, seconds):
        """Whether within so many seconds there is something to be made anew."""
        with self._something_outdated:
            return bool(self._something_outdated.wait_for(lambda: self._outdated, seconds))

    def next_outdated(self):
        """The key of an answer to be made anew, for the caller to make it as ``find`` says; None if there is none."""
        with self._lock:
            key = next(iter(self._outdated), None)
            if key is not None:
                self._begin(key)
            return key

    def _begin(self, key, asked_at=NEVER):
        self._outdated.pop(key, None)
        self._making[key] = Making(self._listener.heard_at, asked_at)

    def _is_true(self, answer):
        clock = self._listener.clock
        if time.time() >= answer.until:
            return False
        if answer.checked == clock:
            return True
        if answer.outdated_at is not None or not self._listener.is_true(answer.tags, answer.since):
            return False
        answer.checked = clock
        return True

    def _may_not_be_shown(self, answer):
        return time.time() >= answer.until or self._listener.is_taken(answer.tags, answer.since)
