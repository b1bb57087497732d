"""What a file to take along holds: one row per string of a translation."""

import hashlib
import re
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from core.sections import TITLE_AND_SUMMARY, headings_of
from core.translation.exchange.notes import notes_on
from core.translation.lines import as_typed, describe
from core.translation.segments import segments_of

# Neither kind of file can hold them.
UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")
LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")

TO_DO, TO_CHECK, DONE = "to do", "to check", "done"
STATES = {TO_DO: _("to do"), TO_CHECK: _("to check"), DONE: _("translated")}


@dataclass
class Row:
    """One string as it leaves: where it stands, what it is, the original, its translation so far."""

    key: str
    heading: str
    label: str
    original: str
    translation: str
    state: str
    notes: list[str]

    @property
    def stamp(self):
        """What the translation was when the file was made, in short."""
        return digest_of(self.translation)


@dataclass
class Line:
    """One string as it comes back: the number of its line or row, and what stands there."""

    number: int
    key: str
    original: str
    text: str
    stamp: str
    # Said of a string that was to be checked: the translator has checked it.
    is_confirmed: bool = False

    @property
    def is_changed(self):
        """Whether someone wrote here since the file was made. What is left empty is left alone."""
        return bool(self.text) and (self.is_confirmed or digest_of(self.text) != self.stamp)


def rows_of(translation):
    """The strings of a translation in template order. The same words twice in one text are one row."""
    model = translation.source.specific_content_type.model_class()
    headings = headings_of(model)
    rows = {}
    for segment in segments_of(translation):
        path = segment.context.field_path.split(".")
        original = in_a_file(segment.string.data)
        row = Row(
            key=key_of(segment),
            heading=headings.get(path[0], str(TITLE_AND_SUMMARY)),
            label=describe(model, path),
            original=original,
            translation=in_a_file(segment.translation or ""),
            state=state_of(segment),
            notes=notes_on(original, translation.source.locale, translation.target_locale),
        )
        rows.setdefault(row.key, row)
    return list(rows.values())


def state_of(segment):
    """Done, to do, or written by someone or something but not to be relied on."""
    if segment.is_done:
        return DONE
    return TO_CHECK if segment.translation else TO_DO


def key_of(segment):
    """What a string is known by outside: its place, and its words in short.

    It stays the same when its block moves, and is another when its words change.
    """
    return f"{segment.context.path}#{digest_of(segment.string.data)[:8]}"


def in_a_file(data):
    """A stored string as files hold it."""
    return plain(as_typed(data))


def plain(text):
    """Text in one form, whichever program wrote it."""
    return UNPRINTABLE.sub("", LINE_ENDS.sub("\n", text)).strip()


def digest_of(text):
    return hashlib.sha256(text.encode()).hexdigest()[:12]
