"""What waits for a reviewer, the longest first."""

from dataclasses import dataclass

from django.utils import timezone
from wagtail.admin.menu import MenuItem
from wagtail.models import Task, TaskState

from core.models import ConflictOfInterest, EntryPage, LanguageReviewTask, ReviewAssignment
from core.models.workflow import PeerReviewTask


@dataclass(frozen=True)
class Waiting:
    """One open review: the entry, its task, who was asked, and whether the member may decide."""

    page: EntryPage
    task: PeerReviewTask
    task_state: TaskState
    assignment: ReviewAssignment | None
    may_decide: bool

    @property
    def kind(self):
        return "language" if isinstance(self.task, LanguageReviewTask) else "editorial"

    @property
    def days(self):
        return (timezone.now() - self.task_state.started_at).days

    @property
    def is_overdue(self):
        return self.assignment is not None and self.assignment.is_overdue


def tasks_of(user):
    """The review tasks that a member takes part in."""
    tasks = Task.objects.active().specific()
    return [
        task for task in tasks if isinstance(task, PeerReviewTask) and task.user_can_access_editor(obj=None, user=user)
    ]


def may_review(page, user):
    """Whether a page is in review and the member takes part in it, be it their own work or not."""
    task = page.current_workflow_task
    return isinstance(task, PeerReviewTask) and task.user_can_access_editor(page, user)


def waiting_for(user):
    """Every open review of the member's tasks as a ``Waiting``, in a fixed number of queries.

    Left out is what they declared a conflict of interest on. Their own work stays: it waits for someone else.
    """
    tasks = {task.pk: task for task in tasks_of(user)}
    task_states = (
        TaskState.objects.filter(task__in=tasks, status=TaskState.STATUS_IN_PROGRESS)
        .select_related("workflow_state__assignment__reviewer")
        .order_by("started_at", "pk")
    )
    page_ids = [int(task_state.workflow_state.object_id) for task_state in task_states]
    conflicts = ConflictOfInterest.objects.filter(member=user).values("page_id")
    pages = EntryPage.objects.filter(pk__in=page_ids).exclude(pk__in=conflicts).select_related("locale", "agency")
    page_of = {page.pk: page for page in pages}
    decidable = set(TaskState.objects.reviewable_by(user).values_list("pk", flat=True))
    return [
        Waiting(
            page=page_of[page_id],
            task=tasks[task_state.task_id],
            task_state=task_state,
            assignment=getattr(task_state.workflow_state, "assignment", None),
            may_decide=task_state.pk in decidable,
        )
        for page_id, task_state in zip(page_ids, task_states, strict=True)
        if page_id in page_of and tasks[task_state.task_id].is_able(page_of[page_id], user)
    ]


class ReviewsMenuItem(MenuItem):
    """The way to the queue, for whoever reviews."""

    def is_shown(self, request):
        return bool(tasks_of(request.user))
