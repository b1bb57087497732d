"""What values are as data. Each kind of value knows how it is written, its JSON Schema and its name in the dictionary.

``stored`` is what the database holds; ``entry`` is a ``BatchEntry``, which knows what it points to.
"""

import re
from dataclasses import dataclass
from html import unescape

from django.utils.functional import cached_property
from django.utils.html import strip_tags
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override, pgettext_lazy

from core.choices import LANGUAGES

LINKED = re.compile(r'<a\b[^>]*?\blinktype="(page|document)"[^>]*>')
LINKED_ID = re.compile(r'\bid="(\d+)"')


def in_both(text):
    """A translatable text as ``{"en": …, "fr": …}``."""
    said = {}
    for language in LANGUAGES:
        with override(language):
            said[language] = str(text)
    return said


def or_null(schema):
    return {"anyOf": [schema, {"type": "null"}]}


def record_schema(properties):
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


@dataclass(frozen=True)
class Part:
    """A named part of a record: what it means, and what kind of value it holds."""

    label: str
    value: "Value"

    @property
    def meaning(self):
        return {language: capfirst(text) for language, text in in_both(self.label).items()}

    @property
    def schema(self):
        return {**self.value.schema, "description": self.meaning["en"]}


class Value:
    """One kind of value."""

    # Its name in the data dictionary.
    name = ""
    schema: dict = {}

    # What it consists of, where it has parts of its own: ``{name: Part}``.
    parts: dict = {}
    # ``[(value, {"en": label, "fr": label})]`` where only some values are allowed.
    allowed: list = []
    # Whether a table has a column for it.
    is_flat = True

    def data(self, stored, entry):
        return stored

    def points_to(self, stored):
        """``(kind, key)`` of each page, document or image that it cannot be written without."""
        return ()

    def cell(self, data):
        """The data as it stands in a table."""
        return data


class Text(Value):
    name = _("text")
    schema = {"type": "string"}

    def data(self, stored, entry):
        return stored or ""


class WebAddress(Text):
    name = _("web address")


class FormattedText(Text):
    """Formatted text as HTML; its links are written in full."""

    name = _("formatted text (HTML)")

    def data(self, stored, entry):
        return entry.with_links(stored or "")

    def points_to(self, stored):
        for link in LINKED.finditer(stored or ""):
            if number := LINKED_ID.search(link[0]):
                yield link[1], int(number[1])

    def cell(self, data):
        return unescape(strip_tags(re.sub(r"</(p|li|h\d|blockquote)>", " ", data))).strip()


class WholeNumber(Value):
    name = _("whole number")
    schema = or_null({"type": "integer"})


class Flag(Value):
    name = _("true or false")
    schema = {"type": "boolean"}

    def data(self, stored, entry):
        return bool(stored)


class OptionalFlag(Flag):
    schema = or_null(Flag.schema)

    def data(self, stored, entry):
        return stored


class Date(Value):
    name = _("date")
    schema = or_null({"type": "string", "format": "date"})

    def data(self, stored, entry):
        return stored and stored.isoformat()


class Moment(Date):
    name = _("date and time")
    schema = or_null({"type": "string", "format": "date-time"})


class PerLanguage(Value):
    """Something for each language; a table has a column for each."""

    is_flat = False


class InBothLanguages(PerLanguage):
    """The same in English and in French."""

    name = _("text in both languages")
    schema = record_schema({language: {"type": "string"} for language in LANGUAGES})


class InPublicLanguages(PerLanguage):
    """A web address for each language in which there is one."""

    name = _("web address in each language")
    schema = {
        "type": "object",
        "properties": {language: {"type": "string"} for language in LANGUAGES},
        "additionalProperties": False,
    }


class Choice(Value):
    """One of a closed list: ``choices`` are ``(stored value, value as data, label)``."""

    name = _("choice (value, and label in both languages)")

    def __init__(self, choices):
        self.choices = choices

    @classmethod
    def of(cls, choices):
        return cls([(value, value, label) for value, label in choices if value != ""])

    @cached_property
    def written(self):
        return {stored: {"value": value, "label": in_both(label)} for stored, value, label in self.choices}

    @property
    def allowed(self):
        return [(choice["value"], choice["label"]) for choice in self.written.values()]

    @property
    def is_of_numbers(self):
        """Whether numbers stand for what can be chosen, as for months."""
        return all(isinstance(value, int) for _stored, value, _label in self.choices)

    @property
    def schema(self):
        values = [value for _stored, value, _label in self.choices]
        return or_null(record_schema({"value": {"enum": values}, "label": InBothLanguages.schema}))

    def data(self, stored, entry):
        return self.written.get(stored)

    def cell(self, data):
        return data and data["value"]


