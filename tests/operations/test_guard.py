"""Whose form arrives is let in, and nobody waits long for bodies that do not."""

import threading
from io import BytesIO

import pytest

from operations import guard


class Arriving:
    """A body that arrives when it is told to."""

    def __init__(self):
        self.begun, self.here = threading.Event(), threading.Event()

    def read(self, size):
        self.begun.set()
        assert self.here.wait(60)
        return b"x" * size


@pytest.fixture
def send():
    """Send a form to a site of its own behind a guard; the status it answers."""
    guarded = guard.Guard(lambda environ, start: start("200 OK", []) or [environ["wsgi.input"].read()])

    def send(body, length=3):
        said = []
        environ = {"REQUEST_METHOD": "POST", "PATH_INFO": "/", "CONTENT_LENGTH": str(length), "wsgi.input": body}
        b"".join(guarded(environ, lambda status, headers: said.append(status)))
        return said[0]

    return send


@pytest.fixture
def arriving(send):
    """As many bodies on their way as may be received at once."""
    bodies = [Arriving() for _ in range(guard.RECEIVING_AT_ONCE)]
    threads = [threading.Thread(target=send, args=[body]) for body in bodies]
    for thread, body in zip(threads, bodies, strict=True):
        thread.start()
        assert body.begun.wait(60)
    yield bodies
    for body in bodies:
        body.here.set()
    for thread in threads:
        thread.join()


def test_form_waits_while_others_arrive(send, arriving, monkeypatch):
    monkeypatch.setattr(guard, "SOON", 60)
    said = []
    one_more = threading.Thread(target=lambda: said.append(send(BytesIO(b"yes"))))
    one_more.start()
    assert said == []
    arriving[0].here.set()
    one_more.join(60)

    assert said == ["200 OK"]


def test_nobody_waits_for_bodies_that_take_long(send, arriving, monkeypatch):
    monkeypatch.setattr(guard, "SOON", 0)
    monkeypatch.setattr(guard, "PATIENCE", 0)

    assert send(BytesIO(b"yes")) == "503 Service Unavailable"


def test_body_that_ends_too_early_is_refused(send):
    assert send(BytesIO(b"no")) == "400 Bad Request"


def test_place_is_free_again_afterwards(send):
    for _ in range(guard.RECEIVING_AT_ONCE * 2):
        assert send(BytesIO(b"yes")) == "200 OK"
        assert send(BytesIO(b"no")) == "400 Bad Request"
