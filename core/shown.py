"""What an answer shows, noted while it is made: who keeps the answer learns when it is no longer true.

A tag names one thing: ``term:12``, ``page:40``, ``glossary``. Models are noted by themselves when a row of them is
read (see ``pagestore.gathering``); what is read in another way, or could appear where it is not yet, says so here.
"""

from contextlib import contextmanager
from contextvars import ContextVar

# What could appear on a page where it is not yet.
MENU, GLOSSARY = "menu", "glossary"

_shown = ContextVar("shown", default=None)


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
