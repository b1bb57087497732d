"""The formatting marks of a string: bold, italics, line breaks, links.

wagtail-localize refuses marks that it cannot use. It does not notice that some were lost on the way.
"""

from collections import Counter

from bs4 import BeautifulSoup

# More than any text needs; what reads marks within marks within marks has its limits.
MOST_MARKS = 200
# Two names for one thing.
PLAIN_NAMES = {"em": "i", "strong": "b"}


def marks_in(text):
    """How often each mark occurs, as it is written."""
    if "<" not in text:
        return Counter()
    return Counter(_written(tag) for tag in BeautifulSoup(text, "html.parser").find_all(True))


def _written(tag):
    name = PLAIN_NAMES.get(tag.name, tag.name)
    return f'<{name} id="{tag["id"]}">' if tag.has_attr("id") else f"<{name}>"


def lost_and_added(original, translation):
    """The marks of the original that the translation drops, and those that it adds."""
    before, after = marks_in(original), marks_in(translation)
    return sorted((before - after).elements()), sorted((after - before).elements())


def is_tangled(text):
    """Whether a text holds more marks than can be read safely."""
    return text.count("<") > MOST_MARKS


def breaks_links(original, translation):
    """Whether a link is lost, doubled or made up: readers would miss it, or follow it nowhere."""
    return any(
        mark == "<a>" or mark.startswith("<a ") for marks in lost_and_added(original, translation) for mark in marks
    )
