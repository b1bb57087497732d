"""Atom feeds: what is new in each language, for everything and for one term."""

import re
from datetime import datetime
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.freshness.steps import archive
from core.models.pages import is_open_to_all
from tests.factories.members import make_member
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import make_recipe, term
from tests.factories.translations import change, publish, translation_of
from tests.search import atom

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
FEEDS = {
    code: [f"/{code}/{place}feed.atom" for place in places]
    for code, places in {
        "en": ["", "topics/housing/", "organizations/harbour/", "search/"],
        "fr": ["", "themes/housing/", "organismes/harbour/", "recherche/"],
    }.items()
}
every_feed = pytest.mark.parametrize(
    ("language", "address"), [(language, address) for language, feeds in FEEDS.items() for address in feeds]
)


@pytest.fixture(scope="module")
def entry(shared):
    """An English recipe by two organizations, with its French translation."""
    organizations = [
        OrganizationFactory(name_en=name, name_fr=f"{name} (fr)", slug=name.lower()) for name in ("Harbour", "Prairie")
    ]
    page = make_recipe(
        title="Tea & talk", summary="Tea <for> all.", organizations=organizations, terms=[term("topic", "housing")]
    )
    publish(translation_of(page))
    return page


@pytest.fixture(autouse=True)
def origin(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://table.example"


def feed_at(client, address):
    """The feed at an address, which keeps to the standard."""
    response = client.get(address)
    assert response["Content-Type"].startswith("application/atom+xml")
    assert atom.faults(response.content) == []
    return ElementTree.fromstring(response.content)


def titles(client, address):
    return texts(feed_at(client, address), "entry/title")


def texts(element, path):
    return [found.text for found in element.findall("/".join(ATOM + name for name in path.split("/")))]


def links(element):
    return {(link.get("rel"), link.get("hreflang")): link.get("href") for link in element.findall(f"{ATOM}link")}


@every_feed
def test_feed_is_what_the_standard_asks_for(client, entry, language, address):
    feed = feed_at(client, address)

    assert feed.tag == f"{ATOM}feed"
    assert feed.get(LANG) == language
    assert all(href.startswith("https://table.example/") for item in feed.iter() for href in links(item).values())
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


def test_entry_that_is_taken_down_while_the_feed_is_made_is_left_out(client, entry, monkeypatch):
    page = make_recipe(title="Taken down")
    monkeypatch.setattr("search.feeds.is_open_to_all", lambda: page.unpublish() or is_open_to_all())

    assert texts(feed_at(client, "/en/feed.atom"), "entry/title") == ["Tea & talk"]


def test_feed_of_a_term_holds_only_its_entries(client, entry):
    make_recipe(title="Health", terms=[term("topic", "health")])

    assert texts(feed_at(client, "/en/topics/health/feed.atom"), "entry/title") == ["Health"]
    assert client.get("/en/topics/nothing/feed.atom").status_code == 404


def test_pages_name_the_feeds_of_their_language(client, entry):
    def named(address):
        return re.findall(r'type="application/atom\+xml" href="([^"]+)"', client.get(address).content.decode())

    assert named("/en/") == ["/en/feed.atom"]
    assert named("/en/organizations/harbour/") == ["/en/feed.atom", "/en/organizations/harbour/feed.atom"]
    assert named("/fr/recherche/?q=thé&utm_source=x") == ["/fr/feed.atom", "/fr/recherche/feed.atom?q=th%C3%A9"]
    assert named("/fr/themes/housing/") == ["/fr/feed.atom", "/fr/themes/housing/feed.atom"]


def test_feed_of_an_organization_holds_only_its_entries(client, entry):
    make_recipe(title="Of others")

    feed = feed_at(client, "/fr/organismes/prairie/feed.atom")

    assert texts(feed, "title") == ["Prairie (fr) · Table commune"]
    assert links(feed)[("alternate", None)] == "https://table.example/fr/organismes/prairie/"
    assert texts(feed, "entry/title") == [entry.live_translation.title]
    assert client.get("/en/organizations/nobody/feed.atom").status_code == 404


def test_feed_of_a_search_holds_what_the_search_finds_newest_first(client, entry):
    for title in ("Tea in the park", "Tea at home", "Coffee"):
        make_recipe(title=title, terms=[term("topic", "health")])

    feed = feed_at(client, "/en/search/feed.atom?topic=health&q=tea&utm_source=x&page=9")

    assert texts(feed, "entry/title") == ["Tea at home", "Tea in the park"]
    assert links(feed)[("self", None)].endswith("/en/search/feed.atom?q=tea&topic=health")
    assert links(feed)[("alternate", None)].endswith("/en/search/?q=tea&topic=health")
    assert texts(feed, "title")[0].startswith("tea, ")


def test_feed_of_a_search_marks_what_is_in_the_other_language(client, entry):
    make_recipe("fr", title="Le thé")

    first, second = feed_at(client, "/en/search/feed.atom?language=other").findall(f"{ATOM}entry")

    assert (texts(first, "title"), first.get(LANG)) == (["Le thé"], "fr")
    assert (texts(second, "title"), second.get(LANG)) == (["Tea & talk"], None)


def test_archived_entries_are_no_news_even_for_who_searches_for_them(client, entry):
    archive(make_recipe(title="Archived"), make_member("editor"), {"en": "Over."})

    assert titles(client, "/en/search/feed.atom?archived=include") == ["Tea & talk"]


@pytest.mark.parametrize("query", ["q=%00%ff", "topic=nothing", "page=x", "q=" + "x" * 5000, "q=%22%22*"])
def test_any_search_has_a_feed(client, entry, query):
    feed_at(client, f"/en/search/feed.atom?{query}")


def test_feed_that_holds_nothing_is_the_same_whenever_it_is_asked_for(client):
    before, after = (client.get("/en/topics/health/feed.atom") for _time in range(2))

    assert atom.faults(before.content) == []
    assert before.content == after.content
    assert before["Last-Modified"] == after["Last-Modified"]


@every_feed
def test_reader_who_has_the_feed_is_not_sent_it_again(client, entry, language, address):
    first = client.get(address)

    assert client.get(address, headers={"If-None-Match": first["ETag"]}).status_code == 304
    assert client.get(address, headers={"If-Modified-Since": first["Last-Modified"]}).status_code == 304
    make_recipe(language, organizations=[entry.organizations[0]], terms=[term("topic", "housing")])
    assert client.get(address, headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_feed_was_updated_when_its_latest_entry_was(client, entry):
    newer = change(make_recipe(title="Newer"), title="Newest")

    feed = feed_at(client, "/en/feed.atom")

    assert texts(feed, "updated") == [texts(feed, "entry/updated")[0]]
    assert datetime.fromisoformat(texts(feed, "updated")[0]) == newer.last_published_at


def test_translation_that_falls_behind_is_updated_at_that_moment(client, entry):
    before = datetime.fromisoformat(texts(feed_at(client, "/fr/feed.atom"), "updated")[0])
    change(entry, title="Coffee")

    assert datetime.fromisoformat(texts(feed_at(client, "/fr/feed.atom"), "updated")[0]) > before


def entry_of(*elements):
    return f"<entry>{''.join(elements)}</entry>"


ID, TITLE, UPDATED, LINK = (
    "<id>urn:x:1</id>",
    "<title>x</title>",
    "<updated>2026-01-01T00:00:00Z</updated>",
    '<link href="https://x.example/"/>',
)
SELF, AUTHOR = '<link rel="self" href="https://x.example/feed"/>', "<author><name>x</name></author>"
WHOLE = (ID, TITLE, UPDATED, SELF, AUTHOR)


@pytest.mark.parametrize(
    ("elements", "fault"),
    [
        (WHOLE, None),
        ((*WHOLE, entry_of(ID, TITLE, UPDATED, LINK)), None),
        (WHOLE[1:], "feed has 0 of id"),
        ((*WHOLE, TITLE), "feed has 2 of title"),
        ((*WHOLE, "<pudding/>"), "feed has pudding"),
        ((ID, TITLE, UPDATED, AUTHOR), "the feed does not say where it is"),
        ((ID, TITLE, "<updated>2026-01-01 00:00</updated>", SELF, AUTHOR), "updated is no moment: 2026-01-01 00:00"),
        (("<id>/feed</id>", *WHOLE[1:]), "id is no address in full: /feed"),
        ((*WHOLE, LINK, LINK), "feed has two links to the same"),
        ((*WHOLE, '<link rel="alternate" href="/x"/>'), "a link leads nowhere"),
        ((ID, "<title> </title>", UPDATED, SELF, AUTHOR), "title is empty"),
        ((ID, "<title>x <b>y</b></title>", UPDATED, SELF, AUTHOR), "title holds elements"),
        ((*WHOLE[:4], entry_of(ID, TITLE, UPDATED, LINK)), "nobody is the author"),
        ((*WHOLE, entry_of(ID, TITLE, UPDATED)), "an entry has neither content nor a link"),
        ((*WHOLE, 2 * entry_of(ID, TITLE, UPDATED, LINK)), "urn:x:1 is the id of several entries"),
        ((*WHOLE, "<subtitle type='markdown'>x</subtitle>"), "subtitle is of no type of text"),
    ],
)
def test_checker_of_the_standard_sees_what_is_wrong(elements, fault):
    document = f'<feed xmlns="http://www.w3.org/2005/Atom">{"".join(elements)}</feed>'

    assert atom.faults(document) == ([fault] if fault else [])


@every_feed
def test_feed_costs_no_query_per_entry(client, entry, warm_cache, language, address):
    def queries():
        client.get(address)
        with CaptureQueriesContext(connection) as captured:
            client.get(address)
        return len(captured)

    before = queries()
    for _number in range(3):
        make_recipe(language, organizations=entry.organizations, terms=[term("topic", "housing")])

    assert queries() == before <= 11
