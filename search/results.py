"""Documents as rows of a listing."""

from dataclasses import dataclass, field

from search.highlighting import Highlighter
from search.kinds import ENTRIES, KINDS
from search.models import SearchDocument

COLUMNS = ("kind", "language", "object_id", "title", "summary", "url")


@dataclass(frozen=True)
class Result:
    """One row: the document, and where its text has what was looked for."""

    document: SearchDocument
    summary: str = ""
    passage: str = ""
    # What else its row says of an entry: see ``core.rows.print_row``.
    more: dict = field(default_factory=dict)

    @property
    def title(self):
        return self.document.title

    @property
    def is_entry(self):
        return self.document.kind in ENTRIES

    @property
    def is_plain(self):
        """Whether its row is the same in every listing."""
        return self.is_entry and not (self.passage or self.more) and self.summary == self.document.summary

    @property
    def kind_name(self):
        return KINDS[self.document.kind]


def results_of(numbers, reading=None):
    """The rows of some documents in their order. One query, however many."""
    documents = SearchDocument.objects.only(*COLUMNS, *(["body", "headings"] if reading else [])).in_bulk(numbers)
    highlighters = {}
    rows = []
    for number in numbers:
        document = documents.get(number)
        # Taken down since the index was asked.
        if document is None or not document.title:
            continue
        summary, passage = document.summary, ""
        if reading and reading.sought:
            if document.language not in highlighters:
                highlighters[document.language] = Highlighter(reading, document.language)
            highlighter = highlighters[document.language]
            summary = highlighter.mark(document.summary)
            if summary == document.summary:
                passage = highlighter.passage(f"{document.headings}\n{document.body}")
        rows.append(Result(document, summary, passage))
    return rows
