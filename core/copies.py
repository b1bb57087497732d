"""Copies of the site that stand without it: what is made for one says so, and leaves out what needs a server.

See ``operations.static_site``, which makes them.
"""

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

_copy = ContextVar("copy", default=None)


@dataclass(frozen=True)
class Copy:
    """A copy that is being made: where the living site stands, where the copy is going to, and what it leaves out.

    ``left_out`` names other forms of entries: see ``core.representations``.
    """

    origins: tuple[str, ...]
    base_url: str
    left_out: frozenset = frozenset()


@contextmanager
def making(copy):
    """Let everything that is made here be made for a copy."""
    token = _copy.set(copy)
    try:
        yield copy
    finally:
        _copy.reset(token)


def copy_being_made():
    """The ``Copy`` that is being made; None on the living site."""
    return _copy.get()


def at_home(address):
    """A full address of this site, where it will stand: for addresses that are drawn or quoted, beyond later search."""
    copy = _copy.get()
    origin = next((origin for origin in copy.origins if address.startswith(origin)), None) if copy else None
    return copy.base_url + address.removeprefix(origin) if origin else address
