"""The library's first terms, and how they come into the database."""

import json
from pathlib import Path

from django.db import transaction

from core.models import Term, Vocabulary

SOURCE = Path(__file__).parent / "data" / "vocabularies.json"

# The lists of the file that are terms, parents before children. The others are closed lists in code.
LISTS = {
    "themes": Vocabulary.THEME,
    "topics": Vocabulary.TOPIC,
    "life_events": Vocabulary.LIFE_EVENT,
    "service_patterns": Vocabulary.SERVICE_PATTERN,
    "audiences": Vocabulary.AUDIENCE,
    "language_levels": Vocabulary.LANGUAGE_LEVEL,
    "delivery_modes": Vocabulary.DELIVERY_MODE,
    "provinces": Vocabulary.PROVINCE,
    "community_sizes": Vocabulary.COMMUNITY_SIZE,
    "success_factors": Vocabulary.SUCCESS_FACTOR,
    "organization_types": Vocabulary.ORGANIZATION_TYPE,
    "decision_reasons": Vocabulary.DECISION_REASON,
}


@transaction.atomic
def load_vocabularies():
    """Create the terms that are missing; return how many. What editors changed is left as it is."""
    lists = json.loads(SOURCE.read_text(encoding="utf-8"))
    made = 0
    for name, vocabulary in LISTS.items():
        for order, row in enumerate(lists[name]):
            made += make_term(vocabulary, row, order)
    return made


def make_term(vocabulary, row, order):
    """Create one term from a row of the file; return whether it was missing.

    What one that is there already says nothing about is filled in: a later file may know more.
    """
    theme = row.get("theme")
    known = {
        "meaning_en": row.get("means_en", ""),
        "meaning_fr": row.get("means_fr", ""),
        "latitude": row.get("latitude"),
        "longitude": row.get("longitude"),
    }
    term, created = Term.objects.get_or_create(
        vocabulary=vocabulary,
        slug=row["slug"],
        defaults={
            "name_en": row["name_en"],
            "name_fr": row["name_fr"],
            "within_control": row.get("within_control"),
            "parent": Term.objects.get(vocabulary=Vocabulary.THEME, slug=theme) if theme else None,
            "sort_order": order,
            **known,
        },
    )
    missing = {name: value for name, value in known.items() if value and not getattr(term, name)}
    if missing:
        Term.objects.filter(pk=term.pk).update(**missing)
    return created
