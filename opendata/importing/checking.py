"""The whole file, checked before anything is written: each record by itself, then all of them together."""

import uuid
from collections import defaultdict
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter
from urllib.parse import urlsplit

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from core.models import EntryPage, Lineage, Vocabulary
from core.validators import is_public_host
from opendata.entry_fields import TEMPLATES
from opendata.importing.media import Media
from opendata.importing.reading import Reading, path_of
from opendata.importing.records import URN, RecordReader, key_in
from opendata.importing.report import Place
from opendata.importing.vocabularies import Shared
from search.models import SearchDocument

CHUNK = 500


@dataclass(slots=True)
class Row:
    """What is kept in memory of each record: enough to see all of them together."""

    place: Place
    key: uuid.UUID
    kind: str
    language: str
    original_language: str
    title: str
    slug: str
    origins: list
    related: list


@dataclass
class Here:
    """A page of an entry that this library has."""

    pk: int
    kind: str
    is_translation: bool


@dataclass
class Plan:
    """What a file holds, and what of it is here."""

    file: object
    report: object
    publish: bool
    media_folder: object = None
    rows: list[Row] = field(default_factory=list)
    # ``{address: key}`` of all entries of the file.
    addresses: dict = field(default_factory=dict)
    here: dict = field(default_factory=dict)
    shared: Shared = None

    def readers(self, media, links):
        """A ``RecordReader`` for each record that can be told from others."""
        for number, record in self.file.records():
            place, key = self._place_and_key(number, record)
            if key is not None:
                reading = Reading(key=key, place=place, report=self.report, links=links, media=media)
                yield RecordReader(reading, record, self.publish)

    def _place_and_key(self, number, record):
        place = Place(number, self.file.unit)
        if not isinstance(record, dict):
            self.report.fault(place, "", "is no record: it has to be { … }")
            return place, None
        title, language = record.get("title"), record.get("language")
        if isinstance(title, str) and isinstance(language, str):
            place = Place(number, self.file.unit, f"{language[:10]}, “{title[:50]}”")
        identifier, address = record.get("id"), record.get("address")
        key = key_in(identifier) if isinstance(identifier, str) else None
        if identifier is not None and identifier != "" and key is None:
            self.report.fault(place, "id", f"has to look like {URN}6f2b8c0e-7d55-4f0a-9d67-0d3c6c1f5a11")
        elif key is None and isinstance(address, str) and address:
            # Without an identifier, an entry is known by where it was: in English, where it was in both.
            addresses = record.get("addresses")
            first = addresses.get("en") if isinstance(addresses, dict) else None
            key = uuid.uuid5(uuid.NAMESPACE_URL, first if isinstance(first, str) and first else address)
        elif key is None:
            self.report.fault(place, "id", "has to be given, or the address it has where it came from")
        return place, key


def check(plan, progress):
    """Read every record of a file and tell every fault. Returns nothing: ``plan.report`` says whether there are any."""
    plan.shared = Shared(plan.file.path, plan.report)
    media = Media(plan.media_folder)
    links = Links(plan, {}, media, is_check=True)
    for reader in plan.readers(media, links):
        entry, place = reader.read(), reader.reading.place
        if entry is None:
            continue
        plan.addresses |= dict.fromkeys(entry.addresses, entry.key)
        for vocabulary, slugs in entry.terms.items():
            for slug in slugs:
                plan.shared.term(vocabulary, slug, place)
        _tools(plan, reader, place)
        for organization in entry.organizations or ():
            plan.shared.organization(organization, place)
        plan.rows.append(
            Row(
                place=place,
                key=entry.key,
                kind=entry.kind,
                language=entry.language,
                original_language=entry.original_language,
                title=entry.title,
                slug=entry.slug,
                origins=[(one.key, one.title) for one in entry.origins or () if one.key],
                related=[one.key for one in entry.related or ()],
            )
        )
        progress(len(plan.rows))
    if not plan.rows and not plan.report.faults:
        plan.report.fault(Place(0, plan.file.unit), "", "there is nothing in the file")
    plan.here = find_here({row.key for row in plan.rows})
    for ask in (no_entry_twice, pairs_are_whole, fits_what_is_here, relatives_are_known, nothing_descends_from_itself):
        ask(plan)


def _tools(plan, reader, place):
    """A recipe's tools are told from its ingredients; what the export says of them is taken along."""
    tools = reader.record.get("tools") if plan.publish else None
    for tool in tools if isinstance(tools, list) else ():
        slug = tool.get("slug") if isinstance(tool, dict) else tool
        if (Vocabulary.TOOL.value, slug) in plan.shared.described_terms:
            plan.shared.term(Vocabulary.TOOL.value, slug, place)


