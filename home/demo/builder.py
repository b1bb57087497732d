"""From the demonstration data to pages, through the same doors as authors, editors and translators."""

import datetime
import uuid

from django.db import transaction
from django.utils import timezone
from wagtail.blocks import ListBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from core.choices import EvidenceLevel, Outcome, Shown
from core.freshness.steps import archive
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
from core.slugs import slug_for
from core.translation.segments import segments_of
from core.translation.sources import draft_from, translations_of
from core.vocabularies import make_term
from home.bilingual import in_language
from home.demo.accounts import load_accounts
from home.demo.entries import ENTRIES
from home.demo.organizations import ORGANIZATIONS
from home.demo.places import PLACES
from home.demo.tools import TOOLS
from home.models import FeaturedEntry, HomePage
from home.site import setup_site, take_address
from practices.models import PracticeIndexPage, PracticePage
from recipes.models import RecipeIndexPage, RecipePage

NAMESPACE = uuid.UUID("6f2b8c0e-7d55-4f0a-9d67-0d3c6c1f5a11")
TEMPLATES = {"recipe": (RecipeIndexPage, RecipePage), "practice": (PracticeIndexPage, PracticePage)}
FEATURED = ("neighbourhood-mothers", "mentoring-partnership", "teach-cooking-online")
# The catalogue's own dates are counted in days from the day of loading, so that they stay recent; the service's
# are what they are.
REVIEW_DATES = ("last_reviewed", "next_review")


@transaction.atomic
def load_demo_content():
    """Build the demonstration site where it is missing; return how many entries were created."""
    setup_site()
    take_address()
    for order, row in enumerate(PLACES):
        _make_place(row, order)
    for row in ORGANIZATIONS:
        _make_organization(row)
    users = load_accounts()
    for row in TOOLS:
        make_term(Vocabulary.TOOL, row, 0)
    made = 0
    for data in ENTRIES:
        if not EntryPage.objects.filter(translation_key=key_of(data["slug"])).exists():
            EntryBuilder(data, users).build()
            made += 1
    _feature()
    return made


def key_of(*path):
    """A stable identifier for an entry or a block: the same at every loading, in both languages."""
    return uuid.uuid5(NAMESPACE, "/".join(map(str, path)))


def in_days(number):
    """The day so many days from today; before it, for a number below zero."""
    return timezone.localdate() + datetime.timedelta(days=number)


def _make_place(row, order):
    if make_term(Vocabulary.PLACE, row, order):
        place = Term.objects.get(vocabulary=Vocabulary.PLACE, slug=row["slug"])
        place.parent = Term.objects.get(vocabulary=Vocabulary.PROVINCE, slug=row["province"])
        # Saved, not updated: what readers find is told the name of the province.
        place.save()


def _make_organization(row):
    kind = Term.objects.get(vocabulary=Vocabulary.ORGANIZATION_TYPE, slug=row["kind"])
    place = Term.objects.filter(
        vocabulary__in=[Vocabulary.PLACE, Vocabulary.PROVINCE], slug=row.get("place") or ""
    ).first()
    texts = {name: row[name] for name in ("name_en", "name_fr", "website", "about_en", "about_fr")}
    Organization.objects.get_or_create(
        slug=row["slug"],
        defaults={**texts, "name_language": row.get("name_language", ""), "kind": kind, "place": place},
    )


def _feature():
    for front in HomePage.objects.filter(featured_entries=None):
        for order, slug in enumerate(FEATURED):
            entry = EntryPage.objects.filter(translation_key=key_of(slug)).order_by("pk").first()
            if entry:
                FeaturedEntry.objects.create(page=front, entry=entry, sort_order=order)


