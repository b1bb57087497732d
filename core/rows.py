"""Entries as rows of listings, printed once for all readers for as long as nothing they show has changed."""

from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language

from core.models import EntryPage
from core.shown import remembered_each


def printed_rows(keys, level="h2"):
    """``{key: row}`` of entries by their keys, in the reader's language; those that are gone are left out.

    ``level`` is the element of the title. Three queries for all that are not remembered.
    """
    # Rows say how long ago an entry was reviewed.
    kind = ("row", level, get_language(), timezone.localdate())
    return remembered_each(kind, keys, lambda missing: _printed(missing, level))


def print_row(entry, level="h2", **more):
    """The row of one entry; ``more`` is what it says besides: see the template."""
    return render_to_string("components/entry_row.html", {"entry": entry, "level": level, **more})


def _printed(keys, level):
    entries = EntryPage.objects.for_rows().in_bulk(keys)
    return {key: (print_row(entry, level), _shown_by(entry)) for key, entry in entries.items()}


def _shown_by(entry):
    terms = [term for terms in entry.terms.values() for term in terms]
    return [entry, *terms, *(term.parent for term in terms if term.parent), *entry.organizations]
