"""The facets readers narrow listings by.

A facet is an object that cleans what stands in the address, narrows a queryset of entries, and names its
options. One list of them drives the search page and every listing.
"""

from collections import Counter
from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

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

    def names(self):
        """``{value: label}`` of everything it can be narrowed by, in display order."""
        raise NotImplementedError

    def narrow(self, entries, values):
        """The entries that have any of the values; all of them when there is none."""
        raise NotImplementedError

    def counts(self, entries):
        """``{value: number of entries}`` within the given entries."""
        raise NotImplementedError

    def clean(self, values):
        """The values it knows, each once, in the order of its options; anything else is ignored."""
        asked = set(values)
        return [value for value in self.names() if value in asked]

    def options(self, counts, chosen):
        """The options that lead somewhere, and those already chosen."""
        return [
            Option(value, label, counts.get(value, 0), value in chosen)
            for value, label in self.names().items()
            if counts.get(value) or value in chosen
        ]


class TermFacet(Facet):
    """Narrows by the terms of one vocabulary; its parameter is the vocabulary's name."""

    def terms(self):
        return Term.objects.filter(vocabulary=self.parameter)

    def names(self):
        return {term.slug: term.name for term in self.terms()}

    def narrow(self, entries, values):
        if not values:
            return entries
        linked = PageTerm.objects.filter(term__vocabulary=self.parameter, term__slug__in=values)
        return entries.filter(pk__in=linked.values("page_id"))

    def counts(self, entries):
        linked = PageTerm.objects.filter(term__vocabulary=self.parameter, page_id__in=entries.order_by().values("pk"))
        return Counter(linked.values_list("term__slug", flat=True))


@dataclass(frozen=True, eq=False)
class ColumnFacet(Facet):
    """Narrows by a column of the entries: ``choices`` maps address values to ``(stored value, label)``."""

    column: str
    choices: dict

    def names(self):
        return {value: label for value, (_stored, label) in self.choices.items()}

    def narrow(self, entries, values):
        if not values:
            return entries
        return entries.filter(**{f"{self.column}__in": [self.choices[value][0] for value in values]})

    def counts(self, entries):
        stored = Counter(entries.order_by().values_list(self.column, flat=True))
        return {value: stored[kept] for value, (kept, _label) in self.choices.items() if stored[kept]}


class KindFacet(Facet):
    """Narrows by template."""

    models = {"recipe": RecipePage, "practice": PracticePage}

    def names(self):
        return {value: model.kind_name for value, model in self.models.items()}

    def narrow(self, entries, values):
        if not values:
            return entries
        return entries.filter(content_type__in=[self.content_type(value) for value in values])

    def counts(self, entries):
        stored = Counter(entries.order_by().values_list("content_type_id", flat=True))
        return {value: stored[self.content_type(value).pk] for value in self.models}

    def content_type(self, value):
        return ContentType.objects.get_for_model(self.models[value])


def text_choices(choices):
    return {value: (value, label) for value, label in choices.choices}


FACETS = [
    KindFacet("kind", pgettext_lazy("facet", "Kind"), prominent=True),
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
]
