"""Things that several pages name: the library, organizations, terms, licences, places in it."""

from django.templatetags.static import static
from django.utils.html import strip_tags
from wagtail.rich_text import get_text_for_indexing

from core.addresses import absolute
from core.licences import ADDRESSES
from core.models import Vocabulary


def known(**properties):
    """The properties that have a value. Their names are those of schema.org; "type" and "id" are JSON-LD’s."""
    keywords = {"type": "@type", "id": "@id"}
    return {
        keywords.get(name, name): value
        for name, value in properties.items()
        if value is not None and value not in ("", [])
    }


def plain(rich_text):
    """The words of a formatted text."""
    source = getattr(rich_text, "source", rich_text) or ""
    return " ".join(strip_tags(get_text_for_indexing(source)).split())


def named(kind, names):
    """One thing of a kind for each name."""
    return [known(type=kind, name=name) for name in names]


def library_of(library):
    """Who publishes everything here."""
    return known(
        type="Organization",
        id=absolute("/") + "#library",
        name=library.name,
        url=absolute("/"),
        logo=absolute(static("brand/mark.svg")),
    )


def website_of(library):
    """The site that every page is part of."""
    return known(type="WebSite", id=absolute("/") + "#website", name=library.name, url=absolute("/"))


def organization_of(organization):
    """Who contributed an entry, as its pages name it."""
    address = absolute(organization.get_absolute_url())
    return known(type="Organization", id=address + "#organization", name=organization.name, url=address)


def described_organization(organization):
    """An organisation with what its own page says of it."""
    names = {organization.name_en, organization.name_fr} - {organization.name}
    return {
        **organization_of(organization),
        **known(
            alternateName=sorted(names),
            description=organization.about,
            sameAs=organization.website,
            location=named("Place", [organization.place.full_name]) if organization.place else None,
        ),
    }


def term_of(term):
    """A word that entries are found by."""
    return known(
        type="DefinedTerm",
        name=term.name,
        description=term.meaning,
        termCode=term.slug,
        url=absolute(term.get_absolute_url()),
        inDefinedTermSet=known(type="DefinedTermSet", name=str(Vocabulary(term.vocabulary).label)),
    )


def licence_of(entry):
    """The address of the licence itself, the same in both languages."""
    return ADDRESSES.get(entry.licence_terms)


def breadcrumb_list(items):
    """The way to a page, from ``(name, path)`` of each place; the page itself needs no path."""
    return known(
        type="BreadcrumbList",
        itemListElement=[
            known(type="ListItem", position=position, name=str(name), item=absolute(path) if path else None)
            for position, (name, path) in enumerate(items, 1)
        ],
    )
