"""The floor: how well search has to find, on the database the tests run on."""

import pytest

from tests.search.relevance.engines import Library, Stock
from tests.search.relevance.evaluation import ask, evaluate
from tests.search.relevance.library import Names, build_library

pytestmark = pytest.mark.django_db

NOISE = 300
FLOOR = 0.90
# In neither language may search be much worse than in both together.
FLOOR_OF_A_LANGUAGE = 0.87
# By how much it is ahead of Wagtail's own search, which finds entries only: both are measured on entries alone.
LEAD = 0.30


@pytest.fixture(scope="module")
def library(shared):
    build_library(NOISE)
    return Names()


@pytest.fixture(scope="module")
def stock_report(library):
    """Asked first: both engines may keep their index in the same table."""
    engine = Stock()
    engine.prepare()
    return evaluate(ask(engine.find), library, entries_only=True)


@pytest.fixture(scope="module")
def reports(library, stock_report):
    engine = Library()
    engine.prepare()
    results = ask(engine.find)
    return {"everything": evaluate(results, library), "entries": evaluate(results, library, entries_only=True)}


def test_readers_of_both_languages_find_what_they_want(reports):
    report = reports["everything"]
    languages = {code: report.only(language=code).ndcg for code in ("en", "fr")}

    assert report.ndcg >= FLOOR
    assert {code: figure for code, figure in languages.items() if figure < FLOOR_OF_A_LANGUAGE} == {}


def test_no_kind_of_query_is_left_behind(reports):
    kinds = {kind: report.ndcg for kind, report in reports["everything"].by_kind.items()}

    assert {kind: figure for kind, figure in kinds.items() if figure < FLOOR - 0.2} == {}


def test_search_is_well_ahead_of_what_comes_with_wagtail(reports, stock_report):
    assert reports["entries"].ndcg > stock_report.ndcg + LEAD
    for language in ("en", "fr"):
        assert reports["entries"].only(language=language).ndcg > stock_report.only(language=language).ndcg + LEAD
