"""Where what was looked for stands in a text."""

import re

from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe

from core.folding import fold
from search.analysis import COMMON, stem

# A passage shows so many characters before its first match, and in all.
BEFORE = 60
LONGEST = 220
ELLIPSIS = "…"


class Highlighter:
    """Marks the words of a search in texts of one language."""

    def __init__(self, reading, language):
        self.language = language
        sought = {word for one in reading.sought for run in one.runs[language] for word in run}
        sought = {word for word in sought if word not in COMMON} or sought
        self.halves = tuple(word[:-1] for word in sought if word.endswith("*"))
        self.stems = {word for word in sought if not word.endswith("*")}
        beginnings = {*map(_beginning, self.stems), *self.halves}
        self.candidates = re.compile(
            rf"(?<![^\W_])(?:{'|'.join(map(_with_accents, sorted(beginnings)))})[^\W_]*", re.IGNORECASE
        )

    def matches(self, text):
        """The places of the words in a text, as they come."""
        if self.stems or self.halves:
            for match in self.candidates.finditer(text):
                word = fold(match[0].casefold())
                if word.startswith(self.halves) or stem(self.language, word) in self.stems:
                    yield match

    def mark(self, text):
        """The whole text with the words marked, as safe HTML."""
        pieces, end = [], 0
        for match in self.matches(text):
            pieces += [(text[end : match.start()], ""), ("", match[0])]
            end = match.end()
        pieces.append((text[end:], ""))
        return format_html_join("", "{}{}", ((plain, _marked(word)) for plain, word in pieces))

    def passage(self, text):
        """The first stretch of a text that has one of the words, marked; empty where none has."""
        first = next(self.matches(text), None)
        if first is None:
            return ""
        line_start = text.rfind("\n", 0, first.start()) + 1
        line_end = text.find("\n", first.end())
        line_end = len(text) if line_end < 0 else line_end
        start = line_start if first.start() - line_start <= BEFORE else _after_blank(text, first.start() - BEFORE)
        end = line_end if line_end - start <= LONGEST else text.rfind(" ", first.end(), start + LONGEST)
        end = first.end() if end < 0 else end
        return format_html(
            "{}{}{}",
            ELLIPSIS if start > line_start else "",
            self.mark(text[start:end]),
            ELLIPSIS if end < line_end else "",
        )


def _marked(word):
    return format_html("<mark>{}</mark>", word) if word else mark_safe("")


def _beginning(word):
    """What all words of a stem begin with: stemmers put another letter at the end of some."""
    return word[:-1] if len(word) > 3 else word


ACCENTED = {
    "a": "aàâáä",
    "c": "cç",
    "e": "eéèêë",
    "i": "iîïí",
    "n": "nñ",
    "o": "oôöó",
    "u": "uùûüú",
    "y": "yÿ",
}


LIGATURES = {"oe": "œ", "ae": "æ"}


def _with_accents(word):
    pattern = "".join(f"[{ACCENTED[letter]}]" if letter in ACCENTED else re.escape(letter) for letter in word)
    for letters, ligature in LIGATURES.items():
        apart = "".join(f"[{ACCENTED[letter]}]" for letter in letters)
        pattern = pattern.replace(apart, f"(?:{apart}|{ligature})")
    return pattern


def _after_blank(text, place):
    blank = text.find(" ", place)
    return place if blank < 0 else blank + 1
