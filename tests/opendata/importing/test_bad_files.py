"""Files that are damaged, strange or hostile: each is refused with where, what and what to do, and leaves nothing."""

import csv
import io
import json
import uuid

import pytest
from wagtail.models import Page, Revision

from core.models import EntryPage, Organization, Term
from opendata.importing import files
from tests.factories.exports import as_others, bring_in, refused, save

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_is_written(library):
    models = (Page, Revision, Organization, Term)
    before = [model.objects.count() for model in models]
    yield
    assert [model.objects.count() for model in models] == before


# No file that could be read


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.json", b"", "begins with neither"),
        ("a.json", b"Dear Harbour House,", "begins with neither"),
        ("a.json", b'{"entries": [{"id": 1}, ', "cut off"),
        ("a.json", b'{"entries": [{"id": "x"} {"id": "y"}]}', ", is missing"),
        ("a.json", b'{"entries": [NaN]}', "no JSON"),
        ("a.json", b'[{"since_year": 1' + b"0" * 5000 + b"}]", "no JSON"),
        ("a.json", b"[" * 200_000, "nested too deeply"),
        ("a.json", b"[] and more", "after the end"),
        ("a.json", "[]".encode("utf-16"), "UTF-16"),
        ("a.json", '[{"title": "Thé"}]'.encode("latin-1"), "Latin-1"),
        ("a.json", b'[{"title": "\0"}]', "no text"),
        ("a.csv", b"", "empty"),
        ("a.csv", "id,kind,language,title\n1,recipe,fr,Thé".encode("cp1252"), "Save it as UTF-8"),
        ("a.csv", "id;kind".encode("utf-16"), "UTF-16"),
        ("a.csv", b"name,age\nAnna,7\n", "columns kind, language, title are missing"),
        ("a.csv", b"kind,language,title\n", "no column id"),
        ("a.csv", b"id,kind,language,title,colour\n", "no export has: colour"),
        ("a.csv", b"id,kind,language,title,title\n", "title are there twice"),
        ("a.csv", b'id,kind,language,title\n1,recipe,en,"Open', "quotes have to be closed"),
        ("a.csv", b"id,kind,language,title\n1,recipe,en," + b"x" * 140_000, "131,072 characters"),
        ("a.xlsx", b"PK", "only .json and .csv"),
    ],
)
def test_file_that_cannot_be_read(tmp_path, name, content, told):
    path = tmp_path / name
    path.write_bytes(content)

    said = refused(path)
    assert told in said
    assert "Nothing was written" in said


def test_file_that_is_not_there(tmp_path):
    assert "No such file" in refused(tmp_path / "none.json")


def test_record_without_an_end_is_not_read_into_memory(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "LONGEST_RECORD", 200_000)
    path = tmp_path / "entries.json"
    path.write_text('{"entries": [{"title": "' + "x" * 500_000)

    assert "longer than" in refused(path)


# Records


def changed(field, value, number=0):
    def change(records):
        records[number][field] = value

    return change


def without(field):
    def change(records):
        del records[0][field]

    return change


def step(**parts):
    def change(records):
        records[0]["steps"][0] |= parts

    return change


def both(*changes):
    def change(records):
        for each in changes:
            each(records)

    return change


def circle(records):
    for here, there in ((0, 2), (2, 0)):
        origin = {name: records[there][name] for name in ("id", "title", "language", "address")}
        records[here]["origins"] = [{**origin, "relation": {"value": "adapted-from"}}]


def same_address(records):
    records.append({**records[2], "id": f"urn:uuid:{uuid.uuid4()}"})


ADVICE = {
    "script": '<p>Promise little.</p><script>alert("x")</script>',
    "javascript": '<p><a href="javascript:alert(1)">x</a></p>',
    "data": "<p><a href='data:text/html,x'>x</a></p>",
    "entity": '<p><a href="&#106;avascript:alert(1)">x</a></p>',
    "private": '<p><a href="http://192.168.0.1/router">x</a></p>',
    "handler": "<p onmouseover=alert(1)>x</p>",
    "frame": '<iframe src="https://example.org"></iframe>',
    "row": '<p><a linktype="page" id="1">x</a></p>',
}


