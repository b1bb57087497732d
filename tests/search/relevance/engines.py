"""The engines that are compared. Each is prepared once, then asked: text and language in, things found out, best first.

To measure another, write a class with the same two methods.
"""

from urllib.parse import urlencode

from django.db import DatabaseError, connection, transaction
from django.http import QueryDict
from django.test import override_settings
from django.utils import translation
from wagtail.models import Locale, Page
from wagtail.search.backends import get_search_backend

from core.models import EntryPage, GlossaryTerm, Organization, Term
from home.models import SitePage
from practices.models import PracticePage
from recipes.models import RecipePage
from search.forms import clean_query
from search.index.rebuilding import rebuild
from search.kinds import ENTRIES
from search.listing import Listing
from search.models import SearchDocument

# Enough that ten are left when generated ones are passed over.
MOST = 300


def in_order(ids):
    """Entries with their language, in the order of their ids."""
    pages = EntryPage.objects.select_related("locale").in_bulk(ids)
    return [pages[pk] for pk in ids if pk in pages]


def fill_index(backend):
    """Index all entries with a backend of Wagtail's."""
    for model in (RecipePage, PracticePage):
        index = backend.get_index_for_model(model)
        pages = model.objects.live().select_related("locale").order_by("pk")
        for start in range(0, pages.count(), 500):
            index.add_items(model, list(pages[start : start + 500]))


class Stock:
    """Wagtail's database search as it comes, asked for the published entries of the reader's language."""

    def prepare(self):
        with override_settings(WAGTAILSEARCH_BACKENDS={"default": {"BACKEND": "wagtail.search.backends.database"}}):
            self.backend = get_search_backend()
        fill_index(self.backend)

    def find(self, text, language):
        locale = Locale.objects.get(language_code=language)
        entries = EntryPage.objects.filter(pk__in=EntryPage.objects.published_in(locale.pk).order_by().values("pk"))
        try:
            with transaction.atomic():
                return in_order([page.pk for page in self.backend.search(clean_query(text), entries)[:MOST]])
        except DatabaseError:
            # Some signs are syntax to it.
            return []


class Library:
    """The library's own search, as a reader sees it who ticks no box."""

    def prepare(self):
        rebuild()

    def find(self, text, language):
        with translation.override(language):
            listing = Listing(QueryDict(urlencode({"q": text})))
            numbers = listing.in_order[:MOST] or [result.document.pk for result in listing.nearest]
        documents = SearchDocument.objects.only("kind", "object_id").in_bulk(numbers)
        things = things_of(documents)
        return [things[number] for number in numbers]


def things_of(documents):
    """``{number: what the document stands for}``."""
    pks = {}
    for document in documents.values():
        pks.setdefault(MODELS[document.kind], []).append(document.object_id)
    found = {model: things_with(model, some) for model, some in pks.items()}
    return {number: found[MODELS[document.kind]][document.object_id] for number, document in documents.items()}


def things_with(model, pks):
    rows = model.objects.select_related("locale") if issubclass(model, Page) else model.objects
    return rows.in_bulk(pks)


# What the documents of each kind stand for.
MODELS = {
    **dict.fromkeys(ENTRIES, EntryPage),
    "organization": Organization,
    "topic": Term,
    "glossary": GlossaryTerm,
    "guide": SitePage,
}
ENGINES = {"stock": Stock, "library": Library}


def database():
    return {"sqlite": "SQLite", "postgresql": "PostgreSQL"}[connection.vendor]
