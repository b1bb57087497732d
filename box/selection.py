"""The entries that an address names, as readers of one language may see them."""

from dataclasses import dataclass

from django.utils.functional import cached_property
from django.utils.http import urlencode
from wagtail.models import Locale

from box.forms import SelectionForm
from core.models import EntryPage

# More would neither be read on paper nor made while someone waits.
MOST_IN_BOOKLET = 20


@dataclass(frozen=True)
class Row:
    """One place of a list: the ``entry``, or None where its key leads to nothing that is public."""

    key: str
    entry: EntryPage | None


class Selection:
    """A list of entries by the keys that both languages share; never one that is not public, or archived.

    An entry that is only in the other language is shown in it, marked.
    """

    def __init__(self, data):
        self.form = SelectionForm(data)
        self.asked = self.form.cleaned_data["e"]
        self.keys = self.asked.keys
        self.title = self.form.cleaned_data["title"]

    def entries(self, keys):
        """The public ones, unordered."""
        found = EntryPage.objects.readable_from(Locale.get_active().pk)
        return found.filter(archived_on=None, translation_key__in=keys)

    @cached_property
    def rows(self):
        by_key = {str(entry.translation_key): entry for entry in self.entries(self.keys).for_rows()}
        return [Row(key, by_key.get(key)) for key in self.keys]

    @property
    def shown(self):
        """Those that can be read, in order."""
        return [row.entry for row in self.rows if row.entry]

    @property
    def own_query(self):
        """What the address says after its path, cleaned: see ``core.addresses``."""
        return self.query_of(self.keys) if self.keys else ""

    def query_of(self, keys):
        """A query string for other keys under the same title."""
        query = {"e": keys, "title": self.title} if self.title else {"e": keys}
        return "?" + urlencode(query, doseq=True)


class Booklet(Selection):
    """The first twenty entries of a list, complete."""

    @property
    def bound(self):
        """The keys of what is in it."""
        return self.keys[:MOST_IN_BOOKLET]

    @cached_property
    def chapters(self):
        # What is read from its own table has lost what was joined to the shared one.
        entries = self.entries(self.bound).for_rows().with_original_updates().specific().prefetch_related("locale")
        return sorted(entries, key=lambda entry: self.bound.index(str(entry.translation_key)))

    @property
    def list_query(self):
        """The query string of the list it was made of."""
        return "?" + urlencode({"e": self.keys}, doseq=True)

    @property
    def bound_query(self):
        """That of the part of it which is bound here, short enough for a code on paper."""
        return "?" + urlencode({"e": self.bound}, doseq=True)

    @property
    def next_query(self):
        """The query string of the booklet that begins where this one ends; empty when nothing is left over."""
        rest = self.keys[MOST_IN_BOOKLET:]
        return self.query_of(rest) if rest else ""
