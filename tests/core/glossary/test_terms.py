"""A term of the glossary: one row for both languages, and no wording that two approved terms share."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from core.models import GlossaryTerm
from tests.factories.glossary import GlossaryTermFactory

pytestmark = pytest.mark.django_db


def errors_of(term):
    with pytest.raises(ValidationError) as raised:
        term.full_clean()
    return {field: " ".join(messages) for field, messages in raised.value.message_dict.items()}


def test_term_speaks_the_language_of_the_reader():
    term = GlossaryTermFactory.build(name_en="bench", name_fr="banc", context_fr="Le banc du samedi.")

    with translation.override("fr"):
        assert (term.name, term.definition, term.context) == ("banc", "Ce que cela veut dire.", "Le banc du samedi.")
    with translation.override("en"):
        assert (str(term), term.definition, term.avoid) == ("bench", "What it means.", "")


def test_wordings_are_the_approved_one_and_every_line_of_the_others():
    term = GlossaryTermFactory.build(name_fr="banc", variants_fr=" banquette \n\nbancs publics\n")

    assert term.wording("fr-ca") == "banc"
    assert term.wordings("fr") == ["banc", "banquette", "bancs publics"]


def test_address_is_made_from_the_english_name():
    term = GlossaryTermFactory.build(name_en="Saturday bench", slug="")
    term.full_clean()

    assert term.slug == "saturday-bench"


def test_approved_term_needs_both_definitions():
    term = GlossaryTermFactory.build(definition_fr=" ")

    assert list(errors_of(term)) == ["definition_fr"]
    term.is_approved = False
    term.full_clean()


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"name_fr": "BANC d'ete"}, "name_fr"),
        ({"variants_fr": "tabouret\nbanc d’été"}, "variants_fr"),
        ({"variants_en": "pew"}, "variants_en"),
    ],
)
def test_two_approved_terms_share_no_wording(values, field):
    other = GlossaryTermFactory(name_en="summer bench", name_fr="banc d’été", variants_en="pew")

    errors = errors_of(GlossaryTermFactory.build(**values))

    assert list(errors) == [field]
    assert other.name_en in errors[field]


def test_abbreviation_is_not_the_word_of_the_same_letters():
    GlossaryTermFactory(name_en="through", name_fr="par")

    GlossaryTermFactory.build(variants_fr="PAR").full_clean()


def test_draft_may_share_a_wording_and_term_may_keep_its_own():
    term = GlossaryTermFactory(name_en="summer bench")

    GlossaryTermFactory.build(name_en="summer bench", is_approved=False).full_clean()
    GlossaryTerm.objects.get(pk=term.pk).full_clean()
