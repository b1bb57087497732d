"""Keeping an entry right never touches its text: not the public one, not a draft, not a translation."""

from datetime import date

import pytest
import time_machine
from wagtail.models import PageLogEntry

from core.editorial.events import Event, happened
from core.freshness.steps import archive, bring_back, confirm
from core.models import EntryPage
from core.translation.sources import progress_of
from tests.factories.pages import make_recipe
from tests.factories.translations import change, publish, submit, target_of, translate, translation_of

pytestmark = pytest.mark.django_db

TODAY, NEXT_YEAR = date(2027, 3, 3), date(2028, 3, 2)
LONG_AGO = {"last_reviewed": date(2024, 1, 1), "next_review": date(2025, 1, 1)}


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel("2027-03-03T12:00:00-05:00", tick=False):
        yield


def fresh(page):
    return EntryPage.objects.get(pk=page.pk).specific


def draft_of(page):
    return fresh(page).get_latest_revision().as_object()


def dates(page):
    return page.last_reviewed, page.next_review


# Still right


def test_public_entry_is_marked_as_reviewed_today_and_due_in_a_year(author):
    page = make_recipe(**LONG_AGO)

    confirm(page, author)

    assert dates(fresh(page)) == (TODAY, NEXT_YEAR)


def test_draft_is_neither_published_nor_lost(author):
    page = make_recipe(summary="As readers see it.", **LONG_AGO)
    page.summary = "Being rewritten."
    page.save_revision(user=author)
    revisions = page.revisions.count()

    confirm(fresh(page), author)

    page = fresh(page)
    assert page.summary == "As readers see it."
    assert draft_of(page).summary == "Being rewritten."
    assert page.has_unpublished_changes
    assert page.revisions.count() == revisions


def test_draft_that_is_published_later_keeps_the_new_dates(author):
    page = make_recipe(**LONG_AGO)
    page.summary = "Rewritten."
    page.save_revision(user=author)
    confirm(fresh(page), author)

    fresh(page).get_latest_revision().publish()

    assert fresh(page).summary == "Rewritten."
    assert dates(fresh(page)) == (TODAY, NEXT_YEAR)


def test_translation_follows_with_its_draft(author):
    page = make_recipe(**LONG_AGO)
    target = publish(translation_of(page))
    target.summary = "Brouillon."
    target.save_revision()

    confirm(page, author)

    assert dates(fresh(target)) == (TODAY, NEXT_YEAR)
    assert dates(draft_of(target)) == (TODAY, NEXT_YEAR)
    assert draft_of(target).summary == "Brouillon."
    assert fresh(target).summary != "Brouillon."


def test_translation_made_later_has_the_new_dates(author):
    page = make_recipe(**LONG_AGO)

    confirm(page, author)

    assert dates(publish(translation_of(page))) == (TODAY, NEXT_YEAR)


def test_translation_does_not_fall_behind(author):
    page = make_recipe(**LONG_AGO)
    publish(translation_of(page))

    confirm(page, author)

    assert not EntryPage.objects.behind_their_original().exists()


def test_review_that_is_open_goes_on(author):
    page = make_recipe(**LONG_AGO)
    page.summary = "To be read."
    draft = page.save_revision(user=author).as_object()
    draft.get_workflow().start(draft, author)

    confirm(fresh(page), author)

    assert fresh(page).workflow_in_progress


def test_history_says_who_confirmed(author):
    page = make_recipe()

    confirm(page, author)

    entry = PageLogEntry.objects.get(page=page.pk, action="library.confirm")
    assert entry.user == author
    assert entry.message == "Read again: it is still right"


# Archiving


@pytest.fixture
def announced():
    heard = []

    def listen(sender, **kwargs):
        heard.append((kwargs["event"], kwargs["page"].pk, kwargs["actor"], kwargs["note"]))

    happened.connect(listen)
    yield heard
    happened.disconnect(listen)


def test_both_languages_are_archived_today_with_their_reasons(author):
    page = make_recipe()
    target = publish(translation_of(page))

    archive(page, author, {"en": "It closed.", "fr": "Il a pris fin."})

    assert (fresh(page).archived_on, fresh(target).archived_on) == (TODAY, TODAY)
    assert (fresh(page).archive_reason, fresh(target).archive_reason) == ("It closed.", "Il a pris fin.")


