"""The page that says an entry is not in the reader's language yet."""

import re

import pytest
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import PageViewRestriction

from tests.factories.pages import make_recipe, make_site_page

pytestmark = pytest.mark.django_db


def address(language, pk):
    with override(language):
        return reverse("not_translated", args=[pk])


def translate(entry):
    page = entry.get_translations().get().specific
    page.save_revision().publish()
    return page


@pytest.mark.parametrize(("original", "language", "named"), [("en", "fr", "français"), ("fr", "en", "English")])
def test_reader_is_told_and_offered_the_original(client, original, language, named):
    entry = make_recipe(original, title="Un thé, a tea", summary="Both ways.")

    response = client.get(address(language, entry.pk))

    html = response.content.decode()
    assert response.status_code == 200
    assert re.search(rf"<h1>[^<]*{named}[^<]*</h1>", html)
    assert f'<a href="{entry.url}" hreflang="{original}">Un thé, a tea</a>' in html
    assert f'<div class="panel" lang="{original}">' in html
    assert "Both ways." in html


def test_addresses_are_in_the_language_of_the_reader():
    assert address("en", 7) == "/en/not-translated/7/"
    assert address("fr", 7) == "/fr/pas-encore-traduit/7/"


def test_switching_language_leads_to_the_original(client):
    entry = make_recipe("en")

    html = client.get(address("fr", entry.pk)).content.decode()

    assert f'<a class="lang" lang="en" hreflang="en" href="{entry.url}">' in html


def test_search_engines_are_kept_out(client):
    assert 'content="noindex"' in client.get(address("fr", make_recipe("en").pk)).content.decode()


def test_reader_is_led_to_the_translation_once_it_is_public(client):
    entry = make_recipe("en")
    translation = translate(entry)

    response = client.get(address("fr", entry.pk))

    assert response.status_code == 302
    assert response.url == translation.url


def test_reader_of_the_same_language_is_led_to_the_entry(client):
    entry = make_recipe("en")

    assert client.get(address("en", entry.pk)).url == entry.url


def test_site_page_can_be_the_original_too(client):
    page = make_site_page("en", title="Only in English")

    assert "Only in English" in client.get(address("fr", page.pk)).content.decode()


def test_draft_is_not_revealed(client):
    assert client.get(address("fr", make_recipe("en", live=False).pk)).status_code == 404


def test_private_page_is_not_revealed(client):
    entry = make_recipe("en")
    PageViewRestriction.objects.create(page=entry, restriction_type=PageViewRestriction.LOGIN)

    assert client.get(address("fr", entry.pk)).status_code == 404


@pytest.mark.parametrize("pk", [0, 999_999, 10**25])
def test_unknown_page_is_not_found(client, pk):
    assert client.get(address("fr", pk)).status_code == 404
