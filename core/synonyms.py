"""The first synonyms, and how they come into the database."""

import json
from pathlib import Path

from django.db import transaction

from core.models import Synonym

SOURCE = Path(__file__).parent / "data" / "synonyms.json"


@transaction.atomic
def load_synonyms():
    """Create the first list where editors have none yet; return how many. From then on it is theirs."""
    if Synonym.objects.exists():
        return 0
    rows = json.loads(SOURCE.read_text(encoding="utf-8"))
    for row in rows:
        Synonym.objects.create(words_en="\n".join(row["en"]), words_fr="\n".join(row["fr"]))
    return len(rows)
