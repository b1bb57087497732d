"""The page that says an entry is not in the reader's language yet."""

import re
from datetime import UTC, datetime

import pytest
import time_machine
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import PageViewRestriction

from core.translation.segments import keep_string, segments_of
from core.translation.sources import draft_from
from tests.factories.pages import make_recipe, make_site_page, term
from tests.factories.translations import submit, translation_of
from tests.factories.translations import translate as fill_in

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
    assert f'<a href="{entry.url}" lang="{original}" hreflang="{original}">Un thé, a tea</a>' in html
    assert f'<p lang="{original}">Both ways.</p>' in html


def test_reader_is_told_since_when_the_original_is_public(client):
    with time_machine.travel(datetime(2026, 3, 1, 16, tzinfo=UTC)):
        entry = make_recipe("en")

    assert "en anglais depuis le 1er mars 2026" in client.get(address("fr", entry.pk)).content.decode()


def test_reader_is_told_how_far_the_translation_is(client, translator):
    entry = make_recipe("en")
    translation = translation_of(entry)

    def told():
        html = client.get(address("fr", entry.pk)).content.decode()
        return re.search(r'<p class="lead">(.*?)</p>', html)[1]

    assert told() == "La traduction n’est pas encore commencée."
    keep_string(translation, segments_of(translation)[0], "Un début que personne n’a relu", translator)
    assert told() == "La traduction est commencée."
    fill_in(translation, translator)
    submit(translation, translator)
    assert told() == "La fiche est traduite. Une deuxième personne relit la traduction avant qu’elle soit publiée."


def test_reader_is_told_that_a_translation_was_taken_back(client):
    entry = make_recipe("en")
    translate(entry)
    entry.get_translations().get().specific.unpublish()

    assert "a été retirée pour le moment" in client.get(address("fr", entry.pk)).content.decode()


def test_nothing_that_nobody_has_read_over_is_shown(client, translator):
    entry = make_recipe("en")
    translation = translation_of(entry)
    keep_string(translation, segments_of(translation)[0], "Un titre que personne n’a relu", translator)
    draft_from(translation, translator)

    assert "personne n’a relu" not in client.get(address("fr", entry.pk)).content.decode()


def test_reader_is_offered_what_is_near_in_their_language(client):
    topic = term("topic", "housing")
    entry = make_recipe("en", terms=[topic])
    near, far = make_recipe("fr", terms=[topic]), make_recipe("fr", terms=[term("topic", "health")])
    other = make_recipe("en", terms=[topic])

    html = client.get(address("fr", entry.pk)).content.decode()

    assert f'<h3><a href="{near.url}">' in html
    assert far.title not in html
    assert other.title not in html


def test_page_stays_within_its_queries(client, warm_cache, django_assert_max_num_queries):
    entry = make_recipe("en", terms=[term("topic", "housing")])
    make_recipe("fr", terms=[term("topic", "housing")])
    client.get(address("fr", entry.pk))

    with django_assert_max_num_queries(22):
        client.get(address("fr", entry.pk))


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


@pytest.mark.parametrize("address", ["/en/not-translated/1/", "/fr/pas-encore-traduit/1/"])
def test_root_of_the_tree_is_no_page(client, address):
    assert client.get(address).status_code == 404
