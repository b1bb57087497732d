"""How many published entries there are from each place: the one door of the map to the catalogue."""

from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef

from core.models import EntryPage, PageTerm, Vocabulary
from search.facets import FACETS


@dataclass(frozen=True)
class Counts:
    """By the key of a term: the entries of a place or province, and those of a province that name no town in it."""

    entries: dict[int, int]
    province_wide: dict[int, int]


def count_by_place(locale_id, kind="", theme=""):
    """Count what readers of a language may find, of one kind and theme if asked. Two queries, however many places."""
    published = EntryPage.objects.published_in(locale_id).order_by()
    for facet in FACETS:
        value = {"kind": kind, "theme": theme}.get(facet.parameter)
        if value:
            published = facet.narrow(published, [value])
    links = PageTerm.objects.filter(page__in=published.values("pk")).order_by()
    places = links.filter(term__vocabulary__in=[Vocabulary.PROVINCE, Vocabulary.PLACE])
    town_in_it = PageTerm.objects.filter(page=OuterRef("page"), term__parent=OuterRef("term"))
    wide = links.filter(term__vocabulary=Vocabulary.PROVINCE).exclude(Exists(town_in_it))
    return Counts(
        *(dict(counted.values_list("term").annotate(Count("pk"))) for counted in (places, wide)),
    )
