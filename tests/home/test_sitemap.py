"""The list of everything public, for search engines."""

from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.freshness.steps import archive
from home.sitemaps import PageSitemap
from tests.factories.members import make_member
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import home_page, make_practice, make_recipe, recipe_index, term
from tests.factories.translations import publish, translation_of

pytestmark = pytest.mark.django_db

NAMES = {"map": "http://www.sitemaps.org/schemas/sitemap/0.9", "xhtml": "http://www.w3.org/1999/xhtml"}


@pytest.fixture(autouse=True)
def origin(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://table.example"


def listed(client, address="/sitemap.xml"):
    """``{path: {hreflang: path}}``."""
    root = ElementTree.fromstring(client.get(address).content)
    return {
        path(url.find("map:loc", NAMES).text): {
            link.get("hreflang"): path(link.get("href")) for link in url.findall("xhtml:link", NAMES)
        }
        for url in root.findall("map:url", NAMES)
    }


def path(address):
    assert address.startswith("https://table.example/")
    return address.removeprefix("https://table.example")


def test_both_trees_are_listed_each_page_with_its_counterpart(client):
    entry = make_recipe()
    translation = publish(translation_of(entry))

    urls = listed(client)

    for english, french in [
        (home_page("en").url, home_page("fr").url),
        (recipe_index("en").url, recipe_index("fr").url),
        (entry.url, translation.url),
        ("/en/topics/", "/fr/themes/"),
        ("/en/organizations/", "/fr/organismes/"),
    ]:
        links = {"en": english, "fr": french, "x-default": english}
        assert urls[english] == urls[french] == links


def test_terms_and_organizations_are_listed_where_they_lead_somewhere(client):
    agency = OrganizationFactory(slug="harbour")
    make_recipe("fr", terms=[term("topic", "housing")], organizations=[agency])

    urls = listed(client)

    assert urls["/fr/themes/housing/"] == {}
    assert urls["/fr/organismes/harbour/"] == {}
    assert "/en/topics/housing/" not in urls
    publish(translation_of(make_practice("fr", terms=[term("topic", "housing")])))
    assert set(listed(client)["/en/topics/housing/"]) == {"en", "fr", "x-default"}


def test_only_what_is_public_and_meant_to_be_found_is_listed(client):
    draft, private, old = make_recipe(live=False), make_recipe(), make_recipe()
    private.view_restrictions.create(restriction_type="login")
    archive(old, make_member("editor"), {"en": "Over."})

    assert not {draft.url, private.url, old.url, "/en/search/"} & set(listed(client))


def test_every_address_opens_and_may_be_listed(client):
    publish(translation_of(make_recipe(terms=[term("topic", "housing")])))

    for address in listed(client):
        response = client.get(address)
        assert response.status_code == 200, address
        assert "noindex" not in response.content.decode(), address


def test_day_of_the_last_publication_is_told_for_each_language(client):
    translation = publish(translation_of(make_recipe()))

    xml = client.get("/sitemap.xml").content.decode()

    assert f"<lastmod>{translation.last_published_at:%Y-%m-%d}</lastmod>" in xml


def test_what_does_not_fit_into_one_file_is_told_in_several(client, monkeypatch):
    monkeypatch.setattr(PageSitemap, "limit", 4)

    xml = client.get("/sitemap.xml").content.decode()

    assert "<sitemapindex" in xml
    assert "/sitemap-pages.xml?p=2" in xml
    assert len(listed(client, "/sitemap-pages.xml?p=2")) == 4
    assert client.get("/sitemap-nothing.xml").status_code == 404


def test_number_of_queries_does_not_grow_with_the_pages(client, warm_cache):
    def queries():
        client.get("/sitemap.xml")
        with CaptureQueriesContext(connection) as captured:
            client.get("/sitemap.xml")
        return len(captured)

    make_recipe(terms=[term("topic", "housing")])
    before = queries()
    make_recipe(terms=[term("topic", "housing")])

    assert queries() == before <= 12


def test_robots_are_told_where_the_list_is(client):
    response = client.get("/robots.txt")

    assert response["Content-Type"].startswith("text/plain")
    assert "Sitemap: https://table.example/sitemap.xml" in response.content.decode()
    assert "Disallow: /admin/" in response.content.decode()
