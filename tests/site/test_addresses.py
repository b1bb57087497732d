"""Every public page says its own address and that of the same thing in the other language, where its link leads."""

import re
from html import unescape

import pytest
from django.urls import reverse
from django.utils.translation import override

from core.freshness.steps import archive
from tests.factories.members import make_member
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import home_page, make_recipe, make_site_page, recipe_index, term
from tests.factories.translations import publish, translation_of

pytestmark = pytest.mark.django_db

LINK = re.compile(r'<link rel="(canonical|alternate)"(?: hreflang="([^"]+)")? href="([^"]+)">')
OWN_PAGES = ["search", "start_here", "topics", "map", "organizations", "how_we_review", "nominate", "box"]


@pytest.fixture(scope="module")
def entry(shared):
    """An entry in both languages, with enough others for a second page."""
    page = make_recipe(terms=[term("topic", "housing")], organizations=[OrganizationFactory(slug="harbour")])
    publish(translation_of(page))
    return page


@pytest.fixture(autouse=True)
def origin(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://table.example"
    return settings.WAGTAILADMIN_BASE_URL


def links_of(html):
    """``{"canonical": address, hreflang: address}`` of a page, without the site's own beginning."""
    return {
        language or kind: unescape(address).removeprefix("https://table.example")
        for kind, language, address in LINK.findall(html)
    }


def switch_of(html):
    return unescape(re.search(r'<a class="lang"[^>]*href="([^"]+)"', html)[1])


def in_language(code, name, *args):
    with override(code):
        return reverse(name, args=args)


def pairs(entry):
    """``(English, French)`` addresses of one of everything that is public in both."""
    return [
        *((page("en").url, page("fr").url) for page in (home_page, recipe_index)),
        (entry.url, entry.live_translation.url),
        (recipe_index("en").url + "?topic=housing", recipe_index("fr").url + "?topic=housing"),
        *((in_language("en", name), in_language("fr", name)) for name in OWN_PAGES),
        *((in_language(c, "search") + "?q=thé+noir&topic=housing" for c in ("en", "fr")),),
        *((in_language(c, "map") + "?kind=recipe&theme=live" for c in ("en", "fr")),),
        *((in_language(c, "organizations") + "?by=province" for c in ("en", "fr")),),
        *((in_language(c, "term_topic", "housing") for c in ("en", "fr")),),
        *((in_language(c, "organization", "harbour") for c in ("en", "fr")),),
        (
            in_language("en", "feedback_form", entry.pk),
            in_language("fr", "feedback_form", entry.live_translation.pk),
        ),
    ]


def test_both_languages_name_each_other_and_themselves(client, entry):
    for english, french in (map(quoted, pair) for pair in pairs(entry)):
        default = "/" if english == "/en/" else english
        for address, other in ((english, french), (french, english)):
            html = client.get(address).content.decode()
            assert links_of(html) == {"canonical": address, "en": english, "fr": french, "x-default": default}, address
            assert switch_of(html) == other, address


def quoted(address):
    return address.replace("é", "%C3%A9")


def test_page_of_one_language_names_only_itself(client):
    entry = make_recipe("fr")

    html = client.get(entry.url).content.decode()
    assert links_of(html) == {"canonical": entry.url}
    assert switch_of(html) == in_language("en", "not_translated", entry.pk)


def test_private_translation_is_not_named(client):
    entry = make_recipe("en")
    publish(translation_of(entry)).view_restrictions.create(restriction_type="login")

    assert links_of(client.get(entry.url).content.decode()) == {"canonical": entry.url}
    assert client.get(in_language("fr", "not_translated", entry.pk)).status_code == 200


def test_page_of_a_listing_is_its_own(client, monkeypatch):
    monkeypatch.setattr("search.listing.PER_PAGE", 1)
    make_recipe(), make_recipe()

    html = client.get("/en/recipes/?page=2&utm_source=x").content.decode()

    assert links_of(html)["canonical"] == "/en/recipes/?page=2"
    assert links_of(html)["fr"] == "/fr/recettes/?page=2"


def test_what_no_facet_knows_is_dropped_from_the_address(client, entry):
    html = client.get("/en/topics/housing/?utm_source=x&topic=nothing").content.decode()

    assert links_of(html)["canonical"] == "/en/topics/housing/"
    assert switch_of(html) == "/fr/themes/housing/"


def test_terms_and_organizations_have_the_same_word_in_both_languages(client, entry):
    assert in_language("en", "term_topic", "housing").endswith("/housing/")
    assert in_language("fr", "term_topic", "housing").endswith("/housing/")


@pytest.mark.parametrize("address", ["/en/nowhere/at-all/", "/en/recipes/nothing/"])
def test_page_that_is_not_there_says_so_in_both_languages(client, address):
    html = client.get(address).content.decode()

    assert links_of(html) == {}
    assert switch_of(html) == address.replace("/en/", "/fr/")
    assert client.get(switch_of(html), follow=True).status_code == 404


def test_archived_page_keeps_its_place_in_both_languages(client):
    entry = make_recipe()
    translation = publish(translation_of(entry))
    archive(entry, make_member("editor"), {"en": "It closed."})

    assert switch_of(client.get(entry.url).content.decode()) == translation.url


def test_site_page_without_translation_leads_to_the_page_that_says_so(client):
    page = make_site_page("en")

    html = client.get(switch_of(client.get(page.url).content.decode())).content.decode()

    assert switch_of(html) == page.url
    assert links_of(html) == {}
