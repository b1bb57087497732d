"""What is offered while a reader types."""

import pytest
from wagtail.models import PageViewRestriction

from core.freshness.steps import archive
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import make_recipe, make_site_page, term
from tests.search.test_hostile_input import HOSTILE

pytestmark = pytest.mark.django_db

ADDRESSES = {"en": "/en/search/suggestions/", "fr": "/fr/recherche/suggestions/"}


def suggestions(client, text, language="en"):
    response = client.get(ADDRESSES[language], {"q": text})
    assert response.status_code == 200
    return response.json()["suggestions"]


def titles(client, text, language="en"):
    return [one["title"] for one in suggestions(client, text, language)]


def test_beginning_of_a_title_offers_the_entry(client):
    page = make_recipe(title="Quinces for all")

    assert suggestions(client, "quin") == [
        {"title": "Quinces for all", "url": page.url, "kind": "Recipe", "language": "en"}
    ]


def test_terms_organizations_entries_and_guides_are_offered_in_this_order(client):
    quinces = OrganizationFactory(name_en="Housing quinces", slug="housing-quinces")
    make_recipe(title="Housing quinces at home", terms=[term("topic", "housing")], organizations=[quinces])
    make_site_page(title="Housing guide")

    kinds = [one["kind"] for one in suggestions(client, "housing")]

    assert [kind for kind in kinds if kind != "Glossary term"] == [
        "Word to browse by",
        "Organization",
        "Recipe",
        "Guide",
    ]


def test_words_may_begin_anywhere_in_the_title_and_without_accents(client):
    make_recipe("fr", title="Cueillir à l’école")

    assert "Cueillir à l’école" in titles(client, "ecol", "fr")
    assert "Cueillir à l’école" in titles(client, "l’éco", "fr")
    assert titles(client, "cueillir l’éco", "fr") == ["Cueillir à l’école"]


def test_too_short_a_beginning_offers_nothing(client):
    make_recipe(title="Quinces for all")

    assert titles(client, "q") == []
    assert titles(client, "") == []


def test_number_of_suggestions_is_said_in_the_language_of_the_page(client):
    make_recipe("fr", title="Coings pour tout le monde")

    assert client.get(ADDRESSES["fr"], {"q": "coing"}).json()["status"] == "1 suggestion"


def test_what_is_not_public_is_not_offered(client, administrator):
    make_recipe(title="Quince in a draft", live=False)
    make_recipe(title="Quince withdrawn").unpublish()
    PageViewRestriction.objects.create(page=make_recipe(title="Quince for members"), restriction_type="login")
    archive(make_recipe(title="Quince archived"), administrator, {"en": "Over."})
    make_recipe(live=False, organizations=[OrganizationFactory(name_en="Quince growers")])

    assert titles(client, "quince") == []


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_nothing_that_is_typed_breaks_the_answer(client, text):
    make_recipe(title="Tea party")

    assert isinstance(suggestions(client, text), list)


def test_number_of_queries_is_small(client, django_assert_max_num_queries, warm_cache):
    make_recipe(title="Quinces for all")
    titles(client, "quin")

    # Two of them are remembered on a running site: which it is, and its settings.
    with django_assert_max_num_queries(5):
        titles(client, "quin")
