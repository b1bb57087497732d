"""What language each block of a page is in, as a language detector reads it and as the page says."""

import re
from dataclasses import dataclass
from functools import cache

from bs4 import BeautifulSoup, NavigableString, Tag
from bs4.element import PreformattedString
from py3langid.langid import MODEL_FILE, LanguageIdentifier

# Shorter texts and less certain verdicts are no evidence: names, numbers, words that both languages share.
FEWEST_WORDS = 4
CERTAIN = 0.9

INLINE = {"a", "abbr", "b", "bdi", "cite", "em", "i", "img", "q", "s", "small", "span", "strong", "time", "u"}
# Names in code are in no language.
UNREAD = {"code", "script", "style", "svg", "template"}
READ_ATTRIBUTES = ("alt", "aria-label", "placeholder", "title", "data-done")
READ_METADATA = {"description", "og:title", "og:description"}
# Addresses and mail addresses are in no language.
ADDRESS = re.compile(r"\S*(?:https?:|www\.|@|/)\S*")


@dataclass(frozen=True)
class Block:
    """A stretch of text that a page says is in one language."""

    said: str
    text: str

    @property
    def is_long_enough(self):
        return len(re.findall(r"[^\W\d_]{2,}", self.text)) >= FEWEST_WORDS

    @property
    def is_wrong(self):
        """Whether it is in the other of our two languages; what is said to be in a third is not judged."""
        if self.said not in ("en", "fr") or not self.is_long_enough:
            return False
        found, probability = detector().classify(self.text)
        return found != self.said and probability >= CERTAIN


@cache
def detector():
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(["en", "fr"])
    return identifier


def wrong_blocks(html, names=()):
    """The blocks that are in another language than the page says they are.

    ``names`` may stand in the head as they are: what is said there to programs cannot be marked.
    """
    return [block for block in blocks_of(html, names) if block.is_wrong]


def blocks_of(html, names=()):
    """Every text a reader sees or hears, by paragraph, and within it by the language it is said to be in."""
    paragraphs, root = [{}], BeautifulSoup(html, "html.parser").html
    for element in root.find_all("meta", content=True):
        for name in names:
            element["content"] = element["content"].replace(name, "")
    _read(root, root.get("lang", ""), paragraphs)
    return [
        Block(said, tidy)
        for paragraph in paragraphs
        for said, text in paragraph.items()
        if (tidy := without_addresses(text))
    ]


def without_addresses(text):
    return " ".join(ADDRESS.sub(" ", text).split())


def _read(element, said, paragraphs):
    """Add the element's text to the last paragraph; a block begins a new one and ends it."""
    said = element.get("lang", said)
    names = {element.get("name"), element.get("property")}
    attributes = [element.get(name) for name in READ_ATTRIBUTES]
    if element.name == "meta" and names & READ_METADATA:
        attributes.append(element.get("content"))
    # What an attribute says is a paragraph of its own, beside the one around it.
    paragraphs[:0] = [{said: text} for text in attributes if text]
    is_block = element.name not in INLINE
    if is_block:
        paragraphs.append({})
    for child in element.children:
        if isinstance(child, Tag) and child.name not in UNREAD:
            _read(child, said, paragraphs)
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            paragraphs[-1][said] = paragraphs[-1].get(said, "") + child
    if is_block:
        paragraphs.append({})
