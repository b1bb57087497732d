"""How words are brought to the form they are found by: folded, freed of elision, stemmed in their language."""

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

STEMMERS = {"en": snowballstemmer.stemmer("english"), "fr": snowballstemmer.stemmer("french")}
ELISION = re.compile(r"\b(?:l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu)['’](?=\w)", re.IGNORECASE)
WORD = re.compile(r"\w+")


def fold(text):
    """Text without accents: "école" becomes "ecole"."""
    return "".join(
        character for character in unicodedata.normalize("NFKD", text) if not unicodedata.combining(character)
    )


def words(text):
    """The words of a text in lower case, without accents or elided articles."""
    return [fold(word) for word in WORD.findall(ELISION.sub("", text.casefold()))]


@lru_cache(maxsize=100_000)
def stem(language, word):
    """The stem of a folded word; folding first gives the order PostgreSQL's dictionaries use."""
    return STEMMERS[language].stemWord(word)


def language_of(page):
    """The language a page is written in, or None for rows that exist once for both."""
    code = getattr(getattr(page, "locale", None), "language_code", "")[:2]
    return code if code in STEMMERS else None
