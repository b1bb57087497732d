"""The records of a file, one after the other, however long it is."""

import csv
import json
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from opendata.importing.tables import Header

CHUNK = 64 * 1024
# No entry is as long as that: its texts are limited too.
LONGEST_RECORD = 4_000_000
ENCODINGS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


class Unreadable(Exception):
    """Why no records can be read from a file, or no more, and what to do."""


@dataclass
class RecordFile:
    """A file with records of a data set, as JSON or as a table.

    JSON holds what ``export_catalogue`` writes, a bare list, or one record, as at ``entry.json``.
    """

    path: Path
    dataset: str
    # The site that it came from, once its head is read.
    source: str = ""

    @property
    def is_table(self):
        return self.path.suffix.lower() == ".csv"

    @property
    def unit(self):
        return "row" if self.is_table else "entry"

    def records(self):
        """``(number, record)`` of each; rows of tables are numbered as spreadsheet programs number them."""
        with opened(self.path) as file:
            if self.is_table:
                yield from self._rows(file)
            else:
                yield from enumerate(self._objects(Scanner(file)), start=1)

    def _rows(self, file):
        first = file.readline()
        file.seek(0)
        # Where commas are decimal signs, spreadsheet programs separate cells by semicolons.
        reader = csv.reader(file, delimiter=";" if first.count(";") > first.count(",") else ",", strict=True)
        number = 0
        try:
            header = None
            for number, cells in enumerate(reader, start=1):
                if header is None:
                    header = Header(cells)
                    if header.problem:
                        raise Unreadable(f"row 1: {header.problem}")
                elif any(cells):
                    yield number, header.record(cells)
            if header is None:
                raise Unreadable("The file is empty.")
        except csv.Error as error:
            raise Unreadable(
                f"row {number + 1} is no row of a CSV file ({error}). A cell holds at most "
                f"{csv.field_size_limit():,} characters, and quotes have to be closed."
            ) from None

    def _objects(self, scanner):
        opening = scanner.peek()
        if opening == "[":
            yield from scanner.items()
        elif opening == "{":
            head, found = {}, False
            for name in scanner.names():
                if name == self.dataset and scanner.peek() == "[":
                    found = True
                    yield from scanner.items()
                else:
                    head[name] = scanner.value()
                    if name == "source" and isinstance(head[name], str):
                        self.source = head[name]
            if not found:
                yield head
        else:
            raise Unreadable("This is no JSON: it begins with neither { nor [.")
        if scanner.peek():
            raise Unreadable("Something stands after the end of the JSON.")


@contextmanager
def opened(path):
    """A file of text, refused with a reason where it is none."""
    if path.suffix.lower() not in (".json", ".csv"):
        raise Unreadable(f"{path.name}: only .json and .csv are read.")
    try:
        with path.open("rb") as file:
            head = file.read(CHUNK)
        encoding = ENCODINGS.get(head[:2]) or ("UTF-16" if b"\0" in head else "")
        if encoding:
            raise Unreadable(f"The file is in {encoding}, or no text. Save it as UTF-8 (“CSV UTF-8” in Excel).")
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield file
    except UnicodeDecodeError as error:
        raise Unreadable(
            f"The file is not in UTF-8 (byte {error.object[error.start]:#x}), perhaps in Latin-1 or Windows-1252. "
            "Save it as UTF-8 (“CSV UTF-8” in Excel)."
        ) from None
    except OSError as error:
        raise Unreadable(str(error)) from None


def _refuse_constant(name):
    raise ValueError(f"{name} is no JSON")


class Scanner:
    """Reads JSON value by value, so that a file of any length takes the memory of one record."""

    decoder = json.JSONDecoder(parse_constant=_refuse_constant)

    def __init__(self, file):
        self.file = file
        self.text = ""
        self.at = 0

    def peek(self):
        """The next character that is no space; empty at the end."""
        while True:
            while self.at < len(self.text):
                if not self.text[self.at].isspace():
                    return self.text[self.at]
                self.at += 1
            if not self._more():
                return ""

    def value(self):
        self.peek()
        while True:
            try:
                value, end = self.decoder.raw_decode(self.text, self.at)
            except RecursionError:
                raise Unreadable("The JSON is nested too deeply.") from None
            except ValueError as error:
                if len(self.text) - self.at > LONGEST_RECORD:
                    raise Unreadable(f"Something is longer than {LONGEST_RECORD:,} characters, or no JSON.") from None
                if not self._more():
                    shown = self.text[self.at : self.at + 40]
                    raise Unreadable(f"This is no JSON, or cut off: {error}, in what begins {shown!r}.") from None
            else:
                # A number may go on.
                if end < len(self.text) or not self._more():
                    self.at = end
                    return value

    def items(self):
        """The values of a list."""
        yield from (self.value() for _ in self._members("[", "]"))

    def names(self):
        """The names of an object; whoever asks reads the value of each before the next."""
        for _ in self._members("{", "}"):
            name = self.value()
            self._take(":")
            yield name

    def _members(self, opening, closing):
        self._take(opening)
        if self.peek() == closing:
            self._take(closing)
            return
        while True:
            yield
            if self.peek() == closing:
                self._take(closing)
                return
            self._take(",")

    def _take(self, sign):
        if self.peek() != sign:
            found = repr(self.text[self.at : self.at + 20]) if self.peek() else "the end of the file"
            raise Unreadable(f"This is no JSON: {sign} is missing before {found}.")
        self.at += 1

    def _more(self):
        # Twice as much each time: a long record is not read anew for every piece.
        piece = self.file.read(max(CHUNK, len(self.text) - self.at))
        self.text, self.at = self.text[self.at :] + piece, 0
        return bool(piece)