@pytest.mark.parametrize(
    ("change", "where", "told"),
    [
        (lambda records: records.append("a word"), "entry 4", "is no record"),
        (both(without("id"), without("address")), "entry 1", "has to be given, or the address"),
        (changed("id", "7"), "id", "has to look like urn:uuid:"),
        (changed("id", ["x"]), "entry 1", "has to look like urn:uuid:"),
        (changed("kind", "poem"), "kind", "one of recipe, practice"),
        (changed("kind", {"value": ["recipe"]}), "kind", "one of recipe, practice"),
        (changed("language", "de"), "language", "one of en, fr"),
        (changed("language", {"a": 1}), "language", "one of en, fr"),
        (changed("title", ""), "title", "has to be given"),
        (changed("title", "x" * 300), "title", "255"),
        (changed("title", "A\0B"), "title", "no text"),
        (changed("title", "A\ud800"), "title", "no text"),
        (changed("title", 7), "title", "has to be a text, not 7"),
        (changed("summary", "x" * 10_000_000), "", "longer than 4,000,000"),
        (changed("overview", "<p>" + "x" * 1_000_000), "overview", "100,000 are the most"),
        (changed("colour", "red"), "entry 1", "no recipe has: colour"),
        (changed("addresses", 5), "", None),
        (changed("address", "//["), "", None),
        (changed("since_year", "2019"), "since_year", "whole number"),
        (changed("since_year", -4), "since_year", "0"),
        (changed("since_year", 10**12), "since_year", "9999 or less"),
        (changed("last_reviewed", "yesterday"), "last_reviewed", "a date such as"),
        (changed("last_reviewed", "2026-02-31"), "last_reviewed", "a date such as"),
        (changed("effort", {"value": "ages"}), "effort", "one of days, weeks"),
        (changed("licence", {"value": "mine"}), "licence", "cc-by-4.0"),
        (changed("evidence_level", "certain"), "evidence_level", "one of idea"),
        (changed("source_url", "javascript:alert(1)"), "source_url", ""),
        (changed("topics", [{"slug": "gardening"}]), "topic", "no term “gardening”"),
        (changed("topics", "housing"), "topics", "has to be a list"),
        (changed("topics", [{"slug": "a b"}]), "topics", "by its slug"),
        (changed("organizations", [{"slug": "nobody"}]), "organizations", "name is not given in both languages"),
        (
            changed("organizations", [{"slug": "x", "name": {"en": "X", "fr": "X"}, "website": "ftp://x"}]),
            "website",
            "",
        ),
        (changed("contact", {"route": {"value": "pigeon"}}), "contact.route", "one of person"),
        (changed("contact", {"email": "not an address"}), "contact_email", ""),
        (changed("steps", {"type": "step"}), "steps", "has to be a list"),
        (changed("steps", [{"type": "leap"}]), "steps.1", "its type has to be one of step"),
        (changed("steps", [7]), "steps.1", "has to be a block"),
        (step(colour="red"), "steps.1", "parts that are not known: colour"),
        (step(id='"><script>'), "steps.1", "its id has to be"),
        (step(title="x" * 200), "steps.1.title", "120"),
        (step(actors=["Clerk"] * 9), "steps.1.actors", "5"),
        (changed("risks", [{"type": "risk", "kind": {"value": "fire"}, "risk": "x"}]), "risks.1.kind", "one of"),
        (circle, "origins", "descend from one another"),
        (same_address, "address", "is the address of entry 3"),
        (lambda records: records.append(dict(records[0])), "id", "there already"),
        (changed("original_language", "fr", 1), "original_language", "Name the same in both"),
        (lambda records: records.pop(0), "original_language", "neither in the file nor here"),
        (changed("kind", {"value": "practice"}, 1), "kind", "is another than in"),
        *((step(advice=text), "steps.1.advice", "") for text in ADVICE.values()),
    ],
)
def test_record_that_is_wrong(tmp_path, others, change, where, told):
    change(others)
    path = save(tmp_path, others)
    if told is None:
        # Nothing that has to be refused.
        assert "Nothing was written. It would be" in bring_in(path, dry_run=True)
        return

    said = refused(path)
    assert where in said
    assert told in said
    assert "Nothing was written" in said


