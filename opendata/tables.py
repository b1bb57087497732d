"""Records as rows of a table: values in columns, what is nested left out."""

import csv
import io

from core.choices import LANGUAGES
from core.spreadsheets import safe_cell
from opendata.values import PerLanguage, Record

# Spreadsheet programs take a file for what it is only with this in front.
BYTE_ORDER_MARK = "\ufeff"


def cells(name, value, data=None):
    """``(column, what stands in it)`` of one field."""
    if value.is_flat:
        yield name, "" if data is None else value.cell(data)
    elif isinstance(value, PerLanguage):
        for language in LANGUAGES:
            yield f"{name}_{language}", (data or {}).get(language, "")
    elif isinstance(value, Record):
        for part_name, part in value.parts.items():
            yield from cells(f"{name}_{part_name}", part.value, (data or {}).get(part_name))


def columns(fields):
    return [column for field in fields for column, _empty in cells(field.name, field.value)]


def row(fields, record):
    """A record as a row under ``columns``; it may lack some fields."""
    return [
        _plain(cell) for field in fields for _column, cell in cells(field.name, field.value, record.get(field.name))
    ]


def _plain(cell):
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return safe_cell("; ".join(cell) if isinstance(cell, list) else cell)


def line(cells):
    """One line of a CSV file."""
    text = io.StringIO()
    csv.writer(text).writerow(cells)
    return text.getvalue()
