"""The data of one field back into what the database stores: the other way of ``opendata.values``."""

import re
import uuid
from dataclasses import dataclass, field
from functools import singledispatch
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ValidationError
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.timezone import is_naive, make_aware

from core.choices import LANGUAGES
from core.fields import TEXT_FEATURES
from opendata import values
from opendata.importing import texts
from opendata.importing.report import Place, Report
from opendata.importing.tables import FromCell

BLOCK_ID = re.compile(r"[\w-]{1,64}")
NOT_TEXT = re.compile("[\x00\ud800-\udfff]")


@dataclass
class Reading:
    """What reading one record needs to know, and what it tells.

    ``links`` gives the ``(kind, key)`` of an address in a text; ``media`` the keys of files and pictures.
    """

    key: uuid.UUID
    place: Place
    report: Report
    links: object
    media: object
    is_sound: bool = True
    # The ids of blocks, by where they stand.
    blocks: dict = field(default_factory=dict)

    def fault(self, name, message):
        self.is_sound = False
        self.report.fault(self.place, name, message)

    def note(self, name, message):
        self.report.note(self.place, name, message)

    def expect(self, kind, data, name, what):
        """The data where it is of a kind, else a fault and None."""
        if isinstance(data, kind) and not (isinstance(data, bool) and kind is int):
            return data
        self.fault(name, f"has to be {what}, not {_shown(data)}")
        return None

    def identifier(self, name, number):
        """A stable one for what has none of its own: the same at every reading and in both languages."""
        field_name, *rest = name.split(".")
        block = self.blocks.get(f"{field_name}.{rest[0]}", rest[0]) if rest else ""
        return str(uuid.uuid5(self.key, "/".join([field_name, block, *rest[1:], str(number)])))


def path_of(address):
    """The path of an address; empty where it is none."""
    try:
        return unquote(urlsplit(address).path)
    except ValueError:
        return ""


def _shown(data):
    text = repr(data)
    return text if len(text) <= 60 else f"{text[:60]}…"


@singledispatch
def stored(value, data, reading, name):
    """What the database stores of ``data``. What is wrong with it is told to ``reading``, under its ``name``."""
    raise TypeError(f"Say in opendata.importing.reading how {value} is read.")


@stored.register
def _(value: values.Text, data, reading, name):
    if data is None or reading.expect(str, data, name, "a text") is None:
        return ""
    if NOT_TEXT.search(data):
        reading.fault(name, "holds characters that are no text (NUL, or half of one). Take them out.")
        return ""
    if len(data) > texts.LONGEST:
        reading.fault(name, f"has {len(data):,} characters; {texts.LONGEST:,} are the most")
        return ""
    return str(data)


@stored.register
def _(value: values.FormattedText, data, reading, name):
    return formatted(data, TEXT_FEATURES, reading, name)


def formatted(data, features, reading, name):
    """Formatted text with only what ``features`` name."""
    text = stored(values.Text(), data, reading, name)
    try:
        kept = texts.cleaned(text, features, reading.links)
    except ValidationError as error:
        reading.fault(name, " ".join(error.messages))
        return ""
    if texts.loses_format(text, kept) and "<" in text:
        reading.note(name, "formats that the editor does not have were taken out")
    return FromCell(kept) if isinstance(data, FromCell) else kept


@stored.register
def _(value: values.WholeNumber, data, reading, name):
    return None if data is None else reading.expect(int, data, name, "a whole number")


@stored.register
def _(value: values.Flag, data, reading, name):
    return bool(data is not None and reading.expect(bool, data, name, "true or false"))


@stored.register
def _(value: values.Date, data, reading, name):
    return _parsed(parse_date, data, reading, name, "a date such as 2026-03-31")


@stored.register
def _(value: values.Moment, data, reading, name):
    moment = _parsed(parse_datetime, data, reading, name, "a date and time such as 2026-03-31T09:00:00Z")
    return make_aware(moment) if moment and is_naive(moment) else moment


def _parsed(parse, data, reading, name, what):
    if data is None or reading.expect(str, data, name, what) is None:
        return None
    try:
        parsed = parse(data)
    except ValueError:
        parsed = None
    if parsed is None:
        reading.fault(name, f"has to be {what}, not {_shown(data)}")
    return parsed


