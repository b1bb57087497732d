"""The glossary for anyone: every approved term, in the reader's order, with its other language beside it."""

from itertools import groupby

from django.utils.translation import get_language
from django.views.generic import TemplateView

from core.folding import fold
from core.models import GlossaryTerm
from core.models.glossary import LANGUAGES, lines_of
from core.shown import ShowsOnly
from core.sorting import sort_key

LONGEST_SEARCH = 100


class GlossaryView(ShowsOnly, TemplateView):
    template_name = "core/glossary/glossary.html"

    def get_context_data(self, **kwargs):
        text = self.request.GET.get("q", "").replace("\0", "").strip()[:LONGEST_SEARCH]
        language = (get_language() or "")[:2]
        terms = [Entry(term, language) for term in GlossaryTerm.objects.approved()]
        shown = sorted((entry for entry in terms if entry.matches(text)), key=lambda entry: sort_key(entry.name))
        return super().get_context_data(
            text=text,
            total=len(shown),
            letters=[(letter, list(entries)) for letter, entries in groupby(shown, key=lambda entry: entry.letter)],
            **kwargs,
        )


class Entry:
    """A term as a reader of one language looks it up."""

    def __init__(self, term, language):
        self.term, self.slug = term, term.slug
        self.other_language = next(code for code in LANGUAGES if code != language)
        self.name, self.other_name = term.wording(language), term.wording(self.other_language)
        self.avoided = lines_of(term.avoid)
        self.variants, self.other_variants = term.variants(language), term.variants(self.other_language)

    @property
    def letter(self):
        """The letter it stands under; figures stand together."""
        first = fold(self.name)[:1].upper()
        return first if first.isalpha() else "0–9"

    def matches(self, text):
        words = fold(text).lower().replace("’", "'").split()
        return all(word in self._searched for word in words)

    @property
    def _searched(self):
        texts = [self.name, self.other_name, *self.variants, *self.other_variants, self.term.definition]
        return fold(" ".join(texts)).lower().replace("’", "'")
