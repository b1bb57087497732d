"""Entries with all they point to, read in a number of queries that does not depend on how many entries there are."""

from collections import defaultdict

from django.utils.functional import cached_property
from django.utils.html import escape
from wagtail.models import Page
from wagtail.rich_text.rewriters import LinkRewriter

from core.addresses import absolute
from core.models import (
    ApprovedOriginal,
    CustomDocument,
    CustomImage,
    Decision,
    EntryPage,
    Lineage,
    RelatedEntry,
)
from core.models.pages import is_open_to_all


class BatchEntry:
    """One published page of an entry, and what it points to."""

    def __init__(self, page, batch):
        self.page = page
        self.batch = batch
        self.language = page.locale.language_code

    @property
    def versions(self):
        """``{language: page}`` of the languages it is public in."""
        return self.batch.public.get(self.page.translation_key, {})

    @property
    def original_language(self):
        if self.page.pk not in self.batch.translations:
            return self.language
        return "en" if self.language == "fr" else "fr"

    @property
    def original_updated_at(self):
        """When the public original of this translation was updated without it."""
        if self.page.is_archived or len(self.versions) < 2:
            return None
        return self.batch.original_updates.get(self.page.pk)

    @property
    def assessment(self):
        return self.batch.assessments.get(self.page.translation_key)

    @property
    def ancestors(self):
        """Where it came from, as stored values of a relative."""
        for link in self.batch.origins[self.page.pk]:
            if link.entry is None:
                yield {"kind": link.kind, "title": link.title, "address": link.url, "language": link.title_language}
            elif relative := self.version_of(link.entry.translation_key):
                yield self._relative(relative, link.kind)

    @property
    def descendants(self):
        """What came of it."""
        for key, kind in self.batch.descendants[self.page.translation_key]:
            if relative := self.version_of(key):
                yield self._relative(relative, kind)

    @property
    def chosen(self):
        """What its authors and editors want read beside it."""
        found = (self.version_of(key) for key in self.batch.related[self.page.pk])
        return [self._relative(page) for page in found if page and not page.is_archived]

    def version_of(self, key):
        """The public page of another entry: in this one's language where there is one; None where there is none."""
        versions = self.batch.public.get(key, {})
        return versions.get(self.language) or next(iter(versions.values()), None)

    def _relative(self, page, kind=None):
        return {
            "kind": kind,
            "id": page.translation_key.urn,
            "title": page.title,
            "language": page.locale.language_code,
            "address": self.address_of(page),
        }

    def address_of(self, page):
        return absolute(page.get_url_parts(self.batch)[2])

    def with_links(self, html):
        """Formatted text in which links to pages and files of this library are written in full."""
        if "linktype" not in html:
            return html
        return LinkRewriter(bulk_rules={"page": self._page_links, "document": self._document_links})(html)

    def _page_links(self, links):
        pages = [self.batch.linked.get(int(link.get("id") or 0), {}) for link in links]
        found = [versions.get(self.language) or next(iter(versions.values()), None) for versions in pages]
        return [f'<a href="{escape(self.address_of(page))}">' if page else "<a>" for page in found]

    def _document_links(self, links):
        documents = [self.batch.documents.get(int(link.get("id") or 0)) for link in links]
        return [f'<a href="{escape(absolute(document.url))}">' if document else "<a>" for document in documents]

    def file(self, number):
        document = self.batch.documents.get(number)
        return document and {
            "title": document.title,
            "file_name": document.filename,
            "address": absolute(document.url),
        }

    def picture(self, stored):
        """``stored`` is ``{"image": number, "alt_text": …}``."""
        image = self.batch.images.get(stored and stored.get("image"))
        return image and {
            "address": absolute(image.file.url),
            "width": image.width,
            "height": image.height,
            "alternative_text": "" if stored.get("decorative") else stored.get("alt_text"),
            "credit": image.credit,
        }


