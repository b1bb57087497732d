"""What words mean: the same thing under other words, in either language.

Concepts come from the glossary, from the names of terms and from the editors' list of synonyms. They are kept in the
process until one of these changes.
"""

from dataclasses import dataclass

from core.choices import LANGUAGES
from core.models import GlossaryTerm, Synonym, Term
from search.analysis import stems
from search.index.documents import INTERNAL

# No wording that people type is longer.
MOST_WORDS = 8


@dataclass(frozen=True)
class Concept:
    """One thing: ``{language: [wording, …]}``, the approved wording first."""

    wordings: dict[str, tuple[str, ...]]

    def runs(self, language):
        """The stems of each of its wordings in a language."""
        return tuple(run for wording in self.wordings[language] if (run := tuple(stems(language, wording))))


class Concepts:
    """All of them, found by the stems of any wording."""

    def __init__(self, concepts):
        self._by_run = {language: {} for language in LANGUAGES}
        self._stems = {language: set() for language in LANGUAGES}
        for concept in concepts:
            for language in LANGUAGES:
                for run in concept.runs(language):
                    self._by_run[language].setdefault(run[:MOST_WORDS], []).append(concept)
                    self._stems[language].update(run)

    def named(self, language, run):
        """The concepts that a run of stems names in a language."""
        return self._by_run[language].get(run, [])

    def has_word(self, language, stem):
        """Whether a stem stands in some wording of a language."""
        return stem in self._stems[language]


def _all():
    for term in GlossaryTerm.objects.approved():
        yield Concept({language: tuple(term.wordings(language)) for language in LANGUAGES})
    for synonym in Synonym.objects.all():
        yield Concept({language: tuple(synonym.wordings(language)) for language in LANGUAGES})
    for term in Term.objects.exclude(vocabulary__in=INTERNAL):
        yield Concept({"en": (term.name_en,), "fr": (term.name_fr,)})


_current = (None, None)


def concepts(version):
    """The concepts as of a version: see ``IndexVersion.concepts``."""
    global _current
    known, current = _current
    if known != version:
        current = Concepts(_all())
        _current = version, current
    return current


def forget():
    """Read them anew when they are asked for next."""
    global _current
    _current = (None, None)
