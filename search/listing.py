"""A listing: entries narrowed by words and facets, counted, paged, and able to describe itself in an address."""

from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from core.models import EntryPage
from search.facets import FACETS, count, names_of_terms
from search.forms import ListingForm
from search.queries import ranked_ids

PER_PAGE = 12


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


class Listing:
    """What a listing template shows. Reads only the names of terms until asked for more."""

    def __init__(self, data, entries, facets=FACETS):
        """``data`` is a ``QueryDict``; ``entries`` everything the listing may show before it is narrowed.

        Those among them that are archived, or only in the other language, are shown where a reader asks for them:
        see ``ArchiveFacet`` and ``OtherLanguageFacet``.
        """
        self.facets = facets
        self.terms = names_of_terms(facets)
        self.form = ListingForm(data, facets, self.terms)
        self.text = self.form.cleaned_data["q"]
        self.chosen = self.form.chosen
        self.everything = entries

    @cached_property
    def matches(self):
        """The entries that match the words, whatever the facets; and their ids by rank."""
        if not self.text:
            return self.everything, None
        ids = ranked_ids(self.text, self.everything)
        return EntryPage.objects.filter(pk__in=ids), {pk: rank for rank, pk in enumerate(ids)}

    def narrowed(self, without=None):
        """The matching entries under all chosen facets, but for one."""
        entries, _ranks = self.matches
        for facet, values in self.chosen.items():
            if facet is not without:
                entries = facet.narrow(entries, values)
        return entries

    @cached_property
    def page(self):
        """The page of results asked for, or the nearest there is; its rows ready to print."""
        _entries, ranks = self.matches
        ids = list(self.narrowed().order_by("-first_published_at", "pk").values_list("pk", flat=True))
        if ranks is not None:
            ids.sort(key=ranks.__getitem__)
        page = Paginator(ids, PER_PAGE).get_page(self.form.cleaned_data["page"])
        rows = EntryPage.objects.for_rows().in_bulk(list(page.object_list))
        page.object_list = [rows[pk] for pk in page.object_list if pk in rows]
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
        apart = [facet for facet in self.facets if self.chosen[facet] or facet.adds]
        counts = count([facet for facet in self.facets if facet not in apart], self.narrowed())
        for facet in apart:
            counts |= count([facet], self.narrowed(without=facet))
        groups = []
        for facet in self.facets:
            options = facet.options(counts[facet], self.chosen[facet], self.terms)
            if len(options) > 1 or self.chosen[facet] or (options and facet.adds):
                groups.append({"facet": facet, "options": options, "open": facet.prominent or bool(self.chosen[facet])})
        return groups

    @property
    def is_narrowed(self):
        return bool(self.text) or any(self.chosen.values())

    @cached_property
    def chips(self):
        """What is chosen, each with the way to take it back."""
        return [
            Chip(
                _("%(facet)s: %(option)s") % {"facet": facet.label, "option": facet.names(self.terms)[value]},
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

    def address(self, drop=None, add=None, page=None):
        """The query string of this listing, with one value dropped or added, or on another page."""
        query = QueryDict(mutable=True)
        if self.text:
            query["q"] = self.text
        for facet, values in self.chosen.items():
            query.setlist(facet.parameter, [value for value in values if (facet.parameter, value) != drop])
        if add:
            query.appendlist(*add)
        if page:
            query["page"] = page
        return "?" + query.urlencode()

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
    """The listing of an index page: the entries beneath it and beneath the same page in the other language."""
    sections = [section for section in (page, page.live_translation) if section]
    places = reduce(or_, (Q(path__startswith=section.path, depth=section.depth + 1) for section in sections))
    entries = EntryPage.objects.readable_from(page.locale_id).filter(places)
    facets = [facet for facet in FACETS if facet.parameter != "kind"]
    return Listing(request.GET, entries, facets)
