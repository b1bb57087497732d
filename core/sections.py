"""The headings of a template: strict in order, forgiving in content. An empty section is not printed."""

from dataclasses import dataclass

from core.completeness import Part


@dataclass(frozen=True)
class Section:
    """One heading of an entry: its anchor, its title, and the parts of which any fills it.

    Its template is ``<app>/sections/<anchor>.html`` of the page's app, or ``core``'s where the app has none.
    """

    anchor: str
    heading: str
    parts: tuple[str, ...]

    def is_shown(self, page):
        return any(Part(name).is_filled(page) for name in self.parts)

    def templates(self, page):
        return [f"{page._meta.app_label}/sections/{self.anchor}.html", f"core/sections/{self.anchor}.html"]
