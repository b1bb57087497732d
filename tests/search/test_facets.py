"""The facets readers narrow by: any of the choices within one, all of them across."""

import pytest
from django.http import QueryDict
from django.utils.translation import override

from core.choices import EvidenceLevel
from search.facets import FACETS
from search.listing import Listing
from tests.factories.pages import make_practice, make_recipe, term

pytestmark = pytest.mark.django_db


def listing(address, locale):
    with override(locale.language_code):
        built = Listing(QueryDict(address))
        return built


def titles(address, locale):
    return {entry.title for entry in listing(address, locale).page}


def counts(address, locale, parameter):
    """``{value: count}`` of one facet as it is offered."""
    groups = {group["facet"].parameter: group["options"] for group in listing(address, locale).groups}
    return {option.value: option.count for option in groups.get(parameter, [])}


@pytest.fixture(scope="module", autouse=True)
def library(shared):
    """Four entries that differ in topic, audience, kind and evidence."""
    housing, health = term("topic", "housing"), term("topic", "health")
    youth, seniors = term("audience", "youth"), term("audience", "seniors")
    make_recipe(title="A", terms=[housing, youth], effort="days", evidence_level=EvidenceLevel.TESTED)
    make_recipe(title="B", terms=[housing, health, seniors], effort="weeks")
    make_practice(title="C", terms=[health, youth], evidence_level=EvidenceLevel.IDEA, practice_status="ended")
    make_practice(title="D", terms=[seniors], practice_status="running")


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("", "ABCD"),
        ("topic=housing", "AB"),
        ("topic=housing&topic=health", "ABC"),
        ("topic=housing&topic=health&audience=youth", "AC"),
        ("topic=housing&audience=youth&kind=recipe", "A"),
        ("kind=practice", "CD"),
        ("kind=practice&kind=recipe", "ABCD"),
        ("evidence=tested", "A"),
        ("evidence=idea", "C"),
        ("evidence=idea&evidence=tested", "AC"),
        ("status=ended", "C"),
        ("effort=days&effort=weeks", "AB"),
        ("topic=housing&status=ended", ""),
    ],
)
def test_choices_are_any_within_a_facet_and_all_across(english, address, found):
    assert titles(address, english) == set(found)


@pytest.mark.parametrize(
    "address",
    ["topic=no-such-topic", "topic=", "colour=red", "topic=%00", "topic=1%27%20OR%201=1", "evidence=9", "kind=page"],
)
def test_what_no_facet_knows_is_ignored(english, address):
    assert titles(address, english) == set("ABCD")


def test_known_value_beside_an_unknown_one_still_narrows(english):
    assert titles("topic=unknown&topic=housing&topic=housing", english) == {"A", "B"}


def test_values_are_found_again_among_any_number_of_others(english):
    many = "&".join(f"topic=x{number}" for number in range(30))

    assert titles(f"{many}&topic=housing", english) == {"A", "B"}


@pytest.mark.parametrize("address", ["", "topic=housing", "audience=youth", "kind=recipe&audience=seniors"])
def test_count_is_what_ticking_alone_in_its_facet_would_leave(english, address):
    for group in listing(address, english).groups:
        parameter = group["facet"].parameter
        others = "&".join(part for part in address.split("&") if part and not part.startswith(f"{parameter}="))
        for option in group["options"]:
            assert option.count == listing(f"{others}&{parameter}={option.value}", english).total, option


@pytest.mark.parametrize("address", ["", "topic=housing", "topic=health&audience=youth", "status=ended"])
def test_no_option_leads_to_nothing(english, address):
    for group in listing(address, english).groups:
        for option in group["options"]:
            assert option.count > 0, option
            assert listing(f"{address}&{group['facet'].parameter}={option.value}", english).total > 0


def test_choice_that_leaves_nothing_can_still_be_taken_back(english):
    assert counts("topic=housing&status=ended", english, "status")["ended"] == 0


def test_facet_without_a_choice_to_make_is_not_offered(english):
    assert counts("kind=practice", english, "effort") == {}
    assert counts("status=running", english, "status") == {"running": 1, "ended": 1}


def test_counts_leave_out_drafts_and_the_other_language(english):
    make_recipe(terms=[term("topic", "housing")], live=False)
    make_recipe("fr", terms=[term("topic", "housing")])

    assert counts("", english, "topic")["housing"] == 2


def test_counts_follow_the_words_searched_for(english):
    make_recipe(title="Zucchini for all", terms=[term("topic", "health")])

    assert counts("q=zucchini&topic=health", english, "topic") == {"health": 1}


def test_options_stand_in_the_order_of_their_vocabulary(english):
    offered = list(counts("", english, "topic"))

    assert offered == sorted(offered, key=lambda slug: term("topic", slug).sort_order)


def test_best_evidence_comes_first(english):
    assert list(counts("", english, "evidence")) == ["tested", "idea"]


def test_names_are_in_the_language_of_the_reader(english):
    topic = term("topic", "housing")
    with override("fr"):
        groups = {group["facet"].parameter: group for group in listing("language=other", english).groups}
        labels = [option.label for option in groups["topic"]["options"]]

    assert topic.name_fr in labels
    assert topic.name_en not in labels


def test_parameters_are_distinct():
    parameters = [facet.parameter for facet in FACETS]

    assert len(set(parameters)) == len(parameters)
    assert not {"q", "page"} & set(parameters)
