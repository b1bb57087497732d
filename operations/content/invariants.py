"""The questions asked of the content, and how they answer."""

from collections.abc import Callable
from dataclasses import dataclass

from wagtail.models import Page

REGISTERED = []


@dataclass(frozen=True)
class Finding:
    """One thing that is not as it should be: where, what, and what mends it."""

    invariant: str
    where: str
    what: str
    mend: str
    # Otherwise only told: it may be meant so.
    is_fault: bool = True

    def __str__(self):
        return f"{self.invariant}: {self.where}: {self.what}. {self.mend}"


@dataclass(frozen=True)
class Invariant:
    """A question: its name, and a function that yields ``(where, what)`` of whatever breaks it."""

    name: str
    find: Callable
    mend: str
    is_fault: bool

    def findings(self):
        for where, what in self.find():
            yield Finding(self.name, where, what, self.mend, self.is_fault)


def invariant(mend, *, is_fault=True):
    """Register a question, named as its function."""

    def register(find):
        REGISTERED.append(Invariant(find.__name__.replace("_", " "), find, mend, is_fault))
        return find

    return register


def page(pk, title, url_path):
    """How a page is named to people: by what they see, and by what finds it."""
    return f"“{title}” (page {pk}, {url_path})"


def pages(queryset):
    """``(where, …)`` of the pages of a queryset, with the values of more columns, a few at a time."""
    rows = queryset.order_by("pk").values_list("pk", "title", "url_path")
    for row in rows.iterator(chunk_size=1_000):
        yield page(*row)


def page_called(pk):
    row = Page.objects.filter(pk=pk).values_list("pk", "title", "url_path").first()
    return page(*row) if row else f"page {pk}, which is gone"


def in_chunks(rows, size=500):
    """Lists of rows, so many at a time."""
    chunk = []
    for row in rows:
        chunk.append(row)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
