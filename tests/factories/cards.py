"""Cards without a printer, and the words on printed ones."""

import re
import zlib
from contextlib import suppress

from opendata.card import press
from opendata.card.contents import Contents
from opendata.card.manuscript import Manuscript

PDF = b"%PDF-1.7 a card"


def manuscript(page):
    return Manuscript.of(page, Contents(page).html)


def typeset(page):
    """The card of a page as a WeasyPrint document."""
    return press.typeset(manuscript(page))


def words_on(document):
    """Everything a WeasyPrint document says, in reading order, its lines joined."""
    texts = []
    for page in document.pages:
        texts += [box.text for box in page._page_box.descendants(placeholders=True) if getattr(box, "text", "")]
    return " ".join(" ".join(texts).split())


def inside(pdf):
    """What a PDF says of itself: its bytes, with everything that is compressed in it."""
    parts = [pdf]
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        with suppress(zlib.error):
            parts.append(zlib.decompress(stream))
    return b"\n".join(parts)