def find_here(keys):
    """``{(key, language): Here}`` of the pages that have these keys; of other pages, with no kind."""
    content_types = {ContentType.objects.get_for_model(model).pk: kind for kind, model in TEMPLATES.items()}
    found, keys = {}, list(keys)
    for start in range(0, len(keys), CHUNK):
        chunk = keys[start : start + CHUNK]
        translations = set(
            EntryPage.objects.translations().filter(translation_key__in=chunk).values_list("pk", flat=True)
        )
        pages = Page.objects.filter(translation_key__in=chunk)
        names = ("pk", "translation_key", "locale__language_code", "content_type_id")
        for pk, key, language, content_type in pages.values_list(*names):
            found[key, language] = Here(pk, content_types.get(content_type, ""), pk in translations)
    return found


# All together


def no_entry_twice(plan):
    seen, slugs = {}, {}
    for row in plan.rows:
        if (first := seen.setdefault((row.key, row.language), row)) is not row:
            plan.report.fault(row.place, "id", f"the same entry is there already, in {first.place}. Take one out.")
        first = slugs.setdefault((row.kind, row.language, row.slug), row)
        if first is not row and first.key != row.key:
            plan.report.fault(row.place, "address", f"“{row.slug}” is the address of {first.place} too. Change one.")


def pairs_are_whole(plan):
    by_key = defaultdict(dict)
    for row in plan.rows:
        by_key[row.key].setdefault(row.language, row)
    for key, versions in by_key.items():
        rows = list(versions.values())
        if len({row.kind for row in rows}) > 1:
            plan.report.fault(rows[-1].place, "kind", f"is another than in {rows[0].place}, its other language")
        if len(rows) == 2 and len({row.original_language for row in rows}) > 1:
            plan.report.fault(
                rows[-1].place,
                "original_language",
                f"is another than in {rows[0].place}: one language has to be the original of the other. "
                "Name the same in both.",
            )
        for row in rows:
            original = row.original_language
            if original != row.language and original not in versions and (key, original) not in plan.here:
                plan.report.fault(
                    row.place,
                    "original_language",
                    f"it is the translation of an original ({original}) that is neither in the file nor here. "
                    f"Add that, or let original_language be {row.language}.",
                )


def fits_what_is_here(plan):
    for row in plan.rows:
        for language in {row.language, row.original_language}:
            here = plan.here.get((row.key, language))
            if here and here.kind != row.kind:
                plan.report.fault(row.place, "kind", f"here this is {here.kind or 'a page that is no entry'}")
        here = plan.here.get((row.key, row.language))
        if here and here.is_translation != (row.language != row.original_language):
            said = "a translation" if here.is_translation else "an original"
            plan.report.fault(row.place, "original_language", f"here this is {said}. Let the file say so too.")


def relatives_are_known(plan):
    known = {row.key for row in plan.rows}
    named = {key for row in plan.rows for key in (*row.related, *(key for key, _title in row.origins))}
    known |= {key for key, _language in find_here(named - known)}
    for row in plan.rows:
        for key in row.related:
            if key not in known:
                plan.report.note(row.place, "related_entries", f"{key} is neither in the file nor here, and left out")
        for key, title in row.origins:
            if key not in known and title:
                plan.report.note(row.place, "origins", f"“{title}” is not here, and named as published elsewhere")
            elif key not in known:
                plan.report.fault(row.place, "origins", f"{key} is neither in the file nor here, and has no title")


def nothing_descends_from_itself(plan):
    """An entry may descend from several; no way leads from one back to itself."""
    in_file = {row.key for row in plan.rows}
    graph, places = defaultdict(set), {}
    for row in plan.rows:
        graph[row.key] |= {key for key, _title in row.origins}
        places.setdefault(row.key, row)
    kept = Lineage.objects.exclude(entry=None)
    for key, origin in kept.values_list("page__translation_key", "entry__translation_key").iterator():
        if key not in in_file:
            graph[key].add(origin)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        circle = error.args[1]
        titles = [places[key].title if key in places else str(key) for key in circle]
        place = next(places[key].place for key in circle if key in places)
        plan.report.fault(place, "origins", f"these descend from one another: {' ← '.join(titles)}. Take one out.")


class Links:
    """To which rows the links in texts lead: to entries of the file, and to public pages here."""

    def __init__(self, plan, pages, media, *, is_check=False):
        self.plan, self.pages, self.media, self.is_check = plan, pages, media, is_check

    def __call__(self, address):
        if self.is_check:
            # Where it leads is known when everything is read.
            return ("page", 0) if self._is_of_the_source(address) else None
        if (key := self.plan.addresses.get(address)) in self.pages:
            return "page", self.pages[key]
        if not self._is_of_the_source(address):
            return None
        kinds = (*TEMPLATES, "guide")
        documents = SearchDocument.objects.filter(kind__in=kinds, url=path_of(address), is_public=True)
        if number := documents.values_list("object_id", flat=True).first():
            return "page", number
        if number := self.media.document_at(address):
            return "document", number
        # Where it came from, readers can still open it; an address within someone's network nobody can.
        return None if is_public_host(urlsplit(address).hostname or "") else False

    def _is_of_the_source(self, address):
        return bool(self.plan.file.source) and address.startswith(self.plan.file.source)
