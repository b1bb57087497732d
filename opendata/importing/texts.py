"""Formatted text from a file, as the editor's form would keep it.

What a file holds may come from anywhere. What could harm a reader is refused, by name; formats that the editor does
not have are taken out, as when text is pasted into it.
"""

import re
from functools import cache
from html import unescape
from html.parser import HTMLParser

from django.core.exceptions import ValidationError
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from core.fields import without_blanks
from core.validators import validate_rich_text_links

LONGEST = 100_000
HARMFUL = {"script", "style", "iframe", "frame", "object", "embed", "applet", "svg", "math", "form", "input", "button"}
HARMFUL |= {"textarea", "select", "link", "meta", "base", "template", "noscript"}
BLOCK_KEY = re.compile(r' data-block-key="([^"]*)"')
LINK = re.compile(r"<a\b[^>]*>")
HREF = re.compile(r'\bhref="([^"]*)"')


class Tags(HTMLParser):
    """What of a text is markup: the names of its tags, and what is wrong with them."""

    def __init__(self, text):
        super().__init__()
        self.names, self.harmful, self.addresses = [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.names.append(tag)
        if tag in HARMFUL:
            self.harmful.append(f"<{tag}>")
        for name, value in attributes:
            # Rows are named by their address: a number means something else in every library.
            if name.startswith("on") or name == "linktype":
                self.harmful.append(f"{name}=")
            if name == "href":
                self.addresses.append(value or "")


@cache
def _converter(features):
    return ContentstateConverter(features=list(features))


def cleaned(text, features, find=lambda address: None):
    """A text with only the formats that ``features`` name; ``find`` as of ``with_links``.

    Raises ``ValidationError`` for what it may not hold.
    """
    if "<" not in text:
        # Words alone are a paragraph.
        return f"<p>{text}</p>" if text.strip() else ""
    if harmful := list(dict.fromkeys(Tags(text).harmful)):
        raise ValidationError(f"holds {', '.join(harmful)}, which no text may bring along. Take it out.")
    text = with_links(text, find)
    # Read from the markup, not by a pattern: addresses may be written without quotes or in entities.
    validate_rich_text_links("".join(f'<a href="{address.strip()}">' for address in Tags(text).addresses if address))
    converter = _converter(tuple(features))
    try:
        kept = converter.to_database_format(converter.from_database_format(text))
    except (AssertionError, IndexError, KeyError, ValueError, RecursionError) as error:
        raise ValidationError(f"is no formatted text ({error}).") from None
    # The editor numbers paragraphs when it opens them; what had no number keeps none, or no text would stay the same.
    given = set(BLOCK_KEY.findall(text))
    return without_blanks(BLOCK_KEY.sub(lambda match: match[0] if match[1] in given else "", kept))


def loses_format(before, after):
    """Whether tags were taken out of a text, links apart."""
    return _formats(before) != _formats(after)


def _formats(text):
    return sorted(name for name in Tags(text).names if name != "a")


def with_links(text, find):
    """A text in which links to this library lead to rows again.

    ``find(address)`` gives the ``(kind, key)`` of a row, None for an address that stays, False for one to take out.
    """

    def replaced(match):
        address = HREF.search(match[0])
        target = find(unescape(address[1])) if address else None
        if target is None:
            return match[0]
        return f'<a id="{target[1]}" linktype="{target[0]}">' if target else "<a>"

    return LINK.sub(replaced, text)
