"""Whose turn it is: the state of an entry in one line, the same for everyone who may see it."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from wagtail.models import TaskState, WorkflowState

from core.translation.sources import translation_into


@dataclass(frozen=True)
class Turn:
    """Where an entry stands (``state``), who acts next (``who``, empty when nobody), since when, and why.

    ``tone`` is one of draft, waiting, returned, published: a template may colour by it, never only by it.
    """

    tone: str
    state: str
    who: str = ""
    since: datetime | None = None
    note: str = ""


def turn_of(page):
    """The ``Turn`` of a page, read from its workflow, its revisions and its translation."""
    translation = translation_into(page)
    workflow_state = page.current_workflow_state
    if workflow_state and workflow_state.status == WorkflowState.STATUS_IN_PROGRESS:
        return _in_review(workflow_state, translation)
    if workflow_state and workflow_state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        return _returned(page, workflow_state, translation)
    if translation:
        return _translation(page, translation)
    if page.live and not page.has_unpublished_changes:
        return Turn("published", pgettext("entry state", "Published"), since=page.last_published_at)
    state = _("Published; newer changes are a draft") if page.live else pgettext("entry state", "Draft")
    return Turn("draft", state, who=author_of(page), since=page.latest_revision_created_at)


def author_of(page):
    """Who writes an entry: the agency's staff, else its owner, else the editors."""
    if page.agency:
        return _("the authors at %(agency)s") % {"agency": page.agency.name}
    return (page.owner and page.owner.get_full_name()) or _("the editors")


def _in_review(workflow_state, translation):
    since = workflow_state.current_task_state.started_at
    if translation:
        return Turn("waiting", _("In language review"), who=_("a second person, able in both languages"), since=since)
    return Turn("waiting", _("In review"), who=_("the editors"), since=since)


def _returned(page, workflow_state, translation):
    task_state = workflow_state.task_states.filter(status=TaskState.STATUS_REJECTED).order_by("-finished_at").first()
    return Turn(
        "returned",
        _("Changes requested"),
        who=_("the translators") if translation else author_of(page),
        since=task_state and task_state.finished_at,
        note=task_state.comment if task_state else "",
    )


def _translation(page, translation):
    total, done = translation.get_progress()
    if done < total:
        state = _("Original changed: %(percent)d%% translated") if page.live else _("To translate: %(percent)d%% done")
        since = translation.source.last_updated_at
        # Rounded down: 100% is said only when nothing is left.
        return Turn("draft", state % {"percent": 100 * done // total}, who=_("the translators"), since=since)
    if page.live and not page.has_unpublished_changes and not original_is_newer(page, translation):
        return Turn("published", pgettext("entry state", "Published"), since=page.last_published_at)
    return Turn(
        "draft",
        _("Translated, not yet submitted"),
        who=_("the translators"),
        since=page.latest_revision_created_at,
    )


def original_is_newer(page, translation):
    """Whether the original was published again after this translation was made from it."""
    return (
        page.latest_revision_created_at is None or page.latest_revision_created_at < translation.source.last_updated_at
    )
