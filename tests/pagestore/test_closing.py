"""A library that closes: pages kept from before say so too, in both languages, or lead on."""

import datetime

import pytest
import time_machine
from django.utils import timezone

from core.models import LibrarySettings
from tests.factories.pages import home_page, make_recipe, term
from tests.factories.translations import publish, translation_of

pytestmark = pytest.mark.django_db

SAID = {"en": "Thank you all. Harbour House keeps a copy.", "fr": "Merci à tous. La Maison du port en garde une copie."}
NEW_HOME = "https://archive.example/library"
PAGES = {
    "en": ["/en/", "/en/recipes/", "/en/search/", "/en/topics/health/", "/en/glossary/", "/en/feed.atom"],
    "fr": ["/fr/", "/fr/recettes/", "/fr/recherche/", "/fr/themes/health/", "/fr/glossaire/", "/fr/feed.atom"],
}
DATA = ["/api/v1/", "/data/entries.json", "/data/glossary.json"]


@pytest.fixture
def pages(reader):
    """Addresses by language; pages are kept already, data are asked for once."""
    entry = make_recipe(terms=[term("topic", "health")])
    pages = {"en": [*PAGES["en"], entry.url], "fr": [*PAGES["fr"], publish(translation_of(entry)).url]}
    for language, addresses in pages.items():
        for address in addresses:
            assert SAID[language] not in reader.read(address), address
            assert reader.is_kept(address), address
    for address in DATA:
        reader.ask(address)
    return pages


@pytest.fixture
def close(login, administrator):
    """Close the library in the CMS, as its administrator does."""
    door = f"/admin/settings/core/librarysettings/{home_page().get_site().pk}/"
    names = {"name_en": "Common Table", "name_fr": "Table commune", "tagline_en": "Open.", "tagline_fr": "Ouvert."}

    def close(day=0, **fields):
        end = {
            "closed_on": timezone.localdate() + datetime.timedelta(days=day),
            "closed_text_en": SAID["en"],
            "closed_text_fr": SAID["fr"],
        }
        assert login(administrator).post(door, {**names, **end, **fields}).status_code == 302
        assert LibrarySettings.objects.get().closed_on

    return close


def test_every_kept_page_carries_the_notice(reader, pages, close):
    close()

    for language, addresses in pages.items():
        for address in addresses:
            assert SAID[language] in reader.read(address), address
            assert reader.is_kept(address), address
    for address in DATA:
        assert "Thank you all" in reader.read(address), address


def test_page_kept_the_day_before_says_on_the_day_that_it_has_closed(reader, pages, close):
    close(day=1)
    for address, said in (("/en/", "This library closes"), ("/fr/", "Cette bibliothèque ferme")):
        assert said in reader.read(address)
        assert reader.is_kept(address)

    with time_machine.travel(timezone.now() + datetime.timedelta(days=1)):
        assert "This library has closed" in reader.read("/en/")
        assert "Cette bibliothèque a fermé" in reader.read("/fr/")


def test_kept_pages_lead_on_where_the_library_moved_and_are_back_when_it_opens_again(reader, pages, close):
    close(moved_to=NEW_HOME, leads_on="on")
    for addresses in pages.values():
        for address in addresses:
            status, headers, _content = reader.ask(address)
            assert (status, headers["Location"]) == (301, NEW_HOME + address)

    library = LibrarySettings.objects.get()
    library.closed_on = None
    library.save()
    for language, addresses in pages.items():
        for address in addresses:
            status, _headers, content = reader.ask(address)
            assert (status, SAID[language] in content.decode()) == (200, False), address
