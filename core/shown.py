"""What an answer shows, noted while it is made: who keeps the answer learns when it is no longer true.

A tag names one thing: ``term:12``, ``page:40``, ``glossary``. Models are noted by themselves when a row of them is
read (see ``pagestore.gathering``); what is read in another way, or could appear where it is not yet, says so here.
"""

from contextlib import contextmanager
from contextvars import ContextVar

# What could appear on a page where it is not yet.
MENU, GLOSSARY = "menu", "glossary"

_shown = ContextVar("shown", default=None)
_remember = None


def shows(*tags):
    """Note that the answer being made shows some things; nothing happens where none is being made."""
    noted = _shown.get()
    if noted is not None:
        noted.update(tags)


@contextmanager
def noting():
    """The set in which tags are noted while an answer is made."""
    noted = set()
    token = _shown.set(noted)
    try:
        yield noted
    finally:
        _shown.reset(token)


def shows_only_this(response):
    """Say that an answer depends on nothing but what was noted. Any other depends on everything public."""
    response.shows_only_what_was_noted = True
    return response


def remember_with(remember):
    """Name what remembers: see ``remembered``."""
    global _remember
    _remember = remember


def remembered(key, make):
    """What ``make()`` gives, made once for as long as nothing it shows has changed; each time where nothing remembers.

    What is remembered is shared by all threads: nobody may change it. Outside of requests nobody hears of changes, and
    nothing is remembered.
    """
    return _remember(key, make) if _remember and _shown.get() is not None else make()


def remembered_of_this(key, make):
    """The same for a part of what is being made, which may also show what was read before it."""
    before = frozenset(_shown.get() or ())

    def make_it():
        shows(*before)
        return make()

    return remembered(key, make_it)
