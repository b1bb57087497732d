"""Parts of answers that are remembered as long as nothing they show has changed."""

import threading
from collections import OrderedDict

from core.shown import noting, shows

MOST = 2_000


class Memory:
    """What was made last, by key; ``listener`` tells what has changed since."""

    def __init__(self, listener, most=MOST):
        self._listener = listener
        self._most = most
        self._kept = OrderedDict()
        self._lock = threading.Lock()

    def __call__(self, key, make):
        """What is remembered under a key, or what ``make()`` gives, which is remembered from now on."""
        kept = self._kept.get(key)
        if kept is not None:
            value, tags, since = kept
            if self._listener.is_true(tags, since):
                shows(*tags)
                return value
        # Before it is made: what changes meanwhile makes it untrue.
        since = self._listener.clock
        with noting() as tags:
            value = make()
        shows(*tags)
        with self._lock:
            self._kept[key] = value, frozenset(tags), since
            self._kept.move_to_end(key)
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return value
