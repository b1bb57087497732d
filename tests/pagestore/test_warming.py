"""Nobody is the first reader of a page: what is on the map of the site is ready a moment after the start."""

import logging
from urllib.parse import unquote

import pytest

from pagestore import warming
from pagestore.wsgi import PageStore
from tests.factories.pages import make_practice, make_recipe

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_rest(monkeypatch):
    monkeypatch.setattr(warming, "REST", 0)


def warm(store, base_url="http://localhost"):
    """Not as a thread: it would have a database of its own."""
    warming.Warmer(store, base_url).warm(warming.MAP)


def test_every_page_on_the_map_is_ready_in_both_languages(store, reader):
    entries = [make_recipe("en"), make_practice("fr", title="Été à la bibliothèque", slug="été-à-la-bibliothèque")]

    warm(store)

    for path in ["/en/", "/fr/", "/en/recipes/", *(unquote(entry.url, "latin-1") for entry in entries)]:
        assert reader.is_kept(path), path


def test_readers_behind_nginx_find_them_too(store, reader, settings):
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    settings.SECURE_SSL_REDIRECT = True
    entry = make_recipe("en")

    warm(store, "https://localhost")

    reader.ask(entry.url, HTTP_X_FORWARDED_PROTO="https")
    assert len(reader.queries) <= 1


def test_drafts_are_not_made(store, reader):
    draft = make_recipe("en", live=False)

    warm(store)

    assert draft.url not in {path for _host, path, _query in store.shelf._answers}


def test_what_readers_asked_for_is_not_pushed_out(store, reader, settings):
    for number in range(4):
        make_recipe("en", slug=f"recipe-{number}")
    reader.read("/en/")
    small = PageStore(store.application, store.listener, room=100_000)

    warm(small)

    assert 0.75 * 100_000 < small.shelf._answers.size < 100_000


def test_a_failure_is_logged_and_readers_are_served(store, reader, caplog, monkeypatch):
    monkeypatch.setattr(warming.connections, "close_all", lambda: None)
    warmer = warming.Warmer(lambda environ, start: 1 / 0, "http://localhost", pause=0)

    with caplog.at_level(logging.WARNING):
        warmer.run()

    assert "ahead of their readers" in caplog.text
    assert reader.ask("/en/")[0] == 200
