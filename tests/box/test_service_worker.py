"""The script that keeps copies: where it stands, how long browsers may rely on it, and which addresses it knows."""

import re

import pytest

from tests.box.lists import address_of, html_of
from tests.factories.pages import make_recipe

pytestmark = pytest.mark.django_db
LANGUAGES = ["en", "fr"]


def named(client, constant):
    """The list of addresses that the script names so."""
    script = client.get("/sw.js").content.decode()
    return re.findall('"([^"]+)"', re.search(rf"const {constant} = \[(.*?)\]", script)[1])


def test_script_stands_at_the_root_and_is_asked_for_anew(client):
    response = client.get("/sw.js")

    assert response.status_code == 200
    assert response["Content-Type"].startswith("text/javascript")
    assert response["Cache-Control"] == "no-cache"
    assert not response.cookies
    assert client.post("/sw.js").status_code == 405


def test_script_knows_the_addresses_of_both_languages(client):
    assert named(client, "BOX") == [address_of("box", language=language) for language in LANGUAGES]
    assert named(client, "OFFLINE") == [address_of("offline", language=language) for language in LANGUAGES]


def test_script_finds_pages_and_files_in_the_markup_of_a_list(client, settings):
    script = client.get("/sw.js").content.decode()
    row, file = (re.search(rf"const {name} = /(.*)/g;", script)[1].replace("\\/", "/") for name in ("ROW", "FILE"))
    entry = make_recipe()

    html = html_of(client, address_of("box", entry))

    assert re.findall(row, html) == [(str(entry.translation_key), entry.url)]
    files = set(re.findall(file, html))
    assert {f"{settings.STATIC_URL}{name}" for name in ("site.css", "site.js", "box.js", "icons.svg")} <= files
    assert settings.MEDIA_URL.strip("/") in script


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "says"), [("en", "No connection"), ("fr", "Pas de connexion")])
def test_page_without_connection_leads_to_the_box_in_both_languages(client, language, says):
    html = html_of(client, address_of("offline", language=language))

    assert f"<h1>{says}</h1>" in html
    assert "noindex" in html
    assert {address_of("box", language=code) for code in LANGUAGES} <= set(re.findall(r'href="([^"]+)"', html))
