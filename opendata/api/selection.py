"""Which entries a request asks for. The one place where the API meets the search engine."""

from itertools import islice

from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import override

from opendata.entries import published
from opendata.values import in_both
from search.facets import FACETS, KindFacet, OrganizationFacet
from search.index.catalogue import catalogue
from search.kinds import ENTRIES
from search.listing import InOrder, Listing
from search.models import SearchDocument

# Which language is read has a parameter of its own.
API_FACETS = [facet for facet in FACETS if facet.parameter != "language"]
# The best match first; without words to search for, the latest first.
RELEVANCE = "relevance"
ORDERINGS = (RELEVANCE, "-published", "published")


class Selection:
    """The entries that match words and facets, each once: in the first of ``languages`` that it is public in."""

    def __init__(self, text, chosen, languages):
        self.language = languages[0]
        data = QueryDict(mutable=True)
        data["q"] = text
        for parameter, values in chosen.items():
            data.setlist(parameter, values)
        if len(languages) > 1:
            data["language"] = "other"
        with override(self.language):
            self.listing = Listing(data)
            self.documents = self.listing.documents & self.listing.entries

    @property
    def total(self):
        return self.documents.bit_count()

    @cached_property
    def ranked(self):
        found = self.listing.found
        return found.ranked if found else []

    def page(self, number, size, ordering=RELEVANCE):
        """The rows of one page of results."""
        start, end = (number - 1) * size, number * size
        if ordering == RELEVANCE:
            found = InOrder(self.documents, self.ranked, self.listing.facts)[start:end]
        else:
            newest = self.listing.facts.newest_first(self.documents)
            in_order = newest if ordering.startswith("-") else reversed(list(newest))
            found = list(islice(in_order, start, end))
        pages = dict(SearchDocument.objects.filter(pk__in=found).values_list("pk", "object_id"))
        rows = published(archived=True).for_rows().in_bulk(list(pages.values()))
        return [rows[pages[number]] for number in found if pages.get(number) in rows]

    def counts(self):
        """``{parameter: {value: number of entries it would leave}}``, counted as on the pages that readers narrow."""
        with override(self.language):
            return {facet.parameter: self._counts(facet) for facet in API_FACETS}

    def _counts(self, facet):
        apart = self.listing.chosen[facet] or facet.adds or isinstance(facet, KindFacet)
        documents = self.listing.narrowed(without=facet) & self.listing.entries if apart else self.documents
        return facet.counts(documents, self.listing.facts)


def options():
    """``{parameter: {value: {"en": label, "fr": label}}}`` of everything entries can be narrowed by."""
    facts = catalogue()
    return {facet.parameter: _labels(facet, facts) for facet in API_FACETS}


def _labels(facet, facts):
    names = facet.names(facts)
    if isinstance(facet, KindFacet):
        names = {kind: names[kind] for kind in ENTRIES}
    elif isinstance(facet, OrganizationFacet):
        # Who has contributed to nothing public yet is not named.
        names = {value: name for value, name in names.items() if facts.having(facet.parameter, value)}
    both = facts.destinations.get(facet.parameter, {})
    return {value: both[value].names if value in both else in_both(name) for value, name in names.items()}
