"""The graph of a page: what kind of page it is, and what it is about."""

from django.urls import reverse
from django.utils.translation import get_language
from wagtail.models import Page

from core.addresses import absolute
from core.choices import LANGUAGES
from core.licences import ADDRESSES, Licence
from core.models import EntryPage
from opendata.structured_data.catalogue import catalogue_of
from opendata.structured_data.things import (
    described_organization,
    known,
    library_of,
    term_of,
    website_of,
)
from opendata.structured_data.works import moment, work_of
from search.listing import Listing

# Pages that list something else than entries, by the name of their address: what the list is called in their context.
OWN_LISTS = {"topics": "themes", "organizations": "organizations"}


def graph_of(context, here, title, description):
    """Everything a page says of itself, from the context of its template."""
    page = context.get("page")
    page = page if isinstance(page, Page) else None
    kind, about = subject_of(context, here, page, title, description)
    return {
        "@graph": [
            known(
                type=kind,
                id=here.canonical,
                url=here.canonical,
                name=title,
                description=description,
                inLanguage=get_language()[:2],
                isPartOf=website_of(context["library"]),
                publisher=library_of(context["library"]),
                datePublished=moment(page.first_published_at) if page else None,
                dateModified=moment(page.last_published_at) if page else None,
                lastReviewed=moment(page.last_reviewed) if isinstance(page, EntryPage) else None,
                about=term_of(context["term"]) if "term" in context else None,
                mainEntity=known(id=about["@id"]) if about else listed_on(context, here),
            ),
            *([about] if about else []),
        ]
    }


def subject_of(context, here, page, title, description):
    """``(type of the page, what it is about)``: the second is None where that is a list, or the page itself."""
    name, library = view_name(here), context["library"]
    if isinstance(page, EntryPage):
        return "WebPage", work_of(page, here, library)
    if page and page.depth == 2:
        return "WebPage", front_of(library, here)
    if name == "organization":
        return "ProfilePage", described_organization(context["organization"])
    if name == "glossary":
        return "WebPage", glossary_of(context, title)
    if name == "open_data":
        return "WebPage", catalogue_of(context, here, description)
    if name == "search":
        return "SearchResultsPage", None
    is_list = isinstance(context.get("listing"), Listing) or name in OWN_LISTS
    return ("CollectionPage" if is_list else "WebPage"), None


def view_name(here):
    match = here.request and here.request.resolver_match
    return match.view_name if match else ""


def front_of(library, here):
    """The whole site, with the way to search it."""
    return {
        **website_of(library),
        **known(
            alternateName=sorted({library.name_en, library.name_fr} - {library.name}),
            description=library.tagline,
            inLanguage=list(LANGUAGES),
            publisher=library_of(library),
            potentialAction={
                "@type": "SearchAction",
                "target": {
                    "@type": "EntryPoint",
                    "urlTemplate": absolute(reverse("search")) + "?q={search_term_string}",
                },
                "query-input": "required name=search_term_string",
            },
        ),
    }


def listed_on(context, here):
    """What a page lists, in its order; None if it is no list. Of a listing, what is on this page of it."""
    if isinstance(listing := context.get("listing"), Listing):
        results = [(result.title, result.document.url) for result in listing.page]
        return item_list(results, listing.total, listing.page.start_index())
    if rows := context.get(OWN_LISTS.get(view_name(here))):
        return item_list([(row.name, row.get_absolute_url()) for row in rows], len(rows))
    return None


def item_list(items, total, first=1):
    """A list of names and paths, of which there are ``total``, numbered from ``first``."""
    return known(
        type="ItemList",
        numberOfItems=total,
        itemListElement=[
            known(type="ListItem", position=position, name=name, url=absolute(path))
            for position, (name, path) in enumerate(items, first)
        ],
    )


def glossary_of(context, title):
    """The words of the sector, each with its explanation."""
    address = absolute(reverse("glossary"))
    return known(
        type="DefinedTermSet",
        id=address + "#terms",
        name=title,
        url=address,
        inLanguage=get_language()[:2],
        license=ADDRESSES[Licence.CC_BY],
        publisher=library_of(context["library"]),
        hasDefinedTerm=[
            known(
                type="DefinedTerm",
                id=f"{address}#{entry.slug}",
                name=entry.name,
                alternateName=entry.variants,
                description=entry.term.definition,
                termCode=entry.slug,
            )
            for _letter, entries in context["letters"]
            for entry in entries
        ],
    )
