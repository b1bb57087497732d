"""A record of a file as an entry to write: every field read, and cleaned as the editor's form would."""

import re
import uuid
from dataclasses import dataclass, field
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.fields import RichTextField, StreamField

from core.choices import ContactRoute
from core.criteria import CRITERIA
from core.slugs import slug_for
from opendata import values
from opendata.entries import fields_of
from opendata.entry_fields import ARCHIVED, ASSESSMENT, CONTACT, LICENCE, OWN_FIELDS, TEMPLATES
from opendata.importing.reading import Reading, formatted, path_of, slug_in, stored

URN = "urn:uuid:"
LARGEST_YEAR = 9999
# What an editor of this library judges: only taken over with ``--publish``, from the editors of the other.
JUDGED = ("evidence_level", "evidence_reason")
# What follows from other fields, or from other entries.
DERIVED = ("original_updated", "addresses", "data_address", "descendants", "tools")
IDENTITY = ("id", "kind", "language", "original_language", "address", "published", "updated")
CONTACT_FIELDS = {name: f"contact_{'url' if name == 'address' else name}" for name in CONTACT.parts}


@dataclass
class Origin:
    """What an entry descends from, or is read beside: another entry by its key, or a publication."""

    kind: str
    key: uuid.UUID | None
    title: str
    language: str
    address: str


@dataclass
class Entry:
    """One entry in one language, read from a file. ``None`` stands for what the file says nothing about."""

    key: uuid.UUID
    kind: str
    language: str
    original_language: str
    title: str
    slug: str
    addresses: list[str]
    published: datetime | None = None
    updated: datetime | None = None
    original_updated: datetime | None = None
    # By the names of the page's fields.
    values: dict = field(default_factory=dict)
    # Slugs, by vocabulary.
    terms: dict = field(default_factory=dict)
    organizations: list[dict] | None = None
    origins: list[Origin] | None = None
    related: list[Origin] | None = None
    assessment: dict | None = None
    archived: dict | None = None

    @property
    def model(self):
        return TEMPLATES[self.kind]

    @property
    def is_translation(self):
        return self.language != self.original_language


