"""Room for so many bytes."""

from collections import OrderedDict
from contextlib import suppress


class Kept(OrderedDict):
    """Things by key, those that were used last, as many as there is room for; each says its ``size``, in bytes."""

    def __init__(self, room):
        super().__init__()
        self.room = room
        self.size = 0

    def use(self, key):
        """Others go before it."""
        with suppress(KeyError):
            # Another thread may just have dropped it.
            self.move_to_end(key)

    def keep(self, key, thing):
        self.drop(key)
        self[key] = thing
        self.size += thing.size
        while self.size > self.room:
            # In one step: other threads may use what is kept meanwhile.
            _key, first = self.popitem(last=False)
            self.size -= first.size

    def drop(self, key):
        thing = self.pop(key, None)
        if thing is not None:
            self.size -= thing.size
