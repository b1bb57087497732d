"""How many published entries there are from each place: the one door of the map to the catalogue."""

from dataclasses import dataclass

from django.utils.translation import get_language

from search.facets import FACETS
from search.index.catalogue import catalogue


@dataclass(frozen=True)
class Counts:
    """By the key of a term: the entries of a place or province, and those of a province that name no town in it."""

    entries: dict[int, int]
    province_wide: dict[int, int]


def count_by_place(provinces, towns, kind="", theme=""):
    """Count what readers may find from each of the terms, of one kind and theme if asked."""
    facts = catalogue()
    documents = facts.readable(get_language()[:2])
    chosen = {"kind": kind, "theme": theme}
    for facet in FACETS:
        value = chosen.get(facet.parameter)
        documents = facet.narrow(documents, [value] if value else [], facts)
    found = {term.pk: documents & facts.having(term.vocabulary, term.slug) for term in [*provinces, *towns]}
    wide = {province.pk: found[province.pk] for province in provinces}
    for town in towns:
        if town.parent_id in wide:
            wide[town.parent_id] &= ~found[town.pk]
    return Counts(*({key: documents.bit_count() for key, documents in one.items()} for one in (found, wide)))
