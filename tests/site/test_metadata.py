"""What machines read of every page of the demonstration site: its head, the list of pages, and the feeds."""

from collections import Counter
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.test import Client

from home.demo.builder import load_demo_content
from tests.search import atom
from tests.site.crawl import BEGINNINGS, crawl
from tests.site.heads import REQUIRED, Head, faults_of, path_of

OPEN_GRAPH = {
    *("og:type", "og:title", "og:description", "og:url", "og:site_name", "og:locale"),
    *("og:image", "og:image:width", "og:image:height", "og:image:alt"),
}
LOCALES = {"en": "en_CA", "fr": "fr_CA"}
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
# Several filters at once, on every kind of listing.
NARROWED = [
    "/en/search/?topic=mentoring&province=on",
    "/fr/recherche/?q=bibliothèque&province=on&evidence=tested",
    "/en/recipes/?topic=digital-services&audience=youth",
    "/fr/pratiques/?topic=mentoring&province=on",
    "/en/topics/mentoring/?kind=practice&province=on",
    "/en/organizations/riverside/?kind=recipe&topic=digital-services",
]

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def demonstration(shared):
    load_demo_content()


@pytest.fixture(scope="module")
def heads(demonstration):
    """``{address: Head}`` of everything that can be read in either language."""
    return {address: Head(html) for language in BEGINNINGS for address, html in crawl(language).items()}


@pytest.fixture(scope="module")
def listed(demonstration):
    """``{path: {hreflang: path}}`` of the sitemap."""
    root = ElementTree.fromstring(Client().get("/sitemap.xml").content)
    return {
        path_of(url.findtext(f"{SITEMAP}loc")): {
            link.get("hreflang"): path_of(link.get("href")) for link in url.findall(f"{XHTML}link")
        }
        for url in root
    }


def of_own_address(heads):
    """The pages that have one: not what is missing, and not what only says that a page is not translated."""
    return {address: head for address, head in heads.items() if head.canonicals}


def wrong(found):
    """What is wrong, by address."""
    return {address: faults for address, faults in found.items() if faults}


def test_checker_sees_what_is_missing():
    assert faults_of({"@type": "HowToTool"}) == ["HowToTool has no name"]
    assert faults_of({"@type": "Pudding"}) == ["Pudding is not known"]
    assert faults_of([{"@type": "Place", "name": ""}]) == ["Place: name is empty"]
    assert faults_of({"@type": "CreativeWork", "name": "x", "url": "/x/"}) == [
        "CreativeWork: url is no address in full"
    ]
    assert faults_of({"isBasedOn": {"@type": "CreativeWork"}}) == ["CreativeWork has no name"]
    assert faults_of({"workTranslation": {"@type": "HowTo", "@id": "http://x/", "url": "http://x/", "name": "x"}}) == [
        "HowTo has no inLanguage"
    ]


def test_every_page_has_one_title_and_one_description(heads):
    assert wrong({address: head.html.head.find_all("title")[1:] for address, head in heads.items()}) == {}
    assert [address for address, head in heads.items() if len(head.descriptions) != 1 or not head.descriptions[0]] == []


def test_pages_describe_themselves_each_in_its_own_words(heads):
    first_pages = [head for address, head in heads.items() if head.is_indexable and "?" not in address]
    told = Counter((head.language, head.descriptions[0]) for head in first_pages)

    assert [text for text, pages in told.items() if pages > 1] == []


def test_page_without_an_address_of_its_own_says_nothing_and_is_not_found(heads):
    others = {address: head for address, head in heads.items() if not head.canonicals}

    assert {address for address, head in others.items() if "not-translated" not in address} >= {
        BEGINNINGS["en"][-1],
        BEGINNINGS["fr"][-1],
    }
    assert [address for address, head in others.items() if head.is_indexable or head.open_graph or head.data] == []


def test_every_page_has_one_canonical_address_in_full(heads):
    for address, head in of_own_address(heads).items():
        (canonical,) = head.canonicals
        assert urlsplit(canonical).path == urlsplit(address).path


