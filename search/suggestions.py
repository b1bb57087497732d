"""What a reader may mean while still typing: entries, words to browse by, organizations."""

from dataclasses import dataclass

from search.analysis import words
from search.engines import engine
from search.facets import FACETS
from search.index.catalogue import bits_of, catalogue
from search.kinds import ENTRIES, KINDS
from search.models import SearchDocument

SHORTEST = 2
# As many titles are looked at; a beginning that more have says too little to choose among them.
LOOKED_AT = 300
# How many of each are offered, in this order.
MOST = {"topic": 3, "organization": 2, "entry": 5, "glossary": 1, "guide": 1}


@dataclass(frozen=True)
class Suggestion:
    """One line of the list: where it leads, and what it is."""

    title: str
    url: str
    kind: str
    language: str

    @property
    def kind_name(self):
        return KINDS[self.kind]


def suggest(text, language):
    """The ``Suggestion`` list for a cleaned text; empty while it is too short to tell anything."""
    typed = words(text)
    if sum(map(len, typed)) < SHORTEST:
        return []
    facts = catalogue()
    documents = facts.readable(language)
    for facet in FACETS:
        documents = facet.narrow(documents, [], facts)
    found = bits_of(engine.beginning_with(language, typed, LOOKED_AT)) & documents
    rows = SearchDocument.objects.filter(pk__in=facts.newest_first(found)).only("title", "url", "kind", "language")
    whole = " ".join(typed)
    rows = sorted(rows, key=lambda row: (not " ".join(words(row.title)).startswith(whole), len(row.title), row.pk))
    by_group = {group: [] for group in MOST}
    for row in rows:
        group = "entry" if row.kind in ENTRIES else row.kind
        if len(by_group[group]) < MOST[group]:
            by_group[group].append(Suggestion(row.title, row.url, row.kind, row.language))
    return [suggestion for group in by_group.values() for suggestion in group]