class Batch:
    """Published pages of entries that are written together.

    ``points_to(entry)`` yields ``(kind, number)`` of each page, document or image in an entry's text.
    """

    def __init__(self, pages, points_to):
        self.entries = [BatchEntry(page, self) for page in pages]
        self.points_to = points_to

    @cached_property
    def numbers(self):
        return [entry.page.pk for entry in self.entries]

    @cached_property
    def keys(self):
        return {entry.page.translation_key for entry in self.entries}

    # Both languages, and the family

    @cached_property
    def public(self):
        """``{translation key: {language: page}}`` of the entries themselves and of all their relatives."""
        keys = self.keys | {key for keys in self.related.values() for key in keys}
        keys |= {key for relatives in self.descendants.values() for key, _kind in relatives}
        keys |= {link.entry.translation_key for links in self.origins.values() for link in links if link.entry}
        return by_language(EntryPage.objects.filter(translation_key__in=keys))

    @cached_property
    def translations(self):
        return set(EntryPage.objects.filter(pk__in=self.numbers).translations().values_list("pk", flat=True))

    @cached_property
    def original_updates(self):
        pages = EntryPage.objects.filter(pk__in=self.numbers).with_original_updates()
        return dict(pages.values_list("pk", "original_updated_at"))

    @cached_property
    def origins(self):
        found = defaultdict(list)
        for link in Lineage.objects.filter(page__in=self.numbers).select_related("entry").order_by("sort_order", "pk"):
            found[link.page_id].append(link)
        return found

    @cached_property
    def descendants(self):
        """``{translation key: [(translation key of a descendant, kind)]}``; both its languages say the same."""
        links = Lineage.objects.filter(entry__translation_key__in=self.keys).order_by("page_id")
        found = defaultdict(dict)
        for key, descendant, kind in links.values_list("entry__translation_key", "page__translation_key", "kind"):
            found[key].setdefault(descendant, kind)
        return defaultdict(list, {key: list(relatives.items()) for key, relatives in found.items()})

    @cached_property
    def related(self):
        links = RelatedEntry.objects.filter(page__in=self.numbers).order_by("sort_order", "pk")
        found = defaultdict(list)
        for number, key in links.values_list("page_id", "entry__translation_key"):
            found[number].append(key)
        return found

    # What editors found

    @cached_property
    def assessments(self):
        """The latest of each entry: see ``EntryPage.assessment``."""
        waiting = ApprovedOriginal.objects.values("revision")
        decisions = Decision.objects.assessments().filter(page__translation_key__in=self.keys)
        latest = {}
        for decision in decisions.exclude(task_state__revision__in=waiting).select_related("page"):
            latest.setdefault(decision.page.translation_key, decision)
        return latest

    # What texts point to

    @cached_property
    def pointed_to(self):
        found = defaultdict(set)
        for entry in self.entries:
            for kind, number in self.points_to(entry):
                found[kind].add(number)
        return found

    @cached_property
    def documents(self):
        numbers = self.pointed_to["document"]
        return CustomDocument.objects.in_bulk(numbers) if numbers else {}

    @cached_property
    def images(self):
        numbers = self.pointed_to["image"]
        return CustomImage.objects.in_bulk(numbers) if numbers else {}

    @cached_property
    def linked(self):
        """``{number: {language: page}}`` of the pages that texts link to. What is not public is not named."""
        numbers = self.pointed_to["page"]
        if not numbers:
            return {}
        keys = dict(Page.objects.filter(pk__in=numbers).values_list("pk", "translation_key"))
        versions = by_language(Page.objects.filter(translation_key__in=keys.values()))
        return {number: versions.get(key, {}) for number, key in keys.items()}


def by_language(pages):
    """``{translation key: {language: page}}`` of what is public among pages."""
    found = defaultdict(dict)
    for page in pages.live().filter(is_open_to_all()).select_related("locale").order_by("pk"):
        found[page.translation_key][page.locale.language_code] = page
    return dict(found)
