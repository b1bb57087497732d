"""Entries made by chance: plausible, in both languages, as many as a load or search test asks for.

``lexicon`` reads the words and sentences, ``entries`` composes an entry from its number, ``tables`` writes and removes.
"""
