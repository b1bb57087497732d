"""An entry as data says what its page says: all of it, in both languages where it exists once, with links in full."""

import json
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.choices import ContactRoute, LineageKind, Outcome
from core.freshness.steps import archive
from core.models import Decision, Lineage, RelatedEntry
from opendata.entries import as_data, complete, in_batches, names_of, published
from tests.factories.media import make_document, make_image
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import make_practice, make_recipe, term
from tests.factories.translations import change, publish, translation_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def origin(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://table.example"


def data_of(page):
    [data] = as_data(complete(published(archived=True).filter(pk=page.pk)))
    return data


def test_identity_is_the_same_in_both_languages():
    page = make_recipe()
    translation = publish(translation_of(page))
    english, french = data_of(page), data_of(translation)

    assert english["id"] == french["id"] == page.translation_key.urn
    assert (english["language"], french["language"]) == ("en", "fr")
    assert english["addresses"] == french["addresses"] == {"en": english["address"], "fr": french["address"]}
    assert english["address"] == f"https://table.example{page.url}"
    assert french["data_address"] == french["address"] + "entry.json"


@pytest.mark.parametrize(("written_in", "other"), [("en", "fr"), ("fr", "en")])
def test_original_language_is_said_of_both(written_in, other):
    page = make_practice(written_in)
    translation = publish(translation_of(page))

    assert data_of(page)["original_language"] == data_of(translation)["original_language"] == written_in
    assert data_of(translation)["language"] == other


def test_translation_that_is_behind_says_since_when():
    page = make_recipe()
    translation = publish(translation_of(page))
    assert data_of(translation)["original_updated"] is None

    change(page, summary="Volunteers answer too.")

    assert data_of(translation)["original_updated"] is not None
    assert data_of(page)["original_updated"] is None


def test_language_in_which_it_is_not_public_has_no_address():
    page = make_recipe("fr")

    assert set(data_of(page)["addresses"]) == {"fr"}


def test_choices_and_terms_are_named_in_both_languages():
    data = data_of(make_recipe(effort="days", terms=[term("topic", "housing")], evidence_level=2))

    assert data["effort"] == {"value": "days", "label": {"en": "Days", "fr": "Quelques jours"}}
    assert data["evidence_level"]["value"] == "results"
    assert data["topics"] == [
        {"slug": "housing", "label": {"en": term("topic", "housing").name_en, "fr": term("topic", "housing").name_fr}}
    ]
    assert data["setup_cost"] is None


def test_every_field_is_there_in_order_also_when_empty():
    assert list(data_of(make_recipe())) == list(names_of("recipe"))
    assert list(data_of(make_practice())) == list(names_of("practice"))


def test_steps_keep_advice_apart_from_what_was_done():
    document = make_document()
    step = {
        "title": "Agree who answers",
        "actors": ["Settlement worker", "Volunteer"],
        "advice": "<p>Promise what you can keep.</p>",
        "how_we_did_it": "<p>48 hours.</p>",
        "duration": "Two weeks",
        "checklist": ["Budget"],
        "file": document,
        "picture": None,
    }
    page = make_recipe(steps=[("step", step)])

    [data] = data_of(page)["steps"]

    assert data["actors"] == ["Settlement worker", "Volunteer"]
    assert data["checklist"] == ["Budget"]
    assert (data["advice"], data["how_we_did_it"]) == ("<p>Promise what you can keep.</p>", "<p>48 hours.</p>")
    assert data["file"]["address"] == f"https://table.example{document.url}"
    assert data["picture"] is None
    assert data["id"] == page.steps[0].id


def test_results_keep_number_unit_period_and_source():
    figure = {"number": "110", "source": "Annual report", "url": ""}
    result = {
        "statement": "newcomers matched",
        "number": "120",
        "unit": "matches",
        "period": "Two years",
        "source": "Program records",
        "source_url": "https://example.org/report",
        "other_figures": [figure],
    }

    [data] = data_of(make_recipe(results=[("result", result)]))["results"]

    assert data.pop("type") == "result"
    assert data.pop("id")
    assert data == result


def test_picture_has_its_words_and_its_credit():
    image = make_image()
    image.credit = "Photo: Amina Diallo"
    image.save()

    picture = data_of(make_recipe(image=image, image_alt="A kettle on a table"))["picture"]

    assert picture == {
        "address": f"https://table.example{image.file.url}",
        "width": 320,
        "height": 240,
        "alternative_text": "A kettle on a table",
        "credit": "Photo: Amina Diallo",
    }


def test_links_in_text_are_written_in_full_and_lead_to_the_same_language():
    guide = make_recipe()
    french = publish(translation_of(guide))
    document = make_document()
    text = (
        f'<p><a linktype="page" id="{guide.pk}">This</a>, <a linktype="document" id="{document.pk}">that</a>, '
        '<a href="https://example.org/">there</a></p>'
    )

    assert data_of(make_practice("fr", challenge=text))["challenge"] == (
        f'<p><a href="https://table.example{french.url}">This</a>, '
        f'<a href="https://table.example{document.url}">that</a>, <a href="https://example.org/">there</a></p>'
    )


def test_link_to_a_draft_does_not_tell_its_address():
    draft = make_recipe(title="Not yet told", live=False)

    text = data_of(make_recipe(overview=f'<p><a linktype="page" id="{draft.pk}">soon</a></p>'))["overview"]

    assert text == "<p><a>soon</a></p>"


# The people behind it


PERSON = {
    "contact_name": "Amina Diallo",
    "contact_role": "Coordinator",
    "contact_email": "amina@example.org",
    "contact_phone": "416 555-0100",
    "contact_url": "https://example.org/ask",
}


def test_person_who_agreed_is_named():
    contact = data_of(make_recipe(contact_route=ContactRoute.PERSON, contact_consent=True, **PERSON))["contact"]

    assert contact["route"]["value"] == "person"
    assert [contact[name] for name in ("name", "role", "email", "phone", "address")] == [
        "Amina Diallo",
        "Coordinator",
        "amina@example.org",
        "416 555-0100",
        "",
    ]


@pytest.mark.parametrize("route", ContactRoute.values)
def test_person_who_did_not_agree_is_in_no_field(route):
    data = data_of(make_recipe(contact_route=route, contact_consent=False, **PERSON))

    told = json.dumps(data)
    assert [word for word in ("Amina", "amina@", "555-0100", "Coordinator") if word in told] == []


@pytest.mark.parametrize("route", [ContactRoute.PAGE, ContactRoute.EDITORS])
def test_person_is_not_named_where_readers_ask_another_way(route):
    data = data_of(make_recipe(contact_route=route, contact_consent=True, **PERSON))

    assert "Amina" not in json.dumps(data)
    assert data["contact"]["address"] == ("https://example.org/ask" if route == ContactRoute.PAGE else "")


def test_licence_says_what_it_allows_in_both_languages():
    licence = data_of(make_recipe(licence="cc-by-sa-4.0"))["licence"]

    assert licence["label"] == "CC BY-SA 4.0"
    assert licence["address"] == "https://creativecommons.org/licenses/by-sa/4.0/"
    assert licence["allows"]["en"].startswith("Copy it")
    assert licence["allows"]["fr"].startswith("Copiez")


def test_assessment_is_given_without_who_made_it(editor):
    page = make_recipe()
    Decision.objects.create(
        page=page,
        member=editor,
        outcome=Outcome.ACCEPTED,
        note="Between us",
        practical="met",
        innovative="partly",
        successful="not-shown",
        transferable="met",
    )

    data = data_of(page)

    assert {name: shown["value"] for name, shown in data["assessment"].items()} == {
        "practical": "met",
        "innovative": "partly",
        "successful": "not-shown",
        "transferable": "met",
    }
    assert "Between us" not in json.dumps(data)
    assert editor.get_username() not in json.dumps(data)


# Beside it


def test_family_is_told_from_both_ends():
    ancestor, descendant = make_recipe(title="The first"), make_recipe(title="The second")
    Lineage.objects.create(page=descendant, kind=LineageKind.ADAPTED_FROM, entry=ancestor)
    Lineage.objects.create(
        page=descendant, kind=LineageKind.LATER_VERSION_OF, title="Ein Rezept", url="https://example.org/rezept"
    )

    here, elsewhere = data_of(descendant)["origins"]
    [after] = data_of(ancestor)["descendants"]

    assert (here["title"], here["id"], here["relation"]["value"]) == (
        "The first",
        ancestor.translation_key.urn,
        "adapted-from",
    )
    assert (elsewhere["title"], elsewhere["id"], elsewhere["address"]) == (
        "Ein Rezept",
        None,
        "https://example.org/rezept",
    )
    assert after["address"] == f"https://table.example{descendant.url}"


def test_relatives_that_are_not_public_are_not_named():
    page = make_recipe()
    for hidden in (make_recipe(title="Hidden", live=False), make_recipe(title="Hidden")):
        hidden.view_restrictions.create(restriction_type="login")
        Lineage.objects.create(page=page, kind=LineageKind.ADAPTED_FROM, entry=hidden)
        Lineage.objects.create(page=hidden, kind=LineageKind.ADAPTED_FROM, entry=page)
        RelatedEntry.objects.create(page=page, entry=hidden)

    data = data_of(page)

    assert (data["origins"], data["descendants"], data["related_entries"]) == ([], [], [])


def test_what_is_read_beside_it_is_in_its_language_where_it_can_be():
    other = make_recipe()
    french = publish(translation_of(other))
    page = make_practice("fr")
    RelatedEntry.objects.create(page=page, entry=other)

    [related] = data_of(page)["related_entries"]

    assert (related["language"], related["address"]) == ("fr", f"https://table.example{french.url}")
    assert related["relation"] is None


def test_archived_entry_says_since_when_and_why(editor):
    page = make_recipe()
    archive(page, editor, {"en": "It closed.", "fr": "Il a fermé."})

    archived = data_of(page)["archived"]

    assert archived["reason"] == {"en": "It closed.", "fr": "Il a fermé."}
    assert date.fromisoformat(archived["on"])


def queries_for_all():
    with CaptureQueriesContext(connection) as captured:
        assert list(in_batches(published()))
    return len(captured)


def test_number_of_queries_does_not_grow_with_the_entries(editor):
    def make(count):
        for number in range(count):
            other = make_practice("fr", title=f"Autre {number}")
            text = (
                f'<p><a linktype="page" id="{other.pk}">x</a><a linktype="document" id="{make_document().pk}">y</a></p>'
            )
            page = make_recipe(
                overview=text,
                image=make_image(),
                image_alt="A kettle",
                terms=[term("topic", "housing"), term("province", "on")],
                organizations=[OrganizationFactory(), OrganizationFactory()],
            )
            Lineage.objects.create(page=page, kind=LineageKind.ADAPTED_FROM, entry=other)
            RelatedEntry.objects.create(page=page, entry=other)

    make(2)
    few = queries_for_all()
    make(6)

    assert queries_for_all() == few
    assert few <= 30


def test_entries_are_read_in_batches():
    for number in range(5):
        make_recipe(title=f"Recipe {number}")

    assert len(list(in_batches(published(), size=2))) == 5
