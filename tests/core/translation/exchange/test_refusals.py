"""Files that are not taken in: each is refused with its line and what is wrong, and nothing of it is kept."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.users.models import UserProfile

from core.translation.exchange import limits
from tests.factories.exchange import (
    ORIGINAL,
    TRANSLATION,
    WRITERS,
    bring,
    file_address,
    kept,
    spoiled,
    taken,
    write_po,
    write_xlsx,
)
from tests.factories.pages import make_practice, make_recipe
from tests.factories.translations import change, translation_of

pytestmark = pytest.mark.django_db

both_formats = pytest.mark.parametrize("extension", WRITERS)
GOOD = {"A kettle": "Une bouilloire"}
BOLD = 'One <b>bold</b> step, <a id="a1">as told</a>.'


@pytest.fixture
def files(client_of_translator, opened):
    """Both files, with one good translation in each: what is wrong beside it must keep that one out too."""
    return {kind: write(taken(client_of_translator, opened, kind), GOOD) for kind, write in WRITERS.items()}


@pytest.fixture
def refused(client_of_translator, opened):
    """Bring a file that is to be refused, and return what is said of it: ``[(line or None, message)]``."""

    def refuse(name, content):
        html = bring(client_of_translator, opened, name, content)
        assert kept(opened) == {}
        report = html.split('class="exchange__report"')
        assert len(report) == 2, "the file was not refused"
        items = re.findall(r"<li>(?:<strong>Line (\d+):</strong>)?\s*(.*?)\s*</li>", report[1].split("</section>")[0])
        return [(int(number) if number else None, message) for number, message in items]

    return refuse


def line_number(content, words):
    """The line of a PO file on which the comment of an entry with these words begins."""
    lines = content.decode().split("\n")
    at = next(index for index, line in enumerate(lines) if words in line)
    return next(index for index in range(at, -1, -1) if not lines[index]) + 2


# Texts that cannot stand in for their original


@pytest.mark.parametrize(
    "original, text, says",
    [
        (BOLD, "Un pas gras, dit-on.", "Keep the formatting marks of the original as they are"),
        (BOLD, 'Un pas <b>gras</b>, <a id="a2">dit-on</a>.', '<a id="a1"> <a id="a2">'),
        (BOLD, 'Un <b onclick="x">pas</b>, <a id="a1">dit-on</a>.', "Only the formatting marks of the original"),
        (BOLD, 'Un <a href="javascript:x">pas</a>.', "Only the formatting marks of the original"),
        ("Agree who answers", "<script>alert(1)</script>", "Only the formatting marks of the original"),
        ("Agree who answers", "S’entendre <b>vite</b>", "Missing or too many: <b>"),
        ("Agree who answers", "é" * 121, "121 characters, where 120 fit"),
        ("=volunteer", "é" * 81, "81 characters, where 80 fit"),
        ("Answer questions together", "é" * 256, "256 characters, where 255 fit"),
        (BOLD, "é" * 30_001, "30001 characters, where 20000 fit"),
        ("Agree who answers", "<b>" * 10_000, "Only the formatting marks of the original"),
        ("Tea & cake, 5 > 3.", "é" * 20_001, "20001 characters, where 20000 fit"),
    ],
)
@both_formats
def test_text_that_cannot_stand_in_for_its_original(files, refused, extension, original, text, says):
    content = WRITERS[extension](files[extension], {original: text})

    ((number, message),) = refused(f"a.{extension}", content)

    assert says in message
    expected = line_number(content, original.split("<")[0].replace('"', '\\"')) if extension == "po" else None
    assert number == expected or extension == "xlsx"
    if extension == "xlsx":
        assert spot(content, number) == text


def spot(content, number):
    found = []
    spoiled(content, lambda sheet: found.append(sheet.cell(number, TRANSLATION).value))
    return found[0]


@both_formats
def test_every_problem_is_said_at_once(files, refused, extension):
    texts = {"Agree who answers": "é" * 121, "=volunteer": "<b>bénévole</b>"}

    assert len(refused(f"a.{extension}", WRITERS[extension](files[extension], texts))) == 2


def test_problems_are_said_in_the_language_of_the_member(client_of_translator, translator, opened, files):
    UserProfile.objects.update_or_create(user=translator, defaults={"preferred_language": "fr"})

    html = bring(client_of_translator, opened, "a.xlsx", write_xlsx(files["xlsx"], {"Agree who answers": "é" * 121}))

    assert "Rien n’a été importé." in html
    assert re.search(r"Ligne \d+\xa0:", html)
    assert "121 caractères" in html


# Files that do not belong here


@both_formats
def test_file_of_another_entry(client_of_translator, refused, extension):
    other = translation_of(make_recipe())
    content = taken(client_of_translator, other, extension)

    assert refused(f"a.{extension}", content) == [(None, "This file belongs to another entry, or to another language.")]


@both_formats
def test_original_that_changed_since_the_file_was_made(client_of_translator, extension):
    original = make_practice(practical="It works.", innovative="It is new.")
    opened = translation_of(original)
    texts = {"It works.": "Ça marche.", "It is new.": "C’est neuf."}
    content = WRITERS[extension](taken(client_of_translator, opened, extension), texts)
    change(original, practical="It works well.")

    html = bring(client_of_translator, opened, f"a.{extension}", content)

    assert "The original of this string has changed, or is gone, since the file was made." in html
    assert kept(opened) == {}


@both_formats
def test_originals_written_in(files, refused, extension):
    if extension == "po":
        content = files["po"].replace(b'msgid "A kettle"', b'msgid "A teapot"')
    else:
        content = spoiled(files["xlsx"], lambda sheet: replace(sheet, ORIGINAL, "A kettle", "A teapot"))

    ((number, message),) = refused(f"a.{extension}", content)

    assert number
    assert "The original was changed in the file." in message


@both_formats
def test_same_string_twice(files, refused, extension):
    if extension == "po":
        entry = files["po"][files["po"].rindex(b"\n#. ") :]
        content = files["po"] + b"\n" + entry
    else:
        content = spoiled(files["xlsx"], lambda sheet: sheet.append([cell.value for cell in sheet[2]]))

    ((number, message),) = refused(f"a.{extension}", content)

    first = int(re.search(r"first on line (\d+)", message)[1])
    assert 0 < first < number


@both_formats
@pytest.mark.parametrize("part", ["key", "stamp"])
def test_key_or_stamp_taken_out(files, refused, extension, part):
    if extension == "po":
        mark = {"key": rb'msgctxt (?:"[^\n]*\n)+(?=msgid "A kettle")', "stamp": rb"#\. stamp: .*\n"}[part]
        content = re.sub(mark, b"", files["po"])
    else:
        column = {"key": 1, "stamp": 7}[part]
        content = spoiled(files["xlsx"], lambda sheet: [sheet.cell(row, column, "") for row in range(2, 30)])
        content = spoiled(content, lambda sheet: blank(sheet, column))

    (number, message), *_more = refused(f"a.{extension}", content)

    assert number
    assert "The key of this string was changed or removed." in message


@pytest.mark.parametrize("extension, header", [("po", rb'"X-Translation: .*\n'), ("xlsx", None)])
def test_head_taken_out(files, refused, extension, header):
    headless = spoiled(files["xlsx"], lambda sheet: sheet.delete_rows(1))
    content = re.sub(header, b"", files["po"]) if header else headless

    ((number, message),) = refused(f"a.{extension}", content)

    assert number is None
    assert "This is not a file that was taken from a translation screen" in message


def replace(sheet, column, old, new):
    for row in range(2, sheet.max_row + 1):
        if sheet.cell(row, column).value == old:
            sheet.cell(row, column).value = new


def blank(sheet, column):
    for row in range(2, sheet.max_row + 1):
        sheet.cell(row, column).value = None


# Files that are no files of ours at all


def test_nothing_chosen_and_nothing_inside_is_said_at_the_field(client_of_translator, opened):
    response = client_of_translator.post(file_address(opened), {})
    assert "This field is required." in response.content.decode()

    assert "There is not a single string in this file." in bring(client_of_translator, opened, "a.po", b"")


@pytest.mark.parametrize("name", ["a.txt", "a.xlsm", "a.xls", "a.csv", "a.mo", "po", "a.po.exe"])
def test_other_kinds_of_file(client_of_translator, opened, files, name):
    html = bring(client_of_translator, opened, name, files["po"])

    assert "Bring the file back as it left: PO (.po) or Excel (.xlsx)." in html
    assert kept(opened) == {}


def test_file_beyond_the_limit(client_of_translator, opened, files):
    html = bring(client_of_translator, opened, "a.po", files["po"] + b"# x\n" * (limits.MOST_BYTES // 4))

    assert "This file is too large" in html
    assert kept(opened) == {}


def test_long_report_is_cut_and_counted(client_of_translator, opened, files):
    entry = '\n#. stamp: 000000000000\nmsgctxt "other#{0}"\nmsgid "x"\nmsgstr "y"\n'
    content = files["po"] + "".join(entry.format(number) for number in range(60)).encode()

    html = bring(client_of_translator, opened, "a.po", content)

    assert "60 problems in all; the first 50 are shown." in html
    assert html.count("is gone, since the file was made") == 50


def test_po_with_nothing_but_its_header(files, refused):
    header = files["po"].split(b"\n\n")[0] + b"\n"

    assert refused("a.po", header) == [(None, "There is not a single string in this file.")]


def test_upload_is_refused_without_a_file_token(client_of_translator, opened):
    client_of_translator.handler.enforce_csrf_checks = True

    response = client_of_translator.post(file_address(opened), {"file": SimpleUploadedFile("a.po", b"x")})

    assert response.status_code == 403


def test_write_helpers_change_what_they_say(files):
    assert b"Une bouilloire" in write_po(files["po"], {})
