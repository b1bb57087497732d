"""Archived entries stay at their address and leave every list, until a reader asks for them."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.choices import LineageKind
from core.freshness.steps import archive, bring_back
from core.models import Lineage, RelatedEntry
from home.models import FeaturedEntry
from tests.factories.pages import home_page, make_practice, make_recipe, term
from tests.factories.translations import publish, translation_of
from tests.search.test_listing import chips, html_of, titles

pytestmark = pytest.mark.django_db

REASONS = {"en": "The bench closed.", "fr": "Le banc a pris fin."}


@pytest.fixture
def archived(agency, editor):
    """An archived recipe, with all that could bring it into a list, and its French translation."""
    page = make_recipe(
        title="The old bench", organizations=[agency], terms=[term("topic", "housing"), term("theme", "live")]
    )
    publish(translation_of(page))
    archive(page, editor, REASONS)
    page.refresh_from_db()
    return page


LISTS = [
    "/en/recipes/",
    "/en/search/",
    "/en/search/?q=bench",
    "/en/topics/housing/",
    "/en/organizations/harbour-house/",
]
FRENCH_LISTS = ["/fr/recettes/", "/fr/recherche/", "/fr/recherche/?q=bench", "/fr/themes/housing/"]


@pytest.mark.parametrize("address", [*LISTS, *FRENCH_LISTS])
def test_no_list_shows_it_or_counts_it(client, archived, address):
    html = html_of(client, address)

    assert "The old bench" not in html
    assert titles(html) == []


@pytest.mark.parametrize("address", [*LISTS, *FRENCH_LISTS])
def test_every_list_brings_it_back_marked_when_asked(client, archived, address):
    html = html_of(client, f"{address}{'&' if '?' in address else '?'}archived=include")

    (title,) = titles(html)
    assert "The old bench" in title
    mark = "Archivée le" if address.startswith("/fr/") else "Archived"
    assert re.search(rf'<span class="flag">{mark} \d', html)


def test_box_to_tick_says_how_many_it_brings_and_can_be_taken_back(client, archived):
    make_recipe(title="Still here")

    plain, asked = html_of(client, "/en/recipes/"), html_of(client, "/en/recipes/?archived=include")

    assert re.search(r'name="archived" value="include">Include archived entries<span>1</span>', plain)
    assert "Include archived entries" in re.search(r'value="include" checked>(.*?)<', asked)[1]
    assert chips(asked) == {"Archive: Include archived entries": "?"}


def test_box_is_not_offered_where_nothing_is_archived(client):
    make_recipe()

    assert "Include archived entries" not in html_of(client, "/en/recipes/")


def test_counts_of_other_facets_leave_it_out_until_it_is_asked_for(client, archived):
    make_recipe(terms=[term("topic", "housing")])
    make_recipe(terms=[term("topic", "health")])

    def count(html):
        return re.search(r'name="topic" value="housing">[^<]*<span>(\d)</span>', html)[1]

    assert count(html_of(client, "/en/recipes/")) == "1"
    assert count(html_of(client, "/en/recipes/?archived=include")) == "2"


def test_terms_and_organizations_that_lead_nowhere_else_are_not_offered(client, archived, agency):
    assert term("topic", "housing").name_en not in html_of(client, "/en/topics/")
    assert term("topic", "housing").name_en not in html_of(client, "/en/themes/live/")
    assert agency.name_en not in html_of(client, "/en/organizations/")


def test_front_page_neither_shows_nor_counts_it(client, archived):
    FeaturedEntry.objects.create(page=home_page(), entry=archived)

    html = html_of(client, "/en/")

    assert "The old bench" not in html
    assert re.search(r"<strong>0</strong>\s*recipes", html)


def test_it_is_not_read_beside_others(client, archived, agency):
    same_topic = make_recipe(terms=[term("topic", "housing")])
    chosen = make_practice(terms=[term("theme", "live")])
    RelatedEntry.objects.create(page=chosen, entry=archived)
    same_makers = make_practice(organizations=[agency])

    for page in (same_topic, chosen, same_makers):
        assert "The old bench" not in html_of(client, page.url)


def test_where_an_entry_came_from_is_still_told_and_marked(client, archived):
    page = make_recipe(title="The new bench")
    Lineage.objects.create(page=page, entry=archived, kind=LineageKind.LATER_VERSION_OF)

    html = html_of(client, page.url)

    assert f'<a href="{archived.url}">The old bench</a> <span class="flag">Archived</span>' in html
    assert "The new bench" in html_of(client, archived.url)


@pytest.mark.parametrize(
    ("language", "mark", "reason"),
    [("en", "Archived on", "The bench closed."), ("fr", "Archivée le", "Le banc a pris fin.")],
)
def test_it_stays_at_its_address_with_a_dated_mark_and_the_reason(client, archived, language, mark, reason):
    page = archived if language == "en" else archived.get_translations().get()

    html = html_of(client, page.url)

    notice = re.search(r'<div class="notice" role="note">.*?</div>', html, re.DOTALL)[0]
    assert re.search(rf'<p class="date">{mark} \d', notice)
    assert f'<p lang="{language}">{reason}</p>' in notice
    assert '<meta name="robots" content="noindex">' in html
    assert "Not reviewed since" not in html


def test_reason_in_the_other_language_is_marked_with_it(client, editor):
    page = make_recipe()
    target = publish(translation_of(page))
    archive(page, editor, {"en": "The bench closed."})

    assert '<p lang="en">The bench closed.</p>' in html_of(client, target.url)


def test_entry_brought_back_is_listed_again(client, archived, editor):
    bring_back(archived, editor)

    assert titles(html_of(client, "/en/recipes/")) == ["The old bench"]
    assert "noindex" not in html_of(client, archived.url)


def test_listing_needs_no_more_queries_for_archived_entries(client, editor, warm_cache):
    def queries():
        client.get("/en/recipes/?archived=include")
        with CaptureQueriesContext(connection) as captured:
            client.get("/en/recipes/?archived=include")
        return len(captured)

    archive(make_recipe(), editor, REASONS)
    before = queries()
    for _number in range(4):
        archive(make_recipe(), editor, REASONS)

    assert queries() == before
