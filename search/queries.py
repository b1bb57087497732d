"""The one door to the search engine: words in, documents out, best first.

Nothing above it knows which engine answers, and nothing is written: readers search as fast as the database reads.
"""

from dataclasses import dataclass, field

from core.choices import LANGUAGES
from search.concepts import concepts
from search.engines import engine
from search.index.catalogue import bits_of, catalogue
from search.index.lexicon import lexicon
from search.models import SearchDocument
from search.ranking import ranked
from search.reading import Reader, Reading

# Of more documents than this, those that have the words in title or summary are ranked; the others follow by date.
TOO_MANY = 2_000
# How much of the best match a document has to reach that has only some of the words.
NEAR_ENOUGH = 0.35
MOST_THROUGH_THE_OTHER_LANGUAGE = 100


@dataclass(frozen=True)
class Found:
    """What a text finds: a set of documents, and the numbers of the best of them in order."""

    reading: Reading
    documents: int = 0
    ranked: list[int] = field(default_factory=list)
    # None of them has all the words.
    is_partial: bool = False
    # They were found by the words of their other language.
    is_through_the_other_language: bool = False


def reader_of(language, facts):
    """Who reads search texts in a language, by the words and meanings of a catalogue."""
    lexicons = {code: lexicon(code, facts.version) for code in LANGUAGES}
    return Reader(language, lexicons, concepts(facts.concepts_version))


def find(text, language, *, literally=False, facts=None):
    """What readers of a language may ask for that matches a cleaned text: ``Found``."""
    facts = facts or catalogue()
    reader = reader_of(language, facts)
    reading = reader.read(text, literally=literally)
    if not reading.sought:
        return Found(reading)
    search = _Search(reading, language, reader.other, facts, reader.lexicons)
    found = search.all_words()
    if not found.documents and len(reading.sought) > 1:
        found = search.some_words()
    if not found.documents:
        found = search.through_the_other_language()
    return found


@dataclass
class _Search:
    reading: Reading
    language: str
    other: str
    facts: object
    lexicons: dict

    def all_words(self):
        return self._found(self._matches())

    def some_words(self):
        matches = self._matches(any_group=True)
        scores = self._scores(matches, any_group=True)
        if not scores:
            return Found(self.reading)
        enough = NEAR_ENOUGH * max(score for _number, score in scores)
        scores = [row for row in scores if row[1] >= enough]
        order = ranked(scores, self.reading, self.language)
        return Found(self.reading, bits_of([number for number, _score in scores]), order, is_partial=True)

    def through_the_other_language(self):
        """Documents of the reader's language whose text in the other one has the words."""
        groups = self.reading.groups(self.other)
        scores = engine.scored(self.other, groups, self._rarity(self.other))
        best = sorted(scores, key=lambda row: -row[1])[:MOST_THROUGH_THE_OTHER_LANGUAGE]
        order = _counterparts([number for number, _score in best], self.language)
        readable = self.facts.readable(self.language)
        order = [number for number in order if readable >> number & 1]
        return Found(self.reading, bits_of(order), order, is_through_the_other_language=bool(order))

    def _matches(self, **how):
        """``{language: documents}`` that match and may be read."""
        readable = self.facts.readable(self.language)
        found = {self.language: readable & bits_of(engine.matching(self.language, self._groups(self.language), **how))}
        others = readable & self.facts.in_language(self.other)
        if others:
            found[self.other] = others & bits_of(engine.matching(self.other, self._groups(self.other), **how))
        return found

    def _found(self, matches):
        documents = 0
        for bits in matches.values():
            documents |= bits
        scores = self._scores(matches)
        return Found(self.reading, documents, ranked(scores, self.reading, self.language))

    def _scores(self, matches, **how):
        scores = []
        for language, documents in matches.items():
            if not documents:
                continue
            many = documents.bit_count() > TOO_MANY
            rows = engine.scored(
                language, self._groups(language), self._rarity(language), in_title_and_lead=many, **how
            )
            wanted = documents.to_bytes((documents.bit_length() + 7) // 8, "little")
            length = len(wanted)
            scores += [row for row in rows if row[0] >> 3 < length and wanted[row[0] >> 3] >> (row[0] & 7) & 1]
        return scores

    def _groups(self, language):
        return self.reading.groups(language)

    def _rarity(self, language):
        return [
            max(self.lexicons[language].rarity(run) for run in group.alternatives) for group in self._groups(language)
        ]


def _counterparts(numbers, language):
    """The documents of a language that are the same things as some documents, in their order."""
    identities = dict(SearchDocument.objects.filter(pk__in=numbers).values_list("pk", "identity"))
    own = SearchDocument.objects.filter(identity__in=identities.values(), language=language, is_public=True)
    by_identity = dict(own.values_list("identity", "pk"))
    return [by_identity[identity] for number in numbers if (identity := identities.get(number)) in by_identity]
