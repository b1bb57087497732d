"""Who is asked to decide."""

from django.contrib.auth import get_user_model
from wagtail.models import TaskState

from core.models import ReviewAssignment
from core.models.workflow import PeerReviewTask


def reviewers_of(page):
    """The members who may decide the review that a page is in, nobody when it is in none."""
    task = _open_task(page)
    return task.reviewers_of(page) if isinstance(task, PeerReviewTask) else get_user_model().objects.none()


def asked_to_review(page):
    """Whoever the review was given to, while they may decide it; else everyone who may."""
    able = reviewers_of(page)
    given = able.filter(
        pk__in=ReviewAssignment.objects.filter(workflow_state=page.current_workflow_state).values("reviewer")
    )
    return given if given.exists() else able


def _open_task(page):
    """The task that waits. While a review is being started, only its own row tells: the page knows it later."""
    open_states = TaskState.objects.filter(
        workflow_state__in=page.workflow_states.active(), status=TaskState.STATUS_IN_PROGRESS
    )
    state = open_states.select_related("task").last()
    return state and state.task.specific
