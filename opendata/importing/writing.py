"""Entries of a checked file as pages: drafts for review, or public at once. All of them, or none."""

from collections import Counter

from django.db import transaction
from django.utils import timezone
from wagtail.coreutils import find_available_slug
from wagtail.log_actions import log
from wagtail.models import Locale, Page, Revision

from core.choices import Outcome
from core.models import (
    Decision,
    EntryPage,
    Lineage,
    Organization,
    PageOrganization,
    PageTerm,
    RelatedEntry,
    Term,
    Vocabulary,
)
from core.public_facts import public_facts_changed
from opendata.entry_fields import TEMPLATES
from opendata.importing.checking import Links
from opendata.importing.differences import differences, is_unknown_to_readers
from opendata.importing.media import Media
from opendata.importing.translations import keep_strings, opened, original_said_so, read_by

NEW, CHANGED, PUBLISHED, SAME = "new", "changed", "published", "unchanged"


class Refused(Exception):
    """Something showed only while it was written; the report tells it, and nothing is kept."""


def write(plan, progress):
    """Write what a plan holds; how many entries are new, changed and the same."""
    writer = Writer(plan, progress)
    try:
        with transaction.atomic():
            writer.write()
            if plan.report.faults:
                raise Refused
    except BaseException:
        writer.media.take_back()
        raise
    return writer.done


def compare(plan, progress):
    """The same without writing anything."""
    writer = Writer(plan, progress, is_trial=True)
    writer.each()
    return writer.done


