"""The words and sentences that generated entries are made of, read from the text files beside this one."""

import re
from functools import cache
from pathlib import Path
from string import Formatter
from typing import NamedTuple

FOLDER = Path(__file__).parent
NBSP = "\u00a0"
CONTRACTIONS = {
    "de": {"le ": "du ", "les ": "des ", "un ": "d’un ", "une ": "d’une "},
    "à": {"le ": "au ", "les ": "aux "},
}


class Phrase(str):
    """French words that can follow a preposition in a format string: ``{thing:de}`` gives "du bail"."""

    __slots__ = ()

    def __format__(self, preposition):
        if not preposition:
            return str(self)
        for article, contracted in CONTRACTIONS[preposition].items():
            if self.startswith(article):
                return contracted + self[len(article) :]
        return f"{preposition} {self}"


class Pair(NamedTuple):
    """One text in English and in French."""

    en: str
    fr: str

    @classmethod
    def same(cls, text):
        return cls(str(text), str(text))


class Sentence(NamedTuple):
    """A sentence in both languages, with the names of the choices it leaves open."""

    pair: Pair
    names: tuple

    def fill(self, choices):
        """The sentence with ``{name: Pair}`` filled in."""
        english = self.pair.en.format(**{name: choices[name].en for name in self.names})
        french = self.pair.fr.format(**{name: choices[name].fr for name in self.names})
        return Pair(english, french)


class Word(NamedTuple):
    """A word with what stands before it on its line: the slug of its term, the kind of a risk."""

    key: str
    pair: Pair


def spaced(text):
    """French with the spaces that do not break."""
    return re.sub(r" (?=[:%$»])|(?<=«) ", NBSP, text)


def sections_of(name):
    """``{heading: [(English, French), …]}`` of one file."""
    sections = {}
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            lines = sections[line.strip("[]")] = []
        elif line and not line.startswith("#"):
            english, french = line.split(" | ")
            lines.append((english, spaced(french)))
    return sections


@cache
def words():
    """``{heading: [Word, …]}`` of whom, where and with what."""
    return {
        heading: [_word(english, french) for english, french in lines]
        for heading, lines in sections_of("words.txt").items()
    }


def _word(english, french):
    key, _colon, rest = english.partition(": ")
    return Word(key, Pair(rest or english, Phrase(french)))


@cache
def topics():
    """``{topic: (what people do, what is spoken of)}``, each a list of ``Pair``; the topic by the slug of its term."""
    sections = sections_of("topics.txt")
    slugs = [heading.removeprefix("activities ") for heading in sections if heading.startswith("activities ")]
    return {
        slug: tuple(
            [Pair(english, Phrase(french)) for english, french in sections[f"{part} {slug}"]]
            for part in ("activities", "things")
        )
        for slug in slugs
    }


@cache
def sentences():
    """``{heading: [Sentence, …]}``."""
    return {heading: [_sentence(*line) for line in lines] for heading, lines in sections_of("sentences.txt").items()}


def _sentence(english, french):
    names = {name for text in (english, french) for _text, name, *_rest in Formatter().parse(text) if name}
    return Sentence(Pair(english, french), tuple(sorted(names)))
