"""The facets readers narrow by.

A facet is an object that says which values an entry has, narrows a set of documents, and names and counts its
options. One list of them drives the index, the search page, every listing, feeds, the API and exports.

Sets of documents are bit sets: see ``search.index.catalogue``.
"""

from dataclasses import dataclass, field
from functools import reduce
from heapq import heappush, heappushpop
from operator import or_
from typing import ClassVar

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.addresses import other_language
from core.choices import CostBand, Effort, EvidenceLevel, PracticeStatus
from core.models import Vocabulary
from search.kinds import KINDS


@dataclass(frozen=True)
class Option:
    """One box to tick: its value in the address, its name, and how many documents it would leave."""

    value: str
    label: str
    count: int = 0
    chosen: bool = False
    # The language of its name, where readers of the other one read it too.
    language: str = ""


@dataclass(frozen=True, eq=False)
class Facet:
    """What all facets answer. ``parameter`` is its name in addresses, the same in both languages."""

    parameter: str
    label: str
    # Facets most readers need stand open; the others fold.
    prominent: bool = field(default=False, kw_only=True)

    # Whether choosing shows more instead of less.
    adds: ClassVar = False

    def values_of(self, entry):
        """The values that an entry has, as they stand in addresses."""
        raise NotImplementedError

    def names(self, catalogue):
        """``{value: label}`` of everything it can be narrowed by, in display order."""
        raise NotImplementedError

    def narrow(self, documents, values, catalogue):
        """The documents that have any of the values; all of them when there is none."""
        if not values:
            return documents
        return documents & reduce(or_, (catalogue.having(self.parameter, value) for value in values))

    def counts(self, documents, catalogue):
        """``{value: how many of the documents have it}`` for the values that some have."""
        found = {}
        for value, having in catalogue.values(self.parameter):
            if number := (documents & having).bit_count():
                found[value] = number
        return found

    def clean(self, values, catalogue):
        """The values it knows, each once, in the order of its options; anything else is ignored."""
        asked = set(values)
        return [value for value in self.names(catalogue) if value in asked] if asked else []

    def options(self, documents, chosen, catalogue):
        """The options that lead somewhere, and those already chosen."""
        counts = self.counts(documents, catalogue)
        return [
            Option(value, label, counts.get(value, 0), value in chosen)
            for value, label in self.names(catalogue).items()
            if value in counts or value in chosen
        ]


class KindFacet(Facet):
    """What sort of thing it is. Without words, readers are shown entries unless they ask for something else."""

    def values_of(self, entry):
        return [entry.kind]

    def names(self, catalogue):
        return KINDS


class TermFacet(Facet):
    """Narrows by the terms of one vocabulary; its parameter is the vocabulary's name."""

    def values_of(self, entry):
        return [term.slug for term in entry.terms.get(self.parameter, [])]

    def names(self, catalogue):
        return catalogue.names_of(self.parameter)


class LargeFacet(TermFacet):
    """A facet with more values than anyone reads: those that most documents have are offered, by name."""

    MOST = 15

    def options(self, documents, chosen, catalogue):
        counts = self._largest_counts(documents, catalogue)
        counts |= {value: (documents & catalogue.having(self.parameter, value)).bit_count() for value in chosen}
        largest = sorted(counts, key=lambda value: (-counts[value], value))[: self.MOST]
        offered = {*largest, *chosen}
        return [
            Option(value, label, counts.get(value, 0), value in chosen, catalogue.language_of(self.parameter, value))
            for value, label in self.names(catalogue).items()
            if value in offered
        ]

    def _largest_counts(self, documents, catalogue):
        """As ``counts``, without the values that too few documents have to be among the largest here."""
        found, largest = {}, []
        for value, having, size in catalogue.largest_first(self.parameter):
            if len(largest) == self.MOST and size < largest[0]:
                break
            if number := (documents & having).bit_count():
                found[value] = number
                (heappush if len(largest) < self.MOST else heappushpop)(largest, number)
        return found


