"""What an answer shows, noted while it is made: who keeps the answer learns when it is no longer true.

A tag names one thing: ``term:12``, ``page:40``, ``glossary``. Models are noted by themselves when a row of them is
read (see ``pagestore.gathering``); what is read in another way, or could appear where it is not yet, says so here.
"""

from contextlib import contextmanager
from contextvars import ContextVar

# What could appear on a page where it is not yet.
MENU, GLOSSARY = "menu", "glossary"
# Everything public that is no entry.
BESIDES_ENTRIES = "besides entries"
# How many entries each kind, term and organization leads to.
COUNTS = "counts"

_shown = ContextVar("shown", default=None)
_remember = None


def shows(*tags):
    """Note that the answer being made shows some things; nothing happens where none is being made."""
    noted = _shown.get()
    if noted is not None:
        noted.update(tags)


class Noted(set):
    """Tags, and since when: what an answer shows was read after that, by the clock of what remembers."""

    since = None


@contextmanager
def noting():
    """The ``Noted`` in which tags are noted while an answer is made, or a part of it."""
    noted, whole = Noted(), _shown.get()
    if whole is not None:
        noted.since = whole.since
    elif _remember:
        noted.since = _remember.clock
    token = _shown.set(noted)
    try:
        yield noted
    finally:
        _shown.reset(token)


def entries_with(facet, value):
    """The tag of all entries that have a value of a facet: those that do not have it yet, or no longer, included."""
    return f"entries:{facet}={value}"


def shows_only_this(response, *tags):
    """Say that an answer depends on what was noted and on these tags alone. Any other depends on everything public."""
    response.shows_besides_what_was_noted = tags
    return response


class ShowsOnly:
    """For views that read no entry: their answers depend on what was noted and on ``shown_besides`` alone."""

    shown_besides = (BESIDES_ENTRIES,)

    def render_to_response(self, context, **kwargs):
        return shows_only_this(super().render_to_response(context, **kwargs), *self.shown_besides)


def noted_since():
    """Since when the answer being made is made; None where none is."""
    noted = _shown.get()
    return None if noted is None else noted.since


def remember_with(remember):
    """Name what remembers: see ``remembered`` and ``remembered_each``."""
    global _remember
    _remember = remember


def remembered(key, make):
    """What ``make()`` gives, made once for as long as nothing it shows has changed; each time where nothing remembers.

    What is remembered is shared by all threads: nobody may change it. Outside of requests nobody hears of changes, and
    nothing is remembered.
    """
    return _remember(key, make) if _remember and _shown.get() is not None else make()


def remembered_each(kind, keys, make):
    """The same for several things of a kind at once: ``{key: value}`` of those there are.

    ``make(missing)`` gives ``{key: (value, rows)}`` for keys that are not remembered, with the rows that a value shows.
    """
    if _remember and _shown.get() is not None:
        return _remember.each(kind, keys, make)
    return {key: value for key, (value, _rows) in make(keys).items()}


def remembered_of_this(key, make):
    """The same for a part of what is being made, which may also show what was read before it."""
    before = frozenset(_shown.get() or ())

    def make_it():
        shows(*before)
        return make()

    return remembered(key, make_it)
