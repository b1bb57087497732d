"""Taking a submission back before anyone has decided on it."""

from django.db import transaction
from wagtail.models import TaskState


def may_withdraw(page, user):
    """Whoever submitted it may, and for what was written here also the other authors of its agency.

    Reviewers may not, even of the same agency: what they do with a submission is a decision, with its reason.
    """
    state = page.current_workflow_state
    if state is None or not page.workflow_in_progress:
        return False
    if state.requested_by_id == user.pk:
        return True
    if page.is_translation or page.current_workflow_task.user_can_access_editor(page, user):
        return False
    return page.permissions_for_user(user).is_author()


@transaction.atomic
def withdraw(page, user):
    """End the review without a decision; return whether it was still open to the member."""
    task_states = TaskState.objects.select_for_update().for_instance(page)
    if not task_states.filter(status=TaskState.STATUS_IN_PROGRESS) or not may_withdraw(page, user):
        return False
    page.current_workflow_state.cancel(user=user)
    return True
