"""Panels of the first screen that list what waits for a member."""

from dataclasses import dataclass

from django.template.loader import get_template
from django.urls import reverse
from wagtail.admin.ui.components import Component

from core.dates import age_of
from core.editorial.turns import Turn

# More than this many rows are folded away behind a line that says how many.
UNFOLDED = 8


@dataclass(frozen=True)
class Row:
    """One thing that waits: its title, where it is opened, and where it stands.

    ``language`` is the code of the title's, ``label`` what stands beside it. ``action`` names the action
    where it is not the panel's, and ``action_url`` is its address where it is not ``url``.
    """

    title: str
    url: str
    turn: Turn
    language: str = ""
    label: str = ""
    action: str = ""
    action_url: str = ""

    @classmethod
    def of(cls, page, turn, **values):
        """The row of an entry."""
        return cls(
            **{
                "title": page.get_admin_display_title(),
                "url": reverse("wagtailadmin_pages:edit", args=[page.pk]),
                "turn": turn.in_brief,
                "language": page.locale.language_code,
                "label": page.locale.get_display_name(),
                **values,
            }
        )


class WorkPanel(Component):
    """A list of things that wait for a member, each with one action: how many, the age of the oldest, the rows.

    A subclass says its ``name``, ``heading``, ``action`` (a verb) and ``order``, and answers ``items(user)``
    with ``Row`` objects. ``empty`` is what it says when there are none; without it, the panel is left out.
    ``after`` names a template for what stands beneath the rows.
    """

    template_name = "core/dashboard/work_panel.html"
    name = ""
    heading = ""
    action = ""
    empty = ""
    after = ""
    icon = "list-ul"
    # Whether the action changes something: then it is a button that posts to ``action_url``.
    posts = False

    def concerns(self, user):
        """Whether the panel is for this member at all."""
        return True

    def items(self, user):
        raise NotImplementedError

    def get_context_data(self, parent_context):
        rows = self.items(parent_context["request"].user)
        return {
            "panel": self,
            "heading": f"{self.heading} ({len(rows)})" if rows else self.heading,
            "oldest": age_of(min((row.turn.since for row in rows if row.turn.since), default=None)),
            "rows": rows[:UNFOLDED],
            "folded": rows[UNFOLDED:],
            "csrf_token": parent_context.get("csrf_token"),
        }

    def render_html(self, parent_context=None):
        if not self.concerns(parent_context["request"].user):
            return ""
        context = self.get_context_data(parent_context)
        return get_template(self.template_name).render(context) if context["rows"] or self.empty else ""
