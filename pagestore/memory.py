"""Parts of answers that are remembered as long as nothing they show has changed."""

import sys
import threading
from collections import OrderedDict
from contextlib import suppress

from core.shown import noted_since, noting, shows
from pagestore.tags import tag_of

# What each takes besides itself: its key, and the tags of what it shows.
BESIDES = 2_000


class Memory:
    """What was asked for last, by key, as much as there is room for, in bytes; ``listener`` tells what has changed."""

    def __init__(self, listener, room):
        self._listener = listener
        self._room = room
        self._size = 0
        self._kept = OrderedDict()
        self._lock = threading.Lock()

    @property
    def clock(self):
        """What has been heard of so far."""
        return self._listener.clock

    def _since(self):
        """Before anything was read for it: what changes from then on makes it untrue.

        A part may show rows that were read for the whole, and other threads may have heard meanwhile of their change.
        """
        since = noted_since()
        return self.clock if since is None else since

    def __call__(self, key, make):
        """What is remembered under a key, or what ``make()`` gives, which is remembered from now on."""
        if kept := self._find(key):
            return kept[0]
        since = self._since()
        with noting() as tags:
            value = make()
        self._keep(key, value, frozenset(tags), since)
        return value

    def each(self, kind, keys, make):
        """What is remembered of several things of a kind, and of the others what ``make`` gives: see ``core.shown``."""
        found = {key: self._find((kind, key)) for key in keys}
        missing, since = [key for key, kept in found.items() if not kept], self._since()
        values = {key: kept[0] for key, kept in found.items() if kept}
        if missing:
            # Each shows what is said of it, not what was read for all of them.
            with noting():
                made = make(missing)
            for key, (value, rows) in made.items():
                self._keep((kind, key), value, frozenset(map(tag_of, rows)), since)
                values[key] = value
        return values

    def _find(self, key):
        """``(value, tags, since)`` of what is still true, which is shown from now on, or None."""
        kept = self._kept.get(key)
        if kept is None or not self._listener.is_true(*kept[1:]):
            return None
        with suppress(KeyError):
            # Another thread may just have dropped it.
            self._kept.move_to_end(key)
        shows(*kept[1])
        return kept

    def _keep(self, key, value, tags, since):
        shows(*tags)
        with self._lock:
            self._drop(key)
            self._kept[key] = value, tags, since
            self._size += size_of(value)
            while self._size > self._room:
                self._drop(next(iter(self._kept)))

    def _drop(self, key):
        if key in self._kept:
            value, _tags, _since = self._kept.pop(key)
            self._size -= size_of(value)


def size_of(value):
    """About how many bytes a part takes."""
    return sys.getsizeof(value) + BESIDES
