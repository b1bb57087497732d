"""Processes beside those that answer readers: whoever serves the library starts them, and ends them when it ends."""

from contextlib import ExitStack, contextmanager

_starts = []


def register(start):
    """Have a process run beside: ``start()`` is a context manager that lasts as long as the process."""
    _starts.append(start)


@contextmanager
def all_beside():
    """All that were registered are there."""
    with ExitStack() as stack:
        for start in _starts:
            stack.enter_context(start())
        yield