def test_reason_given_in_one_language_is_read_in_both_and_marked(author):
    page = make_recipe()
    target = publish(translation_of(page))

    archive(page, author, {"en": "It closed."})

    assert (fresh(target).archive_reason, fresh(target).archive_reason_language) == ("It closed.", "en")


def test_archiving_is_announced_once_with_the_reason(author, announced):
    page = make_recipe()
    archive(page, author, {"en": "It closed."})
    archive(page, author, {"en": "It closed in March."})

    archived = [row for row in announced if row[0] == Event.ARCHIVED]
    assert archived == [(Event.ARCHIVED, page.pk, author, "It closed.")]
    assert fresh(page).archive_reason == "It closed in March."


def test_mended_reason_keeps_the_date(author):
    page = make_recipe()
    archive(page, author, {"en": "It closed."})

    with time_machine.travel("2027-06-01T12:00:00-05:00", tick=False):
        archive(fresh(page), author, {"en": "It closed in March."})

    assert fresh(page).archived_on == TODAY


def test_history_gives_the_reason(author):
    page = make_recipe()

    archive(page, author, {"en": "It closed."})

    entry = PageLogEntry.objects.get(page=page.pk, action="library.archive")
    assert (entry.user, entry.message, entry.comment) == (author, "Archived", "It closed.")


def test_open_review_is_withdrawn_and_the_draft_kept(author):
    page = make_recipe(summary="As readers see it.")
    page.summary = "To be read."
    draft = page.save_revision(user=author).as_object()
    draft.get_workflow().start(draft, author)

    archive(fresh(page), author, {"en": "It closed."})

    assert fresh(page).current_workflow_state is None
    assert fresh(page).summary == "As readers see it."
    assert draft_of(page).summary == "To be read."


def test_translation_in_review_is_withdrawn_and_its_strings_kept(author, translator):
    page = make_recipe()
    opened = translation_of(page)
    translate(opened, translator)
    submit(opened, translator)

    archive(page, author, {"en": "It closed."})

    assert fresh(target_of(opened)).current_workflow_state is None
    total, done = progress_of([opened])[opened.pk]
    assert total == done


def test_archived_entry_is_no_longer_to_translate(author):
    page = make_recipe()
    assert EntryPage.objects.behind_their_original().exists()

    archive(page, author, {"en": "It closed."})

    assert not EntryPage.objects.behind_their_original().exists()


def test_publishing_a_correction_does_not_bring_it_back(author):
    page = make_recipe()
    target = publish(translation_of(page))
    page.summary = "Begun before."
    page.save_revision()
    archive(fresh(page), author, {"en": "It closed."})

    fresh(page).get_latest_revision().publish()
    change(page, summary="Corrected.")
    publish(translation_of(page))

    assert fresh(page).summary == "Corrected."
    assert (fresh(page).archived_on, fresh(target).archived_on) == (TODAY, TODAY)


def test_draft_begun_while_it_was_archived_does_not_archive_it_again(author, editor):
    page = make_recipe()
    archive(page, author, {"en": "It closed."})
    fresh(page).save_revision()
    bring_back(fresh(page), editor)

    fresh(page).get_latest_revision().publish()

    assert not fresh(page).is_archived


def test_copy_of_an_archived_entry_is_a_plain_draft(author):
    page = make_recipe()
    archive(page, author, {"en": "It closed."})

    copy = fresh(page).copy(update_attrs={"slug": "copied", "title": "Copied"}, keep_live=False)

    assert not fresh(copy).is_archived


def test_entry_brought_back_is_as_it_was_in_both_languages(author, editor):
    page = make_recipe(**LONG_AGO)
    target = publish(translation_of(page))
    archive(page, author, {"en": "It closed.", "fr": "Il a pris fin."})

    bring_back(fresh(page), editor)

    for each in (fresh(page), fresh(target)):
        assert (each.archived_on, each.archive_reason) == (None, "")
        assert each.is_overdue
    assert PageLogEntry.objects.filter(page=page.pk, action="library.restore", user=editor).exists()
