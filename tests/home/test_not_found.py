"""An address that does not exist: said plainly, in both languages, with a way on."""

import pytest
from django.utils.translation import gettext, override
from wagtail.users.models import UserProfile

from tests.factories.pages import make_recipe, recipe_index

pytestmark = pytest.mark.django_db


def ask(client, path, **extra):
    """What a reader ends up with."""
    return client.get(path, follow=True, **extra)


@pytest.mark.parametrize(("language", "other"), [("en", "Cette page n’existe pas"), ("fr", "This page does not exist")])
def test_reader_is_told_in_both_languages(client, language, other):
    response = ask(client, f"/{language}/nothing-here/")

    html = response.content.decode()
    with override(language):
        heading = gettext("This page is not here")
    assert response.status_code == 404
    assert f'<html lang="{language}">' in html
    assert f"<h1>{heading}</h1>" in html
    assert other in html


def test_last_words_of_the_address_are_ready_to_search_for(client):
    assert 'value="tea and talk"' in ask(client, "/en/recipes/tea-and-talk/").content.decode()


def test_entry_that_moved_is_offered_in_both_languages(client):
    recipe = make_recipe(title="Tea and talk", slug="tea-and-talk")
    translation = recipe.get_translations().get().specific
    translation.title, translation.slug = "Thé et parole", "the-et-parole"
    translation.save_revision().publish()
    translation = recipe.get_translations().live().get()

    html = ask(client, "/en/old-recipes/tea-and-talk/").content.decode()

    assert f'<a href="{recipe.url}" lang="en" hreflang="en">Tea and talk</a>' in html
    assert f'<a href="{translation.url}" lang="fr" hreflang="fr">Thé et parole</a>' in html


def test_address_of_the_other_language_leads_back_to_it(client):
    html = ask(client, "/fr/recipes/").content.decode()

    assert f'href="{recipe_index("en").url}"' in html
    assert f'href="{recipe_index("fr").url}"' in html


def test_drafts_are_not_offered(client):
    make_recipe(title="Unfinished", slug="unfinished", live=False)

    assert "Unfinished</a>" not in ask(client, "/en/somewhere/unfinished/").content.decode()


@pytest.mark.parametrize("path", ["/de/", "/de/recipes/nothing/", "/wp-login.php", "/favicon.ico", "/a/b/c/d", "/.env"])
def test_address_outside_both_languages_is_answered_plainly(client, path):
    response = ask(client, path)

    assert response.status_code == 404
    assert 'href="/en/' in response.content.decode()


@pytest.mark.parametrize(("asked", "language"), [("fr-CA", "fr"), ("en", "en"), ("de", "en")])
def test_outside_both_languages_the_browser_decides(client, asked, language):
    html = ask(client, "/wp-login.php", headers={"accept-language": asked}).content.decode()

    assert f'<html lang="{language}">' in html


def test_word_that_begins_like_a_language_is_no_language(client):
    html = ask(client, "/friends.php", headers={"accept-language": "en"}).content.decode()

    assert '<html lang="en">' in html


def test_head_is_answered_without_a_body(client):
    response = client.head("/en/nothing-here/")

    assert response.status_code == 404
    assert response.content == b""


@pytest.mark.parametrize(
    "path",
    [
        "/en/%00/",
        "/en/recipes/%00/",
        "/%00",
        "/en/%FF%FE/",
        "/en/%ED%A0%80/",
        "/en/%F0%9F%8D%B2/",
        "/en/caf%C3%A9/",
        "/en/..%2F..%2Fetc%2Fpasswd",
        "/en/%3Cscript%3Ealert(1)%3C/script%3E/",
        "/en/" + "a" * 3000 + "/",
        "/en/" + "a/" * 300,
        "/en//",
        "/en/recipes/%0D%0ASet-Cookie:%20a=b/",
    ],
)
def test_strange_addresses_are_not_found(client, path):
    response = ask(client, path)

    assert response.status_code == 404
    assert "<script>alert" not in response.content.decode()


@pytest.mark.parametrize("method", ["post", "put", "delete", "options"])
def test_other_methods_find_nothing_either(client, method):
    assert getattr(client, method)("/en/nothing-here/").status_code == 404


def test_member_is_told_in_the_language_they_work_in(login, author):
    UserProfile.objects.update_or_create(user=author, defaults={"preferred_language": "fr"})

    hidden = f"/admin/pages/{make_recipe(live=False).pk}/edit/"
    html = login(author).get(hidden, headers={"accept-language": "en"}).content.decode()

    assert '<html lang="fr">' in html
