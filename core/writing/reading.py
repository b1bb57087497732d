"""How hard a text is to read, as a school grade, and which sentences make it so.

Flesch's reading ease (1948) and its adaptation to French by Kandel and Moles (1958) weigh the length of
sentences and of words. Both are read on Flesch's scale of grades. Syllables are counted by Pyphen, from
dictionaries it brings along.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from pyphen import Pyphen

# Where reading ease starts, and what a word in a sentence and a syllable in a word take from it.
WEIGHTS = {"en": (206.835, 1.015, 84.6), "fr": (207, 1.015, 73.6)}
DICTIONARIES = {"en": "en_US", "fr": "fr"}
# The lowest reading ease at which a grade can read a text, after Flesch.
GRADES = ((90, 5), (80, 6), (70, 7), (65, 8), (60, 9), (57, 10), (53, 11), (50, 12))
BEYOND_SCHOOL = 13
# Fewer words say nothing reliable.
FEWEST_WORDS = 25
LONG_WORD = 4

SENTENCE_END = re.compile(r"(?<=[.!?…])[\s»”]+(?=[\W_]*[A-ZÀ-Þ0-9])|\n+")
PUNCTUATION = '.,;:!?…«»“”"()[]\u00a0'
LETTERS = re.compile(r"[^\W\d_]+")
VOWEL = re.compile(r"[aeiouyàâæéèêëîïôœùûü]", re.I)


@dataclass(frozen=True)
class Sentence:
    """One sentence, its words and their syllables."""

    text: str
    language: str

    @property
    def words(self):
        return [word for word in self.text.split() if any(character.isalnum() for character in word)]

    @property
    def syllables(self):
        return sum(syllables_of(word, self.language) for word in self.words)

    @property
    def long_words(self):
        return [word.strip(PUNCTUATION) for word in self.words if syllables_of(word, self.language) >= LONG_WORD]

    @property
    def ease(self):
        return ease_of([self])

    @property
    def grade(self):
        return grade_at(self.ease)


def sentences_of(text, language):
    """The sentences of a text. A line is one as well: an item of a list has no full stop."""
    sentences = [Sentence(part.strip(), language) for part in SENTENCE_END.split(text)]
    return [sentence for sentence in sentences if sentence.words]


def grade_of(sentences):
    """The school grade that reads these sentences with ease; None for too few words to tell."""
    if sum(len(sentence.words) for sentence in sentences) < FEWEST_WORDS:
        return None
    return grade_at(ease_of(sentences))


def grade_at(ease):
    return next((grade for lowest, grade in GRADES if ease >= lowest), BEYOND_SCHOOL)


def ease_of(sentences):
    words = sum(len(sentence.words) for sentence in sentences)
    syllables = sum(sentence.syllables for sentence in sentences)
    start, per_word, per_syllable = WEIGHTS[sentences[0].language]
    return start - per_word * words / len(sentences) - per_syllable * syllables / words


@lru_cache(maxsize=20_000)
def syllables_of(word, language):
    """At least one; what an apostrophe took the vowel from ("l’") is none of its own."""
    parts = [part for part in LETTERS.findall(word.lower()) if VOWEL.search(part)]
    return sum(len(dictionary(language).positions(part)) + 1 for part in parts) or 1


@cache
def dictionary(language):
    return Pyphen(lang=DICTIONARIES[language])
