"""Files of a translation: taken from its screen, written in as a translator would, brought back."""

import io
import re
import zipfile
from html import unescape

import polib
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from core.translation.segments import segments_of
from tests.factories.translations import target_of

ORIGINAL, TRANSLATION = 4, 5


def file_address(opened, extension=None):
    page = target_of(opened)
    return f"/admin/translations/{page.pk}/file{'.' + extension if extension else '/'}"


def taken(client, opened, extension):
    return client.get(file_address(opened, extension)).content


def bring(client, opened, name, content):
    """Upload a file and read the page that comes of it."""
    response = client.post(file_address(opened), {"file": SimpleUploadedFile(name, content)}, follow=True)
    assert response.status_code == 200
    return unescape(response.content.decode())


def write_po(content, texts):
    """Fill in a PO file: ``texts`` by original."""
    catalogue = polib.pofile(content.decode() + "\n")
    for entry in catalogue:
        if entry.msgid in texts:
            entry.msgstr = texts[entry.msgid]
            entry.fuzzy = False
    return str(catalogue).encode()


def write_xlsx(content, texts):
    """Fill in an Excel table: ``texts`` by original."""

    def fill(sheet):
        for row in range(2, sheet.max_row + 1):
            original = sheet.cell(row, ORIGINAL).value
            if original in texts:
                sheet.cell(row, TRANSLATION).value = texts[original]

    return spoiled(content, fill)


def spoiled(content, change):
    """An Excel table after ``change(sheet)``."""
    book = load_workbook(io.BytesIO(content))
    change(book.active)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"


def rebuilt(content, changed=None, more=None):
    """An archive with some parts changed by a function of their text, and some more."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(name, changed[name](text.decode()) if name in (changed or {}) else text)
        for name, text in (more or {}).items():
            new.writestr(name, text)
    return out.getvalue()


def as_excel_saves(content):
    """An Excel table whose texts are kept in a part of their own."""
    texts = []

    def share(found):
        texts.append(found[2])
        return f'<c {found[1]}t="s"><v>{len(texts) - 1}</v></c>'

    def share_all(sheet):
        return re.sub(r'<c ([^>]*)t="inlineStr"><is>(.*?)</is></c>', share, sheet, flags=re.S)

    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    override = f'<Override PartName="/{STRINGS}" ContentType="{kind}"/></Types>'
    content = rebuilt(
        content, {SHEET: share_all, "[Content_Types].xml": lambda text: text.replace("</Types>", override)}
    )
    shared = "".join(f"<si>{text}</si>" for text in texts)
    namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return rebuilt(content, more={STRINGS: f'<sst xmlns="{namespace}">{shared}</sst>'})


WRITERS = {"po": write_po, "xlsx": write_xlsx}


def kept(opened):
    """What is kept, by original."""
    return {row.string.data: row.translation for row in segments_of(opened) if row.translation}
