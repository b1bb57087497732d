"""All questions, in the order in which they are asked."""

from operations.content import dates, index, links, media, pairs, reviews, tree, words  # noqa: F401
from operations.content.invariants import REGISTERED

INVARIANTS = tuple(REGISTERED)
