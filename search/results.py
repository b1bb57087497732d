"""Documents as rows of a listing."""

from dataclasses import dataclass

from core.models import EntryPage
from search.highlighting import Highlighter
from search.kinds import ENTRIES, KINDS
from search.models import SearchDocument

COLUMNS = ("kind", "language", "object_id", "title", "summary", "url")


@dataclass(frozen=True)
class Result:
    """One row: the document, the entry where it is one, and where its text has what was looked for."""

    document: SearchDocument
    entry: EntryPage | None = None
    summary: str = ""
    passage: str = ""

    @property
    def title(self):
        return self.document.title

    @property
    def kind_name(self):
        return KINDS[self.document.kind]


def results_of(numbers, reading=None):
    """The rows of some documents in their order. Four queries, however many."""
    documents = SearchDocument.objects.only(*COLUMNS, *(["body", "headings"] if reading else [])).in_bulk(numbers)
    pages = [document.object_id for document in documents.values() if document.kind in ENTRIES]
    entries = EntryPage.objects.for_rows().in_bulk(pages) if pages else {}
    highlighters = {}
    rows = []
    for number in numbers:
        document = documents.get(number)
        entry = document and document.kind in ENTRIES and entries.get(document.object_id)
        # Taken down since the index was asked.
        if document is None or (document.kind in ENTRIES and entry is None) or not document.title:
            continue
        summary, passage = document.summary, ""
        if reading and reading.sought:
            if document.language not in highlighters:
                highlighters[document.language] = Highlighter(reading, document.language)
            highlighter = highlighters[document.language]
            summary = highlighter.mark(document.summary)
            if summary == document.summary:
                passage = highlighter.passage(f"{document.headings}\n{document.body}")
        rows.append(Result(document, entry or None, summary, passage))
    return rows
