"""Finding by words, each page in its own language."""

import re

import pytest
from wagtail.models import PageViewRestriction

from search.forms import clean_query
from search.queries import find
from search.results import results_of
from tests.factories.pages import make_practice, make_recipe, term

pytestmark = pytest.mark.django_db


def found(text, language="en"):
    """The titles of the entries that match for readers of a language, best first."""
    results = results_of(find(clean_query(text), language).ranked)
    return [result.title for result in results if result.is_entry]


def titles(client, text, address="/en/search/", **parameters):
    """The titles on the results page."""
    response = client.get(address, {"q": text, **parameters})
    assert response.status_code == 200
    return re.findall(r'<h2><a href="[^"]*">(.*?)</a></h2>', response.content.decode())


# Words


@pytest.mark.parametrize("text", ["mentor", "mentoring", "Mentors", "MENTORED"])
def test_english_forms_of_a_word_find_each_other(text):
    make_recipe(title="Mentoring over lunch")

    assert found(text) == ["Mentoring over lunch"]


@pytest.mark.parametrize("text", ["bibliothèque", "bibliothèques", "bibliotheque", "BIBLIOTHÈQUES"])
def test_french_forms_of_a_word_find_each_other(text):
    make_recipe("fr", title="Apprendre dans les bibliothèques")

    assert found(text, "fr") == ["Apprendre dans les bibliothèques"]


@pytest.mark.parametrize("text", ["établissement", "l’établissement", "l'etablissement", "d’établissement"])
def test_elided_articles_do_not_stand_in_the_way(text):
    make_recipe("fr", title="Les services d’établissement")

    assert found(text, "fr") == ["Les services d’établissement"]


@pytest.mark.parametrize("text", ["main-d’œuvre", "main d'oeuvre", "MAIN-D'ŒUVRE"])
def test_ligatures_are_found_however_they_are_typed(text):
    make_recipe("fr", title="Une main-d’œuvre nouvelle")

    assert found(text, "fr") == ["Une main-d’œuvre nouvelle"]


@pytest.mark.parametrize("text", ["newcomer’s school", "newcomers schools", "newcomer's schools"])
def test_possessives_do_not_stand_in_the_way(text):
    make_recipe(title="A newcomer’s first school")

    assert found(text) == ["A newcomer’s first school"]


def test_accent_typed_apart_from_its_letter_is_the_same_accent():
    make_recipe("fr", title="Une école du soir")

    assert found("e\u0301cole", "fr") == ["Une école du soir"]


def test_borrowed_word_is_found_in_the_other_language():
    make_recipe("fr", title="Le coaching des nouveaux arrivants")

    assert found("coaching", "fr") == ["Le coaching des nouveaux arrivants"]


def test_what_has_all_words_comes_before_what_has_some_and_that_is_said(client):
    make_recipe(title="Tea for mothers")
    make_recipe(title="Tea for drummers")

    assert titles(client, "tea drummers") == ["Tea for drummers", "Tea for mothers"]
    said = "Some of these have only part of the words."
    assert said in client.get("/en/search/", {"q": "tea drummers"}).content.decode()
    assert said not in client.get("/en/search/", {"q": "tea"}).content.decode()


def test_where_enough_has_all_words_what_has_some_stays_away():
    for number in range(12):
        make_recipe(title=f"Tea for drummers {number}")
    make_recipe(title="Tea for mothers")

    assert "Tea for mothers" not in found("tea drummers")


def test_common_words_do_not_stand_in_the_way():
    make_recipe(title="Cooking with young people")

    make_recipe("fr", title="Cuisiner avec des jeunes isolés")

    assert found("the cooking of young people")[0] == "Cooking with young people"
    assert found("la cuisine pour les jeunes", "fr")[0] == "Cuisiner avec des jeunes isolés"


def test_word_of_the_title_counts_more_than_one_of_the_text():
    make_recipe(title="Something else", summary="They lend laptops, one a learner.", overview="<p>Laptops.</p>")
    make_recipe(title="Lending laptops")

    assert found("laptops") == ["Lending laptops", "Something else"]


