"""A listing as readers meet it: counted, paged, narrowed, all of it in the address."""

import re

import pytest
from wagtail.models import PageViewRestriction

from tests.factories.pages import make_practice, make_recipe, recipe_index, term

pytestmark = pytest.mark.django_db


def html_of(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def titles(html):
    """The titles of the rows, in order."""
    rows = re.findall(r'<li class="row.*?</li>', html, re.DOTALL)
    return [re.search(r"<h[23]><a[^>]*>(.*?)</a>", row)[1] for row in rows]


def chips(html):
    """``{label: address without it}`` of what is chosen."""
    found = re.findall(r'<li><a href="([^"]*)"><span class="visually-hidden">[^<]*</span>(.*?) <svg', html)
    return {label: address.replace("&amp;", "&") for address, label in found}


def test_listing_shows_its_own_kind_in_its_own_language(client):
    make_recipe(title="A recipe")
    make_practice(title="A practice")
    make_recipe("fr", title="Une recette")

    assert titles(html_of(client, "/en/recipes/")) == ["A recipe"]
    assert titles(html_of(client, "/fr/recettes/")) == ["Une recette"]
    assert titles(html_of(client, "/en/practices/")) == ["A practice"]


def test_drafts_and_private_entries_are_left_out(client):
    make_recipe(title="A draft", live=False)
    private = make_recipe(title="For members")
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)

    html = html_of(client, "/en/recipes/")

    assert titles(html) == []
    assert "Nothing here yet." in html


def test_everything_is_left_out_beneath_a_private_listing(client):
    make_recipe(title="Beneath")
    PageViewRestriction.objects.create(page=recipe_index("en"), restriction_type=PageViewRestriction.LOGIN)

    assert titles(html_of(client, "/en/search/")) == []


def test_number_of_entries_is_said(client):
    make_recipe(), make_recipe()

    assert '<p role="status">2 entries</p>' in html_of(client, "/en/recipes/")


def test_chips_name_each_choice_and_take_it_back(client):
    housing, youth = term("topic", "housing"), term("audience", "youth")
    make_recipe(terms=[housing, youth])

    found = chips(html_of(client, "/en/recipes/?topic=housing&audience=youth"))

    assert found == {
        f"Topic: {housing.name_en}": "?audience=youth",
        f"For whom: {youth.name_en}": "?topic=housing",
    }


def test_chip_of_one_value_leaves_the_others_of_its_facet(client):
    make_recipe(terms=[term("topic", "housing"), term("topic", "health")])

    found = chips(html_of(client, "/en/recipes/?topic=housing&topic=health&q=together"))

    assert set(found.values()) == {"?q=together&topic=housing", "?q=together&topic=health"}


def test_unknown_choices_have_no_chip(client):
    assert chips(html_of(client, "/en/recipes/?topic=nothing&colour=red")) == {}


def test_chosen_boxes_stay_ticked(client):
    make_recipe(terms=[term("topic", "housing")])
    make_recipe(terms=[term("topic", "health")])

    html = html_of(client, "/en/recipes/?topic=housing")

    assert re.search(r'name="topic" value="housing" checked', html)
    assert re.search(r'name="topic" value="health">', html)


def test_filters_keep_the_words_searched_for(client):
    make_recipe(terms=[term("topic", "housing")])
    make_recipe(terms=[term("topic", "health")])

    assert '<input type="hidden" name="q" value="together">' in html_of(client, "/en/recipes/?q=together")


def test_narrowed_listing_is_kept_from_search_engines(client):
    make_recipe(terms=[term("topic", "housing")])

    assert "noindex" in html_of(client, "/en/recipes/?topic=housing")
    assert "noindex" not in html_of(client, "/en/recipes/")


def test_nothing_found_says_what_to_do(client):
    make_recipe(terms=[term("topic", "housing")], practice_status="running")
    make_recipe(practice_status="ended")

    html = html_of(client, "/en/recipes/?topic=housing&status=ended")

    assert "Nothing matches all of this yet." in html
    assert "Take away a filter above." in html


def test_switching_language_keeps_the_choices(client):
    make_recipe(terms=[term("topic", "housing")])

    html = html_of(client, "/en/search/?topic=housing&audience=youth")

    assert 'href="/fr/recherche/?topic=housing&amp;audience=youth"' in html
