"""The order of names in either language."""

import re

from core.folding import fold

MARKS = re.compile(r"[^\w\s]+")


def sort_key(text):
    """The key that puts "Éducation" between "Droits" and "Emploi"; accents decide between words alike but for them.

    Quotation marks, apostrophes and hyphens count as spaces, capitals as small letters.
    """
    letters = MARKS.sub(" ", fold(text).casefold()).split()
    return letters, text.casefold()
