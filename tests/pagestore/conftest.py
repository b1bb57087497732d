import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from pagestore.changes import Listener
from pagestore.memory import Memory
from pagestore.wsgi import PageStore


class Reader:
    """Who asks a site with a page store in front of it."""

    def __init__(self, store):
        self.store = store

    def ask(self, path, method="GET", **headers):
        """``(status, headers, content)``; headers are named as in WSGI."""
        path, _mark, query = path.partition("?")
        environ = RequestFactory()._base_environ(PATH_INFO=path, QUERY_STRING=query, REQUEST_METHOD=method)
        said = []
        with CaptureQueriesContext(connection) as self.queries:
            chunks = self.store(
                {**environ, "HTTP_HOST": "localhost", **headers},
                lambda status, headers, exc_info=None: said.append((int(status[:3]), dict(headers))),
            )
        content = b"".join(chunks)
        getattr(chunks, "close", lambda: None)()
        return *said[-1], content

    def read(self, path, **headers):
        return self.ask(path, **headers)[2].decode()

    def is_kept(self, path):
        """Whether an address is answered without Django."""
        self.ask(path)
        # One query asks what has changed.
        return len(self.queries) <= 1


@pytest.fixture
def store(db, monkeypatch, settings):
    """A store that hears of everything at once, and remembers parts of pages as a running site does."""
    settings.PAGE_STORE_BYTES = 1_000_000
    listener = Listener()
    monkeypatch.setattr("pagestore.changes.EVERY_SECONDS", 0)
    monkeypatch.setattr("pagestore.wsgi.LEFT_TO_THE_REMAKER", 0)
    monkeypatch.setattr("core.shown._remember", Memory(listener, room=1_000_000))
    return PageStore(WSGIHandler(), listener, room=settings.PAGE_STORE_BYTES)


@pytest.fixture
def reader(store):
    return Reader(store)
