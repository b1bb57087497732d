"""What editors want to be found first."""

import pytest
from wagtail.contrib.search_promotions.models import Query, SearchPromotion

from tests.factories.pages import make_recipe, make_site_page

pytestmark = pytest.mark.django_db


def promote(text, page=None, **fields):
    return SearchPromotion.objects.create(query=Query.get(text), page=page, **fields)


def promoted(client, text, address="/en/search/"):
    html = client.get(address, {"q": text}).content.decode()
    return html.partition('aria-labelledby="promoted"')[2].partition("</section>")[0]


def test_page_is_shown_before_the_results_under_its_words(client):
    promote("Tea  Time", make_site_page(title="All about tea"), description="Begin here.")

    assert "All about tea" in promoted(client, "tea time")
    assert "Begin here." in promoted(client, "TEA TIME")
    assert promoted(client, "coffee") == ""


def test_readers_of_the_other_language_get_its_translation(client):
    english, french = make_site_page(title="All about tea"), make_site_page("fr", title="Tout sur le thé", live=False)
    french.translation_key = english.translation_key
    french.save()
    french.get_latest_revision().publish()
    promote("samovar", english)

    assert "Tout sur le thé" in promoted(client, "samovar", "/fr/recherche/")


def test_page_that_is_not_public_is_not_shown(client):
    promote("tea", make_recipe(title="Tea in a draft", live=False))

    assert "Tea in a draft" not in client.get("/en/search/", {"q": "tea"}).content.decode()


def test_page_without_translation_is_not_shown_to_the_other_language(client):
    promote("tea", make_site_page(title="All about tea"))

    assert promoted(client, "tea", "/fr/recherche/") == ""


def test_address_elsewhere_may_be_promoted(client):
    promote("tea", external_link_url="https://example.org/tea", external_link_text="Tea elsewhere")

    assert 'href="https://example.org/tea">Tea elsewhere' in promoted(client, "tea")
