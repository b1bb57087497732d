"""Where the glossary's approved terms stand in a text.

One regular expression per language, compiled from all of them, is kept in the process. Whether the terms have
changed since is asked of the database at most every ``STAMP_LASTS`` seconds, and at once where one was saved.
"""

import re
import time
from dataclasses import dataclass
from functools import lru_cache

from django.db.models import Count, Max
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from core.folding import fold
from core.models.glossary import LANGUAGES, GlossaryTerm, is_abbreviation

STAMP_LASTS = 30

# Tags and addresses are no words.
NOT_WORDS = r"</?[a-z!][^<>]*>|(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]+@\w\S*"
SPELLINGS = str.maketrans({"’": "'", "‑": "-", "‐": "-"})


@dataclass(frozen=True)
class Found:
    """One occurrence of a term: ``text[start:end]``."""

    term: GlossaryTerm
    start: int
    end: int


def terms_in(text, language):
    """The approved terms in a text of a language, in order; of two that begin together the longer.

    Whole words only, whatever their capitals and accents, in the singular or a simple plural. Tags and
    addresses are passed over, what stands between tags is read.
    """
    return _matcher(language[:2]).find(text)


def unused_terms(original, translation, source_language):
    """The terms of the original whose approved wording, or another form, is not in the translation."""
    source, target = LANGUAGES if source_language[:2] == LANGUAGES[0] else LANGUAGES[::-1]
    terms = {found.term.pk: found.term for found in terms_in(original, source)}
    return [term for term in terms.values() if not _matcher(target).holds(translation, term)]


class Matcher:
    """The approved terms of one language as one regular expression."""

    def __init__(self, terms, language):
        self.language = language
        rows = [(wording, term) for term in terms for wording in term.wordings(language)]
        rows.sort(key=lambda row: len(row[0]), reverse=True)
        self.owners = [(term, is_abbreviation(wording)) for wording, term in rows]
        self.pattern = _whole_words([f"({_forms_of(wording, language)})" for wording, _term in rows])

    def find(self, text):
        if not self.owners:
            return []
        folded, positions = _folded(text)
        found = []
        for match in self.pattern.finditer(folded):
            if match.lastindex:
                term, capitals = self.owners[match.lastindex - 1]
                start, end = positions[match.start()], positions[match.end()]
                if not capitals or is_abbreviation(text[start:end].rstrip("s")):
                    found.append(Found(term, start, end))
        return found

    def holds(self, text, term):
        """Whether one term is in a text, be it as part of a longer one."""
        return bool(Matcher([term], self.language).find(text))


def _matcher(language):
    return _compiled(_stamp(), language)


@lru_cache(maxsize=8)
def _compiled(stamp, language):
    return Matcher(GlossaryTerm.objects.approved(), language)


_known = {"stamp": None, "until": 0.0}


def _stamp():
    """What changes with the terms."""
    if time.monotonic() >= _known["until"]:
        facts = GlossaryTerm.objects.aggregate(count=Count("pk"), latest=Max("updated_at"))
        _known.update(stamp=(facts["count"], facts["latest"]), until=time.monotonic() + STAMP_LASTS)
    return _known["stamp"]


@receiver([post_save, post_delete], sender=GlossaryTerm)
def look_again(**kwargs):
    """Ask the database for the terms at the next text."""
    _known["until"] = 0.0


def _whole_words(alternatives):
    return re.compile(rf"{NOT_WORDS}|(?<![\w-])(?:{'|'.join(alternatives)})(?![\w-])")


def _forms_of(wording, language):
    """A wording as a pattern that also finds its simple plural: in French of every word, in English of the last."""
    words = _folded(wording)[0].split()
    patterns = [re.escape(word) for word in words]
    plural = {"en": _english, "fr": _french}[language]
    numbers = range(len(words)) if language == "fr" else [len(words) - 1]
    for number in numbers:
        patterns[number] = plural(words[number])
    return r"\s+".join(patterns)


def _english(word):
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return rf"{re.escape(word[:-1])}(?:y|ies)"
    return rf"{re.escape(word)}(?:e?s)?"


def _french(word):
    return re.escape(word) if len(word) < 3 or word[-1] in "sxz" else rf"{re.escape(word)}[sx]?"


def _folded(text):
    """The text as it is compared, and for each of its characters, and its end, the position in the original."""
    pieces, positions = [], []
    for position, character in enumerate(text):
        piece = (character if character.isascii() else fold(character.translate(SPELLINGS))).lower()
        pieces.append(piece)
        positions.extend([position] * len(piece))
    return "".join(pieces), [*positions, len(text)]
