"""Parts of answers that are remembered as long as nothing they show has changed."""

import sys
import threading
from dataclasses import dataclass

from core.shown import noted_since, noting, shows
from pagestore.kept import Kept
from pagestore.tags import tag_of

# What each takes besides itself: its key, and the tags of what it shows.
BESIDES = 2_000


@dataclass(frozen=True, slots=True)
class Part:
    """What is remembered, what it shows, and since when nothing of that has changed, on the listener's clock."""

    value: object
    tags: frozenset
    since: int

    @property
    def size(self):
        """About how many bytes it takes."""
        return sys.getsizeof(self.value) + BESIDES


class Memory:
    """What was asked for last, by key, as much as there is room for, in bytes; ``listener`` tells what has changed."""

    def __init__(self, listener, room):
        self._listener = listener
        self._kept = Kept(room)
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
        if part := self._find(key):
            return part.value
        since = self._since()
        with noting() as tags:
            value = make()
        self._keep(key, value, frozenset(tags), since)
        return value

    def each(self, kind, keys, make):
        """What is remembered of several things of a kind, and of the others what ``make`` gives: see ``core.shown``."""
        found = {key: self._find((kind, key)) for key in keys}
        missing, since = [key for key, part in found.items() if not part], self._since()
        values = {key: part.value for key, part in found.items() if part}
        if missing:
            # Each shows what is said of it, not what was read for all of them.
            with noting():
                made = make(missing)
            for key, (value, rows) in made.items():
                self._keep((kind, key), value, frozenset(map(tag_of, rows)), since)
                values[key] = value
        return values

    def _find(self, key):
        """The part that is still true, which is shown from now on, or None."""
        part = self._kept.get(key)
        if part is None or not self._listener.is_true(part.tags, part.since):
            return None
        self._kept.use(key)
        shows(*part.tags)
        return part

    def _keep(self, key, value, tags, since):
        shows(*tags)
        with self._lock:
            self._kept.keep(key, Part(value, tags, since))
