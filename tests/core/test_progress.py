"""How far a command is: one line on a terminal, seldom a line in a file, nothing where it should be quiet."""

import io

import pytest
from django.core.management.base import OutputWrapper

from core.progress import Progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


def told(stream, seconds, **options):
    """What a command wrote that was told ten steps, so many seconds apart."""
    clock = iter(number * seconds for number in range(100))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("core.progress.time.monotonic", lambda: next(clock))
        progress = Progress(OutputWrapper(stream), "records", **options)
        for done in range(1, 11):
            progress(done)
        progress.end()
    return stream.getvalue()


def test_terminal_has_one_line_that_is_written_over_and_left_empty():
    said = told(Terminal(), seconds=1)

    assert "\n" not in said
    assert "\r10 records …" in said
    assert said.endswith("\r" + " " * len("10 records …") + "\r")


def test_file_has_a_line_now_and_then():
    assert told(io.StringIO(), seconds=4).splitlines() == ["3 records …", "6 records …", "9 records …"]


@pytest.mark.parametrize("stream", [Terminal, io.StringIO])
def test_what_is_done_at_once_or_should_be_quiet_tells_nothing(stream):
    assert told(stream(), seconds=0) == ""
    assert told(stream(), seconds=60, quiet=True) == ""
