"""The facets readers narrow listings by.

A facet is an object that cleans what stands in the address, narrows a queryset of entries, and names its
options. One list of them drives the search page and every listing.
"""

from collections import Counter
from dataclasses import dataclass, field
from typing import ClassVar

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.addresses import other_language
from core.choices import CostBand, Effort, EvidenceLevel, PracticeStatus
from core.models import PageTerm, Term, Vocabulary
from practices.models import PracticePage
from recipes.models import RecipePage


@dataclass(frozen=True)
class Option:
    """One box to tick: its value in the address, its name, and how many entries it would leave."""

    value: str
    label: str
    count: int = 0
    chosen: bool = False


@dataclass(frozen=True, eq=False)
class Facet:
    """What all facets answer. ``parameter`` is its name in addresses, the same in both languages."""

    parameter: str
    label: str
    # Facets most readers need stand open; the others fold.
    prominent: bool = field(default=False, kw_only=True)

    # Whether choosing shows more entries instead of fewer.
    adds: ClassVar = False

    def names(self, terms):
        """``{value: label}`` of everything it can be narrowed by, in display order.

        ``terms`` is what ``names_of_terms`` read, so that many facets share one query.
        """
        raise NotImplementedError

    def narrow(self, entries, values):
        """The entries that have any of the values; all of them when there is none."""
        raise NotImplementedError

    def clean(self, values, terms):
        """The values it knows, each once, in the order of its options; anything else is ignored."""
        asked = set(values)
        return [value for value in self.names(terms) if value in asked]

    def options(self, counts, chosen, terms):
        """The options that lead somewhere, and those already chosen."""
        return [
            Option(value, label, counts.get(value, 0), value in chosen)
            for value, label in self.names(terms).items()
            if counts.get(value) or value in chosen
        ]


class TermFacet(Facet):
    """Narrows by the terms of one vocabulary; its parameter is the vocabulary's name."""

    def names(self, terms):
        return terms.get(self.parameter, {})

    def narrow(self, entries, values):
        if not values:
            return entries
        linked = PageTerm.objects.filter(term__vocabulary=self.parameter, term__slug__in=values)
        return entries.filter(pk__in=linked.values("page_id"))


@dataclass(frozen=True, eq=False)
class ColumnFacet(Facet):
    """Narrows by a column of the entries: ``choices`` maps address values to ``(stored value, label)``."""

    column: str
    choices: dict

    def names(self, terms):
        return {value: label for value, (_stored, label) in self.choices.items()}

    def narrow(self, entries, values):
        if not values:
            return entries
        return entries.filter(**{f"{self.column}__in": [self.choices[value][0] for value in values]})

    @cached_property
    def values_by_stored(self):
        return {stored: value for value, (stored, _label) in self.choices.items()}

    def value_of(self, stored):
        """The value in addresses that stands for what a column holds; None where no option does."""
        return self.values_by_stored.get(stored)


@dataclass(frozen=True, eq=False)
class ArchiveFacet(ColumnFacet):
    """Leaves archived entries out unless they are asked for."""

    adds: ClassVar = True

    def narrow(self, entries, values):
        return entries if values else entries.filter(**{self.column: None})

    def value_of(self, stored):
        return None if stored is None else next(iter(self.choices))


@dataclass(frozen=True, eq=False)
class OtherLanguageFacet(ColumnFacet):
    """Leaves out what is only in the language the reader is not reading in, unless it is asked for."""

    adds: ClassVar = True

    def narrow(self, entries, values):
        return entries if values else entries.exclude(**{self.column: other_language()})

    def value_of(self, stored):
        return next(iter(self.choices)) if stored == other_language() else None


def names_of_terms(facets):
    """``{vocabulary: {slug: name}}`` for the facets over terms, from one query."""
    vocabularies = [facet.parameter for facet in facets if isinstance(facet, TermFacet)]
    names = {}
    for term in Term.objects.filter(vocabulary__in=vocabularies).order_by("sort_order", "pk"):
        names.setdefault(term.vocabulary, {})[term.slug] = term.name
    return names


def count(facets, entries):
    """``{facet: {value: number of the given entries}}``, from at most two queries however many facets."""
    counts = {facet: Counter() for facet in facets}
    by_vocabulary = {facet.parameter: facet for facet in facets if isinstance(facet, TermFacet)}
    if by_vocabulary:
        linked = PageTerm.objects.filter(
            term__vocabulary__in=by_vocabulary, page_id__in=entries.order_by().values("pk")
        )
        for vocabulary, slug in linked.values_list("term__vocabulary", "term__slug"):
            counts[by_vocabulary[vocabulary]][slug] += 1
    columns = [facet for facet in facets if isinstance(facet, ColumnFacet)]
    if columns:
        for row in entries.order_by().values_list(*(facet.column for facet in columns)):
            for facet, stored in zip(columns, row, strict=True):
                if value := facet.value_of(stored):
                    counts[facet][value] += 1
    return counts


def text_choices(choices):
    return {value: (value, label) for value, label in choices.choices}


FACETS = [
    ColumnFacet(
        "kind",
        pgettext_lazy("facet", "Kind"),
        "content_type__model",
        {model.kind: (model._meta.model_name, model.kind_name) for model in (RecipePage, PracticePage)},
        prominent=True,
    ),
    TermFacet(Vocabulary.THEME.value, _("Theme")),
    TermFacet(Vocabulary.TOPIC.value, _("Topic"), prominent=True),
    TermFacet(Vocabulary.AUDIENCE.value, _("For whom"), prominent=True),
    TermFacet(Vocabulary.LIFE_EVENT.value, _("Life event")),
    TermFacet(Vocabulary.PROVINCE.value, _("Province or territory"), prominent=True),
    TermFacet(Vocabulary.PLACE.value, _("Town or place")),
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
    ColumnFacet("effort", _("Effort"), "recipepage__effort", text_choices(Effort)),
    ColumnFacet("cost", _("Set-up cost"), "recipepage__setup_cost", text_choices(CostBand)),
    OtherLanguageFacet(
        "language",
        _("Language"),
        "locale__language_code",
        {
            "other": (
                None,
                pgettext_lazy(
                    "shown to readers of the other language: name theirs", "Include entries that are only in French"
                ),
            )
        },
        prominent=True,
    ),
    ArchiveFacet(
        "archived",
        pgettext_lazy("facet", "Archive"),
        "archived_on",
        {"include": (None, _("Include archived entries"))},
        prominent=True,
    ),
]
