"""What stands on a card: an entry's own words, chosen for one sheet of paper."""

from dataclasses import dataclass
from functools import cached_property

from django.template.loader import render_to_string
from django.utils.text import Truncator
from django.utils.translation import override
from wagtail.rich_text import expand_db_html

from core.models import LibrarySettings


@dataclass(frozen=True)
class Step:
    """One line of the method."""

    title: str
    actors: list[str]
    duration: str
    advice: str


class Contents:
    """A public entry as its card shows it. ``words`` is the most that an advice or a part of a story may take."""

    def __init__(self, page, words=None):
        self.page, self.words = page, words

    @property
    def html(self):
        """The sheet in the language of the entry."""
        with override(self.page.locale.language_code):
            return render_to_string(f"opendata/card/{self.page.kind}.html", {"card": self, "page": self.page})

    @cached_property
    def library(self):
        return LibrarySettings.for_site(self.page.get_site())

    @property
    def steps(self):
        return [
            Step(value["title"], value["actors"], value["duration"], self.shorten(value["advice"]))
            for value in (block.value for block in self.page.steps)
        ]

    @property
    def ingredients(self):
        """What to have before starting, by kind: ``(label, names)``."""
        by_kind = {}
        for block in self.page.ingredients:
            by_kind.setdefault(block.block.label, []).append(block.value.get("role") or block.value.get("name"))
        return list(by_kind.items())

    @property
    def main_result(self):
        """The first result that has a figure, else the first; None where nothing came of it yet."""
        results = [block.value for block in self.page.results]
        return next((result for result in results if result.figure), results[0] if results else None)

    @property
    def story(self):
        """The parts of a practice that another agency works with, as ``(anchor, heading, text)``."""
        return [
            (section.anchor, section.heading, text)
            for section in self.page.sections
            for field in ("challenge", "response", "why_it_worked", "making_it_work")
            if field in section.parts and (text := self.shorten(getattr(self.page, field)))
        ]

    def shorten(self, text):
        """Formatted text ready to print, with no more words than there is room for."""
        html = expand_db_html(getattr(text, "source", text) or "")
        return Truncator(html).words(self.words, html=True) if self.words else html