@pytest.mark.parametrize(
    "fields",
    [
        {"summary": "A quince for all."},
        {"plain_what": "You eat a quince."},
        {"overview": "<h3>One quince</h3>"},
        {"when_to_use": "<p>When a quince is ripe.</p>"},
        {"steps": [("step", {"title": "Peel the quince", "actors": [], "checklist": []})]},
        {"risks": [("risk", {"kind": "consent", "risk": "The quince is hard."})]},
        {"ingredients": [("tool", {"name": "Quince"})]},
        {"needs": [("need", {"role": "cook", "need": "a quince"})]},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_every_part_of_a_recipe_is_searched(fields):
    page = make_recipe(**fields)

    assert found("quince") == [page.title]


@pytest.mark.parametrize("field", ["introduction", "challenge", "response", "why_it_worked", "making_it_work"])
def test_every_part_of_a_practice_is_searched(field):
    page = make_practice(**{field: "<p>A quince tree.</p>"})

    assert found("quince") == [page.title]


def test_formatting_is_not_searched():
    make_recipe(overview='<p><a href="https://example.org/quincunx">there</a></p>')

    assert found("quincunx") == []


# The page of results


def test_results_are_in_the_language_of_the_page(client):
    make_recipe("en", title="Festival in the park")
    make_recipe("fr", title="Festival dans le parc")

    assert titles(client, "festival") == ["Festival in the park"]
    assert titles(client, "festival", "/fr/recherche/") == ["Festival dans le parc"]


def test_both_kinds_are_found_together(client):
    make_recipe(title="A recipe for marmalade")
    make_practice(title="The practice of marmalade")

    assert set(titles(client, "marmalade")) == {"A recipe for marmalade", "The practice of marmalade"}


def test_listing_searches_its_own_kind(client):
    make_recipe(title="A recipe for marmalade")
    make_practice(title="The practice of marmalade")

    assert titles(client, "marmalade", "/en/recipes/") == ["A recipe for marmalade"]


def test_words_and_choices_narrow_together(client):
    make_recipe(title="Marmalade at home", terms=[term("topic", "housing")])
    make_recipe(title="Marmalade at school", terms=[term("topic", "schools")])

    assert titles(client, "marmalade", topic="schools") == ["Marmalade at school"]


def test_best_match_comes_first_whatever_its_date(client):
    make_recipe(title="Laptops to lend")
    make_recipe(title="Something newer", overview="<p>It mentions laptops once.</p>")

    assert titles(client, "laptops")[:2] == ["Laptops to lend", "Something newer"]


def test_words_stay_in_the_box_and_the_number_is_said(client):
    make_recipe(title="Marmalade")

    html = client.get("/en/search/", {"q": "  marmalade "}).content.decode()

    assert 'name="q" type="search" value="marmalade"' in html
    assert "1 result for “marmalade”" in html


def test_nothing_found_says_what_to_try(client):
    html = client.get("/en/search/", {"q": "xylophone"}).content.decode()

    assert "0 results for “xylophone”" in html
    assert "Try fewer or other words" in html


def test_without_words_everything_is_listed(client):
    make_recipe(title="One")
    make_practice(title="Two")

    assert set(titles(client, "   ")) == {"One", "Two"}


# What is not public


def test_nothing_unpublished_is_found(client):
    make_recipe(title="Canary in a draft", live=False)
    published = make_recipe(title="Published")
    published.overview = "<p>A canary in changes not yet read.</p>"
    published.save_revision()
    withdrawn = make_recipe(title="Canary withdrawn")
    withdrawn.unpublish()
    deleted = make_recipe(title="Canary deleted")
    deleted.delete()

    for address in ("/en/search/", "/en/recipes/", "/fr/recherche/", "/fr/recettes/"):
        assert titles(client, "canary", address) == []


def test_draft_translation_is_not_found(client):
    make_recipe("en", title="Canary in English")

    assert titles(client, "canary", "/fr/recherche/") == []


def test_private_entry_is_not_found(client):
    page = make_recipe(title="Canary for members")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)

    assert titles(client, "canary") == []


def test_contact_that_stays_private_is_not_found():
    make_recipe(contact_name="Canary Jones", contact_email="canary@example.org")

    assert found("canary") == []
