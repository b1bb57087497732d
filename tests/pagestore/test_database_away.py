"""While nobody can connect to the database, readers are asked to come back, wherever they meant to go."""

import json
from contextlib import contextmanager
from unittest import mock

import pytest
from django.db import InterfaceError, OperationalError, connection

from operations.guard import Guard
from pagestore import changes
from tests.factories.pages import make_recipe
from tests.pagestore.conftest import Reader

pytestmark = pytest.mark.django_db

ADDRESSES = [
    "/",
    "/en/",
    "/fr/recettes/",
    "/en/recipes/nothing/",
    "/fr/recherche/?q=parapluie",
    "/api/v1/entries/",
    "/data/entries.json",
    "/en/feed.atom",
    "/sitemap.xml",
    "/en/nominate/",
    "/admin/login/",
]


@pytest.fixture
def reader(store):
    return Reader(Guard(store))


@pytest.fixture(params=[OperationalError, InterfaceError])
def away(request):
    """While nobody can connect, as in the seconds in which a database is started again."""

    def fail():
        raise request.param("connection to server failed: password=secret")

    @contextmanager
    def away():
        with mock.patch.object(connection, "cursor", fail), mock.patch.object(connection, "chunked_cursor", fail):
            yield

    return away


def assert_asked_to_come_back(answer):
    status, headers, content = answer
    said = content.decode()
    assert status == 503
    assert (headers["Retry-After"], headers["Cache-Control"]) == ("10", "no-store")
    if headers["Content-Type"] == "application/json":
        error = json.loads(said)["error"]
        assert error["code"] == "unavailable"
        said = f"{error['message']} {error['message_fr']}"
    assert "Please try again in a minute" in said
    assert "Veuillez réessayer dans une minute" in said
    assert "secret" not in said
    assert "Traceback" not in said


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_address_asks_to_come_back_in_both_languages(reader, away, address):
    with away():
        assert_asked_to_come_back(reader.ask(address))


@pytest.mark.parametrize("address", ADDRESSES)
def test_so_does_one_that_was_already_being_answered(reader, store, away, monkeypatch, address):
    for listener in (store.listener, changes.listener):
        listener.listen()
    monkeypatch.setattr(changes, "EVERY_SECONDS", 60)
    with away():
        assert_asked_to_come_back(reader.ask(address))


@pytest.mark.parametrize("address", ["/api/v1/entries/", "/data/entries.json"])
def test_programs_are_told_in_json(reader, away, address):
    with away():
        assert reader.ask(address)[1]["Content-Type"] == "application/json"


def test_kept_page_is_not_given_out_until_the_database_is_back(reader, away):
    entry = make_recipe()
    before = reader.ask(entry.url)
    with away():
        for _again in range(3):
            assert_asked_to_come_back(reader.ask(entry.url))

    assert reader.ask(entry.url)[2] == before[2]
