"""Whose turn it is, in every state an entry can be in and in both languages."""

import pytest
from django.utils import translation

from core.editorial.turns import Turn, turn_of, turns_of
from core.models import EntryPage
from tests.factories.pages import make_practice, make_recipe
from tests.factories.reviews import carry_out
from tests.factories.translations import change, publish, submit, target_of, translate, translation_of

pytestmark = pytest.mark.django_db


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def told(page):
    """``(tone, state, who)`` in English, the same in French."""
    answers = []
    for language in ("en", "fr"):
        with translation.override(language):
            turn = turn_of(fresh(page))
            answers.append((turn.tone, turn.state, turn.who))
    return answers


def start_review(page, author):
    page.get_workflow().start(page, author)
    return fresh(page)


def send_back(page, user, note):
    return carry_out(page, user, "reject", comment=note)


def test_draft_is_the_agencys(agency):
    page = make_recipe(live=False, agency=agency)

    english, french = told(page)

    assert english == ("draft", "Draft", "the authors at Harbour House")
    assert french[:2] == ("draft", "Brouillon")
    assert french[2].endswith("Maison du port")
    assert turn_of(page).since == page.latest_revision_created_at


def test_draft_of_no_agency_is_its_owners(author):
    page = make_recipe(live=False, owner=author)

    assert [who for _tone, _state, who in told(page)] == [author.get_full_name()] * 2


def test_draft_of_nobody_is_the_editors():
    english, french = told(make_recipe(live=False))

    assert english == ("draft", "Draft", "the editors")
    assert french[2] not in ("", "the editors")


def test_submitted_entry_waits_for_the_editors(author, agency):
    page = start_review(make_recipe(live=False, agency=agency), author)
    english, french = told(page)

    assert english == ("waiting", "In review", "the editors")
    assert french[0] == "waiting"
    assert french[1] not in ("", "In review")
    assert turn_of(page).since == page.current_workflow_state.current_task_state.started_at


def test_returned_entry_is_the_agencys_again_with_the_reason(author, editor, agency):
    page = start_review(make_recipe(live=False, agency=agency), author)
    page = send_back(page, editor, "Say what it costs.")
    english, french = told(page)

    assert english == ("returned", "Changes requested", "the authors at Harbour House")
    assert french[0] == "returned"
    assert "Maison du port" in french[2]
    assert turn_of(page).note == "Needs more detail\nSay what it costs."
    assert turn_of(page).since is not None


def test_resubmitted_entry_waits_again_without_the_old_reason(author, editor, agency):
    page = start_review(make_recipe(live=False, agency=agency), author)
    page = send_back(page, editor, "Say what it costs.")
    page.current_workflow_state.resume(author)

    assert told(page)[0] == ("waiting", "In review", "the editors")
    assert turn_of(fresh(page)).note == ""


def test_last_of_several_reasons_is_told(author, editor, agency):
    page = start_review(make_recipe(live=False, agency=agency), author)
    for reason in ("First.", "Second."):
        page = send_back(page, editor, reason)
        if reason == "First.":
            page.current_workflow_state.resume(author)
            page = fresh(page)

    assert turn_of(page).note == "Needs more detail\nSecond."


def test_published_entry_is_nobodys_turn():
    page = make_recipe()

    english, french = told(page)

    assert english == ("published", "Published", "")
    assert french[0::2] == ("published", "")
    assert french[1].startswith("Publié")
    assert turn_of(page).since == page.last_published_at


def test_approved_entry_is_published(author, editor, agency):
    page = carry_out(start_review(make_recipe(live=False, agency=agency), author), editor, "approve")

    assert told(page)[0] == ("published", "Published", "")


def test_published_entry_with_newer_changes_is_a_draft_again(agency):
    page = make_recipe(agency=agency)
    page.summary = "Newer."
    page.save_revision()
    english, french = told(page)

    assert english == ("draft", "Published; newer changes are a draft", "the authors at Harbour House")
    assert french[0] == "draft"
    assert french[1] != english[1]


# Translations


def test_opened_translation_is_to_do():
    target = target_of(translation_of(make_recipe()))
    english, french = told(target)

    assert english == ("draft", "To translate: 0% done", "the translators")
    assert french[0] == "draft"
    assert "0" in french[1]
    assert "%" in french[1]
    assert french[2] != "the translators"