@stored.register
def _(value: values.Choice, data, reading, name):
    by_value = {written: kept for kept, written, _label in value.choices}
    nothing = "" if all(isinstance(kept, str) for kept in by_value.values()) else None
    word = data.get("value") if isinstance(data, dict) else data
    if word is None or word == "":
        return nothing
    if not isinstance(word, str | int) or word not in by_value:
        reading.fault(name, f"has to be one of {', '.join(map(str, by_value))}, not {_shown(word)}")
        return nothing
    return by_value[word]


@stored.register
def _(value: values.Term, data, reading, name):
    """Its slug: which term that is, is asked for all entries together."""
    return slug_in(data, reading, name)


def slug_in(data, reading, name):
    slug = data.get("slug") if isinstance(data, dict) else data
    if not isinstance(slug, str) or not re.fullmatch(r"[-\w]{1,50}", slug):
        reading.fault(name, f"has to be named by its slug, not by {_shown(slug)}")
        return None
    return slug


@stored.register
def _(value: values.PerLanguage, data, reading, name):
    if data is None or reading.expect(dict, data, name, "a text for each language") is None:
        return dict.fromkeys(LANGUAGES, "")
    if unknown := data.keys() - set(LANGUAGES):
        reading.fault(name, f"has languages that are not known: {', '.join(sorted(unknown))}")
    return {
        language: stored(values.Text(), data.get(language), reading, f"{name}.{language}") for language in LANGUAGES
    }


@stored.register
def _(value: values.Record, data, reading, name):
    if data is None or reading.expect(dict, data, name, "a record") is None:
        return None if value.optional else {}
    if unknown := data.keys() - value.parts.keys():
        reading.fault(name, f"has parts that are not known: {', '.join(sorted(unknown))}")
    return _parts(value, data, reading, name)


def _parts(record, data, reading, name):
    return {
        part: stored(inner.value, data.get(part), reading, f"{name}.{part}") for part, inner in record.parts.items()
    }


@stored.register
def _(value: values.File, data, reading, name):
    if data is None or reading.expect(dict, data, name, "a file") is None:
        return None
    return reading.media.document(_parts(value, data, reading, name), reading, name)


@stored.register
def _(value: values.Picture, data, reading, name):
    if data is None or reading.expect(dict, data, name, "a picture") is None:
        return None
    parts = _parts(value, data, reading, name)
    image = reading.media.picture(parts, reading, name)
    alt_text = parts["alternative_text"]
    return image and {"image": image, "alt_text": alt_text, "decorative": not alt_text}


@stored.register
def _(value: values.ListOf, data, reading, name):
    if data is None or reading.expect(list, data, name, "a list") is None:
        return []
    return [stored(value.item, item, reading, f"{name}.{number}") for number, item in enumerate(data, start=1)]


@stored.register
def _(value: values.ListItems, data, reading, name):
    items = stored(values.ListOf(value.item), data, reading, name)
    return [
        {"type": "item", "value": item, "id": reading.identifier(name, number)} for number, item in enumerate(items)
    ]


@stored.register
def _(value: values.Blocks, data, reading, name):
    if data is None or reading.expect(list, data, name, "a list") is None:
        return []
    blocks = (_block(value, item, reading, name, number) for number, item in enumerate(data, start=1))
    return [block for block in blocks if block]


def _block(value, data, reading, name, number):
    if reading.expect(dict, data, f"{name}.{number}", "a block") is None:
        return None
    rest = dict(data)
    kind, identifier = rest.pop("type", None), rest.pop("id", "") or reading.identifier(name, number)
    if not isinstance(kind, str) or kind not in value.kinds:
        reading.fault(f"{name}.{number}", f"its type has to be one of {', '.join(value.kinds)}, not {_shown(kind)}")
        return None
    if not isinstance(identifier, str) or not BLOCK_ID.fullmatch(identifier):
        reading.fault(f"{name}.{number}", f"its id has to be letters and figures, not {_shown(identifier)}")
        return None
    if identifier in reading.blocks.values():
        reading.fault(f"{name}.{number}", f"the id {identifier} is there twice")
        return None
    reading.blocks[f"{name}.{number}"] = identifier
    inner = stored(value.kinds[kind].value, rest, reading, f"{name}.{number}")
    is_lost_file = kind == "file" and rest.get("document") and inner.get("document") is None
    return None if is_lost_file else {"type": kind, "value": inner, "id": identifier}
