"""What the front page offers besides its own words."""

import re

import pytest
from django.utils import timezone

from home.models import FeaturedEntry
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import home_page, make_practice, make_recipe, term

pytestmark = pytest.mark.django_db


def html_of(client, language="en"):
    return client.get(f"/{language}/").content.decode()


def section(html, anchor):
    """The part of the page under one heading; empty when it is not there."""
    found = re.search(rf'<section [^>]*aria-labelledby="{anchor}".*?</section>', html, re.DOTALL)
    return found[0] if found else ""


def publish_on(page, day):
    page.first_published_at = timezone.make_aware(timezone.datetime(2026, 1, day))
    page.save()


def feature(*entries, language="en"):
    for order, entry in enumerate(entries):
        FeaturedEntry.objects.create(page=home_page(language), entry=entry, sort_order=order)


def translate(entry, title):
    """Publish the other language of an entry."""
    page = entry.get_translations().get().specific
    page.title = title
    page.save_revision().publish()
    return page


@pytest.mark.parametrize(("language", "action"), [("en", "/en/search/"), ("fr", "/fr/recherche/")])
def test_front_page_opens_with_its_headline_and_a_search(client, language, action):
    html = html_of(client, language)

    assert home_page(language).headline in html
    assert f'action="{action}"' in html


def test_empty_library_prints_no_empty_sections(client):
    html = html_of(client)

    assert [section(html, anchor) for anchor in ("featured", "themes", "newcomers", "newest")] == [""] * 4


def test_featured_entries_stand_in_the_order_chosen(client):
    first, second = make_recipe(title="Chosen first"), make_practice(title="Chosen second")
    feature(second, first)

    featured = section(html_of(client), "featured")

    assert re.findall(r">(Chosen \w+)</a>", featured) == ["Chosen second", "Chosen first"]


def test_featured_entry_is_shown_in_the_language_of_the_page(client):
    entry = make_recipe("en", title="Chosen in English")
    translate(entry, "Choisie en français")
    feature(entry, language="fr")

    featured = section(html_of(client, "fr"), "featured")

    assert "Choisie en français" in featured
    assert "Chosen in English" not in featured


def test_featured_entry_that_is_not_translated_is_left_out(client):
    feature(make_recipe("en", title="Only in English"), language="fr")

    assert "Only in English" not in html_of(client, "fr")


def test_newest_are_five_most_recent_first_without_the_featured(client):
    entries = [make_recipe(title=f"Made on day {day}") for day in range(1, 8)]
    for day, entry in enumerate(entries, 1):
        publish_on(entry, day)
    feature(entries[6])

    newest = section(html_of(client), "newest")

    assert re.findall(r"Made on day (\d)</a>", newest) == ["6", "5", "4", "3", "2"]


def test_only_themes_and_topics_that_lead_somewhere_are_offered(client):
    make_practice(terms=[term("theme", "live"), term("topic", "housing")])
    make_practice(terms=[term("theme", "work"), term("topic", "health")], live=False)

    themes = section(html_of(client), "themes")

    assert 'href="/en/themes/live/"' in themes
    assert re.search(r'href="/en/topics/housing/">[^<]*</a>[^<]*<small>\(1\)</small>', themes)
    assert "/en/themes/work/" not in themes
    assert "/en/topics/health/" not in themes


def test_newcomers_are_led_by_life_events(client):
    make_recipe(terms=[term("life-event", "arriving")])

    assert 'href="/en/life-events/arriving/"' in section(html_of(client), "newcomers")


def test_numbers_count_what_is_published_in_this_language(client):
    shared, other = OrganizationFactory(), OrganizationFactory()
    make_recipe(organizations=[shared])
    make_recipe(organizations=[shared, other])
    make_practice(organizations=[other])
    make_recipe(live=False)
    make_recipe("fr")

    numbers = section(html_of(client), "numbers")

    assert re.findall(r"<strong>(\d+)</strong>", numbers) == ["2", "1", "2", "0"]


def test_drafts_are_not_shown(client):
    feature(make_recipe(title="Unfinished business", live=False))

    assert "Unfinished business" not in html_of(client)


def test_number_of_queries_does_not_grow_with_the_entries(client, warm_cache, django_assert_max_num_queries):
    def entries(count):
        for _number in range(count):
            make_practice(terms=[term("theme", "live"), term("topic", "housing"), term("life-event", "arriving")])

    entries(3)
    html_of(client)
    with django_assert_max_num_queries(20) as few:
        html_of(client)
    most = len(few)
    entries(12)
    # The process takes in what was published when it is asked next.
    html_of(client)
    with django_assert_max_num_queries(most):
        html_of(client)
