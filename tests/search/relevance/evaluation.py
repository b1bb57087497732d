"""How near an engine comes to the best order of answers."""

import math
from collections import defaultdict
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import mean

from tests.search.relevance.library import GENERATED

SOURCE = Path(__file__).parent / "queries.txt"
DEPTH = 10
RIGHT = 2


@dataclass(frozen=True, eq=False)
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


def ask(find):
    """``{query: what was found}`` of a function from text and language to things, best first."""
    return {query: find(query.text, query.language) for query in queries()}


def evaluate(results, names, *, entries_only=False):
    """The ``Report`` of what ``ask`` brought.

    With ``entries_only``, other answers are neither expected nor counted, and queries that have no entry for an
    answer are left out. Generated entries that may be right are passed over: nobody has judged them.
    """
    scores = []
    for query, things in results.items():
        answers = query.entries if entries_only else query.answers
        if answers:
            found = _named(query, things, names)
            if entries_only:
                found = (name for name in found if "/" not in name)
            scores.append(Score(query, list(islice(found, DEPTH)), answers))
    return Report(scores)


def _named(query, things, names):
    """The names of what was found, each once; of generated ones, those that are wrong."""
    named = set()
    for thing in things:
        name = names.name_of(thing, query.language)
        if name.startswith(GENERATED):
            if not names.may_be_right(thing, query):
                yield name
        elif name not in named:
            named.add(name)
            yield name
