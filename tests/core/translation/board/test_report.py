"""The status board: who sees which entries, what it says and where it leads, and what it costs to open."""

import csv
import datetime
import io
import re
from html import unescape
from types import SimpleNamespace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.users.models import UserProfile

from core.choices import Publication
from core.editorial.assignments import assign_translation
from core.models import ApprovedOriginal
from core.translation.sources import open_translations
from tests.factories.many_entries import make_many_recipes
from tests.factories.members import make_member
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import make_practice, make_recipe
from tests.factories.translations import change, publish, submit, target_of, translate, translation_of

pytestmark = pytest.mark.django_db

ADDRESS = "/admin/translations/"


def rows(response):
    """The text of each row of the table."""
    html = re.sub(r"(?s)<thead>.*?</thead>", "", response.content.decode())
    found = re.findall(r"(?s)<tr>.*?</tr>", html)
    return [" ".join(unescape(re.sub(r"<[^>]+>", " ", row)).split()) for row in found]


def titles(response):
    return re.findall(r'<div class="title-wrapper"[^>]*>(?:<a[^>]*>)?([^<]*)', response.content.decode())


@pytest.fixture(scope="module")
def world(shared):
    """One entry in each of five states, the French one of another agency; and members made once."""
    agency, other_agency = OrganizationFactory(), OrganizationFactory()
    translator = make_member("translator")
    untouched = make_recipe(title="Untouched", agency=agency)
    begun = make_recipe(title="Begun", agency=agency)
    translate(translation_of(begun), translator, leave_out=["Begun"])
    read = make_practice("fr", title="Relue", agency=other_agency)
    translate(translation_of(read), translator)
    submit(translation_of(read), translator)
    done = make_recipe(title="Done", agency=agency)
    publish(translation_of(done), translator)
    changed = make_recipe(title="Changed", agency=agency)
    publish(translation_of(changed), translator)
    change(changed, summary="Changed since.")
    make_recipe(title="Draft", agency=agency, live=False)
    return SimpleNamespace(
        untouched=untouched,
        translator=translator,
        other_agency=other_agency,
        editor=make_member("editor"),
        author=make_member("author", agency),
        stranger=make_member("author", other_agency),
    )


@pytest.fixture
def entries(db, world):
    return world


@pytest.fixture
def editor(entries):
    return entries.editor


@pytest.mark.parametrize("role", ["editor", "administrator", "translator"])
def test_whoever_works_in_both_directions_sees_every_entry_what_is_settled_last(login, entries, role):
    found = titles(login(make_member(role)).get(ADDRESS))

    assert sorted(found) == ["Begun", "Changed", "Done", "Relue", "Untouched"]
    assert found[-1] == "Done"


def test_authors_see_those_of_their_agency(login, entries):
    assert "Relue" not in titles(login(entries.author).get(ADDRESS))
    assert titles(login(entries.stranger).get(ADDRESS)) == ["Relue"]


def test_translators_see_what_is_translated_into_their_language(login, entries):
    assert titles(login(make_member("translator_en")).get(ADDRESS)) == ["Relue"]
    assert "Relue" not in titles(login(make_member("translator_fr")).get(ADDRESS))


def test_way_to_the_board_stands_in_the_menu(login, entries):
    for member in (entries.author, entries.translator):
        assert ADDRESS in login(member).get("/admin/").content.decode()


def test_row_says_how_the_entry_stands_and_leads_to_the_work(login, entries, editor):
    said = {row.split()[0]: row for row in rows(login(editor).get(ADDRESS))}

    assert "Original, published on" in said["Untouched"]
    assert re.search(r"Missing · 0% .*no translator yet Translate", said["Untouched"])
    assert re.search(r"In progress · \d+% 1 passage to do · translated by Translator \d+ Continue", said["Begun"])
    assert re.search(r"Original changed since · \d+% .*Bring up to date", said["Changed"])
    assert "In language review · 100%" in said["Relue"]
    assert "nobody asked to read it yet Read, then decide" in said["Relue"]
    assert re.search(r"Up to date translated by Translator \d+ Open", said["Done"])


def test_button_leads_to_the_translation(login, entries, editor):
    target = target_of(translation_of(entries.untouched))

    html = login(editor).get(ADDRESS).content.decode()

    assert f'href="/admin/pages/{target.pk}/edit/">Translate' in html


@pytest.mark.parametrize(
    ("narrowed", "found"),
    [
        ("state=missing", ["Untouched"]),
        ("state=in-progress", ["Begun"]),
        ("state=changed", ["Changed"]),
        ("state=in-review", ["Relue"]),
        ("state=up-to-date", ["Done"]),
        ("state=returned", []),
        ("direction=fr", ["Relue"]),
        ("kind=practicepage", ["Relue"]),
        ("state=missing&direction=fr", []),
        ("q=begu", ["Begun"]),
        ("older=7", []),
    ],
)
def test_board_is_narrowed(login, entries, editor, narrowed, found):
    response = login(editor).get(f"{ADDRESS}?{narrowed}")

    assert titles(response) == found
    assert response.context["paginator"].count == len(found)


