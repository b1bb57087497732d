"""How a search text is read: which words count, what they mean, what was probably meant."""

import re
from dataclasses import dataclass, field

from core.choices import LANGUAGES
from search.analysis import stem, typed_words, words
from search.concepts import MOST_WORDS
from search.engines.texts import Group

QUOTED = re.compile(r'["“”«»]([^"“”«»]+)["“”«»]')
# A half word is longer than this.
SHORTEST_BEGINNING = 3
MOST_GROUPS = 12
MOST_ALTERNATIVES = 12


@dataclass(frozen=True)
class Sought:
    """One thing that is looked for: what was typed, and what stands for it in each language."""

    typed: str
    runs: dict[str, tuple[tuple[str, ...], ...]]
    # The wording in the reader's language of what was typed in the other.
    translated: str = ""

    def group(self, language):
        return Group(self.runs[language][:MOST_ALTERNATIVES])


@dataclass(frozen=True)
class Reading:
    """A search text as it was understood."""

    text: str
    sought: tuple[Sought, ...] = ()
    # ``((typed, meant), …)``
    corrections: tuple[tuple[str, str], ...] = ()

    def groups(self, language):
        return [one.group(language) for one in self.sought]

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
        corrections = () if literally else tuple(self._corrections(typed))
        meant = dict(corrections)
        typed = [(meant.get(word, word), is_common) for word, is_common in typed]
        sought = [self._phrase(phrase) for phrase in phrases if phrase] + list(self._things(typed))
        return Reading(text, tuple(sought[:MOST_GROUPS]), corrections)

    def _phrase(self, phrase):
        runs = {language: (tuple(stem(language, word) for word in phrase),) for language in LANGUAGES}
        return Sought(" ".join(phrase), runs)

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
                found = self._word(word) if meaningless or not is_common else None
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
        if not concepts and not all(map(self.lexicons[self.language].knows, typed)):
            concepts = self.concepts.named(self.other, other)
            translated = next((concept.wordings[self.language][0] for concept in concepts), "")
        if not concepts:
            return None
        runs = {
            language: tuple(dict.fromkeys([as_typed, *(run for one in concepts for run in one.runs(language))]))
            for language, as_typed in ((self.language, own), (self.other, other))
        }
        return Sought(" ".join(typed), runs, translated)

    def _word(self, word):
        return Sought(word, {language: ((stem(language, word),),) for language in LANGUAGES})

    def _corrections(self, typed):
        """``(typed, meant)`` of each word that stands nowhere, but is near or the beginning of one that does."""
        own, other = self.lexicons[self.language], self.lexicons[self.other]
        for word, is_common in dict.fromkeys(typed):
            if is_common or word.isdigit() or own.knows(word) or other.knows(word) or self._means(word):
                continue
            meant = own.begun(word) if len(word) > SHORTEST_BEGINNING else None
            meant = meant or own.nearest(word) or other.nearest(word)
            if meant:
                yield word, meant

    def _means(self, word):
        return any(self.concepts.named(language, (stem(language, word),)) for language in LANGUAGES)
