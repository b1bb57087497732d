"""An entry as data: which of its fields are public, in the order of its page.

The lists are written out, so that nothing becomes public because someone adds a field to a page.
"""

from functools import cache

from django.db.models import Prefetch

from core.models import EntryPage, PageOrganization, PageTerm
from core.models.pages import is_open_to_all
from opendata.batches import Batch
from opendata.definitions import value_of_field
from opendata.entry_fields import OWN_FIELDS, TEMPLATES
from opendata.fields import Field
from opendata.values import ListOf, Term, record_schema

IDENTITY = (
    "id",
    "kind",
    "language",
    "original_language",
    "original_updated",
    "address",
    "addresses",
    "data_address",
    "published",
    "updated",
)
OPENING = (
    "title",
    "summary",
    "organizations",
    "provinces",
    "places",
    "since_year",
    "since_month",
    "practice_status",
    "status_reason",
    "picture",
    "archived",
    "notice",
    "notice_date",
    "plain_what",
    "plain_who",
    "plain_where",
    "plain_how",
)
BODY = {
    "recipe": (
        "setup_time",
        "effort",
        "staff_time",
        "group_size",
        "setup_cost",
        "setup_cost_note",
        "running_cost",
        "running_cost_note",
        "delivery_modes",
        "overview",
        "needs",
        "audiences",
        "when_to_use",
        "when_not_to_use",
        "ingredients",
        "steps",
        "inclusion",
        "language_levels",
        "risks",
        "results",
        "what_did_not_work",
        "what_we_would_change",
        "must_stay",
        "may_change",
    ),
    "practice": (
        "introduction",
        "challenge",
        "response",
        "who_benefits",
        "newcomer_involvement",
        "partners",
        "quotations",
        "videos",
        "results",
        "recognition",
        "challenges_met",
        "why_it_worked",
        "success_factors",
        "making_it_work",
        "practical",
        "innovative",
        "successful",
        "transferable",
        "audiences",
        "language_levels",
        "delivery_modes",
    ),
}
CLOSING = (
    "themes",
    "topics",
    "life_events",
    "service_patterns",
    "community_sizes",
    "evidence_level",
    "evidence_reason",
    "assessment",
    "origins",
    "descendants",
    "related_entries",
    "attachments",
    "contact",
    "licence",
    "credit_author",
    "credit_interviewer",
    "credit_reviewer",
    "credit_translator",
    "source_note",
    "source_url",
    "last_reviewed",
    "next_review",
)

# What of an entry's own tables is not public, and why.
WITHHELD = {
    "agency": "decides who may open the draft",
    "kept_passages": "what a check for personal information found, for editors",
    "publication": "how the editors go about publishing",
}

# What a row of a listing says.
SUMMARY = (
    "id",
    "kind",
    "language",
    "address",
    "addresses",
    "data_address",
    "published",
    "updated",
    "title",
    "summary",
    "organizations",
    "provinces",
    "places",
    "practice_status",
    "archived",
    "themes",
    "topics",
    "audiences",
    "evidence_level",
    "last_reviewed",
)


# How many pages are written together.
BATCH = 100
LINKS = (
    Prefetch("page_terms", PageTerm.objects.select_related("term__parent").order_by("term__sort_order")),
    Prefetch("page_organizations", PageOrganization.objects.select_related("organization")),
)


def names_of(kind):
    return (*IDENTITY, *OPENING, *BODY[kind], *CLOSING)


@cache
def fields_of(kind):
    """``{name: Field}`` of a template, in the order in which they are written."""
    model = TEMPLATES[kind]
    return {name: OWN_FIELDS.get(name) or _field_of(model, name) for name in names_of(kind)}


@cache
def all_fields():
    """Every field of any template, in order."""
    by_name = {}
    for kind in TEMPLATES:
        by_name |= {**fields_of(kind), **by_name}
    names = dict.fromkeys((*IDENTITY, *OPENING, *(name for body in BODY.values() for name in body), *CLOSING))
    return [by_name[name] for name in names]


def _field_of(model, name):
    if vocabulary := model.term_fields.get(name):
        return Field(
            name,
            vocabulary.label,
            ListOf(Term()),
            lambda entry: entry.page.terms.get(vocabulary.value, []),
            covers=("page_terms",),
        )
    field = model._meta.get_field(name)
    return Field(
        name, field.verbose_name, value_of_field(field), lambda entry: _stored(entry.page, name), (name,), points=True
    )


def _stored(page, name):
    value = getattr(page, name)
    return getattr(value, "raw_data", value)


def schema_of(kind):
    """The JSON Schema of an entry of a template."""
    schema = record_schema({name: field.part.schema for name, field in fields_of(kind).items()})
    label = {"value": {"type": "string", "const": kind}}
    schema["properties"]["kind"] = {
        **record_schema({**label, "label": fields_of(kind)["kind"].value.schema["anyOf"][0]["properties"]["label"]}),
        "description": fields_of(kind)["kind"].meaning["en"],
    }
    return schema


def summary_schema():
    fields = fields_of("recipe")
    return record_schema({name: fields[name].part.schema for name in SUMMARY})


def as_data(pages):
    """Published pages of entries as data, complete. Pages are of their own template's model."""
    batch = Batch(pages, _points_to)
    return [
        {name: field.data(entry) for name, field in fields_of(entry.page.template_class.kind).items()}
        for entry in batch.entries
    ]


def as_summaries(pages):
    """The same in short; for this, what all templates share is enough."""
    batch = Batch(pages, lambda entry: ())
    fields = fields_of("recipe")
    return [{name: fields[name].data(entry) for name in SUMMARY} for entry in batch.entries]


def _points_to(entry):
    for field in fields_of(entry.page.template_class.kind).values():
        if field.points:
            yield from field.value.points_to(field.read(entry))


def published(*, archived=False):
    """The pages that readers find, in both languages; with what is ``archived``, for those who ask for it."""
    pages = EntryPage.objects.live().filter(is_open_to_all())
    return pages if archived else pages.filter(archived_on=None)


def complete(pages):
    """The same as rows of their own templates, with what ``as_data`` reads of each."""
    return list(pages.specific().prefetch_related("locale", *LINKS))


def in_batches(pages, size=BATCH):
    """The data of all pages, one after the other; only so many are in memory at a time."""
    last = 0
    while batch := complete(pages.filter(pk__gt=last).order_by("pk")[:size]):
        yield from as_data(batch)
        last = batch[-1].pk
