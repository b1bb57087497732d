"""Which of the documents that were found come first."""

from heapq import nlargest

from search.analysis import COMMON, stems
from search.models import SearchDocument

# As many are looked at again, with their titles.
LOOKED_AT = 200
# As many are ranked at all: more than anyone pages through.
MOST = 1_000

# Entries are what the library is for; a short text is otherwise taken for a good match.
WORTH = {"recipe": 1.0, "practice": 1.0, "organization": 0.6, "topic": 0.7, "glossary": 0.5, "guide": 0.8}
# How much it adds that what is looked for stands in the title, and that the title says little else.
IN_TITLE, LITTLE_ELSE = 1.5, 3.0
OTHER_LANGUAGE = 0.9
# How much it counts to have another word for what was typed.
OTHER_WORDS = 0.6


def ranked(scores, reading, language):
    """The numbers of scored documents, best first; ``scores`` are ``(number, score)``."""
    best = nlargest(MOST, scores, key=lambda row: (row[1], -row[0]))
    looked_at = dict(best[:LOOKED_AT])
    titles = SearchDocument.objects.filter(pk__in=looked_at).values_list("pk", "kind", "language", "title")
    for number, kind, own, title in titles:
        looked_at[number] *= WORTH[kind] * (1 + in_title(reading, own, title))
        looked_at[number] *= 1 if own == language else OTHER_LANGUAGE
    first = sorted(looked_at, key=lambda number: (-looked_at[number], number))
    return [*first, *(number for number, _score in best[LOOKED_AT:])]


def in_title(reading, language, title):
    """How much a title speaks for its document: 0 if it has nothing of what is looked for, 4.5 if nothing else."""
    said = stems(language, title)
    telling = [word for word in said if word not in COMMON] or said
    if not reading.sought or not said:
        return 0
    known = frozenset(said)
    words, things = 0, 0
    for one in reading.sought:
        literal = one.literal_group(language).alternatives
        held = [(len(run), run in literal) for run in one.runs[language] if _holds(said, known, run)]
        weighed = [
            (length * weight, weight) for length, is_typed in held for weight in [1 if is_typed else OTHER_WORDS]
        ]
        length, weight = max(weighed, default=(0, 0))
        words, things = words + length, things + weight
    return things / len(reading.sought) * (IN_TITLE + LITTLE_ELSE * min(1, words / len(telling)))


def _holds(said, known, run):
    """Whether a title has a run of stems; ``known`` are its different words."""
    first, *_rest = run
    if not first.endswith("*") and first not in known:
        return False
    return (len(run) == 1 and first in known) or any(
        all(_is(word, sought) for word, sought in zip(said[start:], run, strict=False))
        for start in range(len(said) - len(run) + 1)
    )


def _is(word, sought):
    return word.startswith(sought[:-1]) if sought.endswith("*") else word == sought
