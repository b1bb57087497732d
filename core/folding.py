"""Text without what readers and keyboards leave out."""

import unicodedata

LIGATURES = str.maketrans({"œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae"})


def fold(text):
    """Text without accents and ligatures: "école" becomes "ecole", "cœur" becomes "coeur"."""
    return "".join(
        character
        for character in unicodedata.normalize("NFKD", text.translate(LIGATURES))
        if not unicodedata.combining(character)
    )
