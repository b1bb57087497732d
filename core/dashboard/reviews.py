"""What waits for a reviewer."""

from django.utils.translation import gettext_lazy as _
from wagtail.models import TaskState

from core.dashboard.panels import Row, WorkPanel
from core.editorial.turns import turns_of
from core.editorial.workflows import is_reviewer
from core.models import EntryPage


class ReviewsPanel(WorkPanel):
    """The entries and translations the member may decide on, the longest waiting first."""

    name = "reviews"
    heading = _("Waiting for your decision")
    action = _("Read and decide")
    empty = _("Nothing waits for your decision.")
    icon = "clipboard-list"
    order = 120

    def concerns(self, user):
        return is_reviewer(user)

    def items(self, user):
        states = TaskState.objects.reviewable_by(user).order_by("started_at", "pk")
        waiting = [int(pk) for pk in states.values_list("workflow_state__object_id", flat=True)]
        pages = EntryPage.objects.select_related("locale").in_bulk(waiting)
        turns = turns_of(list(pages.values()))
        return [Row.of(pages[pk], turns[pk]) for pk in waiting if pk in pages]
