"""Which entries a request asks for. The one place where the API meets the listings that readers narrow."""

from django.http import QueryDict
from django.utils.translation import override
from wagtail.models import Locale

from core.models import EntryPage, Term
from opendata.values import in_both
from search.facets import FACETS, ColumnFacet, count
from search.listing import Listing

# Which language is read has a parameter of its own.
API_FACETS = [facet for facet in FACETS if facet.parameter != "language"]

ORDERINGS = {
    "-published": ("-first_published_at", "pk"),
    "published": ("first_published_at", "pk"),
    "-updated": ("-last_published_at", "pk"),
    "updated": ("last_published_at", "pk"),
    "-reviewed": ("-last_reviewed", "pk"),
    "reviewed": ("last_reviewed", "pk"),
}
# The best match first; without words to search for, the newest first.
RELEVANCE = "relevance"


class Selection:
    """The entries that match words and facets, each once: in the first of ``languages`` that it is public in."""

    def __init__(self, text, chosen, languages, within=None):
        """``within`` are conditions on the entries that no facet knows."""
        self.language = languages[0]
        data = QueryDict(mutable=True)
        data["q"] = text
        for parameter, values in chosen.items():
            data.setlist(parameter, values)
        if len(languages) > 1:
            data["language"] = "other"
        with override(self.language):
            readable = EntryPage.objects.readable_from(Locale.get_active().pk).filter(**within or {})
            self.listing = Listing(data, readable)
            self.entries = self.listing.narrowed()

    @property
    def total(self):
        return self.entries.count()

    def page(self, number, size, ordering=RELEVANCE):
        """The rows of one page of results."""
        start, end = (number - 1) * size, number * size
        _matches, ranks = self.listing.matches
        if ordering == RELEVANCE and ranks is not None:
            ids = sorted(self.entries.values_list("pk", flat=True), key=ranks.__getitem__)[start:end]
        else:
            order = ORDERINGS.get(ordering, ORDERINGS["-published"])
            ids = list(self.entries.order_by(*order).values_list("pk", flat=True)[start:end])
        rows = EntryPage.objects.for_rows().in_bulk(ids)
        return [rows[pk] for pk in ids if pk in rows]

    def counts(self):
        """``{parameter: {value: number of entries it would leave}}``, counted as on the pages that readers narrow."""
        with override(self.language):
            apart = [facet for facet in API_FACETS if self.listing.chosen[facet] or facet.adds]
            together = [facet for facet in API_FACETS if facet not in apart]
            counts = count(together, self.entries)
            for facet in apart:
                counts |= count([facet], self.listing.narrowed(without=facet))
        return {facet.parameter: counts[facet] for facet in API_FACETS}


def option_labels():
    """``{parameter: {value: {"en": label, "fr": label}}}`` of everything entries can be narrowed by."""
    labels = {facet.parameter: {} for facet in API_FACETS}
    for facet in API_FACETS:
        if isinstance(facet, ColumnFacet):
            labels[facet.parameter] = {value: in_both(label) for value, label in facet.names({}).items()}
    for term in Term.objects.filter(vocabulary__in=labels).order_by("sort_order", "pk"):
        labels[term.vocabulary][term.slug] = {"en": term.name_en, "fr": term.name_fr}
    return labels
