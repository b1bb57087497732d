"""What may stand in the address of a list of entries. Only this form reads ``request.GET``."""

import re
from dataclasses import dataclass, field

from django import forms
from django.utils.translation import gettext_lazy as _

from search.forms import QueryField

# What a reader may keep, and what an address can carry.
MOST_ENTRIES = 50
LONGEST_TITLE = 80

KEY = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass
class Asked:
    """The keys an address names, each once and in its order; whether some were unreadable, how many too many."""

    keys: list[str] = field(default_factory=list)
    unreadable: bool = False
    too_many: int = 0


class KeysField(forms.Field):
    """Keys of entries; whatever is no key is left out, and so is what comes after the first fifty."""

    widget = forms.MultipleHiddenInput

    def to_python(self, values):
        readable = [text.lower() for text in values or [] if KEY.fullmatch(text.lower())]
        keys = list(dict.fromkeys(readable))
        return Asked(keys[:MOST_ENTRIES], len(readable) < len(values or []), max(len(keys) - MOST_ENTRIES, 0))


class TitleField(QueryField):
    """A heading of the reader's choice, without what cannot be printed."""

    def to_python(self, value):
        return super().to_python(value)[:LONGEST_TITLE].strip()


class SelectionForm(forms.Form):
    """The entries of a list, and the title of the booklet made of them."""

    e = KeysField(required=False)
    title = TitleField(required=False, label=_("Title of the booklet"))

    def __init__(self, data):
        super().__init__(data)
        self.full_clean()
