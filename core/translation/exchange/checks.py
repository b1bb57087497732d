"""Whether a text from a file can stand in for an original: its formatting marks, its length."""

from collections import Counter

from bs4 import BeautifulSoup
from wagtail_localize.strings import StringValue

from core.translation.exchange.limits import MOST_CHARACTERS
from core.translation.exchange.refusals import problem
from core.translation.lines import as_stored
from core.translation.segments import limit_of


def problem_with(line, segment, translation):
    """What is wrong with the text of a line, or None."""
    if len(line.text) > 1.5 * MOST_CHARACTERS:
        return problem("long", line.number, length=len(line.text), limit=MOST_CHARACTERS)
    stored = as_stored(line.text)
    try:
        value = StringValue.from_translated_html(stored)
    except (ValueError, RecursionError):
        return problem("tags", line.number, marks=named(marks_of(segment.string.data)) or "—")
    wanted, found = marks_of(segment.string.data), marks_of(stored)
    if wanted != found:
        return problem("marks", line.number, marks=named((wanted - found) + (found - wanted)))
    length, limit = len(value.render_text()), limit_of(translation, segment) or MOST_CHARACTERS
    if length > limit:
        return problem("long", line.number, length=length, limit=limit)
    return None


def marks_of(data):
    """The formatting marks in a stored string, each with its number: ``<b>``, ``<a id="a1">``. Line breaks are free."""
    tags = BeautifulSoup(data, "html.parser").find_all(True)
    return Counter(opening(tag) for tag in tags if tag.name != "br")


def opening(tag):
    attributes = "".join(f' {name}="{value}"' for name, value in tag.attrs.items())
    return f"<{tag.name}{attributes}>"


def named(marks):
    return " ".join(sorted(marks.elements()))
