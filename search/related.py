"""Which entries are worth reading beside another, and why: worked out in the bit sets of the index.

However many entries there are, each reason takes a few operations on whole sets and reads a handful of documents.
"""

from dataclasses import dataclass
from functools import reduce
from itertools import product
from operator import or_

from django.utils.translation import gettext_lazy as _

from core.models import Vocabulary
from core.related import NEIGHBOURS, OF_ONE_KIND, Candidate
from core.shown import shows
from search.index.catalogue import catalogue
from search.kinds import ENTRIES
from search.models import SearchDocument

# Provinces only in name: nobody is near each other in them.
NOWHERE = {"national", "online", "abroad"}


@dataclass(frozen=True)
class Ground:
    """A reason to read two entries together: of each group of facets they share a value."""

    kind: str
    words: str
    groups: tuple[tuple[str, ...], ...]

    @property
    def facets(self):
        return [facet for group in self.groups for facet in group]


# The most telling first.
GROUNDS = [
    Ground(
        "need",
        _("Same need: %(shared)s"),
        ((Vocabulary.TOPIC,), (Vocabulary.SERVICE_PATTERN, Vocabulary.AUDIENCE)),
    ),
    Ground("tool", _("Also uses %(shared)s"), ((Vocabulary.TOOL,),)),
    Ground(
        "nearby",
        _("For the same people nearby: %(shared)s"),
        ((Vocabulary.AUDIENCE,), (Vocabulary.PLACE, Vocabulary.PROVINCE)),
    ),
    Ground("topic", _("Also about: %(shared)s"), ((Vocabulary.TOPIC,),)),
    Ground("maker", _("Also from: %(shared)s"), (("organization",),)),
]


def find_related(page, language, known):
    """``Candidate``s of a language for ``core.related``, those on the most telling ground first."""
    facts, names = catalogue(), _names_of(page)
    shows(*_places(names))
    entries = reduce(or_, (facts.having("kind", kind) for kind in ENTRIES))
    entries &= facts.in_language(language) & ~facts.having("archived", "include")
    # What is known already, and what another ground has found, is found again and passed over.
    enough = OF_ONE_KIND + len(known) + NEIGHBOURS
    found = []
    for ground in GROUNDS:
        groups = [
            [facts.having(facet, value) for facet in group for value in names.get(facet, ())] for group in ground.groups
        ]
        shared = reduce(lambda documents, group: documents & reduce(or_, group, 0), groups, entries)
        numbers = closest_first([bits for group in groups for bits in group], shared)
        found += [(ground, number) for number, _place in zip(numbers, range(enough), strict=False)]
    documents = SearchDocument.objects.only("object_id", "identity", "facts").in_bulk({number for _, number in found})
    passed_over = {f"page:{key}" for key in known}
    for ground, number in found:
        document = documents.get(number)
        if document and document.identity not in passed_over:
            yield Candidate(document.object_id, ground.kind, _reason(ground, names, document.facts))


def places_beside(entry):
    """Tags of the places where an entry may stand beside others: see ``core.shown``."""
    return set(_places(_names_of(entry)))


def _places(names):
    for ground in GROUNDS:
        values = [[f"{facet}={value}" for facet in group for value in names.get(facet, ())] for group in ground.groups]
        yield from (f"beside:{'&'.join(shared)}" for shared in product(*values))


def closest_first(sets, within):
    """The documents ``within``, those first that are in most of the sets; of equals, the one that came last."""
    # at_least[n]: the documents that are in more than n of the sets seen so far.
    at_least = []
    for bits in sets:
        more = bits & within
        for n, known in enumerate(at_least):
            at_least[n], more = known | more, known & more
        if more:
            at_least.append(more)
    higher = 0
    for level in reversed(at_least):
        yield from _last_first(level & ~higher)
        higher = level


def _last_first(documents):
    while documents:
        number = documents.bit_length() - 1
        documents ^= 1 << number
        yield number


def _names_of(page):
    """``{facet: {value: name}}`` of what a page may share, in the reader's language."""
    names = {
        vocabulary: {term.slug: term.name for term in terms if term.slug not in NOWHERE}
        for vocabulary, terms in page.terms.items()
    }
    return {**names, "organization": {one.slug: one.name for one in page.organizations}}


def _reason(ground, names, facts):
    shared = [
        name for facet in ground.facets for value, name in names.get(facet, {}).items() if value in facts.get(facet, ())
    ]
    return ground.words % {"shared": ", ".join(shared)}
