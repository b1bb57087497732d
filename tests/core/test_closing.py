"""A library that closes says so everywhere, takes nothing in any more, and can be opened again."""

import datetime
import json

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.models import Page

from core.models import EntryPage, Feedback, LibrarySettings
from core.scheduled import publish_scheduled_pages
from nominations.models import Nomination
from tests.factories.nominations import ANSWERS, form_data
from tests.factories.pages import home_page, make_recipe, make_site_page, term
from tests.factories.translations import publish, translation_of

pytestmark = pytest.mark.django_db

SAID = {"en": "Thank you all. Harbour House keeps a copy.", "fr": "Merci à tous. La Maison du port en garde une copie."}
NEW_HOME = "https://archive.example/library"


def set_end(day=0, **fields):
    """Close the library so many days from now; as a row, with the signals of one."""
    library = LibrarySettings.objects.get()
    library.closed_on = timezone.localdate() + datetime.timedelta(days=day)
    library.closed_text_en, library.closed_text_fr = SAID["en"], SAID["fr"]
    for name, value in fields.items():
        setattr(library, name, value)
    library.save()
    return library


def reopen():
    library = LibrarySettings.objects.get()
    library.closed_on = None
    library.save()


def read(client, address):
    return client.get(address).content.decode()


def test_every_page_says_so_in_its_language(client):
    entry = make_recipe(terms=[term("topic", "housing")])
    translation = publish(translation_of(entry))
    set_end(moved_to=NEW_HOME)

    for language, addresses in {
        "en": ["/en/", entry.url, "/en/search/", "/en/topics/housing/", "/en/glossary/", "/en/box/", "/en/nowhere/"],
        "fr": ["/fr/", translation.url, "/fr/recherche/", f"/fr/integrer/{entry.translation_key}/"],
    }.items():
        for address in addresses:
            assert SAID[language] in read(client, address), address
    assert "This library has closed" in read(client, "/en/")
    assert f'href="{NEW_HOME}"' in read(client, "/fr/")


def test_end_is_told_before_its_day_and_nothing_is_shut(client):
    make_recipe()
    set_end(day=30)

    html = read(client, "/en/")
    assert "This library closes" in html
    assert SAID["en"] in html
    client.post("/en/nominate/", form_data())
    assert Nomination.objects.exists()


def test_open_library_says_nothing(client):
    assert "closing" not in read(client, "/en/")
    assert client.get("/api/v1/").json()["closed"] is None


@pytest.mark.parametrize(("address", "said"), [("/en/nominate/", "takes nothing in"), ("/fr/proposer/", "reçoit plus")])
def test_nobody_can_nominate_and_nothing_written_is_lost(client, address, said):
    set_end()

    assert "<textarea" not in read(client, address)
    assert said in read(client, address)
    response = client.post(address, form_data())
    assert response.status_code == 403
    assert said in response.content.decode()
    assert next(iter(ANSWERS.values())).splitlines()[0] in response.content.decode()
    assert not Nomination.objects.exists()


def test_feedback_is_closed(client):
    entry = make_recipe()
    assert "/en/feedback/" in read(client, entry.url)
    set_end()

    assert "/en/feedback/" not in read(client, entry.url)
    assert "takes nothing in" in read(client, f"/en/feedback/{entry.pk}/")
    assert client.post(f"/en/feedback/{entry.pk}/", {"text": "A word"}).status_code == 403
    assert not Feedback.objects.exists()


def test_members_read_and_nobody_publishes(login, administrator, editor, author, agency):
    entry = make_recipe(owner=author, agency=agency, live=False)
    page = make_site_page()
    set_end()

    for member, target in ((author, entry), (editor, entry), (administrator, page)):
        client = login(member)
        assert client.get(f"/admin/pages/{target.pk}/edit/").status_code == 200
        response = client.post(f"/admin/pages/{target.pk}/edit/", {"title": "New", "action-publish": "1"})
        assert response.status_code == 403
        assert "The library is closed" in response.content.decode() or "bibliothèque est fermée" in (
            response.content.decode()
        )
    assert not EntryPage.objects.get(pk=entry.pk).live
    assert Page.objects.get(pk=page.pk).latest_revision_id == page.latest_revision_id


