"""Old addresses lead on, in both languages, however often and wherever pages moved."""

import pytest
from django.urls import reverse
from django.utils.translation import override

from core.translation.sources import draft_from
from tests.factories.pages import make_recipe, make_site_page
from tests.factories.translations import publish, target_of, translate, translation_of

pytestmark = pytest.mark.django_db

both_languages = pytest.mark.parametrize("language", ["en", "fr"])


@pytest.fixture(autouse=True)
def committed(monkeypatch):
    """Redirects are made when a change is committed, which no test's is."""
    monkeypatch.setattr("django.db.transaction.on_commit", lambda function, **options: function())


def rename(page, slug):
    """Publish a page under another address, and return it as it stands."""
    page = type(page).objects.get(pk=page.pk)
    page.slug = slug
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def led_to(client, address):
    """Where a reader ends up, and how many steps it took."""
    response = client.get(address, follow=True)
    assert response.status_code == 200
    return response.request["PATH_INFO"], len(response.redirect_chain)


@both_languages
@pytest.mark.parametrize("make_page", [make_recipe, make_site_page])
def test_old_address_leads_to_the_new_one(client, language, make_page):
    page = make_page(language, slug="first")
    old = page.url

    page = rename(page, "second")

    assert client.get(old).status_code == 301
    assert led_to(client, old) == (page.url, 1)


@both_languages
def test_address_of_a_translation_leads_on_too(client, language):
    page = publish(translation_of(make_recipe("fr" if language == "en" else "en")))
    old = page.url

    page = rename(page, "second")

    assert page.url.startswith(f"/{language}/")
    assert led_to(client, old) == (page.url, 1)


def test_every_earlier_address_takes_one_step(client):
    page = make_recipe(slug="first")
    addresses = [page.url]
    for slug in ("second", "third"):
        page = rename(page, slug)
        addresses.append(page.url)

    assert [led_to(client, address) for address in addresses] == [(page.url, 1), (page.url, 1), (page.url, 0)]


def test_page_that_takes_its_first_address_again_goes_round_no_circle(client):
    page = make_recipe(slug="first")
    page = rename(page, "second")
    second = page.url
    page = rename(page, "first")

    assert led_to(client, page.url) == (page.url, 0)
    assert led_to(client, second) == (page.url, 1)


def test_address_belongs_to_the_page_that_stands_there(client):
    page = make_recipe(slug="first")
    old = page.url
    page = rename(page, "second")
    newcomer = make_recipe(slug="first")

    assert led_to(client, old) == (newcomer.url, 0)
    newcomer = rename(newcomer, "third")
    assert led_to(client, old) == (newcomer.url, 1)


@both_languages
def test_pages_beneath_one_that_is_renamed_are_found(client, language):
    recipe = make_recipe(language)
    old = recipe.url

    rename(recipe.get_parent().specific, "elsewhere")
    recipe.refresh_from_db()

    assert "/elsewhere/" in recipe.url
    assert led_to(client, old) == (recipe.url, 1)


def test_page_that_is_moved_is_found(client):
    page, section = make_site_page(slug="first"), make_site_page(slug="section")
    old = page.url

    page.move(section, pos="last-child")
    page.refresh_from_db()

    assert led_to(client, old) == (page.url, 1)


def test_page_that_was_taken_back_is_not_found_at_either_address(client):
    page = make_recipe(slug="first")
    old = page.url
    page = rename(page, "second")
    page.unpublish()

    assert client.get(old, follow=True).status_code == 404
    assert client.get(page.url).status_code == 404


@both_languages
def test_translation_that_was_taken_back_leads_to_the_page_that_says_so(client, language):
    original = make_recipe("fr" if language == "en" else "en")
    page = publish(translation_of(original))
    old = page.url
    page = rename(page, "second")
    page.unpublish()

    html = client.get(old, follow=True).content.decode()

    assert f'<html lang="{language}">' in html
    assert f'href="{original.url}"' in html


@both_languages
def test_title_of_an_unpublished_draft_is_not_told_by_an_old_address(client, language):
    """A draft translation begins under the original's words and takes those of its own, unread, title."""
    original = make_recipe("fr" if language == "en" else "en")
    translation = translation_of(original)
    old = target_of(translation).url
    translate(translation)
    draft_from(translation, None)

    assert target_of(translation).url != old
    with override(language):
        assert client.get(old).url == reverse("not_translated", args=[original.pk])
