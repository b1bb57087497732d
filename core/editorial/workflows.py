"""The two workflows: editorial review of what was written, language review of what was translated."""

from wagtail.models import Workflow

from core.models.workflow import EditorialReviewTask, LanguageReviewTask


def workflow_of(task_model):
    """The active workflow that consists of this library's task of the given model, or None."""
    return Workflow.objects.filter(active=True, workflow_tasks__task__in=task_model.objects.values("task_ptr")).first()


def editorial_review():
    return workflow_of(EditorialReviewTask)


def language_review():
    return workflow_of(LanguageReviewTask)


def is_reviewer(user):
    """Whether the member belongs to a group that decides in either workflow."""
    return user.is_superuser or any(
        task_model.objects.filter(active=True, groups__user=user).exists()
        for task_model in (EditorialReviewTask, LanguageReviewTask)
    )