class Term(Value):
    """A term, with the word that stands for it in addresses."""

    name = _("term (slug, and label in both languages)")
    schema = record_schema({"slug": {"type": "string"}, "label": InBothLanguages.schema})

    def data(self, stored, entry):
        return {"slug": stored.slug, "label": {"en": stored.name_en, "fr": stored.name_fr}}

    def cell(self, data):
        return data["slug"]


class Record(Value):
    """Several values under one name."""

    name = _("record")
    is_flat = False

    def __init__(self, parts, optional=False):
        self.parts = parts
        self.optional = optional

    @property
    def schema(self):
        schema = record_schema({name: part.schema for name, part in self.parts.items()})
        return or_null(schema) if self.optional else schema

    def data(self, stored, entry):
        if stored is None and self.optional:
            return None
        return {name: part.value.data((stored or {}).get(name), entry) for name, part in self.parts.items()}

    def points_to(self, stored):
        for name, part in self.parts.items():
            yield from part.value.points_to((stored or {}).get(name))


class File(Record):
    """A file to take away."""

    name = _("file")

    def __init__(self):
        super().__init__(
            {
                "title": Part(pgettext_lazy("of a file", "title"), Text()),
                "file_name": Part(_("name of the file"), Text()),
                "address": Part(_("address"), WebAddress()),
            },
            optional=True,
        )

    def data(self, stored, entry):
        return super().data(entry.file(stored), entry)

    def points_to(self, stored):
        if stored:
            yield "document", stored


class Picture(Record):
    """A picture, with what it shows for anyone who cannot see it."""

    name = _("picture")

    def __init__(self):
        super().__init__(
            {
                "address": Part(_("address"), WebAddress()),
                "width": Part(_("width in pixels"), WholeNumber()),
                "height": Part(_("height in pixels"), WholeNumber()),
                "alternative_text": Part(_("what the picture shows"), Text()),
                "credit": Part(_("credit"), Text()),
            },
            optional=True,
        )

    def data(self, stored, entry):
        return super().data(entry.picture(stored), entry)

    def points_to(self, stored):
        if stored and stored.get("image"):
            yield "image", stored["image"]


class OneWord(Text):
    """One of some words; ``kinds`` maps each to the ``Part`` it names."""

    name = _("one of some words")

    def __init__(self, kinds):
        self.kinds = kinds

    @property
    def allowed(self):
        return [(kind, part.meaning) for kind, part in self.kinds.items()]


class ListOf(Value):
    name = _("list")

    def __init__(self, item):
        self.item = item

    @property
    def parts(self):
        return self.item.parts

    @property
    def allowed(self):
        return self.item.allowed

    @property
    def is_flat(self):
        return self.item.is_flat

    @property
    def schema(self):
        return {"type": "array", "items": self.item.schema}

    def data(self, stored, entry):
        return [self.item.data(item, entry) for item in stored or ()]

    def points_to(self, stored):
        for item in stored or ():
            yield from self.item.points_to(item)

    def cell(self, data):
        return "; ".join(str(self.item.cell(item)) for item in data)


class ListItems(ListOf):
    """A list within a block. Each item is stored with a number that nobody needs outside."""

    def data(self, stored, entry):
        return super().data(map(self._bare, stored or ()), entry)

    def points_to(self, stored):
        return super().points_to(map(self._bare, stored or ()))

    @staticmethod
    def _bare(item):
        return item["value"] if isinstance(item, dict) and "value" in item else item


class Blocks(Value):
    """A stream of blocks: each is written with its type, and the id that its anchor on the page has."""

    name = _("list")
    is_flat = False

    def __init__(self, kinds):
        self.kinds = kinds

    @cached_property
    def parts(self):
        """The parts of all kinds of block; of one name, the first."""
        found = {
            "type": Part(_("what kind of block it is"), OneWord(self.kinds)),
            "id": Part(_("its identifier within the page"), Text()),
        }
        for part in self.kinds.values():
            for name, inner in part.value.parts.items():
                found.setdefault(name, inner)
        return found

    @property
    def schema(self):
        kinds = [
            record_schema({"type": {"const": kind}, "id": {"type": "string"}, **part.schema["properties"]})
            for kind, part in self.kinds.items()
        ]
        return {"type": "array", "items": kinds[0] if len(kinds) == 1 else {"anyOf": kinds}}

    def data(self, stored, entry):
        return [
            {
                "type": block["type"],
                "id": block.get("id") or "",
                **self.kinds[block["type"]].value.data(block["value"], entry),
            }
            for block in self._known(stored)
        ]

    def points_to(self, stored):
        for block in self._known(stored):
            yield from self.kinds[block["type"]].value.points_to(block["value"])

    def _known(self, stored):
        return [block for block in stored or () if block["type"] in self.kinds]
