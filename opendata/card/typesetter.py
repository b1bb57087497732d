"""Whether this machine can print cards: WeasyPrint needs libraries of the system, which not every machine has."""

import ctypes
from functools import cache

# Pango's part that reads fonts brings all others along. Its name on Linux, macOS and Windows.
NAMES = ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll")


@cache
def is_installed():
    """Asked once in the life of a process, without starting WeasyPrint."""
    return any(map(_opens, NAMES))


def _opens(name):
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