def test_nobody_approves(login, editor):
    entry = make_recipe(live=False)
    set_end()

    assert login(editor).post(f"/admin/pages/workflow/action/{entry.pk}/approve/1/").status_code == 403


def test_what_must_not_be_read_any_more_can_still_be_taken_down(login, administrator):
    page = make_site_page()
    set_end()

    assert login(administrator).post(f"/admin/pages/{page.pk}/unpublish/").status_code == 302
    assert not Page.objects.get(pk=page.pk).live


def test_nothing_is_published_by_the_clock(client):
    page = make_site_page(live=False)
    page.go_live_at = timezone.now() + datetime.timedelta(hours=1)
    page.save_revision(approved_go_live_at=page.go_live_at)
    set_end()

    with time_machine.travel(timezone.now() + datetime.timedelta(hours=2)):
        assert "closed" in publish_scheduled_pages()
    assert not Page.objects.get(pk=page.pk).live


@pytest.mark.parametrize(("language", "said"), [("en", "This library has closed"), ("fr", "bibliothèque a fermé")])
def test_last_entry_of_each_feed_says_so(client, language, said):
    make_recipe(language, title="The last one", terms=[term("topic", "housing")])
    set_end()

    words = {"en": "topics", "fr": "themes"}[language]
    for address in (f"/{language}/feed.atom", f"/{language}/{words}/housing/feed.atom"):
        first, second = read(client, address).split("<entry")[1:3]
        assert said in first
        assert SAID[language] in first
        assert "The last one" in second


def test_data_says_so(client):
    library = set_end(moved_to=NEW_HOME)
    told = {"date": library.closed_on.isoformat(), "message": SAID, "moved_to": NEW_HOME}

    assert client.get("/api/v1/").json()["closed"] == told
    for name in ("entries", "glossary"):
        assert json.loads(b"".join(client.get(f"/data/{name}.json").streaming_content))["closed"] == told


def test_every_address_leads_on_where_the_library_moved(client, login, administrator):
    entry = make_recipe()
    set_end(moved_to=f"{NEW_HOME}/", leads_on=True)

    for address in ("/", "/en/", entry.url, "/fr/recherche/?q=th%C3%A9", "/en/feed.atom", "/nowhere"):
        response = client.get(address)
        assert response.status_code == 301, address
        assert response["Location"] == NEW_HOME + address
        assert response["Cache-Control"] == "no-cache"
    assert login(administrator).get("/admin/").status_code == 200


def test_nothing_leads_on_before_the_day(client):
    set_end(day=1, moved_to=NEW_HOME, leads_on=True)

    assert client.get("/en/").status_code == 200


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"closed_text_fr": " "}, "closed_text_fr"),
        ({"closed_text_en": ""}, "closed_text_en"),
        ({"leads_on": True}, "moved_to"),
        ({"leads_on": True, "moved_to": "http://127.0.0.1:8000/library"}, "moved_to"),
    ],
)
def test_what_is_missing_is_said(fields, fault):
    library = set_end(**fields)

    with pytest.raises(ValidationError) as refused:
        library.full_clean()
    assert list(refused.value.message_dict) == [fault]


def test_administrator_closes_and_opens_again(login, administrator, author, client):
    site = home_page().get_site()
    door = f"/admin/settings/core/librarysettings/{site.pk}/"
    names = {"name_en": "Common Table", "name_fr": "Table commune", "tagline_en": "Open.", "tagline_fr": "Ouvert."}
    end = {"closed_on": timezone.localdate(), "closed_text_en": SAID["en"], "closed_text_fr": SAID["fr"]}

    assert login(author).post(door, {**names, **end}).status_code in (302, 403)
    assert not LibrarySettings.objects.get().is_closed
    assert login(administrator).post(door, {**names, **end}).status_code == 302
    assert LibrarySettings.objects.get().is_closed
    assert login(administrator).post(door, {**names, "closed_text_en": SAID["en"]}).status_code == 302
    client.logout()
    assert SAID["en"] not in read(client, "/en/")
    assert "<textarea" in read(client, "/en/nominate/")


def test_opened_again_everything_is_as_before(client):
    entry = make_recipe()
    before = {address: read(client, address) for address in ("/en/", "/fr/", entry.url, "/en/feed.atom", "/api/v1/")}
    set_end(moved_to=NEW_HOME, leads_on=True)
    reopen()

    assert {address: read(client, address) for address in before} == before
