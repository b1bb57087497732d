"""Reviews under way: each is of a text that exists, and stands at a task."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, OuterRef
from django.db.models.functions import Cast
from wagtail.models import Page, Revision, TaskState, WorkflowState

from operations.content.invariants import invariant, page_called

PAGE = Page.objects.annotate(as_text=Cast("pk", CharField())).filter(as_text=OuterRef("object_id"))


def _page_type():
    return ContentType.objects.get_for_model(Page)


@invariant("Delete it (in a shell: WorkflowState).")
def reviews_are_of_pages_that_exist():
    states = WorkflowState.objects.filter(base_content_type=_page_type()).exclude(Exists(PAGE))
    for pk, number in states.values_list("pk", "object_id").iterator():
        yield f"review {pk}", f"it is of page {number}, which is gone"


@invariant("Cancel the review and submit the entry again.")
def reviews_under_way_stand_at_a_task():
    active = WorkflowState.objects.active().filter(base_content_type=_page_type())
    for state in active.select_related("current_task_state").iterator():
        task = state.current_task_state
        if task is None or task.workflow_state_id != state.pk:
            yield page_called(int(state.object_id)), "its review stands at no task"
        elif state.status == WorkflowState.STATUS_IN_PROGRESS and task.status != TaskState.STATUS_IN_PROGRESS:
            yield page_called(int(state.object_id)), "its review goes on, but its task has ended"


@invariant("Cancel the review and submit the entry again.")
def reviews_are_of_a_text_of_their_page():
    active = TaskState.objects.filter(
        status=TaskState.STATUS_IN_PROGRESS, workflow_state__base_content_type=_page_type()
    )
    rows = active.values_list("workflow_state__object_id", "revision__object_id")
    for number, of_revision in rows.iterator():
        if number != of_revision:
            yield page_called(int(number)), "what is reviewed is no text of it"


@invariant("Publish the page again, or take it off the site.")
def public_texts_are_kept():
    rows = Page.objects.exclude(live_revision=None).annotate(as_text=Cast("pk", CharField()))
    own = Revision.objects.filter(pk=OuterRef("live_revision_id"), object_id=OuterRef("as_text"))
    for pk in rows.exclude(Exists(own)).values_list("pk", flat=True).iterator():
        yield page_called(pk), "its public text is one of another page"
