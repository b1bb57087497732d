"""Readers are shown nothing that was taken down while nobody listened, or while the database says nothing."""

import threading
import time

import pytest
from django.db import OperationalError

from pagestore import changes
from pagestore.changes import Listener
from tests.pagestore.conftest import Reader


class HangingListener(Listener):
    """Hears nothing until it is let go, like a question to a machine that vanished."""

    def __init__(self):
        super().__init__()
        self.is_asking, self.may_go_on = threading.Event(), threading.Event()

    def _hear(self):
        self.is_asking.set()
        assert self.may_go_on.wait(60)
        self._listened_at = self._heard_at = time.monotonic()


@pytest.fixture
def hanging():
    """One thread hangs on the database."""
    listener = HangingListener()
    thread = threading.Thread(target=listener.listen)
    thread.start()
    assert listener.is_asking.wait(60)
    yield listener
    listener.may_go_on.set()
    thread.join()


def test_others_go_on_with_what_was_heard_just_now(hanging, monkeypatch):
    monkeypatch.setattr(changes, "RECENT", 60)
    hanging._heard_at = time.monotonic()
    hanging.listen()

    assert hanging._lock.locked()


def test_others_wait_where_nobody_has_listened_for_long(hanging, monkeypatch):
    monkeypatch.setattr(changes, "PATIENCE", 60)
    waiting = threading.Thread(target=hanging.listen)
    waiting.start()
    waiting.join(0.2)
    assert waiting.is_alive()
    hanging.may_go_on.set()
    waiting.join(60)

    assert not waiting.is_alive()


def test_others_fail_when_the_database_says_nothing(hanging, monkeypatch):
    monkeypatch.setattr(changes, "PATIENCE", 0.01)

    with pytest.raises(OperationalError):
        hanging.listen()


def test_reader_is_given_nothing_kept_while_the_database_says_nothing(hanging, store, monkeypatch):
    monkeypatch.setattr(changes, "PATIENCE", 0.01)
    asked = []
    store.listener = hanging

    def django(environ, start_response):
        asked.append(environ["PATH_INFO"])
        start_response("503 Service Unavailable", [])
        return []

    store.application = django

    assert Reader(store).ask("/en/")[0] == 503
    assert asked == ["/en/"]
