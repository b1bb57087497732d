"""A listing: documents narrowed by words and facets, counted, paged, and able to describe itself in an address."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import chain, islice
from operator import or_

from django.core.paginator import Paginator
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.addresses import other_language
from core.shown import BESIDES_ENTRIES, entries_with, shows_only_this
from search.facets import BY_PARAMETER, FACETS, KindFacet
from search.forms import ListingForm
from search.index.catalogue import catalogue
from search.kinds import ENTRIES
from search.queries import find
from search.results import results_of

PER_PAGE = 12
NEAREST = 3


@dataclass(frozen=True)
class Chip:
    """A chosen option, and the query string without it."""

    label: str
    without: str


@dataclass(frozen=True)
class Widening:
    """An option that shows more, with how many more, and the query string with it."""

    label: str
    count: int
    address: str


class InOrder(Sequence):
    """The numbers of a set of documents: those that were ranked first, the others as they were published."""

    def __init__(self, documents, ranked, facts):
        self.documents = documents
        self.ranked = [number for number in ranked if documents >> number & 1] if ranked else []
        self.facts = facts

    def __len__(self):
        return self.documents.bit_count()

    def __iter__(self):
        known = set(self.ranked)
        return chain(self.ranked, (number for number in self.facts.newest_first(self.documents) if number not in known))

    def __getitem__(self, place):
        return list(islice(self, place.start, place.stop))


class Listing:
    """What a listing template shows."""

    def __init__(self, data, within=(), facets=FACETS):
        """``data`` is a ``QueryDict``; ``within`` narrows beforehand, as ``(parameter, value)`` of facets.

        What is archived, or only in the other language, is shown where a reader asks for it: see ``AddingFacet``.
        """
        self.facts = catalogue()
        self.language = get_language()[:2]
        self.facets = facets
        self.within = dict(within)
        self.form = ListingForm(data, facets, self.facts)
        self.text = self.form.cleaned_data["q"]
        self.literally = self.form.cleaned_data["literally"]
        self.chosen = self.form.chosen

    def shown_by(self, response):
        """Say what an answer depends on that shows this listing. Words find anything: then it is everything public."""
        if self.text or not self.within:
            return response
        return shows_only_this(response, BESIDES_ENTRIES, *(entries_with(*pair) for pair in self.within.items()))

    @property
    def other_language(self):
        return other_language()

    @cached_property
    def found(self):
        """What the words find, whatever the facets; None without words."""
        return find(self.text, self.language, literally=self.literally, facts=self.facts) if self.text else None

    @cached_property
    def everything(self):
        """What the listing may show before it is narrowed by facets."""
        documents = self.facts.readable(self.language) if self.found is None else self.found.documents
        for parameter, value in self.within.items():
            documents &= self.facts.having(parameter, value)
        return documents

    def narrowed(self, without=None):
        """The matching documents under all chosen facets, but for one."""
        documents = self.everything
        for facet, values in self.chosen.items():
            if facet is without:
                continue
            documents = facet.narrow(documents, values, self.facts)
            if isinstance(facet, KindFacet) and not values and not self.text:
                documents &= self.entries
        return documents

    @cached_property
    def entries(self):
        return reduce(or_, (self.facts.having("kind", kind) for kind in ENTRIES))

    @cached_property
    def documents(self):
        """The documents that are listed."""
        return self.narrowed()

    @cached_property
    def in_order(self):
        return InOrder(self.documents, self.found.ranked if self.found else [], self.facts)

    @cached_property
    def page(self):
        """The page of results asked for, or the nearest there is; its rows ready to print."""
        page = Paginator(self.in_order, PER_PAGE).get_page(self.form.cleaned_data["page"])
        page.object_list = results_of(page.object_list, self.found and self.found.reading)
        return page

    @property
    def total(self):
        return self.page.paginator.count

    @cached_property
    def groups(self):
        """Each facet that has a choice to offer, with its options.

        An option's count is what it would leave if it were ticked: a facet with nothing chosen counts within
        all the others' choices, one with a choice, or one that narrows without, is counted as if it had none.
        """
        groups = []
        for facet in self.facets:
            chosen = self.chosen[facet]
            apart = chosen or facet.adds or isinstance(facet, KindFacet)
            documents = self.narrowed(without=facet) if apart else self.documents
            options = facet.options(documents, chosen, self.facts)
            if len(options) > 1 or chosen or (options and facet.adds):
                groups.append({"facet": facet, "options": options, "open": facet.prominent or bool(chosen)})
        return groups

    @property
    def is_narrowed(self):
        return bool(self.text) or any(self.chosen.values())

    @cached_property
    def chips(self):
        """What is chosen, each with the way to take it back."""
        return [
            Chip(
                _("%(facet)s: %(option)s") % {"facet": facet.label, "option": facet.names(self.facts)[value]},
                self.address(drop=(facet.parameter, value)),
            )
            for facet, values in self.chosen.items()
            for value in values
        ]

    @property
    def widenings(self):
        """What a reader who found nothing can ask for besides."""
        return [
            Widening(option.label, option.count, self.address(add=(group["facet"].parameter, option.value)))
            for group in self.groups
            if group["facet"].adds
            for option in group["options"]
            if option.count and not option.chosen
        ]

    @cached_property
    def nearest(self):
        """Where nothing matches all of it: what comes nearest, without the filters or else without the words."""
        if self.text and self.found.documents:
            nearest = InOrder(self._nearest_documents, self.found.ranked, self.facts)
        elif self.text and any(self.chosen.values()):
            nearest = Listing(QueryDict(self.address(text="")[1:]), self.within.items(), self.facets).in_order
        else:
            return []
        return results_of(nearest[:NEAREST], self.found.reading)

    @property
    def _nearest_documents(self):
        """What the words find without the filters: in the reader's language, or else in the other one."""
        archive, language = (BY_PARAMETER[name].left_out(self.facts) for name in ("archived", "language"))
        return self.everything & ~archive & ~language or self.everything & ~archive

    def address(self, drop=None, add=None, page=None, text=None, literally=None):
        """The query string of this listing, with one value dropped or added, other words, or on another page."""
        query = QueryDict(mutable=True)
        if words := self.text if text is None else text:
            query["q"] = words
        for facet, values in self.chosen.items():
            query.setlist(facet.parameter, [value for value in values if (facet.parameter, value) != drop])
        if add:
            query.appendlist(*add)
        if self.literally if literally is None else literally:
            query["literally"] = "on"
        if page:
            query["page"] = page
        return "?" + query.urlencode()

    @property
    def literal_address(self):
        """The same, with the words as they were typed."""
        return self.address(literally=True)

    @property
    def own_query(self):
        """What tells this listing from the whole of it, as it stands in its own address; empty for the whole."""
        number = self.page.number
        query = self.address(page=number if number > 1 else None)
        return query if query != "?" else ""

    @property
    def previous_address(self):
        return self.address(page=self.page.previous_page_number()) if self.page.has_previous() else ""

    @property
    def next_address(self):
        return self.address(page=self.page.next_page_number()) if self.page.has_next() else ""


def build_listing(request, page):
    """The listing of an index page: the entries of its kind."""
    facets = [facet for facet in FACETS if facet.parameter != "kind"]
    return Listing(request.GET, [("kind", page.entry_model().kind)], facets)
