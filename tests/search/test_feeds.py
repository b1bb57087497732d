"""Atom feeds: what is new in each language, for everything and for one term."""

import re
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.freshness.steps import archive
from tests.factories.members import make_member
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import make_recipe, term
from tests.factories.translations import change, publish, translation_of

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
FEEDS = {
    "en": ["/en/feed.atom", "/en/topics/housing/feed.atom"],
    "fr": ["/fr/feed.atom", "/fr/themes/housing/feed.atom"],
}
every_feed = pytest.mark.parametrize(
    ("language", "address"), [(language, address) for language, feeds in FEEDS.items() for address in feeds]
)


@pytest.fixture(scope="module")
def entry(shared):
    """An English recipe by two organizations, with its French translation."""
    organizations = [OrganizationFactory(name_en=name, name_fr=f"{name} (fr)") for name in ("Harbour", "Prairie")]
    page = make_recipe(
        title="Tea & talk", summary="Tea <for> all.", organizations=organizations, terms=[term("topic", "housing")]
    )
    publish(translation_of(page))
    return page


@pytest.fixture(autouse=True)
def origin(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://table.example"


def feed_at(client, address):
    response = client.get(address)
    assert response["Content-Type"].startswith("application/atom+xml")
    return ElementTree.fromstring(response.content)


def texts(element, path):
    return [found.text for found in element.findall("/".join(ATOM + name for name in path.split("/")))]


def links(element):
    return {(link.get("rel"), link.get("hreflang")): link.get("href") for link in element.findall(f"{ATOM}link")}


@every_feed
def test_feed_is_what_the_standard_asks_for(client, entry, language, address):
    feed = feed_at(client, address)

    assert feed.tag == f"{ATOM}feed"
    assert feed.get(LANG) == language
    for element in (feed, *feed.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            (text,) = texts(element, name)
            assert text
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d.*[+-]\d\d:\d\d|.*Z", texts(element, "updated")[0])
        assert all(href.startswith("https://table.example/") for href in links(element).values())
        same = [(link.get("rel"), link.get("hreflang")) for link in element.findall(f"{ATOM}link")]
        assert len(same) == len(set(same))
    assert links(feed)[("self", None)] == f"https://table.example{address}"
    assert texts(feed, "author/name")
    assert texts(feed, "id") == [f"https://table.example{address}"]


@every_feed
def test_entry_is_told_in_its_language_with_its_makers_and_both_addresses(client, entry, language, address):
    (item,) = feed_at(client, address).findall(f"{ATOM}entry")

    page = entry if language == "en" else entry.live_translation.specific
    assert texts(item, "title") == [page.title]
    assert texts(item, "summary")[0] == page.summary.replace("<", "&lt;").replace(">", "&gt;")
    assert texts(item, "author/name") == (
        ["Harbour", "Prairie"] if language == "en" else ["Harbour (fr)", "Prairie (fr)"]
    )
    assert links(item) == {
        ("alternate", "en"): f"https://table.example{entry.url}",
        ("alternate", "fr"): f"https://table.example{entry.live_translation.url}",
    }


def test_identifier_outlives_title_and_address(client, entry):
    (before,) = feed_at(client, "/en/feed.atom").findall(f"{ATOM}entry")
    change(entry, title="Coffee", slug="coffee")

    (after,) = feed_at(client, "/en/feed.atom").findall(f"{ATOM}entry")
    (french,) = feed_at(client, "/fr/feed.atom").findall(f"{ATOM}entry")
    assert texts(before, "id") == texts(after, "id") != texts(french, "id")
    assert texts(before, "title") != texts(after, "title")


def test_translation_behind_its_original_says_so(client, entry):
    change(entry, title="Coffee")

    (item,) = feed_at(client, "/fr/feed.atom").findall(f"{ATOM}entry")
    assert "L’original anglais a été mis à jour le " in texts(item, "summary")[0]


def test_what_readers_cannot_find_is_not_in_it(client, entry):
    make_recipe(title="Draft", live=False)
    make_recipe(title="Private").view_restrictions.create(restriction_type="login")
    archive(make_recipe(title="Archived"), make_member("editor"), {"en": "Over."})
    make_recipe("fr", title="Seulement en français")

    assert texts(feed_at(client, "/en/feed.atom"), "entry/title") == ["Tea & talk"]


def test_feed_of_a_term_holds_only_its_entries(client, entry):
    make_recipe(title="Health", terms=[term("topic", "health")])

    assert texts(feed_at(client, "/en/topics/health/feed.atom"), "entry/title") == ["Health"]
    assert client.get("/en/topics/nothing/feed.atom").status_code == 404


def test_pages_name_the_feeds_of_their_language(client, entry):
    def named(address):
        return re.findall(r'type="application/atom\+xml" href="([^"]+)"', client.get(address).content.decode())

    assert named("/en/") == ["/en/feed.atom"]
    assert named("/fr/themes/housing/") == ["/fr/feed.atom", "/fr/themes/housing/feed.atom"]


@every_feed
def test_feed_costs_no_query_per_entry(client, entry, warm_cache, language, address):
    def queries():
        client.get(address)
        with CaptureQueriesContext(connection) as captured:
            client.get(address)
        return len(captured)

    before = queries()
    for _number in range(3):
        make_recipe(language, terms=[term("topic", "housing")])

    assert queries() == before <= 10
