"""What is due for review, on the first screen of whoever keeps it right."""

from datetime import datetime, time

from django.urls import reverse
from django.utils.timezone import make_aware
from django.utils.translation import gettext_lazy as _

from core.dashboard.panels import Row, WorkPanel
from core.editorial.turns import Turn
from core.freshness.keepers import entries_kept_by
from core.models import Freshness


class DueForReviewPanel(WorkPanel):
    """The entries whose review is due within 30 days or overdue, the longest overdue first."""

    name = "due_for_review"
    heading = _("Due for review")
    action = _("Still right")
    after = "core/freshness/after_due.html"
    icon = "calendar-check"
    order = 145
    posts = True

    def items(self, user):
        due = (
            entries_kept_by(user)
            .with_freshness()
            .filter(freshness__in=[Freshness.OVERDUE, Freshness.DUE_SOON])
            .select_related("locale")
            .order_by("next_review", "pk")
        )
        return [
            Row.of(
                entry,
                Turn(
                    "returned" if entry.is_overdue else "waiting", entry.time_left, since=_start_of(entry.next_review)
                ),
                url=entry.url,
                action_url=reverse("confirm_entry", args=[entry.pk]),
            )
            for entry in due
        ]


def _start_of(day):
    return make_aware(datetime.combine(day, time.min))
