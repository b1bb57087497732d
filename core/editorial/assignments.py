"""Who is asked to review a submission, and who stands aside from it."""

from django.db import transaction

from core.editorial.events import Event, announce
from core.models.review import ConflictOfInterest, ReviewAssignment


@transaction.atomic
def assign(page, reviewer, due_date, by):
    """Ask a member for the review, in place of whoever was asked before, and tell them."""
    ReviewAssignment.objects.update_or_create(
        workflow_state=page.current_workflow_state,
        defaults={"reviewer": reviewer, "due_date": due_date, "assigned_by": by},
    )
    if reviewer != by:
        announce(Event.ASSIGNED, page, actor=by, recipient=reviewer)


def take(page, member):
    """Have a member take the review; a due date that was set stands."""
    ReviewAssignment.objects.update_or_create(
        workflow_state=page.current_workflow_state, defaults={"reviewer": member, "assigned_by": member}
    )


def unassign(page):
    """Leave the review to whoever comes first."""
    ReviewAssignment.objects.filter(workflow_state=page.current_workflow_state).delete()


@transaction.atomic
def declare_conflict(page, member, note):
    """Stand aside from the reviews of a page, this one and those to come."""
    ConflictOfInterest.objects.get_or_create(page_id=page.pk, member=member, defaults={"note": note})
    ReviewAssignment.objects.filter(workflow_state=page.current_workflow_state, reviewer=member).delete()
