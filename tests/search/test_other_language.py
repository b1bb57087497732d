"""Entries that exist only in the other language: left out of every list, and brought in, marked, when asked for."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import make_recipe, term
from tests.factories.translations import publish, translation_of
from tests.search.test_listing import chips, html_of, titles

pytestmark = pytest.mark.django_db

LISTS = {
    "en": ["/en/recipes/", "/en/search/", "/en/search/?q=kettle", "/en/topics/housing/", "/en/organizations/harbour/"],
    "fr": ["/fr/recettes/", "/fr/recherche/", "/fr/recherche/?q=kettle", "/fr/themes/housing/"],
}
EVERY_LIST = [(language, address) for language, addresses in LISTS.items() for address in addresses]
every_list = pytest.mark.parametrize(("language", "address"), EVERY_LIST)


def asking(address):
    return f"{address}{'&' if '?' in address else '?'}language=other"


@pytest.fixture(scope="module", autouse=True)
def library(shared):
    """One entry in each language alone, and one in both, all about the same and by the same people."""
    everywhere = {"organizations": [OrganizationFactory(slug="harbour")], "terms": [term("topic", "housing")]}
    make_recipe("en", title="The kettle", summary="Tea for everyone.", **everywhere)
    make_recipe("fr", title="Les bouilloires kettle", summary="Du thé pour tous.", **everywhere)
    publish(translation_of(make_recipe("en", title="A kettle in both languages", **everywhere)))


@every_list
def test_list_is_in_one_language_unless_asked(client, language, address):
    shown = titles(html_of(client, address))

    own = {"en": "The kettle", "fr": "Les bouilloires kettle"}[language]
    assert len(shown) == 2
    assert own in shown


@every_list
def test_list_that_is_asked_shows_each_entry_once_in_the_readers_language_where_it_can(client, language, address):
    shown = titles(html_of(client, asking(address)))

    both = {"en": "A kettle in both languages", "fr": "trad. A kettle in both languages"}[language]
    assert sorted(shown) == sorted(["The kettle", "Les bouilloires kettle", both])


@every_list
def test_row_in_the_other_language_is_marked_and_leads_to_the_original(client, language, address):
    html = html_of(client, asking(address))

    other, mark, title, summary = {
        "en": ("fr", "Only in French", "Les bouilloires kettle", "Du thé pour tous."),
        "fr": ("en", "En anglais seulement", "The kettle", "Tea for everyone."),
    }[language]
    (row,) = [row for row in re.findall(r'<li class="row.*?</li>', html, re.DOTALL) if title in row]
    assert f'<span class="flag">{mark}</span>' in row
    assert re.search(rf'<a href="/{other}/[^"]+" lang="{other}" hreflang="{other}">{title}</a>', row)
    assert f'<p lang="{other}">{summary}</p>' in row
    assert html.count(mark) == 1


@pytest.mark.parametrize(
    ("address", "label", "chip"),
    [
        ("/en/recipes/", "entries that are only in French", "Language: Include entries that are only in French"),
        ("/fr/recettes/", "n’existent qu’en anglais", "Langue\u00a0: Inclure les fiches qui n’existent qu’en anglais"),
    ],
)
def test_option_is_counted_and_can_be_taken_back(client, address, label, chip):
    plain, asked = html_of(client, address), html_of(client, asking(address))

    assert re.search(rf'name="language" value="other">[^<]*{label}<span>1</span>', plain)
    assert re.search(rf'name="language" value="other" checked>[^<]*{label}', asked)
    assert chips(asked) == {chip: "?"}


def test_other_language_is_found_by_its_own_words(client):
    """Stemmed as French, though an English reader asks."""
    assert titles(html_of(client, "/en/search/?q=bouilloire&language=other")) == ["Les bouilloires kettle"]
    html = html_of(client, "/en/search/?q=bouilloire")

    assert "0 results for “bouilloire”" in html
    assert titles(html) == titles(html.split("What comes nearest")[1]) == ["Les bouilloires kettle"]


def test_who_finds_nothing_is_told_what_the_other_language_has(client):
    html = html_of(client, "/en/search/?q=bouilloire")

    assert '<a href="?q=bouilloire&amp;language=other">Include entries that are only in French</a> (1)' in html


def test_drafts_private_entries_and_archived_ones_stay_out(client, administrator):
    make_recipe("fr", title="Brouillon kettle", live=False)
    make_recipe("fr", title="Réservée kettle").view_restrictions.create(restriction_type="login")

    shown = titles(html_of(client, "/en/search/?q=kettle&language=other"))

    assert not {"Brouillon kettle", "Réservée kettle"} & set(shown)


def test_private_translation_leaves_the_original_to_be_found(client):
    original = make_recipe("en", title="Its translation is private")
    publish(translation_of(original)).view_restrictions.create(restriction_type="login")

    assert "Its translation is private" in titles(html_of(client, "/fr/recettes/?language=other"))


def test_language_link_keeps_words_facets_and_option(client):
    html = html_of(client, "/en/search/?q=kettle&topic=housing&language=other&unknown=1")

    link = re.search(r'<a class="lang"[^>]*href="([^"]+)"', html)[1]
    assert link == "/fr/recherche/?q=kettle&amp;topic=housing&amp;language=other"


def test_option_costs_no_query_per_entry(client, warm_cache):
    def queries():
        client.get("/en/recipes/?language=other")
        with CaptureQueriesContext(connection) as captured:
            client.get("/en/recipes/?language=other")
        return len(captured)

    before = queries()
    for _number in range(3):
        make_recipe("fr")

    assert queries() == before <= 25
