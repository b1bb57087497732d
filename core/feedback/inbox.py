"""Whom readers' feedback concerns."""

from core import walls
from core.models import EntryPage, Feedback


def feedback_for(user):
    """What concerns a member: editors all of it, others what is said of their agency's entries."""
    feedback = Feedback.objects.select_related("entry__locale")
    if walls.is_editor(user):
        return feedback
    return feedback.filter(entry__in=EntryPage.objects.filter(walls.of_the_member(user, owner="owner")))