def test_every_fault_of_every_record_is_told(tmp_path, others):
    others[0] |= {"since_year": "x", "effort": "ages"}
    others[2]["topics"] = [{"slug": "gardening"}]

    said = refused(save(tmp_path, others))

    assert "entry 1 (en, “Answer questions”), since_year: has to be a whole number" in said
    assert "entry 1 (en, “Answer questions”), effort: has to be one of days" in said
    assert "entry 3 (fr, “Un thé entre voisins”), topic: there is no term “gardening” here" in said
    assert "3 faults." in said


def test_thousands_of_faults_are_counted_and_not_all_told(tmp_path, others):
    records = [{**others[2], "title": ""} for _number in range(600)]

    said = refused(save(tmp_path, records))

    assert "… and 100 more." in said
    assert "600 faults" in said


def test_formats_that_the_editor_does_not_have_are_taken_out_and_told(tmp_path, others):
    others[2]["challenge"] = '<h1>Big</h1><p style="color:red">Tea <span>for</span> <b>all</b></p>'
    said = bring_in(save(tmp_path, others), dry_run=True)

    assert "challenge: formats that the editor does not have were taken out" in said


def test_incomplete_entry_comes_as_a_draft_and_is_not_published(tmp_path, others):
    others[0]["steps"] = []
    path = save(tmp_path, others)

    assert "3 new" in bring_in(path, dry_run=True)
    assert "steps: This field is required" in refused(path, publish=True)


def test_summary_that_is_too_long_for_readers_is_not_published(tmp_path, others):
    others[0]["summary"] = "word " * 40

    assert "summary: Keep it to 25 words" in refused(save(tmp_path, others), publish=True)


def test_key_of_a_page_that_is_no_entry_is_refused(tmp_path, others):
    guide = Page.objects.filter(depth=3).exclude(pk__in=EntryPage.objects.all()).first()
    others[2]["id"] = f"urn:uuid:{guide.translation_key}"

    assert "kind: here this is a page that is no entry" in refused(save(tmp_path, others))


def test_original_of_ours_is_not_made_a_translation(tmp_path, own):
    own[2]["original_language"] = "en"

    assert "here this is an original" in refused(save(tmp_path, own))


def test_unreadable_neighbour_of_the_file_is_told(tmp_path, others):
    (tmp_path / "terms.json").write_text('{"terms": [7]}')

    assert "terms.json: cannot be read" in refused(save(tmp_path, others))


def test_file_that_is_no_picture_is_refused(tmp_path, others):
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "tea.png").write_bytes(b"not a picture")
    others[2]["picture"] = {"address": "https://x.example.org/media/tea.png", "alternative_text": "Tea", "credit": ""}

    assert "tea.png:" in refused(save(tmp_path, others), media=tmp_path / "media")


# Tables


def table(tmp_path, rows):
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    path = tmp_path / "rows.csv"
    path.write_text(text.getvalue(), encoding="utf-8-sig")
    return path


HEADER = ["id", "kind", "language", "title", "summary", "topics", "since_year"]


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (["=1+1", "", "", ""], "row 2 (en, “=1+1”), title: begins like a formula"),
        (["T", '=HYPERLINK("https://x")', "", ""], "summary: begins like a formula"),
        (["T", "S", "housing; gardening", ""], "no term “gardening”"),
        (["T", "S", "", "soon"], "since_year: has to be a whole number"),
        (["T", "S", "", "", "too", "many"], "9 cells under 7 columns"),
    ],
)
def test_row_that_is_wrong(tmp_path, cells, told):
    row = [f"urn:uuid:{uuid.uuid4()}", "recipe", "en", *cells]

    assert told in refused(table(tmp_path, [HEADER, row]))


def test_number_below_zero_is_no_formula(tmp_path):
    row = [f"urn:uuid:{uuid.uuid4()}", "recipe", "en", "T", "S", "", "-4"]

    assert "formula" not in refused(table(tmp_path, [HEADER, row]))


def test_semicolons_separate_too(tmp_path):
    path = tmp_path / "rows.csv"
    path.write_text(f"id;kind;language;title\nurn:uuid:{uuid.uuid4()};recipe;fr;Thé, café\n", encoding="utf-8-sig")

    assert "1 new" in bring_in(path, dry_run=True)


def test_export_of_another_library_is_whole(tmp_path, own):
    assert json.loads(json.dumps(as_others(own))) != own
