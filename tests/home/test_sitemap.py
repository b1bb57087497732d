"""The list of everything public, for search engines."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
import xmlschema
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.freshness.steps import archive
from home import sitemaps
from tests.factories.members import make_member
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import make_practice, make_recipe, recipe_index, term
from tests.factories.translations import publish, translation_of

pytestmark = pytest.mark.django_db

RULES = xmlschema.XMLSchema(Path(__file__).parent / "sitemap.xsd")
NAMES = {"map": "http://www.sitemaps.org/schemas/sitemap/0.9", "xhtml": "http://www.w3.org/1999/xhtml"}


@pytest.fixture(autouse=True)
def origin(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://table.example"


def read(client, address="/sitemap.xml"):
    """The list at an address, which keeps to the rules of the protocol."""
    root = ElementTree.fromstring(client.get(address).content)
    RULES.validate(root)
    return root


def listed(client, address="/sitemap.xml"):
    """``{path: {hreflang: path}}``."""
    root = read(client, address)
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
    publish(translation_of(make_recipe(terms=[term("topic", "housing")])))
    whole = listed(client)
    monkeypatch.setattr(sitemaps, "PER_FILE", 4)

    files = [path(name.text) for name in read(client).findall("map:sitemap/map:loc", NAMES)]
    parts = [listed(client, file) for file in files]

    assert {"/sitemap-browsing.xml", "/sitemap-pages-en.xml?p=2", "/sitemap-pages-fr.xml"} < set(files)
    assert max(map(len, parts)) == 4
    assert sum(map(len, parts)) == len(whole)
    assert {address: links for part in parts for address, links in part.items()} == whole


@pytest.mark.parametrize("file", ["nothing.xml", "pages-en.xml?p=99", "pages-en.xml?p=0", "browsing.xml?p=x"])
def test_file_that_is_not_there_is_not_found(client, file):
    assert client.get(f"/sitemap-{file}").status_code == 404


def test_rules_refuse_what_is_no_sitemap():
    url = '<url xmlns="{map}"><loc>{address}</loc></url>'

    for wrong in ["", url.format(address="/en/", **NAMES), 2 * url.format(address="https://table.example/", **NAMES)]:
        assert not RULES.is_valid(f'<urlset xmlns="{NAMES["map"]}">{wrong}</urlset>')


def test_front_page_is_the_default_at_the_bare_address(client):
    assert listed(client)["/fr/"] == {"en": "/en/", "fr": "/fr/", "x-default": "/"}


def test_page_whose_translation_is_taken_back_stands_alone(client):
    entry = make_recipe()
    translation = publish(translation_of(entry))
    translation.unpublish()

    assert listed(client)[entry.url] == {}
    assert translation.url not in listed(client)


def test_program_that_has_the_list_is_not_sent_it_again(client):
    known = client.get("/sitemap.xml")["ETag"]

    assert client.get("/sitemap.xml", headers={"If-None-Match": known}).status_code == 304
    make_recipe()
    assert client.get("/sitemap.xml", headers={"If-None-Match": known}).status_code == 200


@pytest.mark.parametrize("address", ["/sitemap.xml", "/sitemap-pages-en.xml", "/sitemap-browsing.xml"])
def test_number_of_queries_does_not_grow_with_the_pages(client, warm_cache, address):
    def queries():
        client.get(address)
        with CaptureQueriesContext(connection) as captured:
            client.get(address)
        return len(captured)

    make_recipe(terms=[term("topic", "housing")])
    before = queries()
    for _number in range(3):
        publish(translation_of(make_recipe(terms=[term("topic", "housing")])))

    assert queries() == before <= 11


def test_robots_are_told_where_the_list_is(client):
    response = client.get("/robots.txt")

    assert response["Content-Type"].startswith("text/plain")
    assert "Sitemap: https://table.example/sitemap.xml" in response.content.decode()
    assert "Disallow: /admin/" in response.content.decode()
