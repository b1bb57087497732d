"""How full an entry is, and what is missing, in words an author knows."""

import pytest
from django.utils import translation

from core.completeness import Part
from practices.models import PracticePage
from recipes.models import RecipePage
from tests.factories.pages import ENTRY_FACTORIES, make_practice, make_recipe, term

every_template = pytest.mark.parametrize("model", [RecipePage, PracticePage], ids=lambda model: model.__name__)


@pytest.mark.django_db
@pytest.mark.parametrize("make_entry", ENTRY_FACTORIES, ids=lambda factory: factory.__name__)
def test_entry_that_could_be_published_misses_nothing_required(make_entry):
    state = make_entry(live=False).completeness

    assert state.missing_required == []
    assert 0 < state.percent < 100
    assert state.missing_optional


@pytest.mark.django_db
def test_bare_draft_of_a_recipe_names_what_is_missing_in_template_order():
    state = RecipePage(title="Only a title").completeness

    assert state.missing_required == [
        "Summary",
        "Contributing organizations",
        "Steps",
        "Risks, consent and privacy",
        "How readers can ask",
    ]
    assert "Ingredients" in state.missing_optional
    assert "Topics" in state.missing_optional


@pytest.mark.django_db
def test_bare_draft_of_a_practice_asks_for_theme_place_story_and_criteria():
    missing = PracticePage(title="Only a title").completeness.missing_required

    assert missing[2:] == [
        "Themes",
        "Provinces and territories",
        "The challenge",
        "Making it work for you",
        "Practical",
        "Innovative",
        "Successful",
        "Transferable",
        "How readers can ask",
    ]


@pytest.mark.django_db
def test_missing_parts_are_named_in_french_to_who_works_in_french():
    with translation.override("fr"):
        missing = RecipePage(title="Un titre seulement").completeness.missing_required
        english = [name for name in missing if name in ("Summary", "Contributing organizations", "Steps")]

        assert "Résumé" in missing
        assert english == []


@pytest.mark.django_db
def test_filling_a_part_raises_the_percentage_and_takes_it_off_the_list():
    before = make_recipe(live=False)
    after = make_recipe(live=False, overview="<p>What was the matter.</p>", terms=[term("topic", "housing")])

    assert after.completeness.percent > before.completeness.percent
    assert set(before.completeness.missing_optional) - set(after.completeness.missing_optional) == {
        "Overview",
        "Topics",
    }


@pytest.mark.django_db
def test_entry_with_every_part_is_complete():
    page = make_practice(live=False)
    empty = [part for part in page.parts if not part.is_filled(page)]
    page.parts = [part for part in page.parts if part not in empty]

    assert page.completeness.percent == 100
    assert page.completeness.missing_optional == []


@pytest.mark.django_db
@pytest.mark.parametrize("nothing", ["", "   ", "<p></p>", "<p>  </p><p><b></b></p>"])
def test_formatting_without_words_fills_nothing(nothing):
    assert not Part("overview").is_filled(RecipePage(overview=nothing))


@pytest.mark.django_db
def test_lowest_evidence_level_is_an_answer():
    assert Part("evidence_level").is_filled(RecipePage(evidence_level=0))
    assert not Part("evidence_level").is_filled(RecipePage(evidence_level=None))


@pytest.mark.django_db
def test_box_not_ticked_fills_nothing():
    assert not Part("contact_consent").is_filled(RecipePage(contact_consent=False))
    assert Part("contact_consent").is_filled(RecipePage(contact_consent=True))


@every_template
def test_form_asks_for_nothing_that_the_list_of_missing_parts_does_not_name(model):
    form_class = model.get_edit_handler().get_form_class()
    asked = {name for name, field in form_class.base_fields.items() if field.required}
    listed = {part.field for part in model.parts if part.required}

    # The address is made from the title, and when it becomes public is chosen beforehand.
    assert asked - {"slug", "publication"} == listed - {"page_organizations"}
    assert form_class.formsets["page_organizations"].min_num == 1