def test_translation_that_lacks_one_string_is_not_said_to_be_done():
    page = make_recipe(needs=[("need", {"role": f"role {n}", "need": "a kettle", "so_that": ""}) for n in range(8)])
    opened = translation_of(page)
    translate(opened, leave_out=[page.title])

    (_tone, state, _who), _french = told(target_of(opened))
    assert state.startswith("To translate: 9")


def test_translated_but_not_submitted():
    opened = translation_of(make_recipe())
    translate(opened)
    english, french = told(target_of(opened))

    assert english == ("draft", "Translated, not yet submitted", "the translators")
    assert french[1] != english[1]


def test_submitted_translation_waits_for_a_second_person(translator):
    opened = translation_of(make_recipe())
    translate(opened, translator)
    english, french = told(submit(opened, translator))

    assert english == ("waiting", "In language review", "a second person, able in both languages")
    assert french[1:] != english[1:]


def test_translation_sent_back_is_the_translators_again(translator, other_translator):
    opened = translation_of(make_recipe())
    translate(opened, translator)
    target = send_back(fresh(submit(opened, translator)), other_translator, "“Atelier”, not “workshop”.")

    assert told(target)[0] == ("returned", "Changes requested", "the translators")
    assert turn_of(target).note == "The wording is hard to understand\n“Atelier”, not “workshop”."


def test_approved_translation_is_published(translator, other_translator):
    opened = translation_of(make_recipe())
    translate(opened, translator)
    target = carry_out(fresh(submit(opened, translator)), other_translator, "approve")

    assert told(target)[0] == ("published", "Published", "")


def test_published_translation_of_a_changed_original_is_to_do_again():
    page = make_recipe()
    target = publish(translation_of(page))
    change(page, summary="Changed since.")
    english, french = told(target)

    assert english[0] == french[0] == "draft"
    assert english[1].startswith("Original changed: ")
    assert english[2] == "the translators"
    assert french[1] != english[1]


def test_changed_string_translated_again_is_still_to_submit():
    page = make_recipe()
    target = publish(translation_of(page))
    change(page, summary="Changed since.")
    translate(translation_of(page))

    assert told(target)[0] == ("draft", "Translated, not yet submitted", "the translators")


def test_turn_of_the_original_is_not_troubled_by_its_translation(translator):
    page = make_recipe()
    opened = translation_of(page)
    translate(opened, translator)
    submit(opened, translator)

    assert told(page)[0] == ("published", "Published", "")


# Many at once


def in_every_state(agency, author, editor, translator):
    """One page in each state that an entry can be in."""
    yield make_recipe(live=False, agency=agency)
    yield start_review(make_practice(live=False, agency=agency), author)
    yield send_back(start_review(make_recipe(live=False, owner=author), author), editor, "Say what it costs.")
    yield carry_out(start_review(make_recipe(live=False, owner=author), author), editor, "decline")
    published = make_recipe(agency=agency)
    yield published
    yield target_of(translation_of(published))
    opened = translation_of(make_practice())
    translate(opened, translator)
    yield submit(opened, translator)
    outdated = make_recipe()
    yield publish(translation_of(outdated))
    change(outdated, summary="Changed since.")


def test_many_pages_are_told_what_each_is_told_alone(agency, author, editor, translator):
    pages = [fresh(page) for page in [*in_every_state(agency, author, editor, translator)]]

    assert turns_of(pages) == {page.pk: turn_of(page) for page in pages}
    assert len({turn.state for turn in turns_of(pages).values()}) == 8


def test_turns_of_many_pages_need_the_same_queries_as_of_one_in_each_state(
    agency, author, editor, translator, django_assert_num_queries
):
    pages = [page.pk for _round in range(2) for page in in_every_state(agency, author, editor, translator)]

    for some in (pages[:8], pages):
        entries = list(EntryPage.objects.filter(pk__in=some))
        with django_assert_num_queries(8):
            turns_of(entries)


def test_turns_of_no_pages_are_none():
    assert turns_of([]) == {}


def test_in_a_list_a_note_is_cut_to_the_start_of_its_first_two_lines():
    assert Turn("returned", "", note="First.\nSecond.\nThird.").in_brief.note == "First. · Second."
    assert Turn("returned", "", note="word " * 40).in_brief.note == "word " * 24 + "word…"
    assert Turn("draft", "").in_brief.note == ""
