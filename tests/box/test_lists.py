"""The page of the box: what it is, and the list that its address names."""

import re
from html import unescape
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.freshness.steps import archive
from tests.box.lists import address_of, html_of, keys_of, titles
from tests.factories.members import make_member
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import ENTRY_FACTORIES, make_practice, make_recipe, recipe_index, term
from tests.factories.translations import publish, translation_of

pytestmark = pytest.mark.django_db

GONE = "no longer offered"


def links_of(html):
    return {
        language or kind: unescape(address).partition("8000")[2]
        for kind, language, address in re.findall(
            r'<link rel="(canonical|alternate)"(?: hreflang="([^"]+)")? href="([^"]+)">', html
        )
    }


def switch_of(html):
    return unescape(re.search(r'<a class="lang"[^>]*href="([^"]+)"', html)[1])


@pytest.mark.parametrize(
    ("language", "address", "says"),
    [("en", "/en/box/", "needs JavaScript"), ("fr", "/fr/boite/", "il faut JavaScript")],
)
def test_page_says_what_the_box_is_and_why_it_needs_a_script(client, language, address, says):
    html = html_of(client, address)

    assert says in re.search("<noscript>(.*?)</noscript>", html)[1]
    assert address_of("box", language=language) == address
    assert links_of(html) == {"canonical": address, "en": "/en/box/", "fr": "/fr/boite/", "x-default": "/en/box/"}
    assert "noindex" not in html


def test_list_stands_in_the_order_of_the_address_each_entry_once(client):
    recipe, practice, last = make_recipe(title="Tea"), make_practice(title="Bench"), make_recipe(title="Bread")

    html = html_of(client, address_of("box", last, recipe, last, practice, recipe))

    assert titles(html) == ["Bread", "Tea", "Bench"]
    assert GONE not in html


def test_list_is_shown_in_the_language_of_the_page(client):
    entry = make_recipe("en", title="Tea")
    publish(translation_of(entry))
    french = make_recipe("fr", title="Thé glacé")

    english_page = html_of(client, address_of("box", entry, french))
    french_page = html_of(client, address_of("box", entry, french, language="fr"))

    assert titles(english_page) == ["Tea", "Thé glacé"]
    assert titles(french_page) == ["trad. Tea", "Thé glacé"]
    assert 'lang="fr" hreflang="fr">Thé glacé' in english_page
    assert english_page.count("Only in French") == 1
    assert "En anglais seulement" not in french_page


def test_list_belongs_to_who_has_its_address_and_to_no_search_engine(client):
    first, second = make_recipe(), make_recipe()
    address = address_of("box", first, second)

    html = html_of(client, f"{address}&utm_source=x&e={first.translation_key}&e=nonsense")

    assert '<meta name="robots" content="noindex">' in html
    assert links_of(html) == {"canonical": "/en/box/"}
    assert switch_of(html) == address_of("box", first, second, language="fr")


def test_key_in_capital_letters_is_the_same_key(client):
    entry = make_recipe(title="Tea")

    assert titles(html_of(client, f"/en/box/?e={str(entry.translation_key).upper()}")) == ["Tea"]


@pytest.mark.parametrize("nonsense", ["", "tea", "1", "00000000-0000-0000-0000-00000000000g", "a" * 10_000])
def test_what_is_no_key_is_left_out_and_the_page_says_so(client, nonsense):
    entry = make_recipe(title="Tea")

    html = html_of(client, address_of("box", entry, keys=[nonsense]))

    assert titles(html) == ["Tea"]
    assert "could not be read" in html
    assert "could not be read" not in html_of(client, address_of("box", entry))


def test_list_holds_fifty_entries_and_says_how_many_it_leaves_out(client):
    keys = [str(uuid4()) for _number in range(53)]

    html = html_of(client, address_of("box", keys=keys))

    assert re.findall(r'data-gone="([^"]+)"', html) == keys[:50]
    assert "3 more were left out" in html


def make_draft(make, **fields):
    return make(live=False, **fields)


def make_private(make, **fields):
    entry = make(**fields)
    entry.view_restrictions.create(restriction_type="login")
    return entry


