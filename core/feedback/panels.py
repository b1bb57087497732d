"""What readers said, on the first screen of those it concerns."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.dashboard.panels import Row, WorkPanel
from core.editorial.turns import Turn
from core.feedback.inbox import feedback_for


class FeedbackPanel(WorkPanel):
    """The remarks that nobody has dealt with, the oldest first."""

    name = "feedback"
    heading = _("Readers’ feedback")
    action = _("Read")
    icon = "comment"
    order = 170

    def items(self, user):
        return [
            Row.of(
                feedback.entry,
                Turn(
                    "waiting",
                    str(feedback.section_heading) or _("The whole entry"),
                    since=feedback.created_at,
                    note=feedback.text or _("Not useful"),
                ),
                url=reverse("feedback_detail", args=[feedback.pk]),
            )
            for feedback in feedback_for(user).open()
        ]
