"""A public translation says when its original was updated without it."""

from datetime import UTC, datetime

import pytest
import time_machine

from core.choices import Publication
from core.freshness.steps import archive
from core.models import ApprovedOriginal
from tests.factories.pages import make_recipe
from tests.factories.reviews import carry_out, fresh
from tests.factories.translations import change, publish, translation_of

pytestmark = pytest.mark.django_db

MARKS = {
    "en": "The French original was updated on 1 March 2026.",
    "fr": "L’original anglais a été mis à jour le 1er mars 2026.",
}
into_both = pytest.mark.parametrize("language", ["en", "fr"])


def at(month, day, hour=16):
    return time_machine.travel(datetime(2026, month, day, hour, tzinfo=UTC))


def published_pair(language):
    """An original, and its public translation into the language."""
    with at(2, 1):
        original = make_recipe("fr" if language == "en" else "en")
    with at(2, 2):
        return original, publish(translation_of(original))


def html_of(client, page):
    return client.get(page.url).content.decode()


@into_both
def test_translation_says_when_its_original_changed_and_leads_to_it(client, language):
    original, translation = published_pair(language)
    with at(3, 1):
        original = change(original, title="Another title")

    html = html_of(client, translation)

    other = original.locale.language_code
    assert MARKS[language] in html
    assert f'<a href="{original.url}" lang="{other}" hreflang="{other}">Another title</a>' in html
    assert "Another title" not in html_of(client, translation).split("<h1>")[1].split("</h1>")[0]


@into_both
def test_day_is_the_day_in_canada(client, language):
    original, translation = published_pair(language)
    with at(3, 2, hour=3):
        change(original, title="Late in the evening in Toronto")

    assert MARKS[language] in html_of(client, translation)


@into_both
def test_mark_goes_when_the_change_is_translated(client, language):
    original, translation = published_pair(language)
    with at(3, 1):
        change(original, title="Another title")
    publish(translation_of(original))

    assert "aside-note" not in html_of(client, translation)


@into_both
def test_draft_of_the_translation_does_not_take_the_mark_away(client, language):
    original, translation = published_pair(language)
    with at(3, 1):
        change(original, title="Another title")
    translation.save_revision()

    assert MARKS[language] in html_of(client, translation)


@into_both
def test_neither_side_of_a_pair_that_agrees_is_marked(client, language):
    original, translation = published_pair(language)

    assert "aside-note" not in html_of(client, translation)
    assert "aside-note" not in html_of(client, original)


def test_original_is_never_marked(client):
    original, _translation = published_pair("fr")
    with at(3, 1):
        original = change(original, title="Another title")

    assert "aside-note" not in html_of(client, original)


def approve_together(original, author, editor, **changes):
    """Have a change approved that becomes public with its translation."""
    draft = fresh(original)
    for name, value in {"publication": Publication.TOGETHER, **changes}.items():
        setattr(draft, name, value)
    draft.save_revision(user=author)
    draft = fresh(original)
    draft.get_workflow().start(draft, author)
    carry_out(fresh(original), editor, "approve")
    assert ApprovedOriginal.objects.filter(page_id=original.pk).exists()


def test_mark_stays_while_later_changes_wait(client, author, editor):
    original, translation = published_pair("fr")
    with at(3, 1):
        change(original, title="Another title")
    with at(4, 1):
        approve_together(original, author, editor, title="Third title")
        approve_together(original, author, editor, title="Fourth title")

    assert MARKS["fr"] in html_of(client, translation)


def test_change_that_waits_is_not_public_yet(client, author, editor):
    original, translation = published_pair("fr")
    with at(4, 1):
        approve_together(original, author, editor, title="Another title")

    assert "aside-note" not in html_of(client, translation)


def test_archived_entry_is_not_brought_up_to_date(client, editor):
    original, page = published_pair("en")
    with at(3, 1):
        original = change(original, summary="Autre chose.")
    archive(original, editor, {"en": "Closed.", "fr": "Fermé."})

    assert MARKS["en"] not in html_of(client, fresh(page))


def test_mark_is_not_shown_without_a_public_original(client):
    original, translation = published_pair("fr")
    with at(3, 1):
        change(original, title="Another title").unpublish()

    assert "aside-note" not in html_of(client, translation)


def test_translation_costs_few_queries(client, warm_cache, django_assert_max_num_queries):
    original, translation = published_pair("fr")
    with at(3, 1):
        change(original, title="Another title")
    client.get(translation.url)

    with django_assert_max_num_queries(22):
        client.get(translation.url)
