"""The facts of everything public, held in the process as bit sets.

A document's number is its bit. For each value of each facet there is one integer in which the bits of the documents
that have it are set: narrowing is ``&``, counting ``bit_count()``, at fifty thousand entries in microseconds.

Whether the index changed is asked of the database whenever the catalogue is; only what changed is read again.
"""

import threading
from array import array
from dataclasses import dataclass

from django.utils.translation import get_language

from core.sorting import sort_key
from search.models import IndexVersion, SearchDocument

FACTS = ("pk", "language", "is_alone", "is_public", "facts", "published_at", "title")
IS_PUBLIC = FACTS.index("is_public")
# A place in the order of publication: seconds, then the number.
NUMBER_BITS = 24
NUMBER = (1 << NUMBER_BITS) - 1
LEADS_TO = "leads_to"


@dataclass(frozen=True)
class Destination:
    """A term or organization that documents lead to: its name in each language, and its own documents."""

    order: int
    # Of an organization that has a name in one language only.
    language: str
    names: dict[str, str]
    numbers: dict[str, int]


class Catalogue:
    """The facts of one version of the index. It never changes; ``after`` gives the next one."""

    def __init__(self, version=0):
        self.version = version
        # The version in which the meaning of words last changed: see ``search.concepts``.
        self.concepts_version = 0
        self.alone = 0
        self._languages = {}
        # {facet: {value: bits}}
        self._facets = {}
        # {facet: {value: Destination}}
        self.destinations = {}
        # Every document in the order of publication.
        self._places = array("Q")
        # Worked out when asked for.
        self._readable = {}
        self._names = {}
        self._by_size = {}

    # Reading

    def having(self, facet, value):
        """The documents that have a value of a facet."""
        return self._facets.get(facet, {}).get(value, 0)

    def values(self, facet):
        """``(value, bits)`` of each value of a facet that some document has."""
        return self._facets.get(facet, {}).items()

    def largest_first(self, facet):
        """``(value, bits, how many documents)`` of each value of a facet, that of most documents first."""
        if facet not in self._by_size:
            sized = [(value, bits, bits.bit_count()) for value, bits in self.values(facet)]
            self._by_size[facet] = sorted(sized, key=lambda row: (-row[2], row[0]))
        return self._by_size[facet]

    def in_language(self, language):
        return self._languages.get(language, 0)

    def readable(self, language):
        """What readers of a language may ask for: what is in it, and what is only in the other.

        Without the terms and organizations that lead them nowhere.
        """
        if language not in self._readable:
            found = self.in_language(language) | self.alone
            self._readable[language] = found & ~self._leading_nowhere(found)
        return self._readable[language]

    def _leading_nowhere(self, readable):
        return bits_of(
            [
                number
                for facet, destinations in self.destinations.items()
                for value, destination in destinations.items()
                if not self.having(facet, value) & readable
                for number in destination.numbers.values()
            ]
        )

    def names_of(self, facet):
        """``{value: name}`` of the terms or organizations of a facet in the reader's language, in their order."""
        language = "fr" if (get_language() or "").startswith("fr") else "en"
        if (facet, language) not in self._names:
            destinations = [
                (one.order, sort_key(one.names[language]), value, one.names[language])
                for value, one in self.destinations.get(facet, {}).items()
            ]
            self._names[facet, language] = {value: name for *_order, value, name in sorted(destinations)}
        return self._names[facet, language]

    def language_of(self, facet, value):
        """The language of a name that is the same in both; empty where it has one in each."""
        destination = self.destinations.get(facet, {}).get(value)
        return destination.language if destination else ""

    def newest_first(self, documents):
        """The numbers of a set of documents, the one published last first."""
        wanted = documents.to_bytes((documents.bit_length() + 7) // 8, "little")
        length = len(wanted)
        for place in reversed(self._places):
            number = place & NUMBER
            byte = number >> 3
            if byte < length and wanted[byte] >> (number & 7) & 1:
                yield number

    # Writing

    def after(self, version, rows):
        """The next catalogue, with some documents changed; ``rows`` are tuples of ``FACTS``."""
        rows = list(rows)
        changed = {row[0] for row in rows}
        kept = ~bits_of(changed)
        new = Catalogue(version)
        new.alone = self.alone & kept
        new._languages = {language: bits & kept for language, bits in self._languages.items()}
        new._facets = {
            facet: {value: left for value, bits in known.items() if (left := bits & kept)}
            for facet, known in self._facets.items()
        }
        new.destinations = {
            facet: {value: one for value, one in known.items() if not changed & set(one.numbers.values())}
            for facet, known in self.destinations.items()
        }
        new._places = array("Q", (place for place in self._places if place & NUMBER not in changed))
        # A destination that changes in one language keeps its document of the other.
        left = [
            (number, language, [facet, value, one.order, one.language], one.names[language])
            for facet, known in self.destinations.items()
            for value, one in known.items()
            if changed & set(one.numbers.values())
            for language, number in one.numbers.items()
            if number not in changed
        ]
        for number, language, leads_to, title in left:
            new._lead(number, language, leads_to, title)
        new._add(row for row in rows if row[IS_PUBLIC])
        return new

    def _add(self, rows):
        sets, alone, languages, places = {}, [], {}, []
        for number, language, is_alone, _is_public, facts, published_at, title in rows:
            self._lead(number, language, facts.pop(LEADS_TO, None), title)
            languages.setdefault(language, []).append(number)
            if is_alone:
                alone.append(number)
            for facet, values in facts.items():
                for value in values:
                    sets.setdefault((facet, value), []).append(number)
            places.append(place_of(published_at, number))
        self.alone |= bits_of(alone)
        for language, numbers in languages.items():
            self._languages[language] = self._languages.get(language, 0) | bits_of(numbers)
        for (facet, value), numbers in sets.items():
            known = self._facets.setdefault(facet, {})
            known[value] = known.get(value, 0) | bits_of(numbers)
        self._places = array("Q", sorted([*self._places, *places]))

    def _lead(self, number, language, leads_to, title):
        if leads_to:
            facet, value, order, name_language = leads_to
            known = self.destinations.setdefault(facet, {})
            before = known.get(value)
            known[value] = Destination(
                order,
                name_language,
                {**(before.names if before else {}), language: title},
                {**(before.numbers if before else {}), language: number},
            )


def bits_of(numbers):
    """The bit set of some numbers."""
    if not numbers:
        return 0
    found = bytearray((max(numbers) >> 3) + 1)
    for number in numbers:
        found[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(found, "little")


def place_of(moment, number):
    """Where a document stands in the order of publication; those that have no date stand before all others."""
    return ((int(moment.timestamp()) if moment else 0) << NUMBER_BITS) | number


_lock = threading.Lock()
_current = None


def catalogue():
    """The facts of everything public now. One query where nothing has changed."""
    global _current
    current, version = _current, IndexVersion.objects.values_list("version", flat=True).first() or 0
    if current is not None and current.version == version:
        return current
    with _lock:
        current = _current
        row = IndexVersion.objects.first() or IndexVersion()
        if current is None or current.version not in [*row.recent, row.version]:
            public = SearchDocument.objects.filter(is_public=True)
            current = Catalogue(row.version)
            current._add(public.values_list(*FACTS).iterator(5_000))
        elif current.version != row.version:
            changed = SearchDocument.objects.filter(version__gt=current.version)
            current = current.after(row.version, changed.values_list(*FACTS))
        current.concepts_version = row.concepts
        _current = current
        return current


def forget():
    """Read everything anew when it is asked for next."""
    global _current
    _current = None
