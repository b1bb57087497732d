"""What readers ask for often is made anew behind their backs, and what is new is ready for its first reader."""

import threading
import time
from urllib.parse import unquote

import pytest

from pagestore import remaking, shelf
from pagestore.remaking import MOST_PUBLISHED, Remaker
from recipes.models import RecipePage
from tests.factories.pages import make_recipe

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def slow_machine(monkeypatch):
    """What these tests do in between takes its time on some machines: it is not what they are about."""
    monkeypatch.setattr(shelf, "MOST_BEHIND", 600)
    monkeypatch.setattr(shelf, "RECENT", 600)


@pytest.fixture
def remaker(store):
    """Not started: a thread would have a database of its own."""
    return Remaker(store, "http://localhost")


@pytest.fixture
def changed(reader, remaker):
    """The address of an entry that was read a moment ago, and has changed since."""
    entry = make_recipe(title="A kettle for everyone")
    reader.read(entry.url)
    entry.title = "A samovar for everyone"
    entry.save_revision().publish()
    return entry.url


def outdated(store):
    return [path for _host, path, _query in store.shelf._outdated]


def test_reader_does_not_wait_while_a_changed_page_is_made_anew(reader, remaker, changed):
    assert "A kettle" in reader.read(changed)
    assert len(reader.queries) <= 1

    remaker.remake_next()

    assert "A samovar" in reader.read(changed)
    assert len(reader.queries) <= 1


def test_what_was_asked_for_last_is_made_first(reader, remaker, store):
    entries = [make_recipe(title=f"Soup {number}") for number in range(3)]
    for entry in [*entries, entries[0]]:
        reader.read(entry.url)
    for entry in entries:
        entry.save_revision().publish()
    reader.read("/healthz")

    store.listener.listen()
    assert {entry.url for entry in entries} == set(outdated(store))
    remaker.remake_next()
    assert entries[0].url not in outdated(store)


def test_reader_makes_it_who_comes_before_it_is_made_but_after_a_second(reader, store, changed, monkeypatch):
    monkeypatch.setattr(shelf, "MOST_BEHIND", 0)

    assert "A samovar" in reader.read(changed)
    assert changed not in outdated(store)


def test_readers_who_wait_are_counted_and_those_who_ask_ahead_of_them_are_not(reader, remaker, store, changed):
    django, nobody_waits = store.application, []

    def asked(*request):
        nobody_waits.append(store.waiting.give_way(0))
        return django(*request)

    store.application = asked
    reader.read("/healthz")
    reader.read("/fr/")
    reader.ask("/en/", HTTP_COOKIE="sessionid=nobodys")
    assert nobody_waits == [False] * 3

    assert remaker.remake_next()
    assert nobody_waits == [False] * 3 + [True]
    assert store.waiting.give_way(0)


def test_nothing_is_made_ahead_while_a_reader_waits(remaker, store, changed, monkeypatch):
    monkeypatch.setattr(remaking, "GIVES_WAY_SECONDS", 600)
    store.listener.listen()
    happened = []

    def wait():
        with store.waiting:
            waits.set()
            time.sleep(0.2)
            happened.append("a reader had an answer")

    waits, waiting = threading.Event(), threading.Thread(target=wait)
    waiting.start()
    waits.wait()
    assert remaker.remake_next()
    happened.append("a page was made ahead")

    waiting.join()
    assert happened == ["a reader had an answer", "a page was made ahead"]


def test_who_waits_for_long_does_not_keep_changes_from_others(reader, remaker, store, changed, monkeypatch):
    monkeypatch.setattr(remaking, "GIVES_WAY_SECONDS", 0)
    store.listener.listen()

    with store.waiting:
        assert remaker.remake_next()

    assert "A samovar" in reader.read(changed)


def test_changes_are_heard_of_while_readers_are_about_though_none_asks_just_now(reader, remaker, store, changed):
    assert store.shelf.is_asked
    assert remaker.remake_next() is False
    remaker._listen()

    assert remaker.remake_next() is True
    assert "A samovar" in reader.read(changed)
    assert len(reader.queries) <= 1


def test_readers_are_not_about_for_ever(remaker, store, monkeypatch):
    monkeypatch.setattr(shelf, "RECENT", 0)

    assert not store.shelf.is_asked


