"""The same facts in the page listings and beside the editor form."""

import datetime
import re
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.editorial.assignments import assign_translation
from core.translation.board.standing import states_of
from tests.factories.many_entries import make_many_recipes
from tests.factories.pages import make_recipe, recipe_index
from tests.factories.reviews import edit_address
from tests.factories.translations import publish, target_of, translation_of

pytestmark = pytest.mark.django_db


def text(response):
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", response.content.decode())).split())


def listing(language="en", query=""):
    return f"/admin/pages/{recipe_index(language).pk}/{query}"


def test_listing_says_how_each_entry_stands_on_both_sides(login, editor):
    make_recipe(title="Untouched")
    publish(translation_of(make_recipe(title="Done")))
    client = login(editor)

    for language in ("en", "fr"):
        said = text(client.get(listing(language)))
        assert "French · Missing · 0%" in said
        assert "French · Up to date" in said


def test_list_of_one_kind_says_it_too(login, editor):
    make_recipe()

    assert "French · Missing · 0%" in text(login(editor).get("/admin/pages/usage/recipes/recipepage/"))


def test_listing_is_narrowed_by_state_also_while_searching(login, editor):
    make_recipe(title="Bench one")
    publish(translation_of(make_recipe(title="Bench two")))
    client = login(editor)

    for query in ("?translation=missing", "?translation=missing&q=bench"):
        said = text(client.get(listing(query=query)))
        assert "Bench one" in said
        assert "Bench two" not in said


def test_column_needs_the_same_queries_however_many_entries(django_assert_num_queries):
    make_many_recipes(50)
    pages = list(recipe_index().get_children().specific()[:50])
    with CaptureQueriesContext(connection) as few:
        states_of(pages[:10])

    with django_assert_num_queries(len(few)):
        states_of(pages)


@pytest.mark.parametrize("role", ["editor", "administrator"])
def test_whole_list_needs_the_same_queries_however_many_entries(
    login, request, role, warm_cache, django_assert_max_num_queries
):
    make_many_recipes(50)
    client = login(request.getfixturevalue(role))
    client.get(listing())

    with django_assert_max_num_queries(60):
        answer = client.get(listing())

    assert "51 entries" in text(answer)


def test_no_button_of_the_list_leads_to_a_closed_door(login, administrator):
    make_recipe()

    assert "/localize/submit/" not in login(administrator).get(listing()).content.decode()


def test_panel_beside_the_form_leads_to_the_translation(login, author, agency):
    page = make_recipe(agency=agency, owner=author)
    target = target_of(translation_of(page))

    html = login(author).get(edit_address(page)).content.decode()

    assert "no translator yet" in html
    assert f'href="/admin/pages/{target.pk}/edit/">Translate' in html


def test_panel_says_who_is_asked_and_the_screen_says_the_same(login, author, agency, editor, translator):
    page = make_recipe(agency=agency, owner=author)
    target = target_of(translation_of(page))
    client = login(editor)
    assert f'href="/admin/entries/{target.pk}/translator/"' in client.get(edit_address(page)).content.decode()

    assign_translation(target, translator, datetime.date(2001, 2, 3), by=editor)

    name = translator.get_full_name()
    assert f"assigned to {name}, by 3 February 2001" in text(client.get(edit_address(page)))
    said = text(client.get(edit_address(target)))
    assert f"next: {name}, by 3 February 2001 · Overdue" in said
    assert said.count("3 February 2001") == 1


def test_panel_of_a_draft_says_when_its_translation_opens(login, author, agency):
    page = make_recipe(live=False, agency=agency, owner=author)

    assert "The translation opens when the entry is published." in text(login(author).get(edit_address(page)))
