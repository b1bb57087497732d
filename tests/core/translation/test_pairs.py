"""Both languages of an entry at once: what waits, what ends the wait, and what becomes public."""

import pytest
from django.core.management import call_command

from core.choices import Publication
from core.editorial.events import Event, happened
from core.editorial.pairs import publish_without_waiting
from core.editorial.turns import turn_of
from core.editorial.withdrawal import withdraw
from core.freshness.steps import archive
from core.models import ApprovedOriginal
from core.translation.segments import segments_of
from core.translation.sources import translation_into
from tests.factories.pages import make_recipe
from tests.factories.reviews import answers_to, carry_out, decision_address, fresh
from tests.factories.translations import marked, publish, submit, target_of, translate, translation_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def heard():
    """What was announced, in order."""
    events = []

    def hear(sender, event, page, **kwargs):
        events.append((event, page.locale.language_code))

    happened.connect(hear)
    yield events
    happened.disconnect(hear)


@pytest.fixture
def draft(author, agency):
    return make_recipe(
        live=False, agency=agency, owner=author, summary="As approved.", publication=Publication.TOGETHER
    )


@pytest.fixture
def waiting(draft, author, editor):
    """An original that was approved, and waits for its translation."""
    return approve(draft, author, editor)


@pytest.fixture
def public(draft, author, editor, translator, other_translator):
    """A pair that was published together."""
    page = approve(draft, author, editor)
    approve_translation(page, translator, other_translator)
    return fresh(page)


def approve(page, author, editor, **answers):
    """Submit the latest draft and have it approved."""
    page = fresh(page)
    page.get_workflow().start(page, author)
    return carry_out(fresh(page), editor, "approve", **answers)


def write(page, author=None, **changes):
    """Save a draft."""
    draft = fresh(page).get_latest_revision_as_object()
    for name, value in changes.items():
        setattr(draft, name, value)
    draft.save_revision(user=author)
    return fresh(page)


def approve_translation(page, translator, other):
    opened = translation_of(page)
    translate(opened, translator)
    submit(opened, translator)
    return carry_out(target_of(opened), other, "approve", comment="")


def waits(page):
    return ApprovedOriginal.objects.filter(page_id=page.pk).exists()


# Waiting


def test_approval_does_not_publish_and_opens_the_translation(client, waiting, editor):
    assert not waiting.live
    assert client.get(waiting.url).status_code == 404
    assert "As approved." in [segment.string.data for segment in segments_of(translation_of(waiting))]
    assert not target_of(translation_of(waiting)).live
    kept = ApprovedOriginal.objects.get()
    assert (kept.page_id, kept.revision, kept.member) == (waiting.pk, waiting.get_latest_revision(), editor)


def test_turn_says_what_it_waits_for(waiting):
    turn = turn_of(waiting)

    assert (turn.tone, turn.state, turn.who) == ("waiting", "Approved; waits for its translation", "the translators")
    assert turn.since == waiting.approved_original.since


def test_turn_is_the_second_readers_once_the_translation_is_submitted(waiting, translator):
    opened = translation_of(waiting)
    translate(opened, translator)
    submit(opened, translator)

    assert turn_of(waiting).who == "a second person, able in both languages"


def test_readers_see_the_earlier_assessment_until_the_new_text_is_public(
    public, author, editor, translator, other_translator
):
    page = approve(write(public, author, summary="Changed."), author, editor, practical="not-shown")

    assert page.assessment.practical == "met"
    approve_translation(page, translator, other_translator)
    assert fresh(page).assessment.practical == "not-shown"


def test_wait_is_told_everywhere(login, author, waiting):
    client = login(author)

    for address in ("/admin/", f"/admin/pages/{waiting.pk}/edit/", f"/admin/entries/{waiting.pk}/state/"):
        assert "Approved; waits for its translation" in client.get(address).content.decode()


def test_author_and_translators_are_told(draft, heard, author, editor):
    approve(draft, author, editor)

    assert heard == [(Event.SUBMITTED, "en"), (Event.APPROVED, "en"), (Event.TRANSLATION_OPENED, "fr")]


def test_editor_reads_that_it_waits(login, draft, author, editor):
    draft.get_workflow().start(draft, author)
    state = fresh(draft).current_workflow_task_state
    response = login(editor).post(decision_address(draft, "approve", state), answers_to("approve"), follow=True)

    assert "It becomes public together with its translation" in response.content.decode()


def test_without_the_choice_each_language_is_published_as_soon_as_it_is_ready(author, editor):
    page = approve(make_recipe(live=False), author, editor)

    assert page.live
    assert not ApprovedOriginal.objects.exists()


# Becoming public


def test_approved_translation_makes_both_public(client, waiting, heard, translator, other_translator):
    target = approve_translation(waiting, translator, other_translator)

    original = fresh(waiting)
    assert original.live
    assert target.live
    assert not waits(waiting)
    assert "As approved." in client.get(original.url).content.decode()
    assert marked("As approved.") in client.get(target.url).content.decode()
    assert (Event.PUBLISHED, "en") in heard
    assert (Event.TRANSLATION_PUBLISHED, "fr") in heard
    assert turn_of(original).tone == turn_of(target).tone == "published"


