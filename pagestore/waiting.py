"""Readers who wait just now for an answer that is being made."""

import threading


class Waiting:
    """Counts them: ``with waiting:`` is one more. Whoever works ahead of readers gives way to them."""

    def __init__(self):
        self._number = 0
        self._nobody = threading.Condition()

    def __enter__(self):
        with self._nobody:
            self._number += 1

    def __exit__(self, *_exception):
        with self._nobody:
            self._number -= 1
            if not self._number:
                self._nobody.notify_all()

    def give_way(self, seconds):
        """Wait until nobody else does, for so many seconds at most; whether nobody does."""
        with self._nobody:
            return self._nobody.wait_for(lambda: not self._number, seconds)