class Writer:
    """Writes the entries of a file in three goes, so that each may name any other.

    First those that are new get a page, then the originals their text, then the translations theirs.
    """

    def __init__(self, plan, progress, *, is_trial=False):
        self.plan, self.progress, self.is_trial = plan, progress, is_trial
        self.media = Media(plan.media_folder, writes=not is_trial)
        self.locales = {locale.language_code: locale for locale in Locale.objects.all()}
        # The page of each original, by its key; while nothing is written, new ones have none.
        self.pages = {key: here.pk for (key, _language), here in plan.here.items() if not here.is_translation}
        self.new = set()
        self.done = Counter()

    def write(self):
        self.plan.shared.write()
        for row in self.plan.rows:
            if row.language == row.original_language and row.key not in self.pages:
                self._place(row)
        self.each()

    def each(self):
        self.terms = {(term.vocabulary, term.slug): term for term in Term.objects.all()}
        self.organizations = {one.slug: one for one in Organization.objects.all()}
        for translations in (False, True):
            for reader in self.plan.readers(self.media, Links(self.plan, self.pages, self.media)):
                if self._is_translation(reader.record) == translations:
                    self._put(reader)
                    self.progress(sum(self.done.values()))

    @staticmethod
    def _is_translation(record):
        return (record.get("original_language") or record.get("language")) != record.get("language")

    def _place(self, row):
        """A page without text, which others may name."""
        parent = self._listing(row.kind, row.language)
        page = TEMPLATES[row.kind](
            title=row.title,
            slug=find_available_slug(parent, row.slug),
            locale=parent.locale,
            translation_key=row.key,
            live=False,
        )
        if page.slug != row.slug:
            self.plan.report.note(row.place, "address", f"“{row.slug}” is taken here; it is “{page.slug}” now")
        parent.add_child(instance=page)
        self.pages[row.key] = page.pk
        self.new.add(page.pk)

    def _listing(self, kind, language):
        index = TEMPLATES[kind].allowed_parent_page_models()[0]
        # Read anew each time: it counts its children.
        return index.objects.select_related("locale").get(locale=self.locales[language])

    def _put(self, reader):
        row = self._page_here(reader)
        self.media.about(row and row.get_latest_revision_as_object())
        entry = reader.read()
        if entry is None or not reader.reading.is_sound:
            return
        page, translation = row, None
        if entry.is_translation and not self.is_trial:
            original = Page.objects.get(pk=self.pages[entry.key]).specific
            translation, page = opened(original, page)
            if (entry.key, entry.language) not in self.plan.here:
                self.new.add(page.pk)
                self._take_address(page, entry)
        if page is None:
            self.done[NEW] += 1
            return
        draft = page.get_latest_revision_as_object()
        changed = differences(draft, entry, self.pages)
        is_first = page.pk in self.new
        publishes = self.plan.publish and (bool(changed) or is_first or not page.first_published_at)
        if not changed and not is_first and not publishes and not self._archive_differs(page, entry):
            self.done[SAME] += 1
            return
        if page.current_workflow_state:
            reader.reading.fault("", "it is in review here, with another text. Decide or withdraw it first.")
            return
        self.done[NEW if is_first else CHANGED if changed else PUBLISHED] += 1
        if not self.is_trial:
            self._write(page, draft, entry, changed, translation, publishes, reader.reading)

    def _page_here(self, reader):
        here = self.plan.here.get((reader.reading.key, reader.record.get("language")))
        if here is None and not self._is_translation(reader.record):
            pk = self.pages.get(reader.reading.key)
        elif here is None:
            # Opened when its original was published.
            pages = Page.objects.filter(translation_key=reader.reading.key)
            pk = pages.filter(locale__language_code=reader.record.get("language")).values_list("pk", flat=True).first()
        else:
            pk = here.pk
        return Page.objects.get(pk=pk).specific if pk else None

    def _take_address(self, page, entry):
        parent = page.get_parent()
        page.slug = find_available_slug(parent, entry.slug, ignore_page_id=page.pk)
        page.save(clean=False)

    # Its text

    def _write(self, page, draft, entry, changed, translation, publishes, reading):
        for name in changed:
            if name in entry.values:
                setattr(draft, name, self._value(draft, name, entry.values[name]))
        self._relate(draft, entry, changed)
        draft.slug = page.slug
        draft.draft_title = draft.title
        if publishes:
            self._may_be_public(draft, reading)
            if entry.published and not page.first_published_at:
                draft.first_published_at = entry.published
                type(page).objects.filter(pk=page.pk).update(first_published_at=entry.published)
        if translation:
            keep_strings(translation, draft)
        if not page.live:
            draft.save(clean=False)
        if changed or page.latest_revision_id is None or page.pk in self.new:
            revision = draft.save_revision(log_action=True, clean=False)
        else:
            revision = page.get_latest_revision()
        if publishes:
            self._publish(page, revision, entry, translation)

    def _value(self, page, name, value):
        if name == "image_id":
            return value
        block = getattr(page._meta.get_field(name), "stream_block", None)
        return block.to_python(value) if block else value

    def _relate(self, page, entry, changed):
        if "terms" in changed:
            kept = [link for link in page.page_terms.all() if Vocabulary(link.term.vocabulary) not in entry.terms]
            named = [self.terms[name, slug] for name, slugs in entry.terms.items() for slug in dict.fromkeys(slugs)]
            page.page_terms = [*kept, *(PageTerm(term=term) for term in named)]
        if "organizations" in changed:
            page.page_organizations = [
                PageOrganization(organization=self.organizations[one["slug"]], sort_order=order)
                for order, one in enumerate(entry.organizations)
            ]
        if "origins" in changed:
            links = page.lineage.all()
            kept = [link for link in links if link.entry and is_unknown_to_readers(link.entry, entry.origins)]
            page.lineage = [*(self._lineage(one, order) for order, one in enumerate(entry.origins)), *kept]
        if "related_entries" in changed:
            links = page.related_entries.all()
            kept = [link for link in links if link.is_left_out or is_unknown_to_readers(link.entry, entry.related)]
            named = [self.pages[one.key] for one in entry.related if one.key in self.pages]
            rows = [RelatedEntry(entry_id=pk, sort_order=order) for order, pk in enumerate(named)]
            page.related_entries = [*rows, *kept]
        page.__dict__.pop("terms", None)
        page.__dict__.pop("organizations", None)

    def _lineage(self, origin, order):
        if origin.key in self.pages:
            return Lineage(kind=origin.kind, entry_id=self.pages[origin.key], sort_order=order)
        return Lineage(
            kind=origin.kind,
            title=origin.title[:200],
            url=origin.address,
            title_language=origin.language,
            sort_order=order,
        )

    # To the public

    def _may_be_public(self, page, reading):
        for label in page.completeness.missing_required:
            reading.fault(str(label), "is missing, and nothing is published without it")
        for name, error in page.publication_errors().items():
            reading.fault(name, " ".join(getattr(error, "messages", [str(error)])))

    def _publish(self, page, revision, entry, translation):
        revision.publish(log_action=True)
        moment = entry.updated or timezone.now()
        Revision.objects.filter(pk=revision.pk).update(created_at=moment)
        dates = {"last_published_at": moment, "latest_revision_created_at": moment}
        Page.objects.filter(pk=page.pk).update(**dates)
        if translation:
            read_by(translation, moment)
            original = Page.objects.get(pk=self.pages[entry.key])
            original_said_so(original, entry.original_updated or min(original.last_published_at or moment, moment))
        else:
            original_said_so(page, moment)
            self._assess(page, entry, moment)
        self._archive(page, entry)

    @staticmethod
    def _assess(page, entry, moment):
        known = EntryPage.objects.get(pk=page.pk).assessment
        if entry.assessment is None or (known and all(getattr(known, n) == v for n, v in entry.assessment.items())):
            return
        reason = Term.objects.filter(vocabulary=Vocabulary.DECISION_REASON, slug=Outcome.ACCEPTED).first()
        # By nobody of this library: it was accepted before it came here.
        Decision.objects.create(
            page_id=page.pk,
            outcome=Outcome.ACCEPTED,
            reason=reason,
            created_at=moment,
            evidence_level=entry.values.get("evidence_level"),
            evidence_reason=entry.values.get("evidence_reason", ""),
            privacy_checked=True,
            **entry.assessment,
        )

    def _archive_differs(self, page, entry):
        kept = {"on": page.archived_on, "reasons": {"en": page.archive_reason_en, "fr": page.archive_reason_fr}}
        return entry.archived is not None and entry.archived != kept

    def _archive(self, page, entry):
        page = EntryPage.objects.get(pk=page.pk)
        if not self._archive_differs(page, entry):
            return
        pages = EntryPage.objects.filter(translation_key=entry.key)
        reasons = {f"archive_reason_{language}": text for language, text in entry.archived["reasons"].items()}
        pages.update(archived_on=entry.archived["on"], **reasons)
        public_facts_changed.send(EntryPage, entries=pages)
        log(instance=page, action="library.archive", data={"comment": ""})