def make_private_above(make, **fields):
    entry = make(**fields)
    entry.get_parent().view_restrictions.create(restriction_type="login")
    return entry


def make_unpublished(make, **fields):
    entry = make(**fields)
    entry.unpublish()
    return entry


def make_archived(make, **fields):
    entry = make(**fields)
    archive(entry, make_member("editor"), {"en": "It closed."})
    return entry


HIDDEN = [make_draft, make_private, make_private_above, make_unpublished, make_archived]


@pytest.mark.parametrize("make", ENTRY_FACTORIES)
@pytest.mark.parametrize("hide", HIDDEN)
@pytest.mark.parametrize("name", ["box", "booklet"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_is_not_public_is_not_told_by_its_key(client, make, hide, name, language):
    hidden = hide(make, title="Kumquat canary", summary="A canary of the colour kumquat.")

    html = html_of(client, address_of(name, hidden, language=language))

    key, never = str(hidden.translation_key), str(uuid4())
    assert "anary" not in html
    assert "umquat" not in html
    unknown = html_of(client, address_of(name, keys=[never], language=language))
    assert html == unknown.replace(never, key)


def test_draft_of_a_public_entry_is_not_told(client):
    entry = make_recipe(title="Tea")
    entry.title = "Kumquat canary"
    entry.save_revision()

    assert titles(html_of(client, address_of("box", entry))) == ["Tea"]
    assert "Kumquat" not in html_of(client, address_of("booklet", entry))


def test_entry_that_is_gone_leaves_its_place_and_takes_nothing_with_it(client):
    first, gone, last = make_recipe(title="Tea"), make_recipe(), make_recipe(title="Bread")
    gone.unpublish()

    html = html_of(client, address_of("box", first, gone, last))

    assert titles(html) == ["Tea", "Bread"]
    assert re.findall(r'data-gone="([^"]+)"', html) == keys_of([gone])
    assert html.count(GONE) == 1


def test_form_of_the_booklet_takes_the_list_along(client):
    entries = [make_recipe(), make_recipe()]

    html = html_of(client, address_of("box", *entries))

    form = re.search(r'<form class="form panel" action="/en/box/booklet/">.*?</form>', html, re.DOTALL)[0]
    assert re.findall(r'name="e" value="([^"]+)"', form) == keys_of(entries)


def test_number_of_queries_does_not_grow_with_the_list(client, warm_cache):
    everything = {"terms": [term("theme", "live"), term("province", "on")], "organizations": [OrganizationFactory()]}
    entries = [make_recipe(**everything) for _number in range(10)]

    def queries_of(address):
        html_of(client, address)
        with CaptureQueriesContext(connection) as captured:
            html_of(client, address)
        return len(captured)

    assert queries_of(address_of("box", *entries)) == queries_of(address_of("box", *entries[:2])) <= 12


@pytest.mark.parametrize("name", ["box", "booklet", "offline"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_pages_set_no_cookie(client, name, language):
    assert not client.get(address_of(name, make_recipe(), language=language)).cookies


# The button that saves


def buttons(html):
    """``{key: page}`` of every button that saves."""
    return dict(re.findall(r'data-save="([^"]+)" data-page="([^"]+)" aria-pressed="false"', html))


@pytest.mark.parametrize("make", ENTRY_FACTORIES)
def test_entry_is_saved_from_its_page_and_from_lists_under_the_key_of_both_languages(client, make):
    entry = make("en")
    translation = publish(translation_of(entry))

    for page in (entry, translation):
        saves = {str(entry.translation_key): page.url}
        assert buttons(html_of(client, page.url)) == saves
        assert buttons(html_of(client, page.get_parent().url)) == saves


def test_archived_entry_is_not_saved(client, editor):
    entry = make_recipe(title="Tea")
    archive(entry, editor, {"en": "It closed."})

    assert "Tea" in html_of(client, f"{recipe_index('en').url}?archived=include")
    assert buttons(html_of(client, f"{recipe_index('en').url}?archived=include")) == {}
    assert buttons(html_of(client, entry.url)) == {}
