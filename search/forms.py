"""What may stand in the address of a listing. Only this form reads ``request.GET``."""

import unicodedata

from django import forms
from django.utils.translation import gettext_lazy as _

MAX_QUERY = 200


def clean_query(text):
    """A search text fit for any engine: no control characters, no stray surrogates, at most 200 characters.

    Accents typed apart from their letter are joined to it.
    """
    kept = "".join(
        character if unicodedata.category(character)[0] != "C" else " "
        for character in unicodedata.normalize("NFC", text[: 4 * MAX_QUERY])
    )
    return " ".join(kept.split())[:MAX_QUERY]


class QueryField(forms.CharField):
    """Free text that is never wrong: what cannot be searched for is dropped."""

    def to_python(self, value):
        return clean_query(str(value or ""))

    def run_validators(self, value):
        return None


class PageNumberField(forms.Field):
    """A page number; anything else is the first page."""

    def to_python(self, value):
        text = str(value or "")
        return max(int(text), 1) if text.isascii() and text.isdigit() and len(text) < 7 else 1


class ListingForm(forms.Form):
    """The search text and page of a listing. Facets clean their own parameters."""

    q = QueryField(required=False, label=_("Search"))
    page = PageNumberField(required=False)
    # Words as they were typed, also where they look mistyped.
    literally = forms.BooleanField(required=False)

    def __init__(self, data, facets, catalogue):
        super().__init__(data)
        self.facets = facets
        self.catalogue = catalogue
        self.full_clean()

    @property
    def chosen(self):
        """``{facet: [values]}`` for every facet, the unknown ignored."""
        return {facet: facet.clean(self.data.getlist(facet.parameter)[:50], self.catalogue) for facet in self.facets}
