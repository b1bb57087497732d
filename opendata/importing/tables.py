"""Rows of a table as the records they were made of, as far as columns hold them."""

import re
from html import escape

from core.spreadsheets import FORMULA_STARTS
from opendata import values
from opendata.entries import all_fields, fields_of
from opendata.entry_fields import TEMPLATES
from opendata.tables import columns
from opendata.values import PerLanguage, Record

REQUIRED = ("kind", "language", "title")
FORMULA = (
    "begins like a formula. If it is text, put an apostrophe before it, as the export does; "
    "if it was calculated, paste its value"
)


class Header:
    """The first row: which column holds what."""

    def __init__(self, cells):
        self.columns = [cell.strip() for cell in cells]
        self.problem = self._problem()

    def _problem(self):
        known = set(columns(all_fields()))
        if missing := [name for name in REQUIRED if name not in self.columns]:
            return f"the columns {', '.join(missing)} are missing. Take an export of a library as a pattern."
        if not {"id", "address"} & set(self.columns):
            return "there is no column id, and none with the address: one of them has to tell entries apart."
        if unknown := [name or "(empty)" for name in self.columns if name not in known]:
            return f"there are columns that no export has: {', '.join(unknown[:20])}. Take them out, or correct them."
        if twice := sorted({name for name in self.columns if self.columns.count(name) > 1}):
            return f"the columns {', '.join(twice)} are there twice."
        return ""

    def record(self, cells):
        """The record of a row, without what has no column; ``problems`` are told as of its fields."""
        width = len(self.columns)
        problems = [("", f"it has {len(cells)} cells under {width} columns")] if len(cells) > width else []
        by_column = dict(zip(self.columns, cells[:width] + [""] * (width - len(cells)), strict=True))
        problems += [(name, FORMULA) for name, cell in by_column.items() if is_formula(cell)]
        by_column = {name: plain(cell) for name, cell in by_column.items()}
        fields = fields_of(by_column["kind"]).values() if by_column["kind"] in TEMPLATES else ()
        record = {"kind": by_column["kind"], "problems": problems}
        for field in fields:
            if (data := _data(field.name, field.value, by_column)) is not None:
                record[field.name] = data[0]
        return record


def is_formula(cell):
    try:
        float(cell)
    except ValueError:
        return cell.startswith(FORMULA_STARTS)
    return False


def plain(cell):
    """A cell without the mark that it is text."""
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(FORMULA_STARTS) else cell


class FromCell(str):
    """Formatted text of which a table has only the words."""


def _data(name, value, row):
    """``(data,)`` of a value from the cells of a row; None where it has no column."""
    if value.is_flat:
        return (_from_cell(value, row[name]),) if name in row else None
    if isinstance(value, PerLanguage):
        found = {column.rpartition("_")[2]: row[column] for column in columns_of(name, value) if row.get(column)}
        return (found,) if any(column in row for column in columns_of(name, value)) else None
    if isinstance(value, Record) and any(column in row for column in columns_of(name, value)):
        parts = {part: _data(f"{name}_{part}", inner.value, row) for part, inner in value.parts.items()}
        filled = {part: data[0] for part, data in parts.items() if data}
        return (filled if any(filled.values()) or not value.optional else None,)
    return None


def columns_of(name, value):
    return columns([_Named(name, value)])


class _Named:
    def __init__(self, name, value):
        self.name, self.value = name, value


def _from_cell(value, cell):
    if isinstance(value, values.ListOf):
        return [part for part in (part.strip() for part in cell.split(";")) if part]
    if isinstance(value, values.FormattedText):
        return FromCell("".join(f"<p>{escape(line.strip())}</p>" for line in cell.splitlines() if line.strip()))
    if isinstance(value, values.Text):
        return cell
    if cell == "":
        return None
    if isinstance(value, values.WholeNumber) or (isinstance(value, values.Choice) and value.is_of_numbers):
        return int(cell) if re.fullmatch(r"\d{1,9}", cell.strip()) else cell
    if isinstance(value, values.Flag):
        return {"true": True, "false": False}.get(cell.lower(), cell)
    return cell
