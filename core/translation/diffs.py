"""What changed between two texts, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

# A formatting mark, a word, white space or a single sign.
TOKEN = re.compile(r"<[^<>]+>|[\w’'-]+|\s+|.", re.DOTALL)


@dataclass(frozen=True)
class Piece:
    """A stretch of text that is the ``same`` in both, was ``removed`` or was ``added``."""

    kind: str
    text: str


def compare(before, after):
    """The pieces of both texts, in reading order."""
    old, new = TOKEN.findall(before), TOKEN.findall(after)
    removed, added, pieces = "", "", []

    def close():
        nonlocal removed, added
        if added and not removed:
            # The space before words that were only added is no change.
            space = added[: len(added) - len(added.lstrip())]
            pieces.extend([Piece("same", space)] if space else [])
            added = added[len(space) :]
        pieces.extend(Piece(kind, text) for kind, text in (("removed", removed), ("added", added)) if text)
        removed = added = ""

    blocks = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for position, (kind, old_start, old_end, new_start, new_end) in enumerate(blocks):
        was, is_ = "".join(old[old_start:old_end]), "".join(new[new_start:new_end])
        between_changes = 0 < position < len(blocks) - 1
        if kind == "equal" and not (is_.isspace() and between_changes):
            close()
            pieces.append(Piece("same", is_))
        else:
            # A space between two changed words is part of the change: two words replaced read as one change.
            removed, added = removed + was, added + is_
    close()
    return pieces


def likeness(one, other):
    """From 0, nothing in common, to 1, the same words in the same order."""
    return SequenceMatcher(None, TOKEN.findall(one), TOKEN.findall(other), autojunk=False).ratio()


def letters_in_common(one, other):
    """The same by letters instead of words: a misspelt word is not another word."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
