"""The state of a translation at every stage of its life, and that the turn of its page says the same."""

import pytest
from wagtail_localize.models import StringTranslation

from core.editorial.turns import turn_of
from core.freshness.steps import archive
from core.translation.board.standing import states_of
from core.translation.board.states import TranslationState, to_be_translated
from core.translation.sources import progress_of
from tests.factories.pages import make_recipe
from tests.factories.reviews import carry_out, fresh
from tests.factories.translations import change, submit, target_of, translate, translation_of

pytestmark = pytest.mark.django_db

TURNS = {
    TranslationState.MISSING: ("draft", "To translate: 0% done"),
    TranslationState.IN_PROGRESS: ("draft", "To translate: "),
    TranslationState.WAITING: ("draft", "Translated, not yet submitted"),
    TranslationState.IN_REVIEW: ("waiting", "In language review"),
    TranslationState.RETURNED: ("returned", "Changes requested"),
    TranslationState.UP_TO_DATE: ("published", "Published"),
    TranslationState.CHANGED: ("draft", "Original changed: "),
}


def standing_of(page):
    """How it stands, found by either side, once it is certain that the turn of the translation agrees."""
    target = fresh(target_of(translation_of(page)))
    standings = states_of([fresh(page), target])
    assert standings[page.pk] == standings[target.pk]
    standing, turn = standings[page.pk], turn_of(target)
    tone, words = TURNS[standing.state]
    assert turn.tone == tone
    assert turn.state.startswith(words)
    assert turn.since == standing.since
    assert (standing.total, standing.done) == progress_of([translation_of(page)])[translation_of(page).pk]
    return standing


def test_translation_is_followed_from_publication_to_the_next_change(translator, other_translator):
    page = make_recipe(title="Bench")
    opened = translation_of(page)
    assert standing_of(page).state == TranslationState.MISSING

    translate(opened, translator, leave_out=["Bench"])
    standing = standing_of(page)
    assert (standing.state, standing.to_do) == (TranslationState.IN_PROGRESS, 1)
    assert standing.percent < 100
    assert standing.translator == translator.get_full_name()

    translate(opened, translator)
    assert standing_of(page).state == TranslationState.WAITING

    target = submit(opened, translator)
    assert standing_of(page).state == TranslationState.IN_REVIEW

    target = carry_out(fresh(target), other_translator, "reject", comment="“Banc”.")
    assert standing_of(page).state == TranslationState.RETURNED

    target.current_workflow_state.resume(translator)
    carry_out(fresh(target), other_translator, "approve")
    standing = standing_of(page)
    assert (standing.state, standing.percent, standing.is_settled) == (TranslationState.UP_TO_DATE, 100, True)

    change(page, summary="Changed since.")
    standing = standing_of(page)
    assert (standing.state, standing.to_do) == (TranslationState.CHANGED, 1)
    assert standing.since == translation_of(page).source.last_updated_at

    translate(opened, translator)
    assert standing_of(page).state == TranslationState.WAITING


def test_machine_drafts_are_nobodys_translation(translator):
    page = make_recipe()
    translate(translation_of(page), translator)
    StringTranslation.objects.update(translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE)

    assert states_of([page])[page.pk].state == TranslationState.MISSING


def test_drafts_and_archived_entries_are_not_to_be_translated(editor):
    make_recipe(live=False)
    archive(make_recipe(), editor, {"en": "Closed."})
    public = make_recipe()

    assert list(to_be_translated().values_list("pk", flat=True)) == [public.pk]
    assert states_of([]) == {}
