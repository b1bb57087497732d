"""How words are brought to the form they are found by: folded, freed of elision, stemmed in their language."""

import re
from functools import lru_cache

import snowballstemmer

from core.folding import fold

STEMMERS = {"en": snowballstemmer.stemmer("english"), "fr": snowballstemmer.stemmer("french")}
ELISION = re.compile(r"\b(?:l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu)['’](?=\w)|(?<=\w)['’]s\b", re.IGNORECASE)
WORD = re.compile(r"\w+")
# Nobody looks for these when there are other words beside them. Of both languages: readers of one borrow of the other.
COMMON = frozenset(
    WORD.findall(
        "a an and are at by for from how i in is it of on or our that the their to we what when where who with you "
        "your à au aux avec ce ces comment dans de des du elle en est et il ils je la le les leur leurs nos notre "
        "nous on ou où par pour que qui sa se ses son sont sur un une vous"
    )
)


def words(text):
    """The words of a text in lower case, without accents, elided articles ("l’") or possessive "’s"."""
    return WORD.findall(ELISION.sub("", fold(text.casefold())))


def without_common(text):
    """The text without its common words, unless it has no others."""
    kept = WORD.sub(lambda match: "" if match[0].casefold() in COMMON else match[0], ELISION.sub("", text))
    return kept if WORD.search(kept) else text


@lru_cache(maxsize=100_000)
def stem(language, word):
    """The stem of a folded word; folding first gives the order PostgreSQL's dictionaries use."""
    return STEMMERS[language].stemWord(word)


def language_of(page):
    """The language a page is written in, or None for rows that exist once for both."""
    code = getattr(getattr(page, "locale", None), "language_code", "")[:2]
    return code if code in STEMMERS else None
