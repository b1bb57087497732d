"""An address that is right but for the language leads on."""

import pytest
from wagtail.contrib.redirects.models import Redirect

from tests.factories.pages import make_recipe, make_site_page
from tests.factories.translations import publish, translation_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("asked", "meant"), [("/fr/recipes/", "/fr/recettes/"), ("/en/pratiques/", "/en/practices/")])
def test_listing_under_the_words_of_the_other_language(client, asked, meant):
    assert client.get(asked).url == meant


@pytest.mark.parametrize("section", ["recipes", "recettes"])
def test_entry_under_the_words_of_the_other_language(client, section):
    page = publish(translation_of(make_recipe("en", slug="tea-and-talk")))

    assert page.slug != "tea-and-talk"
    assert client.get(f"/fr/{section}/tea-and-talk/").url == page.url


@pytest.mark.parametrize("section", ["recipes", "recettes"])
def test_entry_that_is_not_translated(client, section):
    entry = make_recipe("en", slug="tea-and-talk")

    response = client.get(f"/fr/{section}/tea-and-talk/")

    assert (response.status_code, response.url) == (302, f"/fr/pas-encore-traduit/{entry.pk}/")
    assert client.get(response.url).status_code == 200


def test_page_below_another(client):
    guide = make_site_page("en", slug="a-guide")

    assert client.get("/fr/a-guide/").url == f"/fr/pas-encore-traduit/{guide.pk}/"


@pytest.mark.parametrize("address", ["/fr/practices/tea-and-talk/", "/fr/tea-and-talk/", "/fr/recipes/x/tea-and-talk/"])
def test_word_in_another_place_names_nothing(client, address):
    make_recipe("en", slug="tea-and-talk")

    assert client.get(address).status_code == 404


def test_drafts_and_private_pages_are_not_given_away(client):
    make_recipe("en", slug="unfinished", live=False)
    make_recipe("en", slug="private").view_restrictions.create(restriction_type="login")

    assert client.get("/fr/recipes/unfinished/").status_code == 404
    assert client.get("/fr/recipes/private/").status_code == 404


def test_redirect_of_the_cms_goes_first(client):
    make_recipe("en", slug="tea-and-talk")
    Redirect.add_redirect("/fr/recipes/tea-and-talk/", "/fr/ailleurs/")

    assert client.get("/fr/recipes/tea-and-talk/").url == "/fr/ailleurs/"


def test_nothing_is_sent_on_but_readers(client):
    make_recipe("en", slug="tea-and-talk")

    assert client.post("/fr/recipes/tea-and-talk/").status_code == 404
