"""Files made to harm: refused before they cost anything, with an answer and never an error of the server."""

import os
import re

import pytest

from core.translation.exchange import limits
from tests.factories.exchange import (
    SHEET,
    STRINGS,
    as_excel_saves,
    bring,
    kept,
    rebuilt,
    spoiled,
    taken,
    write_po,
    write_xlsx,
)
from tests.factories.uploads import encrypted, office

pytestmark = pytest.mark.django_db

ENTITY_BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">{}]>'.format(
    "".join(f'<!ENTITY {name} "{"&" + before + ";" * 1}">' for before, name in zip("abcdef", "bcdefg", strict=True))
)
OUTSIDE_ENTITY = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
LINK = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" '
    'Target="https://example.org/x.xlsx" TargetMode="External"/></Relationships>'
)


@pytest.fixture
def po(client_of_translator, opened):
    return write_po(taken(client_of_translator, opened, "po"), {"A kettle": "Une bouilloire"})


@pytest.fixture
def xlsx(client_of_translator, opened):
    return as_excel_saves(write_xlsx(taken(client_of_translator, opened, "xlsx"), {"A kettle": "Une bouilloire"}))


@pytest.fixture
def said_of(client_of_translator, opened):
    """What is said of a file; that nothing of it was kept is asked every time."""

    def say(name, content):
        html = bring(client_of_translator, opened, name, content)
        assert kept(opened) == {}
        return html

    return say


def after_the_declaration(text):
    return lambda part: re.sub(r"^(<\?xml[^>]*\?>)?", lambda found: (found[0] or "") + text, part, count=1)


# PO


@pytest.mark.parametrize(
    "spoil, says",
    [
        (lambda po: po.replace(b"Une bouilloire", "Été".encode("latin-1")), "not in UTF-8"),
        (lambda po: po.decode().encode("utf-16"), "not in UTF-8"),
        (lambda po: po.replace(b"Une bouilloire", b"Une\x00bouilloire"), "characters here that are no text"),
        (lambda po: po.replace(b'"Une bouilloire"', b'"Une" bouilloire"'), "cannot be read as PO"),
        (lambda po: po + b"\nhello\n", "cannot be read as PO"),
        (lambda po: po + b'\nmsgid "a"\nmsgstr[zz] "x"\n', "cannot be read as PO"),
        (lambda po: po + b'\nmsgctxt "x"\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] "x"\n', "1 new"),
    ],
)
def test_po_that_cannot_be_read_is_refused_with_its_line(client_of_translator, opened, po, spoil, says):
    html = bring(client_of_translator, opened, "a.po", spoil(po))

    assert says in html
    if says != "1 new":
        assert re.search(r"Line \d+:", html)
        assert kept(opened) == {}


def test_line_of_a_broken_po_is_the_one_that_is_broken(said_of, po):
    broken = po.replace(b'"Une bouilloire"', b'"Une" bouilloire"')
    line = next(number for number, text in enumerate(broken.split(b"\n"), 1) if b'"Une" bouilloire"' in text)

    assert f"Line {line}:" in said_of("a.po", broken)


def test_windows_line_ends_and_a_byte_order_mark_do_no_harm(client_of_translator, opened, po):
    bring(client_of_translator, opened, "a.po", b"\xef\xbb\xbf" + po.replace(b"\n", b"\r\n"))

    assert kept(opened) == {"A kettle": "Une bouilloire"}


def test_po_of_a_million_strings_is_refused_before_it_is_parsed(said_of, po, monkeypatch):
    monkeypatch.setattr("polib.pofile", lambda *args: pytest.fail("it was parsed"))
    strings = b'\nmsgid "a"\nmsgstr "b"\n'

    assert "This file is too large" in said_of("a.po", po + strings * 1_000_000)
    assert "far more than one entry" in said_of("a.po", po + strings * (limits.MOST_STRINGS + 1))
    assert "far more than one entry" in said_of("a.po", po + b'"a"\n' * (limits.MOST_LINES + 1))


def test_po_that_names_a_file_of_the_server_is_not_read_as_that_file(said_of, po, tmp_path):
    secret = tmp_path / "secret.po"
    secret.write_bytes(po)

    assert "Une bouilloire" not in said_of("a.po", os.fsencode(secret))


# Excel


