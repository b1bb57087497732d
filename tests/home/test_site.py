"""The tree of both languages, as ``setup_site`` makes it."""

import pytest
from django.core.management import call_command
from wagtail.models import Page, Site

from home.models import HomePage, SitePage
from home.site import setup_site, take_address
from recipes.models import RecipeIndexPage
from tests.factories.pages import home_page, recipe_index

pytestmark = pytest.mark.django_db


def pages_of(language):
    return Page.objects.filter(locale__language_code=language, depth__gt=1)


def test_second_run_makes_nothing():
    before = list(Page.objects.values_list("pk", "title", "slug"))

    assert setup_site() == 0
    assert list(Page.objects.values_list("pk", "title", "slug")) == before


def test_every_page_is_the_translation_of_one_in_the_other_language():
    keys = [set(pages_of(language).values_list("translation_key", flat=True)) for language in ("en", "fr")]

    assert keys[0] == keys[1]
    assert len(keys[0]) == pages_of("en").count() == pages_of("fr").count() > 3


def test_every_page_is_published_and_opens(client):
    for page in Page.objects.filter(depth__gt=1):
        assert client.get(page.url).status_code == 200, page.url


def test_no_french_page_keeps_the_english_words():
    english = dict(pages_of("en").values_list("translation_key", "title"))

    same = [title for key, title in pages_of("fr").values_list("translation_key", "title") if english[key] == title]
    assert same == []


@pytest.mark.parametrize(
    ("english", "french"), [("/en/", "/fr/"), ("/en/recipes/", "/fr/recettes/"), ("/en/practices/", "/fr/pratiques/")]
)
def test_addresses_are_in_the_language_of_the_page(english, french):
    page = next(page for page in pages_of("en") if page.url == english)

    assert page.get_translations().get().url == french


def test_both_front_pages_stand_side_by_side_on_one_site():
    site = Site.objects.get()

    assert site.root_page == home_page("en").page_ptr
    assert [page.get_parent().depth for page in HomePage.objects.all()] == [1, 1]


@pytest.mark.parametrize("address", ["https://table.example.org", "http://table.example.org", "http://127.0.0.1:8123"])
def test_site_answers_under_the_address_of_the_installation(settings, address):
    settings.WAGTAILADMIN_BASE_URL = address

    take_address()

    assert recipe_index("fr").full_url == f"{address}/fr/recettes/"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_missing_page_comes_back_as_the_translation_of_the_other(language):
    index = recipe_index(language)
    key = index.translation_key
    index.delete()

    assert setup_site() == 1
    assert recipe_index(language).translation_key == key


@pytest.mark.parametrize("language", ["en", "fr"])
def test_page_with_a_new_address_is_not_made_again(language):
    page = SitePage.objects.filter(locale__language_code=language).first()
    page.slug = "renamed"
    page.save()

    assert setup_site() == 0


def test_what_editors_wrote_stays():
    index = recipe_index("en")
    index.introduction = "Ours, rewritten."
    index.save_revision().publish()

    setup_site()

    assert RecipeIndexPage.objects.get(pk=index.pk).introduction == "Ours, rewritten."


def test_command_says_how_many_pages_it_made(capsys):
    recipe_index("fr").delete()

    call_command("setup_site")

    assert "1 page" in capsys.readouterr().out
