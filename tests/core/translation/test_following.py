"""Translations that follow their original by themselves, and those that must not."""

import pytest
from wagtail.models import PageLogEntry

from core.editorial.turns import turn_of
from core.models import Decision, EntryPage, PageTerm
from core.translation.following import follow
from core.translation.overrides import keep_override, overrides_of
from core.translation.segments import CARRIED, MEMORY, keep_string, segments_of
from core.translation.sources import original_is_newer
from tests.factories.pages import make_recipe, term
from tests.factories.reviews import answers_to, carry_out, decision_address, fresh
from tests.factories.translations import change, marked, publish, submit, target_of, translate, translation_of

pytestmark = pytest.mark.django_db

STEPS = [
    ("step", {"title": "Agree who answers", "actors": [], "checklist": []}),
    ("step", {"title": "Answer", "actors": [], "checklist": []}),
]


@pytest.fixture
def original(agency, author):
    return make_recipe(
        summary="Newcomers lend bycicles to each other.",
        steps=STEPS,
        agency=agency,
        owner=author,
        evidence_level=2,
        evidence_reason="A year of tally sheets.",
    )


@pytest.fixture
def target(original, translator):
    """The public translation, credited to its translator."""
    opened = translation_of(original)
    translate(opened, translator)
    carry_out(submit(opened, translator), make_other(), "approve", comment="")
    return target_of(opened)


def make_other():
    from tests.factories.members import make_member

    return make_member("translator")


def is_behind(page):
    return EntryPage.objects.behind_their_original().filter(pk=page.pk).exists()


def approve(page, author, editor, changes, **answers):
    draft = fresh(page).get_latest_revision_as_object()
    for name, value in changes.items():
        setattr(draft, name, value)
    draft.save_revision(user=author)
    page = fresh(page)
    page.get_workflow().start(page, author)
    return carry_out(fresh(page), editor, "approve", **answers)


def write_one(opened, user, text="Mieux dit."):
    keep_string(opened, segments_of(opened)[0], text, user)


# What is the same in both languages


def test_status_terms_and_order_follow_without_a_review(original, target):
    page = fresh(original)
    page.practice_status = "ended"
    page.page_terms = [PageTerm(term=term("topic", "housing"))]
    page.steps = type(page)._meta.get_field("steps").stream_block.to_python(list(page.steps.raw_data)[::-1])
    page.save_revision().publish()

    followed = fresh(target)
    assert followed.practice_status == "ended"
    assert [link.term.slug for link in followed.page_terms.all()] == ["housing"]
    assert [block.value["title"] for block in followed.steps] == [marked("Answer"), marked("Agree who answers")]
    assert not is_behind(target)
    assert turn_of(followed).tone == "published"


def test_it_is_told_in_the_history_and_the_translator_keeps_the_credit(original, target, translator):
    change(original, practice_status="ended")

    assert PageLogEntry.objects.filter(page=target.pk, action="library.follow").exists()
    assert fresh(target).credit_translator == translator.get_full_name()


def test_republishing_without_a_change_touches_nothing(original, target, django_assert_max_num_queries):
    before = fresh(target).latest_revision_id
    page = fresh(original)
    revision = page.save_revision()

    with django_assert_max_num_queries(129):
        revision.publish()

    assert fresh(target).latest_revision_id == before
    assert not is_behind(target)


# What must not follow


def test_changed_text_waits_for_its_translator(original, target):
    change(original, summary="Another one.", practice_status="ended")

    assert fresh(target).practice_status == ""
    assert is_behind(target)


@pytest.mark.parametrize("stage", ["written", "drafted", "submitted"])
def test_words_nobody_has_approved_stay_unseen(client, original, target, translator, stage):
    opened = translation_of(original)
    write_one(opened, translator, "Pas encore lu")
    if stage == "drafted":
        from core.translation.sources import draft_from

        draft_from(opened, translator)
    if stage == "submitted":
        submit(opened, translator)

    change(original, practice_status="ended")

    assert "Pas encore lu" not in client.get(target.url).content.decode()
    assert fresh(target).practice_status == ""
    assert is_behind(target)


def test_turn_says_why_it_does_not_follow(original, target, translator):
    write_one(translation_of(original), translator)

    change(original, practice_status="ended")

    assert "a second person has to read it" in turn_of(fresh(target)).note


def test_translation_that_readers_do_not_know_stays_a_draft(original):
    translate(translation_of(original))

    change(original, practice_status="ended")

    assert not target_of(translation_of(original)).live


def test_translation_taken_off_the_site_stays_off(original, target):
    target.unpublish()

    change(original, practice_status="ended")

    assert not fresh(target).live


def test_what_waits_for_review_is_not_overtaken(original, target, translator):
    submit(translation_of(original), translator)
    follow(fresh(original))

    assert fresh(target).workflow_in_progress


def test_words_nobody_has_read_are_not_approved_with_the_next_ones(client, original, target, translator):
    page = change(original, summary="Two.")
    translate(translation_of(page), translator, {"Two.": "Jamais relu."})
    page = change(page, summary="Three.")
    publish(translation_of(page), translator)

    change(page, summary="Two.")

    assert fresh(target).summary == marked("Three.")
    assert is_behind(target)
    assert "a second person has to read it" in turn_of(fresh(target)).note


