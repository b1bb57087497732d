"""Terms: one row for both languages, loaded once, kept by editors, counted in one query."""

import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import IntegrityError
from django.db.models import Count
from django.utils import translation

from core.choices import CostBand, Effort, EvidenceLevel, PracticeStatus
from core.models import PageTerm, Term, Vocabulary
from core.vocabularies import LISTS, SOURCE, load_vocabularies
from tests.factories.pages import make_practice, make_recipe, term

FILE = json.loads(SOURCE.read_text(encoding="utf-8"))
CLOSED_LISTS = {
    "effort": Effort,
    "cost_bands": CostBand,
    "practice_statuses": PracticeStatus,
    "evidence_levels": EvidenceLevel,
}
closed_lists = pytest.mark.parametrize("name", CLOSED_LISTS)


def in_language(language, read):
    """What ``read()`` returns in a language, typographic spaces made plain."""
    with translation.override(language):
        return str(read()).replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.django_db
def test_term_is_named_in_the_language_of_the_reader():
    housing = term("topic", "housing")

    assert in_language("en", lambda: housing.name) == "Housing"
    assert in_language("fr", lambda: housing.name) == "Logement"
    assert in_language("fr-ca", lambda: housing) == "Logement"


@pytest.mark.django_db
def test_term_explains_itself_in_the_language_of_the_reader():
    reason = term("decision-reason", "needs-detail")

    assert in_language("en", lambda: reason.meaning) == "Another agency could not yet follow it."
    assert in_language("fr", lambda: reason.meaning) == FILE["decision_reasons"][1]["means_fr"]


@pytest.mark.django_db
def test_town_is_named_with_its_province():
    town = Term(vocabulary=Vocabulary.PLACE, slug="hull", name_en="Hull", name_fr="Hull", parent=term("province", "qc"))

    assert in_language("en", lambda: town.full_name) == "Hull, Quebec"
    assert in_language("fr", lambda: town.full_name) == "Hull, Québec"
    assert in_language("en", lambda: term("topic", "housing").full_name) == "Housing"


@pytest.mark.django_db
def test_same_word_may_be_used_in_two_vocabularies_but_once_in_each():
    Term.objects.create(vocabulary=Vocabulary.LIFE_EVENT, slug="housing", name_en="Housing", name_fr="Logement")

    with pytest.raises(IntegrityError):
        Term.objects.create(vocabulary=Vocabulary.TOPIC, slug="housing", name_en="Again", name_fr="Encore")


@pytest.mark.django_db
def test_one_query_counts_a_topic_over_recipes_and_practices(django_assert_num_queries):
    make_recipe(terms=[term("topic", "housing")])
    make_practice(terms=[term("topic", "housing"), term("topic", "health")])

    with django_assert_num_queries(1):
        counts = dict(
            Term.objects.filter(vocabulary=Vocabulary.TOPIC, page_terms__page__live=True)
            .annotate(pages=Count("page_terms"))
            .values_list("slug", "pages")
        )

    assert counts == {"housing": 2, "health": 1}


@pytest.mark.django_db
def test_page_is_about_a_term_once():
    page = make_recipe(terms=[term("topic", "housing")])

    with pytest.raises(IntegrityError):
        PageTerm.objects.create(page=page, term=term("topic", "housing"))


@pytest.mark.django_db
@pytest.mark.parametrize("name, vocabulary", LISTS.items())
def test_every_row_of_the_file_is_a_term_named_in_both_languages(name, vocabulary):
    terms = {row.slug: (row.name_en, row.name_fr) for row in Term.objects.filter(vocabulary=vocabulary)}

    assert terms == {row["slug"]: (row["name_en"], row["name_fr"]) for row in FILE[name]}


@pytest.mark.django_db
def test_every_topic_belongs_to_the_theme_the_file_names():
    themes = dict(Term.objects.filter(vocabulary=Vocabulary.TOPIC).values_list("slug", "parent__slug"))

    assert themes == {row["slug"]: row["theme"] for row in FILE["topics"]}


@pytest.mark.django_db
def test_loading_again_creates_nothing():
    before = Term.objects.count()

    assert load_vocabularies() == 0
    assert Term.objects.count() == before


@pytest.mark.django_db
def test_loading_again_leaves_what_editors_changed_and_added():
    Term.objects.filter(slug="housing").update(name_fr="Se loger", sort_order=90)
    Term.objects.create(vocabulary=Vocabulary.TOPIC, slug="gardening", name_en="Gardening", name_fr="Jardinage")

    load_vocabularies()

    assert term("topic", "housing").name_fr == "Se loger"
    assert term("topic", "housing").sort_order == 90
    assert term("topic", "gardening").name_fr == "Jardinage"


@pytest.mark.django_db
def test_command_brings_back_a_term_that_is_missing_and_says_so():
    term("life-event", "arriving").delete()
    said = StringIO()

    call_command("load_vocabularies", stdout=said)

    assert said.getvalue() == "1 terms created.\n"
    assert term("life-event", "arriving").name_fr == "Arriver au Canada"


@closed_lists
def test_closed_list_in_code_holds_what_the_file_lists_in_its_order(name):
    key = "level" if name == "evidence_levels" else "slug"

    assert [value for value, _label in CLOSED_LISTS[name].choices] == [row[key] for row in FILE[name]]


@closed_lists
@pytest.mark.parametrize("language", ["en", "fr"])
def test_closed_list_is_labelled_as_the_file_says(name, language):
    labels = [in_language(language, lambda choice=choice: choice.label) for choice in CLOSED_LISTS[name]]

    assert labels == [row[f"name_{language}"] for row in FILE[name]]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_evidence_levels_mean_what_the_file_says(language):
    meanings = [in_language(language, lambda level=level: level.meaning) for level in EvidenceLevel]

    assert meanings == [row[f"meaning_{language}"] for row in FILE["evidence_levels"]]


def test_evidence_levels_stand_in_addresses_as_the_file_says():
    assert [level.slug for level in EvidenceLevel] == [row["slug"] for row in FILE["evidence_levels"]]


@pytest.mark.django_db
@pytest.mark.parametrize("vocabulary", [Vocabulary.TOPIC, Vocabulary.ORGANIZATION_TYPE, Vocabulary.DECISION_REASON])
def test_editor_opens_and_keeps_a_term_with_or_without_a_public_page(login, editor, vocabulary):
    row = Term.objects.filter(vocabulary=vocabulary).first()
    address = f"/admin/snippets/core/term/edit/{row.pk}/"

    assert login(editor).get(address).status_code == 200
    response = login(editor).post(
        address,
        {
            "vocabulary": vocabulary,
            "slug": row.slug,
            "name_en": "Changed",
            "name_fr": "Changé",
            "sort_order": 7,
            "meaning_en": "",
            "meaning_fr": "",
            "parent": row.parent_id or "",
            "within_control": "unknown",
        },
    )

    assert response.status_code == 302
    row.refresh_from_db()
    assert (row.name_en, row.name_fr) == ("Changed", "Changé")
