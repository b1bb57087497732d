"""What engines are given: the words of a document, and what is asked of them."""

from dataclasses import dataclass
from enum import Enum

# How much more a word counts in the title, in summary and names, in headings, than in the text.
WEIGHTS = (6.0, 3.0, 2.0, 1.0)


@dataclass(frozen=True)
class Words:
    """The stems of a document in the fields engines tell apart, its title as it is typed, and all its words."""

    number: int
    language: str
    title: list[str]
    lead: list[str]
    headings: list[str]
    body: list[str]
    typed: list[str]
    vocabulary: frozenset[str]

    @property
    def fields(self):
        return (self.title, self.lead, self.headings, self.body)


class Within(Enum):
    """The fields that what is looked for has to stand in, all of it."""

    EVERYTHING = "everything"
    # Title, lead and headings.
    HEAD = "head"
    TITLE = "title"


@dataclass(frozen=True)
class Group:
    """One thing that is looked for: any of its ``alternatives``, each a run of stems that stand together.

    Of a stem that ends with "*" only the beginning has to be there.
    """

    alternatives: tuple[tuple[str, ...], ...]
