"""How near an engine comes to the best order of answers."""

import math
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from tests.search.relevance.library import GENERATED

SOURCE = Path(__file__).parent / "queries.txt"
DEPTH = 10
RIGHT = 2


@dataclass(frozen=True)
class Query:
    """What is typed, and ``{answer: grade}``."""

    language: str
    kind: str
    text: str
    answers: dict

    @property
    def entries(self):
        """The answers that are entries: all that some engines can find."""
        return {answer: grade for answer, grade in self.answers.items() if "/" not in answer}


@dataclass(frozen=True)
class Score:
    """What an engine made of one query."""

    query: Query
    found: list
    answers: dict

    @property
    def ndcg(self):
        return _gain([self.answers.get(name, 0) for name in self.found]) / _gain(sorted(self.answers.values())[::-1])

    @property
    def is_first_right(self):
        return self.answers.get(next(iter(self.found), None), 0) >= RIGHT

    @property
    def is_missed(self):
        return all(self.answers.get(name, 0) < RIGHT for name in self.found)


def _gain(grades):
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades[:DEPTH]))


class Report:
    """The scores of one engine, taken together in several ways."""

    def __init__(self, scores):
        self.scores = scores

    def only(self, **which):
        return Report([s for s in self.scores if all(getattr(s.query, name) == value for name, value in which.items())])

    @property
    def ndcg(self):
        return mean(score.ndcg for score in self.scores)

    @property
    def first_right(self):
        return mean(score.is_first_right for score in self.scores)

    @property
    def misses(self):
        return [score.query for score in self.scores if score.is_missed]

    @property
    def by_kind(self):
        """``{kind: Report}``, in the order of the file."""
        scores = defaultdict(list)
        for score in self.scores:
            scores[score.query.kind].append(score)
        return {kind: Report(some) for kind, some in scores.items()}


def queries():
    lines = SOURCE.read_text(encoding="utf-8").splitlines()
    return [_query(line) for line in lines if line and not line.startswith("#")]


def _query(line):
    kind, text, answers = line.split(" | ")
    grades = (answer.rsplit("=", 1) for answer in answers.split())
    return Query(*kind.split(), text, {answer: int(grade) for answer, grade in grades})


def evaluate(engine, names, *, entries_only=False):
    """The ``Report`` of ``engine(text, language)``, which returns what it found, best first.

    With ``entries_only``, other answers are neither expected nor counted, and queries that have no entry for an
    answer are left out. Generated entries that may be right are passed over: nobody has judged them.
    """
    scores = []
    for query in queries():
        answers = query.entries if entries_only else query.answers
        if not answers:
            continue
        found = []
        for one in engine(query.text, query.language):
            name = names.name_of(one, query.language)
            is_generated = name.startswith(GENERATED)
            if name in found and not is_generated:
                continue
            if (is_generated and names.may_be_right(one, query)) or (entries_only and "/" in name):
                continue
            found.append(name)
            if len(found) == DEPTH:
                break
        scores.append(Score(query, found, answers))
    return Report(scores)
