"""A cache in front of the site may give out what it is told about, and is told of exactly what changed."""

import datetime

import pytest
from django.conf import settings as django_settings
from django.utils import timezone
from wagtail.contrib.frontend_cache.backends import BaseBackend

from core.scheduled import run_scheduled_jobs
from core.shown import BESIDES_ENTRIES
from pagestore import front
from pagestore.changes import tell
from pagestore.models import GivenOut
from tests.factories.pages import make_practice, make_recipe, term

pytestmark = pytest.mark.django_db
ORIGIN = "http://localhost"
purged = []


class CacheInFront(BaseBackend):
    def purge(self, url):
        purged.append(url)


@pytest.fixture
def entry():
    return make_recipe(title="A kettle for everyone", terms=[term("topic", "health")])


@pytest.fixture
def other():
    return make_practice(title="Quiet mornings", terms=[term("topic", "legal")])


@pytest.fixture
def in_front(reader, entry, other, settings, monkeypatch, django_capture_on_commit_callbacks):
    """A reader of a site with a cache in front that holds four pages; ``after(act)`` tells what an act had purged."""
    settings.WAGTAILFRONTENDCACHE = {"front": {"BACKEND": f"{__name__}.CacheInFront"}}
    monkeypatch.setattr(front, "SETTLED", datetime.timedelta(0))
    for address in (entry.url, other.url, "/en/recipes/", "/fr/recettes/"):
        assert "s-maxage=300" in reader.ask(address)[1]["Cache-Control"]
    front.purge_what_changed()

    def after(act):
        purged.clear()
        with django_capture_on_commit_callbacks(execute=True):
            act()
        return set(purged)

    reader.after = after
    return reader


def test_what_changed_is_purged_wherever_it_shows_and_nothing_else(in_front, entry, other):
    entry.title = "A samovar for everyone"

    assert in_front.after(lambda: entry.save_revision().publish()) == {
        ORIGIN + entry.url,
        ORIGIN + "/en/recipes/",
        ORIGIN + "/fr/recettes/",
    }
    term = ["term:0", BESIDES_ENTRIES]
    assert in_front.after(lambda: tell(*term)) == {
        ORIGIN + "/en/recipes/",
        ORIGIN + "/fr/recettes/",
    }


def test_what_is_taken_down_is_purged(in_front, entry):
    assert ORIGIN + entry.url in in_front.after(entry.unpublish)


def test_draft_purges_nothing(in_front, entry):
    entry.title = "A samovar for everyone"

    assert in_front.after(entry.save_revision) == set()


def test_same_change_is_not_purged_twice(in_front, entry):
    assert in_front.after(lambda: entry.save_revision().publish())
    assert in_front.after(lambda: list(run_scheduled_jobs())) == set()


def test_jobs_purge_what_no_worker_did(in_front, entry, monkeypatch):
    monkeypatch.setattr("pagestore.changes.purge_soon", lambda: None)
    assert in_front.after(lambda: entry.save_revision().publish()) == set()

    assert ORIGIN + entry.url in in_front.after(lambda: list(run_scheduled_jobs()))


def test_answer_that_changed_while_it_was_made_may_not_be_kept(in_front, entry, monkeypatch):
    """It is written down too late for the purge."""

    def slowly(address, tags):
        tell(*tags)
        return True

    monkeypatch.setattr(front, "write_down", slowly)

    assert in_front.ask("/en/practices/")[1]["Cache-Control"] == "public, max-age=0, must-revalidate"


def test_page_of_a_member_and_address_of_ones_own_may_not_be_kept(in_front, entry):
    session = f"{django_settings.SESSION_COOKIE_NAME}=none"
    assert "s-maxage" not in in_front.ask(entry.url, HTTP_COOKIE=session)[1]["Cache-Control"]
    assert "s-maxage" not in in_front.ask(entry.url + "?ref=1")[1]["Cache-Control"]
    assert "s-maxage" not in in_front.ask("/en/recipes/?q=" + "a" * 600)[1].get("Cache-Control", "")
    assert not GivenOut.objects.filter(address__contains="?").exists()


def test_words_of_an_address_are_purged_as_they_were_asked_for(in_front):
    in_front.ask("/en/recipes/?q=caf%C3%A9")

    assert ORIGIN + "/en/recipes/?q=caf%C3%A9" in in_front.after(lambda: tell())


def test_addresses_are_forgotten_in_time(in_front, time_machine):
    time_machine.move_to(timezone.now() + datetime.timedelta(days=3))

    assert front.forget_what_nobody_keeps() == 4
    assert not GivenOut.objects.exists()


def test_without_a_cache_in_front_nothing_is_written_down(reader, entry):
    assert reader.ask(entry.url)[1]["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert not GivenOut.objects.exists()