@pytest.mark.parametrize(
    "spoil, says",
    [
        (lambda xlsx: b"not a zip at all", "cannot be opened"),
        (lambda xlsx: xlsx[: len(xlsx) // 2], "cannot be opened"),
        (lambda xlsx: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + xlsx, "has a password or is in an old format"),
        (lambda xlsx: encrypted(xlsx), "has a password or is in an old format"),
        (lambda xlsx: office("docx"), "is something else inside"),
        (lambda xlsx: office("xlsx"), "cannot be opened"),
        (lambda xlsx: rebuilt(xlsx, more={"xl/vbaProject.bin": "x"}), "contains macros"),
        (lambda xlsx: rebuilt(xlsx, more={"xl/embeddings/a.bin": "x"}), "brings other files with it"),
        (lambda xlsx: rebuilt(xlsx, more={"xl/externalLinks/externalLink1.xml": "<x/>"}), "brings other files with it"),
        (
            lambda xlsx: rebuilt(xlsx, more={"xl/externalLinks/_rels/externalLink1.xml.rels": LINK}),
            "brings other files with it",
        ),
        (lambda xlsx: rebuilt(xlsx, more={f"x/{n}": "x" for n in range(limits.MOST_PARTS)}), "unpacks to far more"),
        (lambda xlsx: rebuilt(xlsx, more={"x": "x" * limits.MOST_UNPACKED_BYTES}), "unpacks to far more"),
        (lambda xlsx: rebuilt(xlsx, {SHEET: after_the_declaration(ENTITY_BOMB)}), "cannot be opened"),
        (lambda xlsx: rebuilt(xlsx, {SHEET: after_the_declaration(OUTSIDE_ENTITY)}), "cannot be opened"),
        (lambda xlsx: rebuilt(xlsx, {STRINGS: after_the_declaration(ENTITY_BOMB)}), "cannot be opened"),
        (lambda xlsx: rebuilt(xlsx, {STRINGS: lambda text: text[:-40]}), "cannot be opened"),
        (lambda xlsx: rebuilt(xlsx, {STRINGS: lambda text: text.replace("kettle", "\x00")}), "cannot be opened"),
        (lambda xlsx: rebuilt(xlsx, {SHEET: lambda text: text.replace('r="A2"', 'r="!!"')}), "cannot be opened"),
        (
            lambda xlsx: rebuilt(xlsx, {SHEET: lambda text: text.replace("<v>1</v>", "<v>99999</v>")}),
            "cannot be opened",
        ),
        (lambda xlsx: rebuilt(xlsx, {"xl/styles.xml": lambda text: text[:-40]}), "cannot be opened"),
        (lambda xlsx: rebuilt(xlsx, {"xl/workbook.xml": lambda text: "<x/>"}), "cannot be opened"),
    ],
)
def test_table_that_cannot_or_must_not_be_opened(said_of, xlsx, spoil, says):
    html = said_of("a.xlsx", spoil(xlsx))

    assert "Nothing was taken in." in html
    assert says in html


@pytest.mark.parametrize(
    "value, says", [("=1+1", "This is a formula."), (1.5, "date or a number"), (True, "date or a")]
)
def test_cell_that_is_no_text_is_refused_with_its_row(said_of, xlsx, value, says):
    def put(sheet):
        sheet["E3"].value = value

    html = said_of("a.xlsx", spoiled(xlsx, put))

    assert "Line 3:" in html
    assert says in html


def test_table_with_a_cell_at_the_far_end_costs_no_more(client_of_translator, opened, xlsx):
    def put(sheet):
        sheet["XFD1048576"].value = "x"

    assert "far more than one entry" in bring(client_of_translator, opened, "a.xlsx", spoiled(xlsx, put))
    lying = rebuilt(
        xlsx, {SHEET: lambda text: re.sub('<dimension ref="[^"]*"', '<dimension ref="A1:XFD1048576"', text)}
    )
    assert "1 new" in bring(client_of_translator, opened, "a.xlsx", lying)


def test_table_as_excel_saves_it_comes_back(client_of_translator, opened, xlsx):
    assert "1 new" in bring(client_of_translator, opened, "a.xlsx", xlsx)


def test_second_sheet_is_not_read(client_of_translator, opened, xlsx):
    def add(sheet):
        sheet.parent.create_sheet("Notes").append(["Anything", "=1+1"])

    assert "1 new" in bring(client_of_translator, opened, "a.xlsx", spoiled(xlsx, add))
