"""Which of the documents that were found come first."""

from heapq import nlargest

from search.analysis import stems
from search.models import SearchDocument

# As many are looked at again, with their titles.
LOOKED_AT = 60
# As many are ranked at all: more than anyone pages through.
MOST = 1_000

# Entries are what the library is for; a short text is otherwise taken for a good match.
WORTH = {"recipe": 1.0, "practice": 1.0, "organization": 0.9, "topic": 0.7, "glossary": 0.6, "guide": 0.8}


def ranked(scores, reading, language):
    """The numbers of scored documents, best first; ``scores`` are ``(number, score)``."""
    best = nlargest(MOST, scores, key=lambda row: (row[1], -row[0]))
    looked_at = dict(best[:LOOKED_AT])
    titles = SearchDocument.objects.filter(pk__in=looked_at).values_list("pk", "kind", "language", "title")
    for number, kind, own, title in titles:
        looked_at[number] *= WORTH[kind] * (1 + in_title(reading, own, title)) * (1 if own == language else 0.9)
    first = sorted(looked_at, key=lambda number: (-looked_at[number], number))
    return [*first, *(number for number, _score in best[LOOKED_AT:])]


def in_title(reading, language, title):
    """How much of what is looked for stands in the title, from 0 to 1; 2 if the title says nothing else."""
    said = stems(language, title)
    groups = reading.groups(language)
    if not groups or not said:
        return 0
    found = [any(_holds(said, run) for run in group.alternatives) for group in groups]
    if all(found) and any(len(run) == len(said) for group in groups for run in group.alternatives):
        return 2
    return sum(found) / len(found)


def _holds(said, run):
    return any(tuple(said[start : start + len(run)]) == run for start in range(len(said) - len(run) + 1))
