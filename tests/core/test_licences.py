"""What a reader may do with an entry, said in their language, with the licence's own page."""

import pytest
from django.utils import translation

from core.licences import Licence
from tests.factories.pages import make_recipe

every_licence = pytest.mark.parametrize("licence", Licence)


@every_licence
@pytest.mark.parametrize("language", ["en", "fr"])
def test_licence_leads_to_its_summary_in_the_language_of_the_reader(licence, language):
    with translation.override(language):
        assert licence.url.startswith("https://creativecommons.org/")
        assert licence.url.endswith(f"/deed.{language}")


@every_licence
def test_licence_says_what_it_allows_in_both_languages(licence):
    with translation.override("en"):
        english = str(licence.allows)
    with translation.override("fr"):
        french = str(licence.allows)

    assert english.startswith("Copy it, change it")
    assert french != english


def test_every_licence_allows_to_copy_and_to_change():
    assert not [licence for licence in Licence if "nd" in licence.split("-") or "nc" in licence.split("-")]


@pytest.mark.django_db
@every_licence
def test_entry_shows_its_licence_and_what_it_allows(client, licence):
    html = client.get(make_recipe(licence=licence).url).content.decode()

    assert licence.label in html
    assert licence.url in html
    assert str(licence.allows) in html


@pytest.mark.django_db
def test_entry_is_open_unless_its_authors_choose_otherwise():
    assert make_recipe().licence_terms is Licence.CC_BY
