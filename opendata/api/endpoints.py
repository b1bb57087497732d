"""The addresses of the API: what each may be asked for, and what it answers."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from math import ceil
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from ninja import NinjaAPI

from core.addresses import absolute
from core.context_processors import site_identity
from opendata import shared
from opendata.api import parameters
from opendata.api.openapi import DESCRIPTION, described, ref
from opendata.api.parameters import EVERY_LANGUAGE, LANGUAGE, PAGE, PAGE_SIZE, SEARCH, OneOf
from opendata.api.selection import API_FACETS, ORDERINGS, RELEVANCE, Selection, options
from opendata.closing import closing_as_data
from opendata.datasets import CONTENT_TYPES, DATASETS, LICENCE
from opendata.entries import as_data, as_summaries, complete, published
from opendata.http import Refusal, answer_with, not_found
from opendata.shared import addresses, rows_as_data
from opendata.values import in_both

ORDERING = OneOf(
    "ordering",
    "In which order; “-” puts the latest first. By default the best match first; without `q`, the latest published.",
    "-published",
    values=ORDERINGS,
    default=RELEVANCE,
)


@dataclass(frozen=True)
class Endpoint:
    """One operation: the parameters it knows, the schema of its answer, and what stands in its path."""

    parameters: Callable
    schema: dict
    in_path: str = ""
    example: str = ""


def selecting():
    """The parameters that say which entries; those of facets take the values that there are."""
    known = options()
    facets = [parameters.facet_parameter(facet, known[facet.parameter]) for facet in API_FACETS]
    return [SEARCH, LANGUAGE, *facets]


ENDPOINTS = {
    "index": Endpoint(list, ref("Index")),
    "description": Endpoint(list, {"type": "object"}),
    "entries": Endpoint(lambda: [*selecting(), ORDERING, PAGE, PAGE_SIZE], ref("EntryPage")),
    "entry": Endpoint(
        lambda: [LANGUAGE],
        ref("Entry"),
        "The identifier of the entry, with or without `urn:uuid:`.",
        "7f3b0b52-9c3e-4d0e-8f0a-2b1c6d5e4f3a",
    ),
    "facets": Endpoint(selecting, ref("Facets")),
    "organizations": Endpoint(lambda: [PAGE, PAGE_SIZE], ref("OrganizationPage")),
    "organization": Endpoint(
        lambda: [LANGUAGE, PAGE, PAGE_SIZE],
        ref("OrganizationWithEntries"),
        "The word that stands for it in addresses.",
        "harbour-house",
    ),
    "terms": Endpoint(lambda: [parameters.VOCABULARY], ref("Terms")),
    "glossary": Endpoint(list, ref("Glossary")),
}

api = NinjaAPI(
    title="Common Table · Table commune",
    version="1",
    description=DESCRIPTION,
    docs_url=None,
    openapi_url=None,
    urls_namespace="api",
)


def hand_on(request, fault):
    """Faults go on to ``for_programs``, which answers for all open data alike."""
    raise fault


for kind in list(api._exception_handlers):
    api.add_exception_handler(kind, hand_on)


def endpoint(path, name, summary):
    """Register an operation under the name it has in ``ENDPOINTS``, in the description and in addresses."""
    return api.get(path, operation_id=name, url_name=name, summary=summary)


def asked_of(request, name):
    return parameters.read(request.GET, ENDPOINTS[name].parameters())


def page_of(request, asked, total, rows):
    """A page of results: ``rows(number, size)`` gives them as data."""
    number, size = asked["page"], asked["page_size"]
    last = max(1, ceil(total / size))
    if number > last:
        raise Refusal(404, "no_such_page", _("There are not so many results."))
    return {
        "count": total,
        "next": at_page(request, number + 1) if number < last else None,
        "previous": at_page(request, number - 1) if number > 1 else None,
        "results": rows(number, size),
    }


def at_page(request, number):
    query = request.GET.copy()
    query["page"] = number
    return absolute(f"{request.path}?{query.urlencode()}")


@endpoint("", "index", "What there is")
def index(request):
    asked_of(request, "index")
    library = site_identity(request)["library"]
    lists = ("entries", "facets", "organizations", "terms", "glossary")
    return answer_with(
        request,
        {
            "name": {"en": library.name_en, "fr": library.name_fr},
            "version": api.version,
            "licence": in_both(LICENCE),
            "closed": closing_as_data(),
            "links": {name: absolute(reverse(f"api:{name}")) for name in ("description", *lists)},
            "downloads": {
                name: [absolute(reverse("dataset", args=[name, extension])) for extension in CONTENT_TYPES]
                for name in DATASETS
            },
            "about": addresses("open_data"),
        },
    )


@endpoint("openapi.json", "description", "This description")
def description(request):
    asked_of(request, "description")
    return answer_with(request, described(api, ENDPOINTS, absolute(reverse("api:index")).rstrip("/")), language="en")


@endpoint("entries/", "entries", "Entries that match words and filters, in short")
def entries(request):
    asked = asked_of(request, "entries")
    selection = selected(asked)
    return answer_with(
        request,
        page_of(
            request,
            asked,
            selection.total,
            lambda number, size: as_summaries(selection.page(number, size, asked["ordering"])),
        ),
    )


def selected(asked):
    chosen = {facet.parameter: asked[facet.parameter] for facet in API_FACETS}
    return Selection(asked["q"], chosen, asked["language"] or EVERY_LANGUAGE)


@endpoint("entries/{id}/", "entry", "One entry, complete, in one language")
def entry(request, id: str):
    """The language is the first of `language` that it is public in; without it, the one it was written in."""
    asked = asked_of(request, "entry")
    try:
        key = UUID(id)
    except ValueError:
        raise not_found() from None
    rows = as_data(complete(published(archived=True).filter(translation_key=key)))
    if not rows:
        raise not_found()
    order = asked["language"] or [rows[0]["original_language"], *EVERY_LANGUAGE]
    by_language = {row["language"]: row for row in rows}
    language = next((language for language in order if language in by_language), None)
    if language is None:
        raise Refusal(404, "not_in_this_language", _("It is not public in this language; it is in the other."))
    return answer_with(request, by_language[language], language=language)


@endpoint("facets/", "facets", "What entries can be narrowed by, each with how many it would leave")
def facets(request):
    asked = asked_of(request, "facets")
    selection = selected(asked)
    counts, labels = selection.counts(), options()
    return answer_with(
        request,
        {
            "count": selection.total,
            "facets": [
                {
                    "parameter": facet.parameter,
                    "label": in_both(facet.label),
                    "options": [
                        {
                            "value": value,
                            "label": label,
                            "count": counts[facet.parameter].get(value, 0),
                            "chosen": value in asked[facet.parameter],
                        }
                        for value, label in labels[facet.parameter].items()
                    ],
                }
                for facet in API_FACETS
            ],
        },
    )


@endpoint("organizations/", "organizations", "Who contributed")
def organizations(request):
    asked = asked_of(request, "organizations")
    rows = shared.organizations()
    return answer_with(
        request,
        page_of(
            request,
            asked,
            rows.count(),
            lambda number, size: list(
                rows_as_data(shared.ORGANIZATION_FIELDS, rows[(number - 1) * size : number * size])
            ),
        ),
    )


@endpoint("organizations/{slug}/", "organization", "One organization, with what it contributed")
def organization(request, slug: str):
    asked = asked_of(request, "organization")
    row = shared.organizations().filter(slug=slug).first() if slug.isprintable() else None
    if row is None:
        raise not_found()
    selection = Selection("", {"organization": [slug]}, asked["language"] or EVERY_LANGUAGE)
    [data] = rows_as_data(shared.ORGANIZATION_FIELDS, [row])
    contributed = page_of(
        request, asked, selection.total, lambda number, size: as_summaries(selection.page(number, size))
    )
    return answer_with(request, {**data, "entries": contributed})


@endpoint("terms/", "terms", "The words entries are found by, by vocabulary")
def terms(request):
    asked = asked_of(request, "terms")
    records = rows_as_data(shared.TERM_FIELDS, shared.terms(asked["vocabulary"]))
    vocabularies = [
        {"vocabulary": choice["value"], "label": choice["label"], "terms": list(rows)}
        for choice, rows in groupby(records, key=lambda record: record["vocabulary"])
    ]
    return answer_with(request, {"vocabularies": vocabularies})


@endpoint("glossary/", "glossary", "The words of the sector, explained")
def glossary(request):
    asked_of(request, "glossary")
    return answer_with(request, {"terms": list(rows_as_data(shared.GLOSSARY_FIELDS, shared.glossary()))})
