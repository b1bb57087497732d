"""The one door to the search engine: words in, documents out, best first.

Nothing above it knows which engine answers, and nothing is written: readers search as fast as the database reads.
"""

from dataclasses import dataclass, field
from functools import reduce
from operator import itemgetter, or_

from core.choices import LANGUAGES
from search.concepts import concepts
from search.engines import engine
from search.engines.texts import Within
from search.index.catalogue import Catalogue, bits_of, catalogue
from search.index.lexicon import lexicon
from search.models import SearchDocument
from search.ranking import OTHER_WORDS, ranked
from search.reading import Reader, Reading

# Of more documents than this, those that have the words in title or summary are ranked; the others follow by date.
TOO_MANY = 2_000
# Of more than these, those that have them in the title.
FAR_TOO_MANY = 5_000
# Where fewer have all the words, those that have some of them are shown too.
FEW = 10
# How much of the best match a document has to reach that has only some of the words.
NEAR_ENOUGH = 0.35
# And where many have all of a long text: to stand among the first all the same, by its title.
NEARLY_AS_GOOD = 0.6
LONG_TEXT = 3
# How much more it counts to have all of them.
ALL_WORDS = 1.3
MOST_THROUGH_THE_OTHER_LANGUAGE = 100


@dataclass(frozen=True)
class Found:
    """What a text finds: a set of documents, and the numbers of the best of them in order."""

    reading: Reading
    documents: int = 0
    ranked: list[int] = field(default_factory=list)
    # Those that have only some of the words.
    partial: int = 0
    # They were found by the words of their other language.
    is_through_the_other_language: bool = False

    @property
    def is_partial(self):
        """Whether none of them has all the words."""
        return bool(self.partial) and self.partial == self.documents


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
    return _Search(reading, language, reader.other, facts, reader.lexicons).found()


@dataclass
class _Search:
    reading: Reading
    language: str
    other: str
    facts: Catalogue
    lexicons: dict

    def found(self):
        """What has all the words; or else is known by them in the other language; or else has some of them."""
        whole = self._matches(self.reading.groups)
        number = self._met(whole).bit_count()
        if number == 0 and (through := self._through_the_other_language()).documents:
            return through
        if self.reading.is_divisible and (number < FEW or len(self.reading.sought) >= LONG_TEXT):
            return self._with_some_words(whole, NEAR_ENOUGH if number < FEW else NEARLY_AS_GOOD)
        scores = self._scores(whole, self.reading.groups)
        return Found(self.reading, _union(whole), ranked(scores, self.reading, self.language))

    def _met(self, matches):
        """Those of the matches that readers meet without asking for more."""
        archived = self.facts.having("archived", "include")
        return _union(matches) & self.facts.in_language(self.language) & ~archived

    def _with_some_words(self, whole, enough):
        groups = self.reading.loose_groups
        some = self._matches(groups, any_group=True)
        complete = _union(whole)
        scores = [
            (number, score * (ALL_WORDS if complete >> number & 1 else 1))
            for number, score in self._scores(some, groups, any_group=True)
        ]
        partial = [score for number, score in scores if not complete >> number & 1]
        best = max(partial if enough == NEAR_ENOUGH else map(itemgetter(1), scores), default=0)
        scores = [row for row in scores if row[1] >= enough * best or complete >> row[0] & 1]
        documents = bits_of([number for number, _score in scores]) | complete
        return Found(
            self.reading, documents, ranked(scores, self.reading, self.language), partial=documents & ~complete
        )

    def _through_the_other_language(self):
        """Documents of the reader's language whose text in the other one has the words."""
        groups = self.reading.groups(self.other)
        scores = engine.scored(self.other, groups, self._rarity(self.other, groups))
        best = sorted(scores, key=lambda row: -row[1])[:MOST_THROUGH_THE_OTHER_LANGUAGE]
        order = _counterparts([number for number, _score in best], self.language)
        readable = self.facts.readable(self.language)
        order = [number for number in order if readable >> number & 1]
        return Found(self.reading, bits_of(order), order, is_through_the_other_language=True)

    def _matches(self, groups_in, **how):
        """``{language: documents}`` that match and may be read; ``groups_in(language)`` is what is looked for."""
        readable = self.facts.readable(self.language)
        found = {}
        for language in (self.language, self.other):
            if there := readable & self.facts.in_language(language):
                found[language] = there & bits_of(engine.matching(language, groups_in(language), **how))
        return found

    def _scores(self, matches, groups_in, **how):
        """``(number, score)`` of the matches that are ranked."""
        scores = []
        number = _union(matches).bit_count()
        within = Within.TITLE if number > FAR_TOO_MANY else Within.HEAD if number > TOO_MANY else Within.EVERYTHING
        for language, documents in matches.items():
            if not documents:
                continue
            rows = self._ranks(language, groups_in(language), within=within, **how)
            wanted = documents.to_bytes((documents.bit_length() + 7) // 8, "little")
            length = len(wanted)
            scores += [row for row in rows if row[0] >> 3 < length and wanted[row[0] >> 3] >> (row[0] & 7) & 1]
        return scores

    def _ranks(self, language, groups, **how):
        """The engine's scores; what was typed counts more than other words for it, most where it stands together."""
        rows = engine.scored(language, groups, self._rarity(language, groups), **how)
        phrase = self.reading.phrase(language)
        if not phrase and not any(len(group.alternatives) > 1 for group in groups):
            return rows
        literal = [*self.reading.literal_groups(language), *phrase]
        typed = engine.scored(language, literal, self._rarity(language, literal), **{**how, "any_group": True})
        typed = dict(typed)
        return [(number, max(OTHER_WORDS * score, typed.get(number, 0))) for number, score in rows]

    def _rarity(self, language, groups):
        return [max(self.lexicons[language].rarity(run) for run in group.alternatives) for group in groups]


def _union(matches):
    return reduce(or_, matches.values(), 0)


def _counterparts(numbers, language):
    """The documents of a language that are the same things as some documents, in their order."""
    identities = dict(SearchDocument.objects.filter(pk__in=numbers).values_list("pk", "identity"))
    own = SearchDocument.objects.filter(identity__in=identities.values(), language=language, is_public=True)
    by_identity = dict(own.values_list("identity", "pk"))
    return [by_identity[identity] for number in numbers if (identity := identities.get(number)) in by_identity]
