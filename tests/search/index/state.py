"""What the index holds, for comparison: everything but its numbers and versions."""

from search.models import SearchDocument, SearchWord

NOT_COMPARED = {"id", "version"}


def documents():
    """``{(identity, language): columns}`` of what is public."""
    rows = SearchDocument.objects.filter(is_public=True).values()
    return {
        (row["identity"], row["language"]): {
            name: sorted_facts(value) if name == "facts" else value
            for name, value in row.items()
            if name not in NOT_COMPARED
        }
        for row in rows
    }


def sorted_facts(facts):
    return {facet: values if facet == "leads_to" else sorted(values) for facet, values in facts.items()}


def counted_words():
    """``{(language, word): number of documents}``."""
    return {(row.language, row.word): row.documents for row in SearchWord.objects.all() if row.documents}


def state():
    return documents(), counted_words()


def document_of(thing, language):
    """The document of a page, term, organization or glossary term in a language; None where it has none."""
    key = getattr(thing, "translation_key", None)
    kinds = {"Organization": "organization", "Term": "term", "GlossaryTerm": "glossary"}
    identity = f"page:{key}" if key else f"{kinds[type(thing).__name__]}:{thing.pk}"
    return documents().get((identity, language))
