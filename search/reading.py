"""How a search text is read: which words count, what they mean, what was probably meant."""

import re
from dataclasses import dataclass, field

from core.choices import LANGUAGES
from search.analysis import COMMON, stem, typed_words, words
from search.concepts import MOST_WORDS
from search.engines.texts import Group

QUOTED = re.compile(r'["“”«»]([^"“”«»]+)["“”«»]')
# What is still being typed may be a half word of so many letters; of other words at least the longer beginning.
SHORTEST_BEGINNING = 2
LONGER_BEGINNING = 4
# Stands behind a stem that documents need only begin with.
ANY_END = "*"
MOST_GROUPS = 12
LONGEST_PHRASE = 5
# How many times as common a word of the other language is there.
MORE_COMMON = 3
MOST_ALTERNATIVES = 12


@dataclass(frozen=True)
class Sought:
    """One thing that is looked for: what was typed, and what stands for it in each language."""

    typed: str
    runs: dict[str, tuple[tuple[str, ...], ...]]
    # The wording in the reader's language of what was typed in the other.
    translated: str = ""
    # Typed between quotation marks: its words stand together or it is not there.
    is_quoted: bool = False

    def group(self, language):
        return Group(self.runs[language][:MOST_ALTERNATIVES])

    def literal_group(self, language):
        """What was typed, or its wording in the reader's language, without what means the same."""
        return Group(
            self.runs[language][1:2] if self.translated and len(self.runs[language]) > 1 else self.runs[language][:1]
        )

    def loose_groups(self, language):
        """Each of its words for itself, the first with everything else that means the same."""
        if self.is_quoted:
            return [self.group(language)]
        typed, *others = self.runs[language]
        first, *rest = typed
        alternatives = ((first,), *([typed] if rest else []), *others)
        return [Group(alternatives[:MOST_ALTERNATIVES]), *(Group(((word,),)) for word in rest if word not in COMMON)]


@dataclass(frozen=True)
class Reading:
    """A search text as it was understood."""

    text: str
    sought: tuple[Sought, ...] = ()
    # ``((typed, meant), …)``
    corrections: tuple[tuple[str, str], ...] = ()
    # The words as they follow each other, common ones among them.
    words: tuple[str, ...] = ()

    def groups(self, language):
        return [one.group(language) for one in self.sought]

    def literal_groups(self, language):
        return [one.literal_group(language) for one in self.sought]

    def phrase(self, language):
        """All the words together, where they may be a phrase: ``[Group]``, or nothing."""
        run = tuple(stem(language, word) for word in self.words)
        return [Group((run,))] if 1 < len(run) <= LONGEST_PHRASE else []

    def loose_groups(self, language):
        """What is looked for, word by word."""
        return [group for one in self.sought for group in one.loose_groups(language)][:MOST_GROUPS]

    @property
    def is_divisible(self):
        """Whether a document can have some of it without having all of it."""
        return len(self.sought) > 1 or any(
            len(typed) > 1 for one in self.sought if not one.is_quoted for typed, *_others in one.runs.values()
        )

    @property
    def translations(self):
        """``[(typed, wording in the reader's language), …]`` of what was typed in the other one."""
        return [(one.typed, one.translated) for one in self.sought if one.translated]


@dataclass
class Reader:
    """Reads search texts in one language, with the words and meanings there are."""

    language: str
    lexicons: dict
    concepts: object
    other: str = field(init=False)

    def __post_init__(self):
        self.other = next(code for code in LANGUAGES if code != self.language)

    def read(self, text, *, literally=False):
        """The ``Reading`` of a cleaned text; ``literally``: mistyped words are not put right."""
        phrases = [tuple(words(phrase)) for phrase in QUOTED.findall(text)]
        typed = list(typed_words(QUOTED.sub(" ", text)))
        corrections = () if literally else tuple(dict(self._corrections(typed)).items())
        meant = dict(corrections)
        typed = [(meant.get(word, word), is_common) for word, is_common in typed]
        sought = [self._phrase(phrase) for phrase in phrases if phrase] + list(self._things(typed))
        return Reading(text, tuple(sought[:MOST_GROUPS]), corrections, tuple(word for word, _is_common in typed))

    def _phrase(self, phrase):
        runs = {language: (tuple(stem(language, word) for word in phrase),) for language in LANGUAGES}
        return Sought(" ".join(phrase), runs, is_quoted=True)

    def _things(self, typed):
        """What is looked for: the longest wordings that mean something, and the words between them."""
        meaningless = all(is_common for _word, is_common in typed)
        start = 0
        while start < len(typed):
            for end in range(min(len(typed), start + MOST_WORDS), start, -1):
                if found := self._concept(typed[start:end]):
                    break
            else:
                end, (word, is_common) = start + 1, typed[start]
                found = self._word(word, end == len(typed)) if meaningless or not is_common else None
            if found:
                yield found
            start = end

    def _concept(self, typed):
        """What a run of words names in the reader's language, or else in the other one."""
        if all(is_common for _word, is_common in typed):
            return None
        typed = [word for word, _is_common in typed]
        own, other = (tuple(stem(language, word) for word in typed) for language in (self.language, self.other))
        translated = ""
        concepts = self.concepts.named(self.language, own)
        if not concepts and self._is_foreign(typed):
            concepts = self.concepts.named(self.other, other)
            translated = next((concept.wordings[self.language][0] for concept in concepts), "")
        if not concepts:
            return None
        runs = {
            language: (as_typed, *_others([run for one in concepts for run in one.runs(language)], as_typed))
            for language, as_typed in ((self.language, own), (self.other, other))
        }
        return Sought(" ".join(typed), runs, translated)

    def _is_foreign(self, typed):
        """Whether words belong to the other language: they are missing here, or far more common there."""
        own, other = (
            min(self.lexicons[language].stems.get(stem(language, word), 0) for word in typed)
            for language in (self.language, self.other)
        )
        return own * MORE_COMMON <= other

    def _word(self, word, is_last):
        return Sought(word, {language: ((self._form(language, word, is_last),),) for language in LANGUAGES})

    def _form(self, language, word, is_last):
        """The stem of a word, or the beginning that it is."""
        is_half = self._is_beginning(language, word, is_last)
        return word + ANY_END if is_half else stem(language, word)

    def _is_beginning(self, language, word, is_last):
        lexicon, shortest = self.lexicons[language], SHORTEST_BEGINNING if is_last else LONGER_BEGINNING
        return len(word) >= shortest and not lexicon.knows(word) and lexicon.has_beginning(word)

    def _corrections(self, typed):
        """``(typed, meant)`` of each word that stands nowhere and begins none, but is near one that does."""
        own, other = self.lexicons[self.language], self.lexicons[self.other]
        for place, (word, is_common) in enumerate(typed, 1):
            if is_common or word.isdigit() or own.knows(word) or other.knows(word) or self._means(word):
                continue
            if self._is_beginning(self.language, word, place == len(typed)):
                continue
            if meant := own.nearest(word) or other.nearest(word):
                yield word, meant

    def _means(self, word):
        return any(self.concepts.has_word(language, stem(language, word)) for language in LANGUAGES)


def _others(runs, typed):
    """Each run once, without those that only say more than what was typed: it finds them already."""
    return [run for run in dict.fromkeys(runs) if not _contains(run, typed)]


def _contains(run, part):
    return any(run[start : start + len(part)] == part for start in range(len(run) - len(part) + 1))