def test_board_is_narrowed_by_agency_and_translator(login, entries, editor):
    client = login(editor)

    assert titles(client.get(f"{ADDRESS}?agency={entries.other_agency.pk}")) == ["Relue"]
    assert "Untouched" not in titles(client.get(f"{ADDRESS}?translator={entries.translator.pk}"))


def test_approved_text_that_waits_is_marked_in_its_own_language(login, entries, editor):
    waiting = make_recipe(title="Waiting", live=False, publication=Publication.TOGETHER)
    open_translations(waiting)
    ApprovedOriginal.objects.create(page=waiting, revision=waiting.save_revision(), member=editor)
    response = login(editor).get(f"{ADDRESS}?original=approved")

    assert titles(response) == ["Waiting"]
    row = next(row for row in rows(response) if row.startswith("Waiting"))
    assert "Original, not public Approved; waits for its translation Publish this language without waiting" in row
    assert f'href="/admin/entries/{waiting.pk}/publish/"' in response.content.decode()
    assert sum(total.count for total in response.context["totals"]) == 1
    assert "Waiting" not in titles(login(editor).get(f"{ADDRESS}?original=public"))
    assert "Publish this language" not in login(make_member("translator")).get(ADDRESS).content.decode()


def test_board_says_who_is_asked_to_translate_and_by_when(login, entries, editor):
    target = target_of(translation_of(entries.untouched))
    ask = f'href="/admin/entries/{target.pk}/translator/"'
    assert ask in login(editor).get(ADDRESS).content.decode()
    assert ask not in login(entries.author).get(ADDRESS).content.decode()

    assign_translation(target, entries.translator, datetime.date(2001, 2, 3), by=editor)

    response = login(editor).get(ADDRESS)
    said = next(row for row in rows(response) if row.startswith("Untouched"))
    assert f"Overdue · assigned to {entries.translator.get_full_name()}, by 3 February 2001 Translate" in said
    assert ask not in response.content.decode()
    content = b"".join(login(editor).get(f"{ADDRESS}?export=csv&state=missing").streaming_content).decode()
    (row,) = csv.DictReader(io.StringIO(content))
    assert (row["Assigned to"], row["Due"]) == (entries.translator.get_full_name(), "2001-02-03")


@pytest.mark.parametrize("role", ["editor", "translator"])
def test_spreadsheet_opens_too(login, entries, role):
    assert login(make_member(role)).get(f"{ADDRESS}?export=xlsx").status_code == 200


def test_totals_count_what_fits_the_other_choices(login, entries, editor):
    def totals(query):
        response = login(editor).get(f"{ADDRESS}?{query}")
        return {total.state.value: total.count for total in response.context["totals"] if total.count}

    everything = {"missing": 1, "changed": 1, "in-progress": 1, "in-review": 1, "up-to-date": 1}
    assert totals("") == totals("state=missing") == everything
    assert totals("kind=practicepage") == {"in-review": 1}


@pytest.mark.parametrize("query", ["state=wrong", "agency=9999", "older=x", "q=%00", "q=%22", "p=999", "sort=x"])
def test_bad_choice_is_no_fault(login, entries, editor, query):
    assert login(editor).get(f"{ADDRESS}?{query}").status_code == 200


def test_file_holds_what_the_screen_shows(login, entries, editor):
    response = login(editor).get(f"{ADDRESS}?export=csv&state=in-progress")
    (row,) = csv.DictReader(io.StringIO(b"".join(response.streaming_content).decode()))

    assert row["Title"] == "Begun"
    assert (row["Written in"], row["Translated into"]) == ("English", "French")
    assert (row["State"], row["Strings to do"]) == ("In progress", "1")
    assert row["Translator"] == entries.translator.get_full_name()


def test_no_title_becomes_a_formula(login, editor):
    make_recipe(title="=1+1")
    response = login(editor).get(f"{ADDRESS}?export=csv")

    assert "'=1+1" in b"".join(response.streaming_content).decode()


def test_board_speaks_french(login, entries, editor):
    UserProfile.objects.update_or_create(user=editor, defaults={"preferred_language": "fr"})

    html = login(editor).get(ADDRESS).content.decode()

    for words in ("Traductions", "Manquante", "De l’anglais vers le français", "Fiche d’origine, publiée le"):
        assert words in unescape(html)


def test_number_of_queries_is_the_same_for_two_thousand_entries(login, editor, translator, other_translator):
    client = login(editor)
    client.get(ADDRESS)

    def queries(address):
        with CaptureQueriesContext(connection) as captured:
            response = client.get(address)
        assert response.status_code == 200
        return len(captured)

    addresses = (ADDRESS, f"{ADDRESS}?state=changed")
    make_many_recipes(20, translators=[translator, other_translator])
    few = [queries(address) for address in addresses]
    make_many_recipes(1980, translators=[translator, other_translator])

    assert [queries(address) for address in addresses] == few
    assert max(few) <= 50