def test_open_graph_is_complete(heads):
    for address, head in of_own_address(heads).items():
        told = head.open_graph
        assert not OPEN_GRAPH - {name for name, content in told.items() if content}, address
        assert path_of(told["og:url"]) == head.canonicals[0]
        assert told["og:locale"] == LOCALES[head.language]
        others = [LOCALES[code] for code in head.alternates if code in LOCALES and code != head.language]
        assert [told[name] for name in ["og:locale:alternate"] if name in told] == others, address
        assert told["og:description"] == head.descriptions[0]
        assert head.contents(name="twitter:card") == ["summary_large_image"]
        assert path_of(told["og:image"])


def test_structured_data_is_complete(heads):
    pages = of_own_address(heads)

    assert [address for address, head in pages.items() if not head.data] == []
    assert wrong({address: head.faults for address, head in pages.items()}) == {}


def test_every_kind_of_thing_is_told_of(heads):
    told = {thing.get("@type") for head in heads.values() for thing in head.things(*REQUIRED)}

    assert told == REQUIRED.keys()


def test_structured_data_speaks_the_language_of_its_page(heads):
    for address, head in of_own_address(heads).items():
        page = head.data[0]["@graph"][0]
        assert page["inLanguage"] == head.language, address
        assert path_of(page["@id"]) == head.canonicals[0]
        for thing in head.data[0]["@graph"][1:]:
            assert page["mainEntity"]["@id"] == thing["@id"], address


def test_breadcrumbs_are_told_wherever_they_are_printed(heads):
    for address, head in of_own_address(heads).items():
        printed = [item.get_text(strip=True) for item in head.html.select(".crumbs li")]
        told = [item["name"] for trail in head.things("BreadcrumbList") for item in trail["itemListElement"]]
        assert told == printed, address


def test_languages_name_each_other(heads):
    found = dict(heads)
    for address, head in of_own_address(heads).items():
        alternates = head.alternates
        if not alternates:
            continue
        assert set(alternates) == {"en", "fr", "x-default"}, address
        assert alternates[head.language] == head.canonicals[0]
        other = alternates["fr" if head.language == "en" else "en"]
        if other not in found:
            found[other] = Head(Client().get(other).content.decode())
        assert found[other].alternates == alternates, address


@pytest.mark.parametrize("address", NARROWED)
def test_several_filters_are_not_for_search_engines_and_have_one_address(client, address):
    path, _mark, query = address.partition("?")
    disordered = "&".join(["utm_source=x", *reversed(query.split("&"))])
    head = Head(client.get(f"{path}?{disordered}").content.decode())

    assert not head.is_indexable
    assert head.canonicals == [address.replace("è", "%C3%A8")]


def test_sitemap_lists_exactly_what_search_engines_may_list(client, heads, listed):
    may_be_listed = {
        address
        for address, head in heads.items()
        if head.is_indexable and "?" not in address and head.canonicals == [address]
    }

    assert may_be_listed - set(listed) == set()
    for address in listed.keys() - may_be_listed:
        head = Head(client.get(address).content.decode())
        assert head.is_indexable and head.canonicals == [address], address


def test_sitemap_names_the_same_languages_as_the_page(heads, listed):
    for address, alternates in listed.items():
        if address in heads:
            assert alternates.items() <= heads[address].alternates.items(), address


def test_every_feed_that_a_page_names_keeps_to_the_standard(client, heads):
    feeds = {feed for head in heads.values() for feed in head.feeds}

    assert {"/en/feed.atom", "/fr/organismes/riverside/feed.atom", "/en/topics/mentoring/feed.atom"} < feeds
    for feed in sorted(feeds):
        response = client.get(feed)
        assert response.status_code == 200, feed
        assert atom.faults(response.content) == [], feed
        root = ElementTree.fromstring(response.content)
        (itself,) = [link.get("href") for link in root.findall(f"{atom.ATOM}link") if link.get("rel") == "self"]
        assert itself.startswith(settings.WAGTAILADMIN_BASE_URL)
