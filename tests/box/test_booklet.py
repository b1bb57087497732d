"""A list printed as a booklet: complete entries, in order, with where they come from and what may be done with them."""

import re
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from box.selection import MOST_IN_BOOKLET
from core.licences import Licence
from tests.box.lists import address_of, chapters, html_of, main_of
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import make_practice, make_recipe, term
from tests.factories.translations import publish, translation_of

pytestmark = pytest.mark.django_db


def heading_of(html):
    return unescape(re.search(r"<h1>(.*?)</h1>", html)[1])


def test_booklet_holds_every_section_of_its_entries_in_order(client):
    step = {"title": "Boil the water", "actors": [], "checklist": []}
    recipe, practice = make_recipe(title="Tea", steps=[("step", step)]), make_practice(title="Bench")

    html = html_of(client, address_of("booklet", practice, recipe))

    assert chapters(html) == ["Bench", "Tea"]
    assert re.findall(r'<a href="#entry-(\d)" lang="en">(.*?)</a>', html) == [("1", "Bench"), ("2", "Tea")]
    assert re.findall(r'id="entry-(\d)"', html) == ["1", "2"]
    for said in ("Boil the water", "Members see each other’s number.", "Begin with ten pairs.", "a room and a kettle"):
        assert said in html
    for entry in (recipe, practice):
        assert {str(section.heading) for section, _templates in entry.shown_sections} <= set(
            re.findall(r"<h2>(.*?)</h2>", html)
        )


def test_nothing_on_a_booklet_has_the_same_name_twice(client):
    html = html_of(client, address_of("booklet", make_recipe(), make_recipe(), make_practice(), make_practice()))

    names = re.findall(r'\bid="([^"]+)"', html)
    assert len(names) == len(set(names))


def test_every_entry_has_a_code_and_its_licence_is_named_at_the_end(client):
    agency = OrganizationFactory(name_en="Harbour House")
    first = make_recipe(title="Tea", organizations=[agency])
    second = make_recipe(title="Bread", licence=Licence.CC0)

    html = html_of(client, address_of("booklet", first, second))

    # One for the list, one for each entry.
    assert html.count("<svg xmlns") + html.count('<p class="qr"><svg') >= 3
    end = html[html.index('id="licences"') :]
    assert "Harbour House" in end
    assert first.full_url in end
    assert "CC BY 4.0" in end
    assert "No credit needed." in end


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Autumn  ideas", "Autumn ideas"),
        ("Tea\x00 for\u202e two\n", "Tea for two"),
        ("<b>Tea</b>", "<b>Tea</b>"),
        ("t" * 300, "t" * 80),
        ("", "A booklet of good ideas"),
        ("  \t", "A booklet of good ideas"),
    ],
)
def test_title_is_of_the_readers_choice(client, typed, printed):
    html = html_of(client, address_of("booklet", make_recipe(), title=typed))

    assert heading_of(html) == printed
    assert "<b>Tea</b>" not in html


def test_booklet_is_in_the_language_of_the_page_and_entries_of_the_other_in_theirs(client):
    entry = make_recipe("en", title="Tea")
    publish(translation_of(entry))
    english_only = make_recipe("en", title="Bread")

    html = html_of(client, address_of("booklet", entry, english_only, language="fr"))

    assert '<html lang="fr">' in html
    assert chapters(html) == ["trad. Tea", "Bread"]
    first, second = re.findall(r"<article.*?</article>", html, re.DOTALL)
    assert 'lang="fr"' in first[:80]
    assert "Étapes" in first
    assert 'lang="en"' in second[:80]
    assert "Steps" in second
    assert "Étapes" not in second
    assert "Risks, consent and privacy" not in first


def test_booklet_holds_twenty_entries_and_leads_on_to_the_next(client):
    entries = [make_recipe(title=f"Tea {number}") for number in range(MOST_IN_BOOKLET + 2)]

    html = html_of(client, address_of("booklet", *entries, title="All"))

    assert chapters(html) == [entry.title for entry in entries[:MOST_IN_BOOKLET]]
    assert "A booklet holds 20 entries" in html
    on = unescape(re.search(r'<a href="(\?[^"]+)">Make a booklet of the next ones', html)[1])
    following = html_of(client, f"/en/box/booklet/{on}")
    assert chapters(following) == [entry.title for entry in entries[MOST_IN_BOOKLET:]]
    assert heading_of(following) == "All"
    assert "A booklet holds" not in following


def test_booklet_of_nothing_says_so(client):
    for address in (address_of("booklet"), address_of("booklet", keys=["nonsense"])):
        html = html_of(client, address)
        assert heading_of(html) == "There is nothing to print"
        assert "noindex" in html


def test_booklet_keeps_out_of_search_engines_and_its_language_link_keeps_it_whole(client):
    entry = make_recipe()

    html = html_of(client, address_of("booklet", entry, title="Tea"))

    assert '<meta name="robots" content="noindex">' in html
    assert '/en/box/">' in re.search(r'<link rel="canonical"[^>]*>', html)[0]
    switch = unescape(re.search(r'<a class="lang"[^>]*href="([^"]+)"', html)[1])
    assert switch == address_of("booklet", entry, language="fr", title="Tea")


def test_booklet_asks_little_for_each_entry(client, warm_cache):
    everything = {"terms": [term("theme", "live"), term("province", "on")], "organizations": [OrganizationFactory()]}
    entries = [make(**everything) for make in (make_recipe, make_practice) for _number in range(4)]

    def queries_of(address):
        html_of(client, address)
        with CaptureQueriesContext(connection) as captured:
            html_of(client, address)
        return len(captured)

    few = queries_of(address_of("booklet", entries[0], entries[4]))
    assert few <= 20
    assert (queries_of(address_of("booklet", *entries)) - few) / 6 <= 3


def test_words_of_the_glossary_are_not_links_in_a_booklet(client):
    assert "#word-" not in main_of(html_of(client, address_of("booklet", make_recipe(overview="<p>A newcomer.</p>"))))
