"""The headings of a template: strict in order, forgiving in content. An empty section is not printed."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from core.completeness import Part

# What stands above the first heading.
TITLE_AND_SUMMARY = _("Title and summary")


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


def headings_of(model):
    """``{part: heading}`` of a template; what is not in it stands under ``TITLE_AND_SUMMARY``."""
    return {part: str(section.heading) for section in model.sections for part in section.parts}