class OrganizationFacet(LargeFacet):
    """Narrows by who contributed."""

    def values_of(self, entry):
        return [organization.slug for organization in entry.organizations]


@dataclass(frozen=True, eq=False)
class ColumnFacet(Facet):
    """Narrows by a column of the entries: ``choices`` maps address values to ``(stored value, label)``."""

    column: str
    choices: dict

    def values_of(self, entry):
        value = self.values_by_stored.get(getattr(entry, self.column, None))
        return [] if value is None else [value]

    def names(self, catalogue):
        return {value: label for value, (_stored, label) in self.choices.items()}

    @cached_property
    def values_by_stored(self):
        return {stored: value for value, (stored, _label) in self.choices.items()}


class AddingFacet(Facet):
    """Leaves out what most readers do not look for, unless it is asked for."""

    adds: ClassVar = True
    value: ClassVar[str]
    name: ClassVar[str]

    def values_of(self, entry):
        return []

    def names(self, catalogue):
        return {self.value: self.name}

    def left_out(self, catalogue):
        """The documents it leaves out."""
        raise NotImplementedError

    def narrow(self, documents, values, catalogue):
        return documents if values else documents & ~self.left_out(catalogue)

    def counts(self, documents, catalogue):
        number = (documents & self.left_out(catalogue)).bit_count()
        return {self.value: number} if number else {}


class ArchiveFacet(AddingFacet):
    value = "include"
    name = _("Include archived entries")

    def values_of(self, entry):
        return ["include"] if entry.is_archived else []

    def left_out(self, catalogue):
        return catalogue.having(self.parameter, self.value)


class OtherLanguageFacet(AddingFacet):
    """Leaves out what is only in the language the reader is not reading in."""

    value = "other"
    name = pgettext_lazy(
        "shown to readers of the other language: name theirs", "Include entries that are only in French"
    )

    def left_out(self, catalogue):
        return catalogue.in_language(other_language())


def text_choices(choices):
    return {value: (value, label) for value, label in choices.choices}


FACETS = [
    KindFacet("kind", pgettext_lazy("facet", "Kind"), prominent=True),
    TermFacet(Vocabulary.THEME.value, _("Theme")),
    TermFacet(Vocabulary.TOPIC.value, _("Topic"), prominent=True),
    TermFacet(Vocabulary.AUDIENCE.value, _("For whom"), prominent=True),
    TermFacet(Vocabulary.LIFE_EVENT.value, _("Life event")),
    TermFacet(Vocabulary.PROVINCE.value, _("Province or territory"), prominent=True),
    LargeFacet(Vocabulary.PLACE.value, _("Town or place")),
    TermFacet(Vocabulary.DELIVERY_MODE.value, _("Delivery")),
    TermFacet(Vocabulary.SERVICE_PATTERN.value, _("What people come to do")),
    ColumnFacet(
        "evidence",
        _("Evidence"),
        "evidence_level",
        {level.slug: (level.value, level.label) for level in reversed(EvidenceLevel)},
        prominent=True,
    ),
    ColumnFacet("status", _("Status of the service"), "practice_status", text_choices(PracticeStatus)),
    ColumnFacet("effort", _("Effort"), "effort", text_choices(Effort)),
    ColumnFacet("cost", _("Set-up cost"), "setup_cost", text_choices(CostBand)),
    LargeFacet(Vocabulary.TOOL.value, pgettext_lazy("facet", "Tool")),
    OrganizationFacet("organization", _("Organization")),
    OtherLanguageFacet("language", _("Language"), prominent=True),
    ArchiveFacet("archived", pgettext_lazy("facet", "Archive"), prominent=True),
]
BY_PARAMETER = {facet.parameter: facet for facet in FACETS}


def facts_of(entry):
    """``{parameter: [value, …]}`` of an entry, as the index keeps them; also of terms that no facet narrows by."""
    facts = {vocabulary: [term.slug for term in terms] for vocabulary, terms in entry.terms.items()}
    facts |= {facet.parameter: list(facet.values_of(entry)) for facet in FACETS}
    return {parameter: values for parameter, values in facts.items() if values}
