"""What is kept has room for so many bytes, and many threads use it at once."""

import sys
import threading
from dataclasses import dataclass

import pytest

from pagestore.kept import Kept


@dataclass
class Thing:
    size: int = 1


@pytest.fixture
def hasty_threads():
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(interval)


def test_what_was_used_last_stays():
    kept = Kept(room=2)
    for key in "ab":
        kept.keep(key, Thing())
    kept.use("a")
    kept.keep("c", Thing())

    assert list(kept) == ["a", "c"]
    assert kept.size == 2


def test_what_comes_again_takes_its_room_once():
    kept = Kept(room=10)
    kept.keep("a", Thing(4))
    kept.keep("a", Thing(6))

    assert kept.size == 6
    kept.drop("a")
    kept.drop("a")
    assert kept.size == 0


def test_others_use_it_while_something_goes(hasty_threads):
    kept, done = Kept(room=50), threading.Event()

    def use():
        while not done.is_set():
            for number in range(60):
                kept.use(number)

    user = threading.Thread(target=use)
    user.start()
    try:
        for turn in range(100_000):
            kept.keep(turn % 60, Thing())
    finally:
        done.set()
        user.join()

    assert len(kept) == kept.size == 50