class RecordReader:
    """Reads one record. ``publish`` tells whether it is to become public, and so has to be whole."""

    def __init__(self, reading: Reading, record: dict, publish: bool):
        self.reading, self.record, self.publish = reading, record, publish
        self.entry = None

    def read(self):
        """The ``Entry``; None where not even its identity can be read."""
        for name, message in self.record.pop("problems", ()):
            self.reading.fault(name, message)
        self.entry = self._identity()
        if self.entry is None:
            return None
        fields = fields_of(self.entry.kind)
        if unknown := self.record.keys() - fields.keys():
            self.reading.fault("", f"there are fields that no {self.entry.kind} has: {', '.join(sorted(unknown))}")
        for name in fields:
            if name in self.record and name not in (*IDENTITY, *DERIVED):
                self._read(name, fields[name], self.record[name])
        self._clean()
        return self.entry

    # Which entry it is

    def _identity(self):
        reading, record = self.reading, self.record
        kind = stored(OWN_FIELDS["kind"].value, record.get("kind"), reading, "kind")
        language = self._language("language")
        title = stored(values.Text(), record.get("title"), reading, "title").strip()
        addresses = [stored(values.WebAddress(), record.get("address"), reading, "address")]
        if isinstance(record.get("addresses"), dict):
            addresses += [one for one in record["addresses"].values() if isinstance(one, str)]
        if not title:
            reading.fault("title", "has to be given")
        if not kind:
            reading.fault("kind", f"has to be one of {', '.join(TEMPLATES)}")
        if not (kind and language and title):
            return None
        slug = path_of(addresses[0]).rstrip("/").rpartition("/")[2]
        return Entry(
            key=reading.key,
            kind=kind,
            language=language,
            original_language=self._language("original_language") or language,
            title=title,
            slug=slug if re.fullmatch(r"[-a-zA-Z0-9_]{1,255}", slug) else slug_for(title) or kind,
            addresses=[address for address in addresses if address],
            published=stored(values.Moment(), record.get("published"), reading, "published"),
            updated=stored(values.Moment(), record.get("updated"), reading, "updated"),
            original_updated=stored(values.Moment(), record.get("original_updated"), reading, "original_updated"),
        )

    def _language(self, name):
        language = self.record.get(name)
        allowed = OWN_FIELDS["language"].value.schema["enum"]
        if (name == "language" or language) and language not in allowed:
            self.reading.fault(name, f"has to be one of {', '.join(allowed)}")
            return None
        return language

    # Its fields

    def _read(self, name, description, data):
        if name in SPECIAL:
            SPECIAL[name](self, data)
        elif name in self.entry.model.term_fields:
            slugs = stored(description.value, data, self.reading, name)
            self.entry.terms[self.entry.model.term_fields[name]] = [slug for slug in slugs if slug]
        elif self.publish or name not in JUDGED:
            self.entry.values[name] = self._value(name, description.value, data)

    def _value(self, name, value, data):
        place = self.entry.model._meta.get_field(name)
        if isinstance(place, RichTextField):
            return formatted(data, place.features, self.reading, name)
        return stored(value, data, self.reading, name)

    def _organizations(self, data):
        found = []
        for number, one in enumerate(stored_list(data, self.reading, "organizations"), start=1):
            name = f"organizations.{number}"
            if slug := slug_in(one, self.reading, name):
                about = one if isinstance(one, dict) else {}
                names = stored(values.InBothLanguages(), about.get("name"), self.reading, f"{name}.name")
                texts = {f"name_{language}": text for language, text in names.items()}
                website = stored(values.Text(), about.get("website"), self.reading, f"{name}.website")
                found.append({"slug": slug, **texts, "website": website})
        self.entry.organizations = list({one["slug"]: one for one in found}.values())

    def _picture(self, data):
        value = OWN_FIELDS["picture"].value
        kept = stored(value, data, self.reading, "picture") or {}
        self.entry.values |= {"image_id": kept.get("image"), "image_alt": kept.get("alt_text", "")}

    def _archived(self, data):
        kept = stored(ARCHIVED, data, self.reading, "archived")
        if kept and self.publish and not kept["on"]:
            self.reading.fault("archived.on", "has to be given")
        elif kept and self.publish:
            reasons = {language: text[:250] for language, text in kept["reason"].items()}
            self.entry.archived = {"on": kept["on"], "reasons": reasons}

    def _assessment(self, data):
        kept = stored(ASSESSMENT, data, self.reading, "assessment")
        if kept and not all(kept.values()):
            self.reading.fault("assessment", f"has to judge all of {', '.join(one.slug for one in CRITERIA)}")
        elif self.publish:
            self.entry.assessment = kept

    def _origins(self, data):
        self.entry.origins = self._relatives("origins", data)

    def _related(self, data):
        self.entry.related = [one for one in self._relatives("related_entries", data) if one.key]

    def _relatives(self, name, data):
        found = []
        for number, one in enumerate(stored_list(data, self.reading, name), start=1):
            where = f"{name}.{number}"
            kept = stored(OWN_FIELDS[name].value.item, one, self.reading, where)
            if not kept:
                continue
            key = key_in(kept["id"])
            if kept["id"] and not key:
                self.reading.fault(f"{where}.id", f"has to look like {URN}6f2b8c0e-…")
            if key == self.entry.key:
                self.reading.fault(where, "an entry cannot descend from itself, or be read beside itself")
            elif not key and not kept["title"]:
                self.reading.fault(where, "needs an id, or the title of what is published elsewhere")
            else:
                found.append(Origin(kept["relation"], key, kept["title"], kept["language"] or "en", kept["address"]))
        return found

    def _contact(self, data):
        kept = stored(CONTACT, data, self.reading, "contact")
        if not kept:
            return
        self.entry.values |= {CONTACT_FIELDS[name]: value for name, value in kept.items()}
        if self.publish:
            # Only people who agreed are in an export. Another library's drafts ask them again.
            self.entry.values["contact_consent"] = kept["route"] == ContactRoute.PERSON

    def _licence(self, data):
        word = data.get("value") if isinstance(data, dict) else data
        licences = values.Choice.of(self.entry.model._meta.get_field("licence").choices)
        self.entry.values["licence"] = stored(licences, word, self.reading, "licence")
        if isinstance(data, dict) and data.keys() - LICENCE.parts.keys():
            self.reading.fault("licence", "has parts that are not known")

    def _evidence_level(self, data):
        level = stored(OWN_FIELDS["evidence_level"].value, data, self.reading, "evidence_level")
        if self.publish:
            self.entry.values["evidence_level"] = level

    # What the page says to it

    def _clean(self):
        page = self.entry.model(title=self.entry.title)
        for name, value in self.entry.values.items():
            if name == "image_id":
                continue
            place = page._meta.get_field(name)
            if value is None and not place.null:
                # What it is without anyone saying so.
                self.entry.values[name] = page._meta.get_field(name).get_default()
                continue
            try:
                self.entry.values[name] = self._cleaned(place, value, page)
            except ValidationError as error:
                for where, message in messages_of(error, name):
                    self.reading.fault(where, message)

    def _cleaned(self, place, value, page):
        if isinstance(place, StreamField):
            stream = place.stream_block.to_python(value)
            clean = place.stream_block.clean if self.publish else place.stream_block.clean_deferred
            return clean(stream).get_prep_value()
        if value in ("", None):
            # Whether it may be empty is asked of the whole entry, once it is to become public.
            return value
        if isinstance(place, models.PositiveSmallIntegerField) and value > LARGEST_YEAR:
            # SQLite would take it, PostgreSQL not.
            raise ValidationError(f"has to be {LARGEST_YEAR} or less")
        return place.clean(value, page)


def stored_list(data, reading, name):
    if data is None:
        return []
    return reading.expect(list, data, name, "a list") or []


def key_in(text):
    """The key in an identifier; None where there is none."""
    try:
        return uuid.UUID(text.removeprefix(URN)) if text else None
    except ValueError:
        return None


def messages_of(error, name):
    """``(where, message)`` of an error, also of blocks within blocks; people count from one."""
    blocks = getattr(error, "block_errors", None)
    if blocks is None:
        yield from ((name, message) for message in getattr(error, "messages", [str(error)]))
        return
    pairs = blocks.items() if isinstance(blocks, dict) else enumerate(blocks)
    for key, inner in pairs:
        if inner is not None:
            yield from messages_of(inner, f"{name}.{key + 1 if isinstance(key, int) else key}")
    for inner in getattr(error, "non_block_errors", None) or ():
        yield name, inner if isinstance(inner, str) else " ".join(getattr(inner, "messages", [str(inner)]))


SPECIAL = {
    "title": lambda reader, data: reader.entry.values.__setitem__("title", reader.entry.title),
    "organizations": RecordReader._organizations,
    "picture": RecordReader._picture,
    "archived": RecordReader._archived,
    "assessment": RecordReader._assessment,
    "origins": RecordReader._origins,
    "related_entries": RecordReader._related,
    "contact": RecordReader._contact,
    "licence": RecordReader._licence,
    "evidence_level": RecordReader._evidence_level,
}
