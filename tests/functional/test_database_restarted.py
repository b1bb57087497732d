"""The database is started again while people read: they are asked to come back, and may do so at once."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import cycle
from threading import Event
from urllib.parse import urlsplit

import psycopg
import pytest
import requests
from django.db import connection
from psycopg import sql

from tests.functional.conftest import PATIENCE

READERS = 4
# As many threads as the server has, and each answers several times.
ANSWERS = 24


@pytest.fixture
def restarting(site):
    """While it lasts, the server's database ends every connection and lets nobody in."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite is a file: it is not started again.")
    name = urlsplit(site.environment["DATABASE_URL"]).path.removeprefix("/")
    parameters = {**connection.get_connection_params(), "dbname": "postgres"}
    may_connect = sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS {}")

    @contextmanager
    def restarting():
        with psycopg.connect(**parameters, autocommit=True) as administration:
            administration.execute(may_connect.format(sql.Identifier(name), sql.SQL("false")))
            try:
                administration.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name]
                )
                yield
            finally:
                administration.execute(may_connect.format(sql.Identifier(name), sql.SQL("true")))

    return restarting


def test_readers_are_asked_to_come_back_and_the_next_request_is_answered(site, restarting):
    paths = [site.pages[language][name] for language in ("en", "fr") for name in ("front", "recipe", "search")]
    answers, done = [], Event()
    # Kept pages and others.
    addresses = [site.address(path) for path in [*paths, "/en/nowhere/", "/api/v1/entries/", "/en/nominate/"]]

    def ask(address):
        return requests.get(address, timeout=PATIENCE / 1_000)

    def read(first):
        for address in cycle(addresses[first:] + addresses[:first]):
            answers.append(ask(address))
            if done.is_set():
                return

    assert {ask(address).status_code for address in addresses} == {200, 404}
    with ThreadPoolExecutor(READERS) as people:
        readers = [people.submit(read, number) for number in range(READERS)]
        try:
            with restarting():
                refused = [ask(address) for address in addresses * 2]
            back = [ask(site.address(path)).status_code for path in paths * (ANSWERS // len(paths))]
        finally:
            done.set()
        for reader in readers:
            reader.result()

    # What was heard of a moment before may be given out once more.
    assert 503 in {answer.status_code for answer in refused}
    assert set(back) == {200}
    assert {answer.status_code for answer in [*refused, *answers]} <= {200, 404, 503}
    for answer in [*refused, *answers]:
        if answer.status_code == 503:
            assert answer.headers["Retry-After"] == "10"
            assert answer.headers["Cache-Control"] == "no-store"
            said = answer.text
            if answer.headers["Content-Type"] == "application/json":
                said = " ".join(answer.json()["error"][name] for name in ("message", "message_fr"))
            assert "Please try again in a minute" in said
            assert "Veuillez réessayer dans une minute" in said
            assert "Traceback" not in said
