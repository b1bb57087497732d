"""What every page of one language links to."""

import re

import pytest
from django.template import Context, Template

from tests.factories.pages import home_page, make_site_page, practice_index, recipe_index

pytestmark = pytest.mark.django_db


def links(client, place, language="en"):
    """``(address, words)`` of the first navigation in the masthead or the footer."""
    html = client.get(home_page(language).url).content.decode()
    navigation = re.search(rf"<{place} .*?(<nav.*?</nav>)", html, re.DOTALL)[1]
    return [
        (address, re.sub(r"<svg.*?</svg>", "", words).strip())
        for address, words in re.findall(r'<a[^>]*href="([^"]+)"[^>]*>(.*?)</a>', navigation)
    ]


def test_listings_come_first_then_ways_to_browse_then_what_editors_added(client):
    make_site_page(title="For funders", slug="funders", show_in_menus=True)

    assert links(client, "header") == [
        ("/en/recipes/", "Recipes"),
        ("/en/practices/", "Practices"),
        ("/en/topics/", "Topics"),
        ("/en/start-here/", "Start here"),
        ("/en/contribute/", "How to contribute"),
        ("/en/funders/", "For funders"),
        ("/en/search/", "Search"),
    ]


def test_french_menu_is_french_from_end_to_end(client):
    found = links(client, "header", "fr")

    assert [address for address, _words in found[:3]] == ["/fr/recettes/", "/fr/pratiques/", "/fr/themes/"]
    assert all(address.startswith("/fr/") for address, _words in found)


def test_footer_lists_the_pages_marked_for_it(client):
    make_site_page(title="Partners", in_footer=True)
    make_site_page(title="Nowhere linked")

    words = [words for _address, words in links(client, "footer")]

    assert "Partners" in words
    assert "Nowhere linked" not in words


def test_unpublished_page_leaves_the_menu(client):
    practice_index("en").unpublish()

    assert "/en/practices/" not in dict(links(client, "header"))


def test_page_of_the_other_language_stays_out(client):
    make_site_page("fr", title="En français seulement", show_in_menus=True, in_footer=True)

    assert "En français seulement" not in client.get("/en/").content.decode()


def test_page_deeper_in_the_tree_stays_out(client):
    page = make_site_page(title="Above")
    below = make_site_page(title="Far below", show_in_menus=True)
    below.move(page, "last-child")

    assert "Far below" not in client.get("/en/").content.decode()


def test_current_page_is_marked(client):
    html = client.get(recipe_index("en").url).content.decode()

    assert '<a href="/en/recipes/" aria-current="page">' in html


def test_both_menus_need_two_queries(rf, warm_cache, django_assert_max_num_queries):
    template = Template("{% load navigation %}{% menus as menu %}")
    context = Context({"request": rf.get("/en/")})
    home_page("en").get_url()

    with django_assert_max_num_queries(2):
        template.render(context)