def test_what_came_back_is_public_once_it_was_read(original, target, translator):
    page = change(original, summary="Two.")
    translate(translation_of(page), translator, {"Two.": "Relu plus tard."})
    page = change(page, summary="Three.")
    publish(translation_of(page), translator)
    page = change(page, summary="Two.")
    publish(translation_of(page), translator)

    change(change(page, summary="Three."), summary="Two.")

    assert fresh(target).summary == "Relu plus tard."
    assert not is_behind(target)


def test_words_that_come_back_during_a_review_are_not_approved_with_it(original, target, translator, other_translator):
    page = change(original, summary="Two.")
    translate(translation_of(page), translator, {"Two.": "Jamais relu."})
    page = change(page, summary="Three.")
    translate(translation_of(page), translator)
    submit(translation_of(page), translator)
    page = change(page, summary="Two.")
    carry_out(fresh(target), other_translator, "approve", comment="")

    change(page, practice_status="ended")

    assert fresh(target).summary == marked("Three.")


def test_unread_words_that_are_gone_from_their_place_hold_nothing_up(original, target, translator):
    page = change(original, summary="Agree who answers")
    opened = translation_of(page)
    (segment,) = [row for row in segments_of(opened) if row.context.path == "summary"]
    keep_string(opened, segment, "Pas encore lu", translator)
    page = change(page, summary="Newcomers lend bycicles to each other.")

    change(page, practice_status="ended")

    assert fresh(target).practice_status == "ended"


def test_link_nobody_has_read_is_not_approved_with_the_next_words(original, target, translator):
    link = [("link", {"title": "Form", "url": "https://example.org/form", "language": "en"})]
    page = change(original, attachments=link)
    opened = translation_of(page)
    (path,) = [each.path for each in overrides_of(opened) if each.path.startswith("attachments")]
    keep_override(opened, path, "https://example.org/jamais-relu", translator)
    attachments = list(page.attachments.raw_data)
    translate(opened, translator)
    page = change(page, attachments=[])
    publish(translation_of(page), translator)

    change(page, attachments=page.attachments.stream_block.to_python(attachments))

    assert not fresh(target).attachments


# A small correction


def test_small_correction_leaves_the_translation_public_as_it_is(client, original, target, author, editor):
    text = "Newcomers lend bicycles to each other."

    page = approve(original, author, editor, {"summary": text, "practice_status": "ended"}, small_correction="on")

    assert page.summary == text
    followed = fresh(target)
    assert followed.summary == marked("Newcomers lend bycicles to each other.")
    assert followed.practice_status == "ended"
    assert not is_behind(followed)
    assert not original_is_newer(followed, translation_of(page))
    assert Decision.objects.filter(page=page, small_correction=True).exists()
    assert PageLogEntry.objects.filter(page=target.pk, action="library.follow").exists()


def test_small_correction_stays_the_work_of_who_translated_it(original, target, author, editor, translator):
    page = approve(
        original, author, editor, {"summary": "Newcomers lend bicycles to each other."}, small_correction="on"
    )

    (segment,) = [row for row in segments_of(translation_of(page)) if "bicycles" in row.string.data]
    assert segment.string.translations.get().last_translated_by == translator


def test_what_is_no_small_correction_is_translated_all_the_same(original, target, author, editor):
    page = approve(original, author, editor, {"summary": "Quite another thing."}, small_correction="on")

    assert is_behind(target)
    assert [row.string.data for row in segments_of(translation_of(page)) if not row.is_done] == ["Quite another thing."]


def test_small_correction_shows_nothing_that_nobody_has_read(client, original, target, author, editor, translator):
    write_one(translation_of(original), translator, "Pas encore lu")

    approve(original, author, editor, {"summary": "Newcomers lend bicycles to each other."}, small_correction="on")

    assert "Pas encore lu" not in client.get(target.url).content.decode()
    assert is_behind(target)


def test_small_correction_carries_over_nothing_that_nobody_has_read(original, target, author, editor, translator):
    page = change(original, summary="Newcomers lend each other bycicles.")
    translate(translation_of(page), translator)

    approve(page, author, editor, {"summary": "Newcomers lend each other bicycles."}, small_correction="on")

    assert fresh(target).summary == marked("Newcomers lend bycicles to each other.")
    assert is_behind(target)


def test_small_correction_is_carried_over_although_memory_knows_other_words(original, target, author, editor):
    publish(translation_of(make_recipe(title="Other", summary="Welcome.")))

    page = approve(
        original,
        author,
        editor,
        {"summary": "Newcomers lend bicycles to each other.", "title": "Welcome."},
        small_correction="on",
    )

    kept = {row.string.data: row.kept for row in segments_of(translation_of(page))}
    assert kept["Newcomers lend bicycles to each other."].tool_name == CARRIED
    assert kept["Welcome."].tool_name == MEMORY
    assert is_behind(target)


def test_it_is_asked_only_where_readers_know_both_languages(login, original, author, editor):
    def asked(page):
        page = fresh(page)
        page.get_workflow().start(page, author)
        html = login(editor).get(decision_address(page, "approve")).content.decode()
        fresh(page).current_workflow_state.cancel()
        return 'name="small_correction"' in html

    assert not asked(make_recipe(live=False, owner=author))
    assert not asked(original)
    publish(translation_of(original))
    assert asked(original)


def test_forged_correction_of_a_first_text_changes_nothing(login, author, editor):
    page = make_recipe(live=False, owner=author)
    page.get_workflow().start(page, author)

    login(editor).post(decision_address(fresh(page), "approve"), answers_to("approve", small_correction="on"))

    assert fresh(page).live
    assert not target_of(translation_of(page)).live
