"""The member's own entries: what came back, what is on its way, what became public."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.permissions import policy_registry

from core.dashboard.panels import Row, WorkPanel
from core.editorial.turns import turns_of
from core.models import EntryPage
from core.walls import of_the_member

# How long a publication is news.
NEWS = timedelta(days=30)


class OwnEntries:
    """What a member and the colleagues of their agency wrote, with the turn of each: read once for all panels."""

    def __init__(self, user):
        self.user = user

    @cached_property
    def may_write(self):
        return policy_registry.get_by_type(Page).user_has_permission(self.user, "add")

    @cached_property
    def turns(self):
        """``(entry, turn)`` of what is not settled or was published lately, the latest changed first."""
        if not self.may_write:
            return []
        theirs = of_the_member(self.user, owner="owner")
        unsettled = Q(live=False) | Q(has_unpublished_changes=True)
        published_lately = Q(last_published_at__gte=timezone.now() - NEWS)
        entries = EntryPage.objects.originals().filter(theirs, unsettled | published_lately).select_related("locale")
        entries = list(entries.order_by("-latest_revision_created_at", "-pk"))
        turns = turns_of(entries)
        return [(entry, turns[entry.pk]) for entry in entries]


class SentBackPanel(WorkPanel):
    """What a reviewer sent back, to the authors of an agency or to the translators, with the reason."""

    name = "sent_back"
    heading = _("Sent back to you")
    action = _("Revise")
    icon = "resubmit"
    order = 110

    def __init__(self, entries, translations):
        self.entries = entries
        self.translations = translations

    def items(self, user):
        rows = [
            *(Row.of(entry, turn) for entry, turn in self.entries.turns if turn.tone == "returned"),
            *self.translations.rows("returned"),
        ]
        return sorted(rows, key=lambda row: row.turn.since)


class DraftsPanel(WorkPanel):
    """The member's drafts and those of colleagues, and what of theirs is being read."""

    name = "drafts"
    heading = _("Your drafts and where each stands")
    action = _("Continue")
    empty = _("Your drafts and those of your colleagues will stand here, each with whose turn it is.")
    icon = "doc-full-inverse"
    order = 150

    def __init__(self, entries):
        self.entries = entries

    def concerns(self, user):
        return self.entries.may_write

    def items(self, user):
        return [
            Row.of(entry, turn, action=_("Open") if turn.tone == "waiting" else "")
            for entry, turn in self.entries.turns
            if turn.tone in ("draft", "waiting")
        ]


class PublishedPanel(WorkPanel):
    """The member's entries that became public lately: the good news."""

    name = "published"
    heading = _("Published in the last 30 days")
    action = _("Open")
    icon = "success"
    order = 160

    def __init__(self, entries):
        self.entries = entries

    def items(self, user):
        return [Row.of(entry, turn) for entry, turn in self.entries.turns if turn.tone == "published"]
