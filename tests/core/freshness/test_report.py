"""The freshness report: who may read it, what it lists in which order, and what leaves in a file."""

import csv
import io
import re
from datetime import timedelta

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.users.models import UserProfile

from core.freshness.steps import archive
from tests.core.test_permissions import is_refused
from tests.factories.members import make_member
from tests.factories.pages import make_practice, make_recipe, term
from tests.factories.translations import publish, translation_of

pytestmark = pytest.mark.django_db

ADDRESS = "/admin/reports/freshness/"


def in_days(number):
    return timezone.localdate() + timedelta(days=number)


@pytest.fixture
def entries(agency, other_agency, author, editor):
    ontario = term("province", "on")
    make_recipe(title="Fresh", agency=agency, owner=author, next_review=in_days(200))
    make_practice("fr", title="Bientôt", agency=other_agency, next_review=in_days(10), terms=[ontario])
    make_recipe(title="Overdue", agency=agency, next_review=in_days(-12), terms=[term("theme", "work")])
    make_recipe(title="Longest overdue", agency=other_agency, next_review=in_days(-400))
    make_recipe(title="Undated", next_review=None)
    make_recipe(title="Draft", agency=agency, live=False, next_review=in_days(-12))
    archive(make_recipe(title="Archived", agency=agency, next_review=in_days(-900)), editor, {"en": "Closed."})


def titles(response):
    return re.findall(r'<a href="/admin/pages/\d+/edit/"[^>]*>\s*(.*?)\s*</a>', response.content.decode())


def csv_rows(response):
    return list(csv.DictReader(io.StringIO(b"".join(response.streaming_content).decode())))


@pytest.mark.parametrize("role", ["editor", "administrator"])
def test_editors_see_every_public_entry_the_longest_overdue_first(login, entries, role):
    response = login(make_member(role)).get(ADDRESS)

    assert titles(response) == ["Longest overdue", "Overdue", "Bientôt", "Fresh", "Undated", "Archived"]


def test_authors_see_those_of_their_agency(login, entries, author):
    assert titles(login(author).get(ADDRESS)) == ["Overdue", "Fresh", "Archived"]
    assert [row["Title"] for row in csv_rows(login(author).get(f"{ADDRESS}?export=csv"))] == [
        "Overdue",
        "Fresh",
        "Archived",
    ]


def test_translators_are_refused_and_not_shown_the_way(login, entries, agency):
    client = login(make_member("translator", agency))

    for address in (ADDRESS, f"{ADDRESS}results/", f"{ADDRESS}?export=csv"):
        assert is_refused(client.get(address))
    assert ADDRESS not in client.get("/admin/").content.decode()


def test_way_to_the_report_stands_among_the_reports(login, author):
    assert ADDRESS in login(author).get("/admin/").content.decode()


def test_original_stands_for_its_translation(login, editor):
    publish(translation_of(make_recipe(title="Once")))

    assert titles(login(editor).get(ADDRESS)) == ["Once"]


@pytest.mark.parametrize(
    ("narrowed", "found"),
    [
        ("freshness=overdue", ["Longest overdue", "Overdue"]),
        ("freshness=due-soon", ["Bientôt"]),
        ("freshness=fresh", ["Fresh"]),
        ("freshness=undated", ["Undated"]),
        ("freshness=archived", ["Archived"]),
        ("kind=practicepage", ["Bientôt"]),
        ("freshness=overdue&kind=practicepage", []),
    ],
)
def test_report_is_narrowed(login, entries, editor, narrowed, found):
    assert titles(login(editor).get(f"{ADDRESS}?{narrowed}")) == found


def test_report_is_narrowed_by_language_agency_and_terms(login, entries, editor, french, agency):
    client = login(editor)

    assert titles(client.get(f"{ADDRESS}?locale={french.pk}")) == ["Bientôt"]
    assert titles(client.get(f"{ADDRESS}?agency={agency.pk}")) == ["Overdue", "Fresh", "Archived"]
    assert titles(client.get(f"{ADDRESS}?province={term('province', 'on').pk}")) == ["Bientôt"]
    assert titles(client.get(f"{ADDRESS}?theme={term('theme', 'work').pk}")) == ["Overdue"]


def test_file_holds_what_the_screen_shows(login, entries, editor, author):
    row = csv_rows(login(editor).get(f"{ADDRESS}?export=csv"))[3]

    assert row == {
        "Title": "Fresh",
        "Kind": "Recipe",
        "Language": "English",
        "Agency": "Harbour House",
        "State": "Up to date",
        "Reviewed": timezone.localdate().isoformat(),
        "Next review": in_days(200).isoformat(),
        "Days": "200",
        "Owner": author.get_full_name(),
    }


def test_file_is_narrowed_like_the_screen(login, entries, editor):
    rows = csv_rows(login(editor).get(f"{ADDRESS}?export=csv&freshness=overdue"))

    assert [(row["Title"], row["Days"]) for row in rows] == [("Longest overdue", "-400"), ("Overdue", "-12")]


@pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("https://evil.example")'])
def test_no_title_becomes_a_formula(login, editor, title):
    make_recipe(title=title)
    client = login(editor)

    (row,) = csv_rows(client.get(f"{ADDRESS}?export=csv"))
    workbook = openpyxl.load_workbook(io.BytesIO(b"".join(client.get(f"{ADDRESS}?export=xlsx").streaming_content)))

    assert row["Title"] == f"'{title}"
    cell = workbook.active["A2"]
    assert (cell.data_type, cell.value) == ("s", title)


def test_report_speaks_french(login, entries, editor):
    UserProfile.objects.update_or_create(user=editor, defaults={"preferred_language": "fr"})

    html = login(editor).get(ADDRESS).content.decode()

    for words in ("Fraîcheur des fiches", "Vérifiée le", "En retard", "Archivée", "Recette"):
        assert words in html


def test_number_of_queries_does_not_grow_with_the_entries(login, entries, agency, editor):
    def queries(address):
        client = login(editor)
        client.get(address)
        with CaptureQueriesContext(connection) as captured:
            response = client.get(address)
            b"".join(response.streaming_content if response.streaming else ())
        return len(captured)

    addresses = (ADDRESS, f"{ADDRESS}?export=csv")
    few = [queries(address) for address in addresses]
    for number in range(5):
        make_recipe(agency=agency, owner=make_member("author", agency), next_review=in_days(number))

    assert [queries(address) for address in addresses] == few
    assert max(few) < 30
