"""Text without what readers and keyboards leave out."""

import unicodedata


class _Folded(dict):
    """What each character becomes, worked out once."""

    LIGATURES = {"œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae"}

    def __missing__(self, code):
        character = chr(code)
        parts = unicodedata.normalize("NFKD", self.LIGATURES.get(character, character))
        self[code] = "".join(part for part in parts if not unicodedata.combining(part))
        return self[code]


_folded = _Folded()


def fold(text):
    """Text without accents and ligatures: "école" becomes "ecole", "cœur" becomes "coeur"."""
    return text if text.isascii() else text.translate(_folded)
