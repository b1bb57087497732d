"""Translations as Excel tables, which office programs read."""

import io

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import TYPE_FORMULA, TYPE_STRING
from openpyxl.styles import Alignment, Font, PatternFill, Protection

from core.translation.exchange.limits import MOST_PARTS, MOST_STRINGS, MOST_UNPACKED_BYTES
from core.translation.exchange.refusals import Refused, refuse
from core.translation.exchange.rows import STATES, Line, plain
from core.uploads.archives import Archive
from core.uploads.documents import NOT_TEXT, check_office, has_part

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TOOL = "XLSX"

KEY, ORIGINAL, TRANSLATION, STAMP = 0, 3, 4, 6
COLUMNS = 7
WIDTHS = {"A": 16, "B": 24, "C": 28, "D": 60, "E": 60, "F": 14}
BOLD = Font(bold=True)
GREY = PatternFill("solid", fgColor="EEEEEE")
TOP = Alignment(wrap_text=True, vertical="top")
OPEN = Protection(locked=False)


def write(translation, rows):
    """The file's content: only the translations are open to writing. The last column, hidden, is for coming back."""
    book = Workbook()
    sheet = book.active
    sheet.title = _("Translation")
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False
    sheet.freeze_panes = "A2"
    for column, width in WIDTHS.items():
        sheet.column_dimensions[column].width = width
    sheet.column_dimensions["G"].hidden = True
    original = _("Original (%(language)s)") % {"language": translation.source.locale.get_display_name()}
    target = _("Translation (%(language)s)") % {"language": translation.target_locale.get_display_name()}
    head = [_("Key"), _("Part of the template"), _("What it is"), original, target, _("State"), translation.uuid.hex]
    fill(sheet, 1, head, font=BOLD)
    for number, row in enumerate(rows, start=2):
        label = "\n".join([row.label, *row.notes])
        cells = [row.key, row.heading, label, row.original, row.translation, str(STATES[row.state]), row.stamp]
        fill(sheet, number, cells)
        sheet.cell(number, TRANSLATION + 1).protection = OPEN
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def fill(sheet, number, texts, font=None):
    """Write a row in which everything is text, also what begins like a formula."""
    for column, text in enumerate(texts, start=1):
        cell = sheet.cell(number, column)
        cell.value = text
        cell.data_type = TYPE_STRING
        cell.number_format = "@"
        cell.quotePrefix = True
        cell.alignment = TOP
        if column != TRANSLATION + 1:
            cell.fill = GREY
        if font:
            cell.font = font


def read(file, translation):
    """The lines of a file. Raises ``Refused`` when it is not an Excel table of this translation."""
    measure(file)
    head, *rows = cells_of(file) or [()]
    taken_from = str(head[STAMP].value or "") if len(head) > STAMP else ""
    if len(taken_from) != len(translation.uuid.hex):
        refuse("shape")
    if taken_from != translation.uuid.hex:
        refuse("foreign")
    if len(rows) > MOST_STRINGS:
        refuse("many", limit=MOST_STRINGS)
    lines, problems = [], []
    for number, cells in enumerate(rows, start=2):
        try:
            texts = [text_of(cell, number) for cell in cells]
        except Refused as refused:
            problems.extend(refused.problems)
            continue
        texts += [""] * (COLUMNS - len(texts))
        if texts[KEY] or texts[TRANSLATION]:
            lines.append(Line(number, texts[KEY], texts[ORIGINAL], texts[TRANSLATION], texts[STAMP]))
    if problems:
        raise Refused(problems)
    return lines


def measure(file):
    """Look into the archive before any of it is parsed."""
    try:
        archive = Archive(file)
        entries = archive.zip.infolist()
        if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_UNPACKED_BYTES:
            refuse("bomb")
        check_office(file, "xlsx")
        if has_part(archive, "externalLinks/"):
            refuse("embedded")
    except ValidationError as error:
        refuse(error.code)


def cells_of(file):
    """The rows of the first sheet, a few more than are taken at most."""
    file.seek(0)
    try:
        sheet = load_workbook(file, read_only=True, keep_links=False).worksheets[0]
        # What a file says of its own size is not to be relied on.
        sheet.reset_dimensions()
        return list(sheet.iter_rows(max_row=MOST_STRINGS + 2, max_col=COLUMNS))
    except Exception:  # Whatever the parser makes of a file from anywhere, the file is at fault.
        refuse("damaged")


def text_of(cell, number):
    """What stands in a cell. Programs turn what looks like a number into one; a whole number is still the same text."""
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == TYPE_FORMULA:
        refuse("formula", number)
    if type(value) is int:
        return str(value)
    if not isinstance(value, str):
        refuse("not-text", number)
    if NOT_TEXT.search(value.replace("\r", "")):
        refuse("control", number)
    return plain(value)
