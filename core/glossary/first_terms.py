"""The glossary's first terms, and how they come into the database."""

import json
from pathlib import Path

from django.db import transaction

from core.models.glossary import LANGUAGES, GlossaryTerm, key_of

SOURCE = Path(__file__).parent.parent / "data" / "glossary.json"


@transaction.atomic
def load_glossary():
    """Create the terms that are missing, approved; return how many. What editors changed is left as it is.

    Nor does a term come in whose wording editors have given to another.
    """
    known = list(GlossaryTerm.objects.all())
    slugs = {term.slug for term in known}
    taken = set().union(*map(keys_of, known))
    rows = json.loads(SOURCE.read_text(encoding="utf-8"))["terms"]
    missing = [term for term in map(term_of, rows) if term.slug not in slugs and not keys_of(term) & taken]
    for term in missing:
        # One by one: whoever keeps something of the glossary is told.
        term.save()
    return len(missing)


def keys_of(term):
    """What a term is found by in either language."""
    return {(language, key_of(wording)) for language in LANGUAGES for wording in term.wordings(language)}


def term_of(row):
    """An approved term from a row of the file, where lists stand for lines."""
    values = {name: "\n".join(value) if isinstance(value, list) else value for name, value in row.items()}
    return GlossaryTerm(**values, is_approved=True)
