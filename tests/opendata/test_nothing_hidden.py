"""What is not public is in nothing that programs read: each hidden thing carries a word that must not turn up."""

import json
from io import StringIO

import pytest
from django.core.management import call_command
from wagtail.models import PageViewRestriction

from core.freshness.steps import archive
from core.models import EntryPage
from opendata.datasets import CONTENT_TYPES, DATASETS
from tests.factories.glossary import GlossaryTermFactory
from tests.factories.members import make_member
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import make_practice, make_recipe, term
from tests.factories.translations import publish, submit, translate, translation_of

pytestmark = pytest.mark.django_db

ARCHIVED = "Marjoram"
HIDDEN = {
    "draft": "Tarragon",
    "private": "Lovage",
    "unpublished": "Chervil",
    "later draft": "Hyssop",
    "translation in review": "Sarriette",
    "agency of a draft": "Fenugreek",
    "contact without consent": "Saffron",
    "kept passage": "Juniper",
    "glossary draft": "Cardamom",
}
API = [
    "/api/v1/",
    "/api/v1/openapi.json",
    "/api/v1/entries/",
    "/api/v1/entries/?archived=include",
    "/api/v1/entries/?language=fr&language=en",
    "/api/v1/entries/?topic=housing",
    *(f"/api/v1/entries/?q={word}" for word in HIDDEN.values()),
    "/api/v1/facets/",
    "/api/v1/organizations/",
    "/api/v1/terms/",
    "/api/v1/glossary/",
]
FILES = [f"/data/{name}.{extension}" for name in DATASETS for extension in CONTENT_TYPES]
EVERYTHING = [*API, *FILES]


def worded(kind, make=make_recipe, **fields):
    word = HIDDEN[kind]
    return make(title=f"{word} title", summary=f"{word} summary", terms=[term("topic", "housing")], **fields)


@pytest.fixture(scope="module")
def pages(shared):
    """One of each thing that is hidden, beside something public of every kind."""
    public = make_recipe(title="Public", terms=[term("topic", "housing")], kept_passages=[HIDDEN["kept passage"]])
    draft_agency = OrganizationFactory(slug="fenugreek", name_en=HIDDEN["agency of a draft"])
    draft = worded("draft", live=False, organizations=[draft_agency], agency=draft_agency)
    private = worded("private")
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    unpublished = worded("unpublished")
    unpublished.unpublish()
    changed = make_practice(title="Changed")
    changed.title = changed.summary = f"{HIDDEN['later draft']} later"
    changed.challenge = f"<p>{HIDDEN['later draft']}</p>"
    changed.save_revision()
    translation = translation_of(make_recipe(title="Being translated"))
    translate(translation, texts={"Being translated": f"{HIDDEN['translation in review']} en cours"})
    in_review = submit(translation, make_member("translator"))
    word = HIDDEN["contact without consent"]
    make_recipe(contact_route="person", contact_name=word, contact_role=word, contact_email=f"{word}@example.org")
    GlossaryTermFactory(slug="cardamom", name_en=HIDDEN["glossary draft"], is_approved=False)
    archived = make_recipe(title=f"{ARCHIVED} title", terms=[term("topic", "housing")])
    publish(translation_of(archived))
    archive(archived, make_member("editor"), {"en": "It closed."})
    return {
        "public": public,
        "draft": draft,
        "private": private,
        "unpublished": unpublished,
        "later draft": EntryPage.objects.get(pk=changed.pk),
        "translation in review": in_review,
        "archived": archived,
    }


def text_of(response):
    return (b"".join(response.streaming_content) if response.streaming else response.content).decode()


def told(text, words):
    return [word for word in words if word.lower() in text.lower()]


@pytest.mark.parametrize("address", EVERYTHING)
def test_no_hidden_word_is_told(client, pages, address):
    response = client.get(address)

    assert response.status_code == 200
    assert told(text_of(response), HIDDEN.values()) == []


@pytest.mark.parametrize("address", EVERYTHING)
def test_members_are_told_no_more_than_readers(client, pages, address):
    client.force_login(make_member("administrator"))

    assert told(text_of(client.get(address)), HIDDEN.values()) == []


def test_public_things_are_told(client, pages):
    for address in ("/api/v1/entries/", "/data/entries.json", "/data/entries.csv"):
        assert told(text_of(client.get(address)), ["Public", "Changed", "Being translated"]) == [
            "Public",
            "Changed",
            "Being translated",
        ]


@pytest.mark.parametrize("kind", ["draft", "private", "unpublished", "translation in review"])
def test_hidden_entry_has_no_address_of_its_own(client, pages, kind):
    page = pages[kind]

    assert client.get(f"{page.url}entry.json").status_code in (302, 404)
    if kind != "translation in review":
        assert client.get(f"/api/v1/entries/{page.translation_key}/").status_code == 404
    assert (
        client.get(f"/api/v1/entries/{page.translation_key}/?language={page.locale.language_code}").status_code == 404
    )


def test_later_draft_does_not_change_what_is_told(client, pages):
    page = pages["later draft"]

    for address in (f"{page.url}entry.json", f"/api/v1/entries/{page.translation_key}/"):
        text = text_of(client.get(address))
        assert json.loads(text)["title"] == "Changed"
        assert told(text, HIDDEN.values()) == []


@pytest.mark.parametrize("address", ["/api/v1/entries/", "/api/v1/entries/?q=marjoram", *FILES])
def test_archived_entry_is_in_no_list(client, pages, address):
    assert told(text_of(client.get(address)), [ARCHIVED]) == []


def test_archived_entry_is_listed_for_who_asks_for_it(client, pages):
    assert ARCHIVED in text_of(client.get("/api/v1/entries/?archived=include"))


def test_archived_entry_stays_at_its_own_address_marked_as_such(client, pages):
    page = pages["archived"]

    for address in (f"{page.url}entry.json", f"/api/v1/entries/{page.translation_key}/"):
        assert client.get(address).json()["archived"]["reason"]["en"] == "It closed."


def test_export_tells_no_more(pages, tmp_path):
    call_command("export_catalogue", tmp_path / "out", stdout=StringIO())

    for path in (tmp_path / "out").iterdir():
        assert told(path.read_text(encoding="utf-8"), [*HIDDEN.values(), ARCHIVED]) == [], path.name


def test_what_becomes_private_is_gone_at_once(client, pages):
    page = pages["public"]
    known = client.get(f"{page.url}entry.json")["ETag"]
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)

    assert client.get(f"{page.url}entry.json", headers={"If-None-Match": known}).status_code in (302, 404)
    assert "Public" not in [row["title"] for row in client.get("/api/v1/entries/").json()["results"]]