def test_draft_written_meanwhile_stays_a_draft(waiting, author, translator, other_translator):
    write(waiting, author, summary="Not approved.")

    target = approve_translation(waiting, translator, other_translator)

    original = fresh(waiting)
    assert original.summary == "As approved."
    assert original.get_latest_revision_as_object().summary == "Not approved."
    assert target.summary == marked("As approved.")


def test_later_change_under_review_stays_under_review(waiting, author, translator, other_translator):
    page = write(waiting, author, summary="Under review.")
    page.get_workflow().start(page, author)

    approve_translation(waiting, translator, other_translator)

    assert fresh(waiting).live
    assert fresh(waiting).workflow_in_progress


def test_later_approval_replaces_the_earlier_one(waiting, author, editor, translator, other_translator):
    approve(write(waiting, author, summary="Better."), author, editor)

    assert ApprovedOriginal.objects.get().revision.as_object().summary == "Better."
    approve_translation(waiting, translator, other_translator)
    assert fresh(waiting).summary == "Better."


def test_translation_in_review_is_taken_back_when_another_text_is_approved(waiting, author, editor, translator):
    opened = translation_of(waiting)
    translate(opened, translator)
    submit(opened, translator)

    approve(write(waiting, author, summary="Better."), author, editor)

    assert not target_of(opened).workflow_in_progress
    assert not fresh(waiting).live


def test_change_of_a_public_pair_waits_for_its_translation(
    client, public, author, editor, translator, other_translator
):
    page = approve(write(public, author, summary="Changed."), author, editor)
    target = target_of(translation_of(page))

    assert waits(page)
    assert "As approved." in client.get(page.url).content.decode()
    assert marked("As approved.") in client.get(target.url).content.decode()
    approve_translation(page, translator, other_translator)
    assert "Changed." in client.get(page.url).content.decode()
    assert marked("Changed.") in client.get(target.url).content.decode()


def test_change_that_asks_for_no_translation_makes_both_public_at_once(public, author, editor):
    page = approve(write(public, author, practice_status="ended"), author, editor)

    assert not waits(page)
    assert page.practice_status == "ended"
    assert target_of(translation_of(page)).practice_status == "ended"


# Without waiting


def test_editor_publishes_one_language_without_waiting(login, client, waiting, editor, heard):
    browser = login(editor)
    address = f"/admin/entries/{waiting.pk}/publish/"
    assert address in browser.get(f"/admin/pages/{waiting.pk}/edit/").content.decode()
    assert browser.get(address).status_code == 200
    assert not fresh(waiting).live

    browser.post(address)

    assert fresh(waiting).live
    assert not waits(waiting)
    assert not target_of(translation_of(waiting)).live
    assert (Event.PUBLISHED, "en") in heard


@pytest.mark.parametrize("role", ["author", "stranger", "translator"])
def test_nobody_else_publishes_without_waiting(login, waiting, request, role):
    response = login(request.getfixturevalue(role)).post(f"/admin/entries/{waiting.pk}/publish/")

    assert response.status_code in (302, 403, 404)
    assert not fresh(waiting).live


def test_nothing_is_published_where_nothing_waits(login, editor, draft):
    response = login(editor).post(f"/admin/entries/{draft.pk}/publish/", follow=True)

    assert response.status_code == 200
    assert not fresh(draft).live
    assert publish_without_waiting(draft, editor) is False


# What ends the wait, and what does not


def test_withdrawn_or_declined_change_leaves_what_was_approved(waiting, author, editor):
    page = write(waiting, author, summary="Second thoughts.")
    page.get_workflow().start(page, author)
    withdraw(fresh(page), author)
    assert waits(page)

    page = fresh(page)
    page.get_workflow().start(page, author)
    page = carry_out(fresh(page), editor, "decline")

    assert waits(page)
    assert turn_of(page).state == "Approved; waits for its translation"


def test_archiving_ends_the_wait_and_the_public_text_is_translated_again(public, author, editor):
    page = approve(write(public, author, summary="Changed."), author, editor)

    archive(page, editor, {"en": "Closed."})

    assert not waits(page)
    assert page.summary == "As approved."
    assert "Changed." not in [segment.string.data for segment in segments_of(translation_of(page))]


def test_unpublishing_ends_the_wait(public, author, editor):
    page = approve(write(public, author, summary="Changed."), author, editor)

    page.unpublish()

    assert not waits(page)


def test_deleting_the_original_ends_the_wait(waiting):
    waiting.delete()

    assert not ApprovedOriginal.objects.exists()


def test_translation_of_what_is_not_public_any_more_is_not_approved(public, translator, other_translator):
    public.unpublish()
    target = target_of(translation_of(public))
    target.unpublish()
    opened = translation_into(target)
    submit(opened, translator)

    actions = target_of(opened).current_workflow_task.get_actions(target_of(opened), other_translator)

    assert [name for name, *_rest in actions] == ["reject"]


def test_approved_text_is_kept_while_it_waits(waiting, author):
    write(waiting, author, summary="Later.")

    call_command("purge_revisions")

    assert waits(waiting)


def test_wait_ends_with_its_page(waiting):
    fresh(waiting).delete()

    assert not ApprovedOriginal.objects.exists()


def test_public_translation_alone_is_not_touched_by_a_wait(public, translator):
    """A translation that was made public by other means does not count as waiting."""
    assert publish(translation_of(public), translator).live
    assert not ApprovedOriginal.objects.exists()
