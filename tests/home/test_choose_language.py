"""The bare address sends readers to the language their browser asks for."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("asked", "address"),
    [
        ("fr", "/fr/"),
        ("fr-CA,fr;q=0.9,en;q=0.8", "/fr/"),
        ("en-CA", "/en/"),
        ("en;q=0.3,fr;q=0.7", "/fr/"),
        ("de,uk;q=0.8", "/en/"),
        ("*", "/en/"),
        ("", "/en/"),
        ("fr;q=broken, ;;, \x00", "/en/"),
        ("x" * 10_000, "/en/"),
    ],
)
def test_reader_arrives_in_the_language_of_the_browser(client, asked, address):
    response = client.get("/", headers={"accept-language": asked})

    assert response.status_code == 302
    assert response.url == address


def test_reader_without_a_wish_arrives_in_english(client):
    assert client.get("/").url == "/en/"


def test_caches_keep_the_languages_apart(client):
    assert "Accept-Language" in client.get("/")["Vary"]


def test_asking_with_head_leads_to_the_same_place(client):
    assert client.head("/", headers={"accept-language": "fr"}).url == "/fr/"


def test_named_language_wins_over_the_browser(client):
    html = client.get("/en/", headers={"accept-language": "fr"}).content.decode()

    assert '<html lang="en">' in html


def test_no_cookie_is_set(client):
    assert not client.get("/").cookies
