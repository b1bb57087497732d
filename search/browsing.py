"""How many entries each kind, term and organization leads to: what ``core.browse`` asks, answered by the catalogue."""

from functools import reduce
from itertools import islice
from operator import or_

from core.models import Vocabulary
from search.index.catalogue import catalogue
from search.kinds import ENTRIES
from search.models import SearchDocument

COUNTED = ("kind", "organization", *Vocabulary.values)


def published_in(language, facts):
    """The entries that readers of a language meet without asking for more: in it, and not archived."""
    entries = reduce(or_, (facts.having("kind", kind) for kind in ENTRIES))
    return entries & facts.in_language(language) & ~facts.having("archived", "include")


def counts(language):
    facts = catalogue()
    entries = published_in(language, facts)
    return {
        (facet, value): number
        for facet in COUNTED
        for value, having in facts.values(facet)
        if (number := (entries & having).bit_count())
    }


def newest(language, most):
    facts = catalogue()
    numbers = list(islice(facts.newest_first(published_in(language, facts)), most))
    pages = dict(SearchDocument.objects.filter(pk__in=numbers).values_list("pk", "object_id"))
    return [pages[number] for number in numbers if number in pages]
