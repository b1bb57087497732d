"""What is given from memory: the same as Django's answer, to whom it is for, and nothing else."""

import gzip
import time

import brotli
import pytest
import time_machine
from django.conf import settings
from django.db import DatabaseError
from django.utils import timezone

from pagestore.changes import Listener
from tests.factories.members import make_member
from tests.factories.pages import make_recipe, make_site_page, term

pytestmark = pytest.mark.django_db
ADDRESSES = ["/en/", "/fr/recettes/", "/en/search/", "/en/feed.atom", "/api/v1/entries/", "/sitemap.xml", "/robots.txt"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_second_reader_gets_the_same_without_a_query(reader, address):
    first = reader.ask(address)
    second = reader.ask(address)

    assert first[0] == 200
    assert second == first
    assert reader.store.shelf._answers
    assert [query["sql"] for query in reader.queries if "pagestore_change" not in query["sql"]] == []


def test_entry_is_kept_in_each_encoding(reader):
    entry = make_recipe(title="A kettle for everyone")
    plain = reader.ask(entry.url)

    for encoding, decode in (("br", brotli.decompress), ("gzip", gzip.decompress)):
        status, headers, content = reader.ask(entry.url, HTTP_ACCEPT_ENCODING=f"deflate, {encoding};q=0.8")
        assert (status, headers["Content-Encoding"]) == (200, encoding)
        assert decode(content) == plain[2]
        assert int(headers["Content-Length"]) == len(content) < len(plain[2]) / 2
        assert headers["Vary"] == "Accept-Encoding"
    _status, headers, content = reader.ask(entry.url, HTTP_ACCEPT_ENCODING="br;q=0, gzip;q=0")
    assert ("Content-Encoding" not in headers, content) == (True, plain[2])


def test_who_has_it_is_told_that_nothing_has_changed(reader):
    entry = make_recipe()
    etag = reader.ask(entry.url, HTTP_ACCEPT_ENCODING="br")[1]["ETag"]

    for mark in (etag, etag.removeprefix("W/"), f'"other", {etag}', "*"):
        status, headers, content = reader.ask(entry.url, HTTP_IF_NONE_MATCH=mark)
        assert (status, content) == (304, b"")
        assert "Content-Length" not in headers
    assert reader.ask(entry.url, HTTP_IF_NONE_MATCH='"other"')[0] == 200


def test_head_has_the_headers_alone(reader):
    entry = make_recipe()
    _status, headers, content = reader.ask(entry.url)

    assert reader.ask(entry.url, method="HEAD") == (200, headers, b"")
    assert int(headers["Content-Length"]) == len(content)


def test_answers_say_to_browsers_and_networks_how_long_they_hold(reader):
    _status, headers, _content = reader.ask("/en/")

    assert headers["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert "Set-Cookie" not in headers


# To whom


def test_members_get_their_own_pages_and_leave_none_behind(reader, client):
    client.force_login(make_member("editor"))
    cookie = f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"
    entry = make_recipe()

    status, headers, content = reader.ask(entry.url, HTTP_COOKIE=cookie)
    assert (status, b"wagtail-userbar" in content) == (200, True)
    assert headers["Cache-Control"].startswith("private")
    assert "wagtail-userbar" not in reader.read(entry.url)
    assert "wagtail-userbar" in reader.read(entry.url, HTTP_COOKIE=cookie)


@pytest.mark.parametrize("cookie", ["csrftoken=abc", "_ga=GA1.2.3", "sessionidentity=1", "; ;=;"])
def test_cookies_that_are_not_a_session_change_nothing(reader, cookie):
    entry = make_recipe()
    known = reader.ask(entry.url)

    assert reader.ask(entry.url, HTTP_COOKIE=cookie) == known
    assert len(reader.queries) == 1


@pytest.mark.parametrize("address", ["/admin/login/", "/en/nominate/"])
def test_forms_with_a_safety_token_are_made_for_each_reader(reader, address):
    first, second = reader.ask(address), reader.ask(address)

    assert (first[0], second[0]) == (200, 200)
    assert first[2] != second[2]


def test_what_is_not_there_is_asked_of_django_each_time(reader):
    assert reader.ask("/en/recipes/nothing/")[0] == 404
    entry = make_recipe(slug="nothing")
    assert reader.ask(entry.url)[0] == 200


# Poisoning


@pytest.mark.parametrize(
    "header",
    [
        {"HTTP_X_FORWARDED_HOST": "evil.example"},
        {"HTTP_X_FORWARDED_PROTO": "gopher"},
        {"HTTP_X_ORIGINAL_URL": "/admin/"},
        {"HTTP_X_HTTP_METHOD_OVERRIDE": "DELETE"},
        {"HTTP_ACCEPT_LANGUAGE": "fr"},
        {"HTTP_ORIGIN": "https://evil.example"},
        {"HTTP_COOKIE": f"{settings.LANGUAGE_COOKIE_NAME}=fr"},
    ],
)
def test_first_reader_cannot_change_what_the_next_one_gets(reader, store, header):
    entry = make_recipe()
    reader.ask(entry.url, **header)
    poisoned = reader.ask(entry.url)
    fresh = type(reader)(type(store)(store.application, Listener(), room=1_000_000)).ask(entry.url)

    assert poisoned == fresh
    assert b"evil" not in poisoned[2]


def test_request_is_named_unless_its_page_is_for_everyone(reader):
    entry, name = make_recipe(), "front-4711-abcdef"

    for _once_more in range(2):
        assert "X-Request-ID" not in reader.ask(entry.url, HTTP_X_REQUEST_ID=name)[1]
    for address in ("/en/nominate/", "/en/recipes/nothing/"):
        assert reader.ask(address, HTTP_X_REQUEST_ID=name)[1]["X-Request-ID"] == name


def test_host_that_is_not_ours_is_refused_and_not_remembered(reader):
    reader.ask("/en/")

    assert reader.ask("/en/", HTTP_HOST="evil.example")[0] == 400
    assert reader.ask("/en/")[0] == 200


@pytest.mark.parametrize("query", ["utm_source=x", "q=&", "topic=nonsense", "page=1", "x=" + "y" * 2_000])
def test_addresses_that_nobody_needs_do_not_fill_the_store(reader, store, query):
    for address in ("/en/recipes/", "/en/", "/en/feed.atom", "/en/search/"):
        reader.ask(f"{address}?{query}")

    assert not store.shelf._answers


def test_listing_is_kept_under_the_address_that_leads_to_it(reader):
    make_recipe(terms=[term("province", "on")])
    make_recipe()
    narrowed = "/en/recipes/?province=on"

    assert reader.ask(narrowed)[0] == 200
    assert reader.is_kept(narrowed)
    assert not reader.is_kept("/en/recipes/?province=on&x=1")


# Room and time


def test_what_was_asked_for_last_stays_when_there_is_no_more_room(reader, store):
    guides = [make_site_page() for _ in range(4)]
    reader.ask(guides[0].url)
    store.shelf._answers.room = 3 * store.shelf._answers.size
    for guide in guides[1:]:
        reader.ask(guides[0].url)
        reader.ask(guide.url)

    assert store.shelf._answers.size <= store.shelf._answers.room
    assert reader.is_kept(guides[0].url)
    assert not reader.is_kept(guides[1].url)


def test_days_are_counted_anew_at_midnight(reader):
    entry = make_recipe()
    reader.ask(entry.url)
    assert reader.is_kept(entry.url)

    with time_machine.travel(timezone.now() + timezone.timedelta(days=1)):
        assert not reader.is_kept(entry.url)
        assert reader.is_kept(entry.url)


def test_without_the_database_nothing_kept_is_taken_for_true(reader, store, monkeypatch):
    entry = make_recipe()
    reader.ask(entry.url)

    def away(leave=0):
        raise DatabaseError("away")

    monkeypatch.setattr(store.listener, "listen", away)
    assert not reader.is_kept(entry.url)


def test_reader_who_comes_while_it_is_made_waits_for_it(reader, store):
    entry = make_recipe()
    key = ("localhost", entry.url, "")
    assert store.shelf.find(key) is None

    begun = time.monotonic()
    assert reader.ask(entry.url)[0] == 200
    assert time.monotonic() - begun >= 0.4


def test_what_became_of_requests_is_counted(store, reader):
    etag = reader.ask("/en/")[1]["ETag"]
    reader.ask("/en/")
    reader.ask("/en/", HTTP_IF_NONE_MATCH=etag)
    reader.ask("/en/", method="POST")

    assert store.counts == {"made": 1, "kept": 1, "unchanged": 1}
