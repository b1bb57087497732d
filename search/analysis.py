"""How words are brought to the form they are found by: folded, freed of elision, stemmed in their language."""

import re
from itertools import chain
from threading import Lock

import Stemmer

from core.folding import fold

ELISION = re.compile(r"\b(?:l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu)['’](?=\w)|(?<=\w)['’]s\b", re.IGNORECASE)
WORD = re.compile(r"[^\W_]+")
# A word with what belongs to it: apostrophes, and accents that stand apart from their letter.
TOKEN = re.compile(r"[^\W_][^\W_'’\u0300-\u036f]*(?:['’\u0300-\u036f]+[^\W_]+)*['’\u0300-\u036f]*")
# No word of either language is longer, and engines limit what they keep.
LONGEST = 60
# Nobody looks for these when there are other words beside them. Of both languages: readers of one borrow of the other.
COMMON = frozenset(
    WORD.findall(
        "a an and are as at be but by can do does for from has have how i if in is it its me my not of on or our so "
        "that the their them there they this to we what when where which who with you your "
        "a ai as au aux avec ce ces cette comment dans de des du elle elles en est et eux il ils je la le les leur "
        "leurs lui ma mais me mes mon ne nos notre nous on ou par pas pour puis que quel quelle qui quoi sa se ses si "
        "son sont sur te tu un une vos votre vous"
    )
)


class Remembered(dict):
    """What a function answers for each text it was asked about; all is forgotten before it grows too large.

    Millions of words are looked up in a row when the index is made anew, which a dictionary does fastest.
    """

    MOST = 200_000

    def __init__(self, function):
        self.function = function

    def __missing__(self, text):
        if len(self) >= self.MOST:
            self.clear()
        found = self[text] = self.function(text)
        return found


def _words_of(token):
    return tuple(word[:LONGEST] for word in WORD.findall(ELISION.sub("", fold(token.casefold()))))


def _stemmer(language):
    """A stemmer keeps what it works on: threads take turns."""
    stemmer, lock = Stemmer.Stemmer(language), Lock()

    def stem(word):
        with lock:
            return stemmer.stemWord(word)

    return stem


# The words of what stands between two blanks or marks: one, or several around an apostrophe.
WORDS_OF = Remembered(_words_of)
# The stem of a folded word; folding first gives the order PostgreSQL's dictionaries use.
STEM_OF = {"en": Remembered(_stemmer("english")), "fr": Remembered(_stemmer("french"))}


def words(text):
    """The words of a text in lower case, without accents, elided articles ("l’") or possessive "’s"."""
    return list(chain.from_iterable(map(WORDS_OF.__getitem__, TOKEN.findall(text))))


def without_common(text):
    """The text without its common words, unless it has no others."""
    kept = WORD.sub(lambda match: "" if match[0].casefold() in COMMON else match[0], ELISION.sub("", text))
    return kept if WORD.search(kept) else text


def typed_words(text):
    """``(word, whether it is a common one)`` of a text; "thé" is not, though it is looked for as "the"."""
    for typed in WORD.findall(ELISION.sub("", text.casefold())):
        for word in words(typed):
            yield word, typed in COMMON


def stem(language, word):
    """The stem of a folded word."""
    return STEM_OF[language][word]


def stems(language, text):
    """The stems of a text's words, in their order."""
    return stems_of(language, words(text))


def stems_of(language, words):
    """The stems of folded words, in their order."""
    return list(map(STEM_OF[language].__getitem__, words))


def language_of(page):
    """The language a page is written in, or None for rows that exist once for both."""
    code = getattr(getattr(page, "locale", None), "language_code", "")[:2]
    return code if code in STEM_OF else None
