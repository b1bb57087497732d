"""Who may take a translation along, and who may bring it back: the same as on its screen."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from tests.factories.exchange import bring, file_address, kept, taken, write_po
from tests.factories.members import make_member
from tests.factories.pages import make_recipe
from tests.factories.translations import submit, target_of, translate, translation_of

pytestmark = pytest.mark.django_db

ALLOWED = ["translator", "translator_fr", "editor", "administrator"]


@pytest.fixture
def good(login, opened, editor):
    """A good file, brought by whoever the test is about."""
    content = write_po(taken(login(editor), opened, "po"), {"A kettle": "Une bouilloire"})
    editor.delete()
    return content


@pytest.mark.parametrize("role", ALLOWED)
def test_who_writes_on_the_screen_takes_along_and_brings_back(login, opened, good, role):
    client = login(make_member(role))

    for extension in ("po", "xlsx"):
        response = client.get(file_address(opened, extension))
        assert response.status_code == 200
        assert f'-fr.{extension}"' in response["Content-Disposition"]
    assert client.get(file_address(opened)).status_code == 200
    bring(client, opened, "a.po", good)
    assert kept(opened) == {"A kettle": "Une bouilloire"}


def test_authors_translate_what_is_their_agencys(login, author, agency):
    opened = translation_of(make_recipe(agency=agency))

    assert taken(login(author), opened, "po")


@pytest.mark.parametrize("role", ["translator_en", "author"])
def test_others_find_no_such_address(login, opened, good, stranger, role):
    client = login(stranger if role == "author" else make_member(role))

    for extension in (None, "po", "xlsx"):
        assert client.get(file_address(opened, extension)).status_code == 404
    assert client.post(file_address(opened), {}).status_code == 404
    assert kept(opened) == {}


def test_who_is_not_signed_in_is_asked_to(client, opened):
    for extension in (None, "po", "xlsx"):
        assert client.get(file_address(opened, extension))["Location"].startswith("/admin/login/")


@pytest.fixture
def in_review(opened, translator):
    translate(opened, translator)
    submit(opened, translator)


@pytest.fixture
def locked(opened, administrator):
    target = target_of(opened)
    target.locked, target.locked_by, target.locked_at = True, administrator, timezone.now()
    target.save()


@pytest.mark.parametrize("state", ["in_review", "locked"])
def test_what_is_being_read_or_locked_takes_no_file(request, login, opened, good, state):
    request.getfixturevalue(state)
    before = kept(opened)
    other = make_member("translator")

    html = bring(login(other), opened, "a.po", good)

    assert "This translation cannot be changed now" in html
    assert kept(opened) == before
    assert taken(login(other), opened, "po")


def test_screen_offers_both_ways_while_it_can_be_written_to(login, opened, translator):
    html = login(translator).get(f"/admin/pages/{target_of(opened).pk}/edit/").content.decode()

    for extension in ("po", "xlsx", None):
        assert f'"{file_address(opened, extension)}"' in html
    translate(opened, translator)
    submit(opened, translator)
    html = login(translator).get(f"/admin/pages/{target_of(opened).pk}/edit/").content.decode()
    assert f'"{file_address(opened, "po")}"' in html
    assert f'"{file_address(opened)}"' not in html


def test_form_on_the_screen_brings_its_safety_token(opened, translator, good):
    client = Client(enforce_csrf_checks=True)
    client.force_login(translator)
    screen = client.get(f"/admin/pages/{target_of(opened).pk}/edit/").content.decode()
    form = re.search(rf'<form[^>]*action="{file_address(opened)}".*?</form>', screen, re.S)[0]
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', form)[1]

    client.post(file_address(opened), {"file": SimpleUploadedFile("a.po", good), "csrfmiddlewaretoken": token})

    assert kept(opened) == {"A kettle": "Une bouilloire"}


@pytest.mark.parametrize("extension", ["csv", "pot", "xlsm", "po "])
def test_no_other_kind_is_made(login, opened, translator, extension):
    assert login(translator).get(file_address(opened, extension)).status_code == 404


def test_entry_in_its_own_language_and_pages_that_are_not_there_have_no_file(login, editor):
    client = login(editor)
    for pk in (make_recipe().pk, 10**8, 2**40):
        assert client.get(f"/admin/translations/{pk}/file/").status_code == 404
        assert client.get(f"/admin/translations/{pk}/file.po").status_code == 404