@pytest.mark.parametrize("language", ["en", "fr"])
def test_page_that_was_published_is_ready_for_its_first_reader(reader, remaker, store, language):
    reader.read("/en/")
    entry = make_recipe(language, title="Été à la bibliothèque", slug="été-à-la-bibliothèque")
    remaker._listen()
    remaker.make_published()

    reader.read(unquote(entry.url, "latin-1"))

    assert len(reader.queries) <= 1


def test_what_was_only_made_ready_is_not_made_anew_before_somebody_asks(reader, remaker, store):
    reader.read("/en/")
    entry = make_recipe()
    remaker._listen()
    remaker.make_published()
    entry.save_revision().publish()
    remaker._listen()
    assert entry.url not in outdated(store)

    reader.read(entry.url)
    entry.save_revision().publish()
    remaker._listen()
    assert entry.url in outdated(store)


def test_what_was_published_and_taken_down_is_not_asked_for(reader, remaker, store, caplog):
    reader.read("/en/")
    entry = make_recipe()
    entry.unpublish()
    remaker._listen()
    remaker.make_published()

    assert store.counts["made"] == 1
    assert not caplog.records


def test_after_an_import_the_latest_are_made_ready(reader, remaker):
    reader.read("/en/")
    entries = [make_recipe(slug=f"soup-{number}") for number in range(MOST_PUBLISHED + 1)]
    remaker._listen()

    assert list(remaker._published) == [entry.pk for entry in entries[1:]]


def test_published_page_that_cannot_be_made_is_left_to_its_reader(reader, remaker, store, caplog):
    reader.read("/en/")
    entry = make_recipe()
    remaker._listen()
    django, store.application = store.application, lambda environ, start: 1 / 0
    remaker.make_published()
    store.application = django

    assert "ahead of its readers" in caplog.text
    assert reader.ask(entry.url)[0] == 200


def test_text_is_not_shown_that_was_outdated_while_nobody_listened(reader, remaker, store, monkeypatch):
    entry = make_recipe(title="A kettle for everyone")
    reader.read(entry.url)
    entry.title = "A samovar for everyone"
    entry.save_revision().publish()
    # As after a quiet hour: when it changed within it, nobody knows.
    monkeypatch.setattr(store.listener, "_heard_at", time.monotonic() - 3600)

    assert "A samovar" in reader.read(entry.url)


def test_what_is_taken_from_readers_is_not_shown_until_it_is_made(reader, remaker):
    entry = make_recipe(title="A kettle for everyone")
    reader.read(entry.url)
    reader.read("/en/recipes/")
    entry.unpublish()

    assert "A kettle" not in reader.read(entry.url)
    assert "A kettle" not in reader.read("/en/recipes/")


def test_what_nobody_asks_for_is_left_until_somebody_does(reader, remaker, store, monkeypatch):
    monkeypatch.setattr(shelf, "RECENT", 0)
    entry = make_recipe(title="A kettle for everyone")
    reader.read(entry.url)
    entry.title = "A samovar for everyone"
    entry.save_revision().publish()

    assert "A samovar" in reader.read(entry.url)
    assert outdated(store) == []


def test_what_changes_while_it_is_made_is_made_again(reader, remaker, store, changed):
    reader.read(changed)
    django = store.application

    def publish_meanwhile(environ, start_response):
        chunks = django(environ, start_response)
        page = RecipePage.objects.get(title="A samovar for everyone")
        page.title = "A teapot for everyone"
        page.save_revision().publish()
        store.listener.listen()
        return chunks

    store.application = publish_meanwhile
    remaker.remake_next()
    store.application = django
    assert changed in outdated(store)
    remaker.remake_next()

    assert "A teapot" in reader.read(changed)
    assert len(reader.queries) <= 1


def test_page_that_cannot_be_made_is_left_to_its_next_reader(reader, remaker, store, changed, caplog):
    reader.read(changed)
    django, store.application = store.application, lambda environ, start: 1 / 0
    remaker.remake_next()
    store.application = django

    assert "could not be made anew" in caplog.text
    assert "A samovar" in reader.read(changed)
