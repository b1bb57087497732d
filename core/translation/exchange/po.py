"""Translations as PO files, which translation programs read."""

import re

import polib

from core.translation.exchange.limits import MOST_LINES, MOST_STRINGS
from core.translation.exchange.refusals import refuse
from core.translation.exchange.rows import TO_CHECK, Line, plain
from core.uploads.documents import NOT_TEXT

CONTENT_TYPE = "text/x-gettext-translation; charset=utf-8"
TOOL = "PO"

TRANSLATION = "X-Translation"
STAMP = re.compile(r"^stamp: ([0-9a-f]{12})(, to check)?$", re.M)
LINE_OF_ERROR = re.compile(r"\(line (\d+)\)")
# They end a line for Python, but not for PO.
OTHER_LINE_ENDS = re.compile("[\x0c\x85\u2028\u2029]")


def write(translation, rows):
    """The file's content. What is to be checked is fuzzy; what a string is stands in its comment."""
    catalogue = polib.POFile(wrapwidth=0)
    catalogue.metadata = {
        "Language": translation.target_locale.language_code,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Source-Language": translation.source.locale.language_code,
        TRANSLATION: translation.uuid.hex,
    }
    catalogue.extend(entry_of(row) for row in rows)
    return str(catalogue).encode()


def entry_of(row):
    to_check = row.state == TO_CHECK
    stamp = f"stamp: {row.stamp}{', to check' if to_check else ''}"
    return polib.POEntry(
        msgctxt=row.key,
        msgid=row.original,
        msgstr=row.translation,
        comment="\n".join([f"{row.heading} · {row.label}", *row.notes, stamp]),
        flags=["fuzzy"] if to_check else [],
    )


def read(file, translation):
    """The lines of a file. Raises ``Refused`` when it is not a PO file of this translation."""
    catalogue = parsed(text_of(file))
    taken_from = catalogue.metadata.get(TRANSLATION, "").strip()
    if not taken_from:
        refuse("shape")
    if taken_from != translation.uuid.hex:
        refuse("foreign")
    return [line_of(entry) for entry in catalogue if not entry.obsolete]


def text_of(file):
    data = file.read()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        refuse("encoding", data.count(b"\n", 0, error.start) + 1)
    text = text.replace("\r\n", "\n")
    strange = NOT_TEXT.search(text)
    if strange:
        refuse("control", text.count("\n", 0, strange.start()) + 1)
    if len(re.findall(r"^msgid\b", text, re.M)) > MOST_STRINGS + 1 or text.count("\n") > MOST_LINES:
        refuse("many", limit=MOST_STRINGS)
    return OTHER_LINE_ENDS.sub(r"\\n", text)


def parsed(text):
    try:
        # Text that names a file would be opened as that file. No name ends in a line end.
        return polib.pofile(text + "\n")
    except Exception as error:  # Whatever the parser makes of a file from anywhere, the file is at fault.
        line = LINE_OF_ERROR.search(str(error))
        refuse("syntax", int(line[1]) if line else None)


def line_of(entry):
    """A fuzzy string is not finished: what stands there is left alone until it is."""
    stamp = STAMP.search(entry.comment)
    return Line(
        number=entry.linenum,
        key=entry.msgctxt or "",
        original=plain(entry.msgid),
        text="" if entry.fuzzy else plain(entry.msgstr),
        stamp=stamp[1] if stamp else "",
        is_confirmed=bool(stamp and stamp[2]) and not entry.fuzzy,
    )
