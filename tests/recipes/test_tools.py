"""The tools recipes name: terms made from their ingredients, kept in step by nobody's hand."""

import pytest
from wagtail.models import PageViewRestriction

from core.models import PageTerm, Term, Vocabulary
from recipes.models import RecipePage
from tests.factories.forms import post_data
from tests.factories.pages import make_recipe, term
from tests.factories.translations import change, publish, translation_of

pytestmark = pytest.mark.django_db


def tools(*names):
    return [("tool", {"name": name}) for name in names]


def names_of(page):
    return sorted(tool.name_en for tool in RecipePage.objects.get(pk=page.pk).terms.get("tool", []))


def all_tools():
    return set(Term.objects.filter(vocabulary=Vocabulary.TOOL).values_list("slug", flat=True))


def test_published_recipe_has_the_tools_it_names_beside_its_other_terms():
    page = make_recipe(ingredients=tools("Signal", "Système Œuvre"), terms=[term("topic", "housing")])

    assert names_of(page) == ["Signal", "Système Œuvre"]
    assert all_tools() == {"signal", "systeme-oeuvre"}
    assert [topic.slug for topic in page.terms["topic"]] == ["housing"]


def test_what_a_draft_names_is_no_term():
    page = make_recipe(ingredients=tools("Our own register"), live=False)

    assert all_tools() == set()
    assert names_of(page) == []


def test_draft_of_a_public_recipe_tells_nothing():
    page = make_recipe(ingredients=tools("Signal"))
    page.ingredients = tools("Our own register")
    page.save_revision()

    assert all_tools() == {"signal"}
    assert names_of(page) == ["Signal"]


def test_same_tool_is_one_term_however_it_is_spelled():
    one, other = make_recipe(ingredients=tools("Signal")), make_recipe(ingredients=tools("signal ", "SIGNAL"))

    assert all_tools() == {"signal"}
    assert names_of(one) == names_of(other) == ["Signal"]


def test_name_without_a_letter_of_ours_makes_no_term():
    page = make_recipe(ingredients=tools("微信", "—"))

    assert names_of(page) == []


def test_later_revision_neither_loses_nor_doubles_a_tool():
    page = make_recipe(ingredients=tools("Signal", "Zoom"))
    for number in range(3):
        page = change(page, title=f"Corrected {number}")
        page.get_latest_revision().as_object().save_revision().publish()

    assert names_of(page) == ["Signal", "Zoom"]
    assert PageTerm.objects.filter(page=page).count() == 2


def test_tool_taken_out_of_the_ingredients_is_taken_off_the_recipe():
    page = change(make_recipe(ingredients=tools("Signal", "Zoom")), ingredients=tools("Zoom"))

    assert names_of(page) == ["Zoom"]


def test_earlier_revision_published_again_brings_its_tools_back():
    page = make_recipe(ingredients=tools("Signal"))
    first = page.get_latest_revision()
    change(page, ingredients=tools("Zoom"))
    first.publish()

    assert names_of(page) == ["Signal"]


def test_form_keeps_the_tools_it_does_not_show(author, login, agency):
    page = make_recipe(ingredients=tools("Signal"), agency=agency, owner=author)
    assert login(author).post(f"/admin/pages/{page.pk}/edit/", post_data(page, title="Another")).status_code == 302
    draft = RecipePage.objects.get(pk=page.pk).get_latest_revision()
    assert draft.as_object().title == "Another"
    draft.publish()

    assert names_of(page) == ["Signal"]


def test_translation_has_the_same_tools_under_the_same_terms():
    page = make_recipe("fr", ingredients=tools("Signal"))
    translation = publish(translation_of(page))

    assert names_of(translation) == ["Signal"]
    assert all_tools() == {"signal"}


def test_translation_follows_a_change_of_tools():
    page = make_recipe(ingredients=tools("Signal"))
    translation = publish(translation_of(page))
    change(page, ingredients=tools("Zoom"))
    publish(translation_of(page))

    assert names_of(translation) == ["Zoom"]


def test_tool_keeps_what_editors_made_of_it():
    page = make_recipe(ingredients=tools("Signal"))
    Term.objects.filter(slug="signal").update(name_en="Signal (app)", name_fr="Signal (appli)", meaning_en="Messages.")
    page = change(page, title="Another title")

    assert names_of(page) == ["Signal (app)"]
    assert Term.objects.get(slug="signal").meaning_en == "Messages."


def test_tool_is_found_under_an_address_that_editors_changed():
    page = make_recipe(ingredients=tools("Facebook Messenger"))
    Term.objects.filter(slug="facebook-messenger").update(slug="messenger")
    page = change(page, title="Another title")

    assert all_tools() == {"messenger"}
    assert names_of(page) == ["Facebook Messenger"]


def test_ingredient_leads_to_the_page_of_its_tool(client):
    page = make_recipe(ingredients=[("tool", {"name": "Signal", "url": "https://signal.org/"})])

    html = client.get(page.url).content.decode()

    assert '<h3><a href="/en/tools/signal/">Signal</a></h3>' in html
    assert 'href="https://signal.org/"' in html


def test_private_recipe_shows_no_one_its_tools(client):
    page = make_recipe(ingredients=tools("Our own register"))
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)

    assert client.get("/en/tools/our-own-register/").status_code == 404
    assert client.get("/en/tools/our-own-register/feed.atom").status_code == 404
