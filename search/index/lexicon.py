"""The words of everything public, held in the process: which there are, how common they are, which is meant."""

import math
import threading
from collections import Counter

from rapidfuzz import process
from rapidfuzz.distance import OSA

from search.analysis import stem
from search.models import IndexVersion, SearchWord

# A shorter word has too many that differ from it by one letter.
SHORTEST = 4
LONG = 7


class Lexicon:
    """The words of one language. It never changes; ``after`` gives the next one."""

    def __init__(self, language, version=0, documents=None):
        self.language = language
        self.version = version
        # {word: number of documents}
        self.documents = documents or {}
        self.words = list(self.documents)
        self.stems = Counter()
        for word, number in self.documents.items():
            self.stems[stem(language, word)] += number

    def after(self, version, rows):
        """The next lexicon: ``rows`` are ``(word, documents)``."""
        documents = {**self.documents, **dict(rows)}
        return Lexicon(self.language, version, {word: number for word, number in documents.items() if number > 0})

    def knows(self, word):
        """Whether any form of a word stands in some document."""
        return stem(self.language, word) in self.stems

    def rarity(self, run):
        """How much it tells that a document has a run of stems: more for a rare word than for a common one."""
        number = min((self.stems.get(one, 0) for one in run), default=0)
        return math.log(1 + max(len(self.words), 1_000) / (1 + number))

    def has_beginning(self, word):
        """Whether some word begins so."""
        return any(other.startswith(word) for other in self.words)

    def nearest(self, word):
        """The word that was probably meant: as few letters apart as possible, the most common of several."""
        if len(word) < SHORTEST:
            return None
        apart = 2 if len(word) >= LONG else 1
        found = process.extract(word, self.words, scorer=OSA.distance, score_cutoff=apart, limit=30)
        best = min(
            found,
            key=lambda row: (row[1], row[0][0] != word[0], -self.documents[row[0]], row[0]),
            default=None,
        )
        return best[0] if best else None


_lock = threading.Lock()
_current = {}


def lexicon(language, version):
    """The words of a language as of a version of the index, or a later one."""
    current = _current.get(language)
    if current is not None and current.version == version:
        return current
    with _lock:
        row = IndexVersion.objects.values("version", "recent").first() or {"version": 0, "recent": []}
        current = _current.get(language)
        words = SearchWord.objects.filter(language=language)
        if current is not None and current.version in [*row["recent"], row["version"]]:
            if current.version != row["version"]:
                changed = list(words.filter(version__gt=current.version).values_list("word", "documents"))
                current = current.after(row["version"], changed)
        else:
            rows = words.filter(documents__gt=0).values_list("word", "documents")
            current = Lexicon(language, row["version"], dict(rows))
        _current[language] = current
        return current


def forget():
    """Read everything anew when it is asked for next."""
    _current.clear()
