"""Finished answers in the memory of a process."""

import threading
import time
from collections import OrderedDict
from contextlib import suppress

# How long others show the answer from before while one makes it anew.
PATIENCE = 0.5


class Shelf:
    """As many of the answers last asked for as there is room for. What changed is made anew by one thread at a time."""

    def __init__(self, listener, room):
        self._listener = listener
        self._room = room
        self._size = 0
        self._answers = OrderedDict()
        self._making = {}
        self._lock = threading.Lock()

    def find(self, key):
        """The answer to give, or None: then the caller makes it and calls ``made``, whatever comes of it."""
        answer = self._answers.get(key)
        if answer is not None and self._is_true(answer):
            with suppress(KeyError):
                # Another thread may just have dropped it.
                self._answers.move_to_end(key)
            return answer
        with self._lock:
            answer = self._answers.get(key)
            if answer is not None and self._may_not_be_shown(answer):
                answer = self._drop(key)
            making = self._making.get(key)
            if making is None:
                self._making[key] = threading.Event()
                return None
        if answer is not None and time.monotonic() - (answer.outdated_at or 0) < PATIENCE:
            return answer
        making.wait(PATIENCE)
        answer = self._answers.get(key)
        return answer if answer is not None and self._is_true(answer) else None

    def made(self, key, answer=None):
        """Keep an answer if there is one to keep, and let those go on who wait for it."""
        with self._lock:
            self._drop(key)
            if answer is not None:
                self._answers[key] = answer
                self._size += answer.size
                while self._size > self._room:
                    self._drop(next(iter(self._answers)))
            making = self._making.pop(key, None)
        if making:
            making.set()

    def _is_true(self, answer):
        clock = self._listener.clock
        if time.time() >= answer.until:
            return False
        if answer.checked == clock:
            return True
        if answer.outdated_at is None and self._listener.is_true(answer.tags, answer.since):
            answer.checked = clock
            return True
        answer.outdated_at = answer.outdated_at or time.monotonic()
        return False

    def _may_not_be_shown(self, answer):
        return time.time() >= answer.until or self._listener.is_taken(answer.tags, answer.since)

    def _drop(self, key):
        answer = self._answers.pop(key, None)
        if answer is not None:
            self._size -= answer.size
