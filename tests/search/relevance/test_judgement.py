"""The judgement itself: what has to hold before an engine is measured by it."""

from collections import Counter

import pytest

from core.models import EntryPage
from tests.search.relevance.evaluation import Query, Report, Score, ask, evaluate, queries
from tests.search.relevance.library import Names, build_library, written
from tests.site.french import faults

pytestmark = pytest.mark.django_db

GRADES = {1, 2, 3}


@pytest.fixture(scope="module")
def names(shared):
    build_library(noise=20)
    return Names()


def test_both_languages_are_asked_about_as_often():
    languages = Counter(query.language for query in queries())

    assert languages.total() >= 130
    assert min(languages.values()) / languages.total() > 0.45


def test_every_query_has_an_answer_that_is_the_best_and_grades_in_order():
    assert [query.text for query in queries() if max(query.answers.values()) != 3] == []
    assert {grade for query in queries() for grade in query.answers.values()} == GRADES


def test_nothing_is_asked_twice():
    asked = Counter((query.language, query.text) for query in queries())

    assert [key for key, times in asked.items() if times > 1] == []


def test_written_entries_are_complete_in_each_of_their_languages():
    entries = written()

    assert len({entry.slug for entry in entries}) == len(entries) >= 60
    assert [
        entry.slug for entry in entries for texts in entry.texts.values() if len([t for t in texts if t]) != 3
    ] == []


def test_french_of_the_written_entries():
    texts = [text.replace(" :", "\u00a0:").replace(" $", "\u00a0$").replace(" %", "\u00a0%") for text in _french()]

    assert {text: faults(text) for text in texts if faults(text)} == {}


def _french():
    return [text for entry in written() for text in entry.texts.get("fr", ())]


def test_every_answer_is_in_the_library(names):
    assert names.unknown(queries()) == set()


def test_page_in_the_wrong_language_is_no_answer_unless_there_is_no_other(names):
    both = EntryPage.objects.get(slug="first-bank-account", locale__language_code="fr")
    french_only = EntryPage.objects.get(slug="parrainage-paroisse")

    assert names.name_of(both, "fr") == "first-bank-account"
    assert names.name_of(both, "en") == "first-bank-account (fr)"
    assert names.name_of(french_only, "en") == "parrainage-paroisse"


def test_generated_entry_counts_as_wrong_unless_it_is_about_what_is_asked_for(names):
    entry = next(page for page in EntryPage.objects.all() if page.pk in names.generated_terms)
    its_term = next(iter(names.generated_terms[entry.pk]))

    assert names.may_be_right(entry, Query("en", "exact", "x", {its_term: 3}))
    assert not names.may_be_right(entry, Query("en", "exact", "x", {"organization/triec": 3}))


def test_perfect_engine_is_perfect_and_a_blind_one_finds_nothing(names):
    pages = {}
    for page in EntryPage.objects.live().select_related("locale"):
        for language in ("en", "fr"):
            pages[names.name_of(page, language), language] = page
    best = {
        (query.text, query.language): [
            pages[answer, query.language] for answer in sorted(query.entries, key=query.entries.get, reverse=True)
        ]
        for query in queries()
    }
    perfect = evaluate(ask(lambda text, language: best[text, language]), names, entries_only=True)
    blind = evaluate(ask(lambda text, language: []), names)

    assert perfect.ndcg == pytest.approx(1)
    assert perfect.first_right > 0.95
    assert perfect.only(kind="typo").misses == []
    assert blind.ndcg == 0
    assert len(blind.misses) == len(queries())


def test_order_of_answers_counts():
    query = Query("en", "exact", "x", {"a": 3, "b": 2, "c": 1})
    in_order, reversed_order = (Score(query, found, query.answers) for found in (["a", "b", "c"], ["c", "b", "a"]))

    assert in_order.ndcg == 1
    assert 0.5 < reversed_order.ndcg < 1
    assert in_order.is_first_right and not reversed_order.is_first_right
    assert Report([reversed_order]).misses == []
