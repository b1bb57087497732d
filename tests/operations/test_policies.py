"""What browsers are told on every kind of answer."""

import pytest

from tests.factories.pages import make_recipe

pytestmark = pytest.mark.django_db


def directives(response):
    parts = response["Content-Security-Policy"].split("; ")
    return {name: value.split(" ") for name, _space, value in (part.partition(" ") for part in parts)}


@pytest.mark.parametrize(
    "address", ["/en/", "/fr/recherche/", "/en/nominate/", "/en/nothing-here/", "/api/v1/entries/"]
)
def test_public_answers_run_nothing_that_is_not_a_file_of_ours(client, address):
    said = directives(client.get(address))

    assert said["default-src"] == ["'none'"]
    assert {value for values in said.values() for value in values} <= {"'none'", "'self'", "data:"}
    assert "data:" not in said["script-src"]
    assert said["frame-ancestors"] == said["base-uri"] == ["'none'"]


def test_public_pages_hold_no_script_and_no_style(client):
    page = client.get(make_recipe().url).content.decode()

    assert "<style" not in page
    assert ' style="' not in page
    assert " onclick=" not in page
    assert page.count("<script") == page.count("<script src=") + page.count('<script type="application/ld+json"')


def test_members_get_what_the_cms_needs_and_no_more(client, editor):
    client.force_login(editor)
    said = directives(client.get("/admin/"))

    assert said["script-src"] == ["'self'", "'unsafe-inline'"]
    assert said["object-src"] == ["'none'"]
    assert {value for values in said.values() for value in values} <= {
        *("'none'", "'self'", "'unsafe-inline'", "data:", "blob:")
    }


def test_what_has_a_policy_of_its_own_keeps_it(client):
    entry = make_recipe()
    said = directives(client.get(f"/en/embed/{entry.translation_key}/"))

    assert said["frame-ancestors"] == ["*"]


def test_other_headers(client):
    response = client.get("/en/")

    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"
    assert response["Referrer-Policy"] == "same-origin"
    assert "camera=()" in response["Permissions-Policy"]