class EntryBuilder:
    """Builds one entry of the data in its own language, and brings it to the state the data names."""

    def __init__(self, data, users):
        self.data = data
        self.users = users
        self.language = data["written_in"]
        self.index_model, self.model = TEMPLATES[data["kind"]]

    def build(self):
        page = self.create()
        getattr(self, "to_" + self.data["state"].replace("-", "_"))(page)

    def member(self, role):
        """The demonstration account of a role at the agency that writes the entry."""
        return self.users[f"{self.data['agency']}-{role}"]

    # The states an entry can be left in

    def to_draft(self, page):
        page.save_revision(user=self.member("author"))

    def to_in_review(self, page):
        page.save_revision(user=self.member("author"))
        page.get_workflow().start(page, self.member("author"))

    def to_changes_requested(self, page):
        self.to_in_review(page)
        task_state = page.current_workflow_task_state
        task_state.task.specific.on_action(
            task_state,
            self.users["riverside-editor"],
            "reject",
            reason=self.data["reason"],
            comment=in_language(self.data["comment"], self.language),
        )

    def to_untranslated(self, page):
        page.save_revision().publish()
        self.assess(page)

    def to_published(self, page):
        page.save_revision().publish()
        self.assess(page)
        translation = self.translate(page, user=None)
        draft_from(translation, user=None).get_latest_revision().publish()

    def to_archived(self, page):
        self.to_published(page)
        reasons = {language: in_language(self.data["archive_reason"], language) for language in ("en", "fr")}
        archive(page, self.member("author"), reasons)

    def to_translation_in_review(self, page):
        page.save_revision().publish()
        self.assess(page)
        translator = self.member("translator")
        translation = self.translate(page, user=translator)
        draft = draft_from(translation, user=translator)
        draft.get_workflow().start(draft, translator)

    def assess(self, page):
        """An acceptance that says no more than the evidence level of the data, where there is one."""
        if page.evidence_level is None:
            return
        level = EvidenceLevel(page.evidence_level)
        Decision.objects.create(
            page_id=page.pk,
            member=self.users["riverside-editor"],
            outcome=Outcome.ACCEPTED,
            reason=Term.objects.get(vocabulary=Vocabulary.DECISION_REASON, slug=Outcome.ACCEPTED),
            practical=Shown.NOT_SHOWN if level == EvidenceLevel.IDEA else Shown.MET,
            innovative=Shown.PARTLY,
            successful=Shown.MET if level >= EvidenceLevel.RESULTS else Shown.PARTLY,
            transferable=Shown.MET if level == EvidenceLevel.REPLICATED else Shown.PARTLY,
            evidence_level=level,
            evidence_reason=page.evidence_reason,
            privacy_checked=True,
        )

    def create(self):
        """Add the page as a draft of its author, or of the editors."""
        locale = Locale.objects.get(language_code=self.language)
        page = self.instance(self.language)
        page.locale = locale
        page.translation_key = key_of(self.data["slug"])
        if self.data["agency"]:
            page.agency = Organization.objects.get(slug=self.data["agency"])
            page.owner = self.member("author")
        page.slug = slug_for(page.title)
        page.first_published_at = self.first_published_at()
        page.page_terms = [PageTerm(term=term) for term in self.terms()]
        page.page_organizations = [
            PageOrganization(organization=Organization.objects.get(slug=slug), sort_order=order)
            for order, slug in enumerate(self.data["organizations"])
        ]
        page.lineage = [
            Lineage(
                kind=link["kind"],
                entry=EntryPage.objects.get(translation_key=key_of(link["entry"]), locale=locale),
            )
            for link in self.data.get("lineage", [])
        ]
        page.related_entries = [
            RelatedEntry(entry=entry)
            for slug in self.data.get("related", [])
            if (entry := EntryPage.objects.filter(translation_key=key_of(slug), locale=locale).first())
        ]
        self.index_model.objects.get(locale=locale).add_child(instance=page)
        return page

    def first_published_at(self):
        if self.data["state"] in ("draft", "in-review", "changes-requested"):
            return None
        day = in_days(self.data["fields"]["last_reviewed"])
        return timezone.make_aware(datetime.datetime.combine(day, datetime.time(9)))

    def terms(self):
        for vocabulary, slugs in self.data["terms"].items():
            for slug in slugs:
                yield Term.objects.get(vocabulary=vocabulary, slug=slug)

    def instance(self, language):
        """The entry in one language, not yet saved. Blocks have the same ids in both."""
        page = self.model(live=False)
        for name, value in in_language(self.data["fields"], language).items():
            field = self.model._meta.get_field(name)
            if isinstance(field, StreamField):
                value = self.stream(field.stream_block, value, name)
            elif name in REVIEW_DATES:
                value = in_days(value)
            elif name == "notice_date":
                value = datetime.date.fromisoformat(value)
            setattr(page, name, value)
        return page

    def stream(self, block, items, *path):
        raw = [
            {
                "type": kind,
                "value": self.raw(block.child_blocks[kind], value, *path, position),
                "id": str(key_of(self.data["slug"], *path, position)),
            }
            for position, (kind, value) in enumerate(items)
        ]
        return block.to_python(raw)

    def raw(self, block, value, *path):
        """A value as StreamFields store it, every item of a list under a stable id."""
        if isinstance(block, StructBlock):
            return {name: self.raw(block.child_blocks[name], item, *path, name) for name, item in value.items()}
        if isinstance(block, ListBlock):
            return [
                {
                    "type": "item",
                    "value": self.raw(block.child_block, item, *path, position),
                    "id": str(key_of(self.data["slug"], *path, position)),
                }
                for position, item in enumerate(value)
            ]
        if isinstance(block, StreamBlock):
            raise TypeError("No block of this library nests streams.")
        return value

    # Translation

    def translate(self, page, user):
        """Fill in every string of the opened translation from the data's other language."""
        translation = translations_of(page).get()
        texts = self.strings(translation.target_locale.language_code)
        position = {}
        for segment in segments_of(translation):
            path = segment.context.path
            position[path] = position.get(path, -1) + 1
            # Words that another entry has too are filled in already.
            StringTranslation.objects.update_or_create(
                translation_of=segment.string,
                context=segment.context,
                locale=translation.target_locale,
                defaults={
                    "data": texts[path][position[path]],
                    "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                    "tool_name": "",
                    "last_translated_by": user,
                },
            )
        return translation

    def strings(self, language):
        """The entry's strings in one language: ``{path: [text, …]}``, as they would be extracted."""
        page = self.instance(language)
        page.locale = Locale.objects.get(language_code=language)
        texts = {}
        for segment in extract_segments(page):
            if isinstance(segment, StringSegmentValue):
                texts.setdefault(segment.path, []).append(segment.string.data)
        return texts
