"""Whose turn it is: the state of an entry in one line, the same for everyone who may see it."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import prefetch_related_objects
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext
from wagtail.models import Page, WorkflowState
from wagtail.models.content_types import get_default_page_content_type
from wagtail_localize.models import Translation

from core.choices import Outcome
from core.dates import age_of
from core.editorial.assignments import assignments_of
from core.models.pairs import ApprovedOriginal, TranslationAssignment
from core.models.review import Decision
from core.translation.sources import original_is_newer, progress_of, translations_into

WORDS_IN_BRIEF = 25
SECOND_READER = gettext_lazy("a second person, able in both languages")


@dataclass(frozen=True)
class Turn:
    """Where an entry stands (``state``), who acts next (``who``, empty when nobody), since when, and why.

    ``tone`` is one of draft, waiting, returned, published, archived: a template may colour by it, never only by it.
    ``until`` is the day by which who acts next was asked to.
    """

    tone: str
    state: str
    who: str = ""
    since: datetime | None = None
    note: str = ""
    until: date | None = None

    @property
    def age(self):
        """Since how long, in words."""
        return age_of(self.since)

    @property
    def is_overdue(self):
        return self.until is not None and self.until < timezone.localdate()

    @property
    def in_brief(self):
        """The same, with no more of the note than a list has room for: a reason and the first line after it."""
        lines = " · ".join(self.note.strip().splitlines()[:2])
        return replace(self, note=Truncator(lines).words(WORDS_IN_BRIEF))


@dataclass(frozen=True)
class Facts:
    """What the turn of one page is read from: its latest review, over or not, and the latest decision in it."""

    page: Page
    translation: Translation | None
    progress: tuple[int, int] | None
    review: WorkflowState | None
    decision: Decision | None
    approved: ApprovedOriginal | None
    translation_is_read: bool
    assignment: TranslationAssignment | None


def turn_of(page):
    """The ``Turn`` of one page, read from its workflow, its revisions and its translation."""
    return turns_of([page])[page.pk]


def turns_of(pages):
    """The ``Turn`` of each page by its key, from the same few queries however many there are."""
    return {facts.page.pk: _turn(facts) for facts in _facts_of(pages)}


def _facts_of(pages):
    prefetch_related_objects(pages, "agency", "owner")
    translations = translations_into(pages)
    progress = progress_of(translations.values())
    reviews = _reviews_of(pages)
    decisions = _decisions_in(reviews.values())
    approvals = {row.page_id: row for row in ApprovedOriginal.objects.filter(page__in=[page.pk for page in pages])}
    read_for_approval = _translated_and_submitted([page for page in pages if page.pk in approvals])
    assignments = assignments_of([page for page in pages if page.pk in translations])
    for page in pages:
        translation, review = translations.get(page.pk), reviews.get(page.pk)
        yield Facts(
            page,
            translation,
            progress[translation.pk] if translation else None,
            review,
            decisions.get(review.pk) if review else None,
            approvals.get(page.pk),
            page.translation_key in read_for_approval,
            assignments.get(page.pk),
        )


def _reviews_of(pages):
    """The latest review of each page, by page."""
    states = WorkflowState.objects.filter(
        base_content_type=get_default_page_content_type(), object_id__in=[str(page.pk) for page in pages]
    )
    return {int(state.object_id): state for state in states.select_related("current_task_state").order_by("pk")}


def _translated_and_submitted(originals):
    """The translation keys of those among ``originals`` whose translation is in language review."""
    if not originals:
        return set()
    others = Page.objects.filter(translation_key__in=[page.translation_key for page in originals])
    others = list(others.exclude(pk__in=[page.pk for page in originals]))
    reviews = _reviews_of(others)
    return {
        page.translation_key
        for page in others
        if page.pk in reviews and reviews[page.pk].status == WorkflowState.STATUS_IN_PROGRESS
    }


def _decisions_in(reviews):
    """The latest decision in each review, by review."""
    decisions = Decision.objects.filter(task_state__workflow_state__in=reviews).with_names()
    return {
        decision.task_state.workflow_state_id: decision
        for decision in decisions.select_related("task_state").order_by("created_at", "pk")
    }


def _turn(facts):
    page, review = facts.page, facts.review
    if review and review.status == WorkflowState.STATUS_IN_PROGRESS:
        return _in_review(facts)
    if review and review.status == WorkflowState.STATUS_NEEDS_CHANGES:
        return _sent_back(facts, _("Changes requested"))
    if page.is_archived:
        return Turn("archived", pgettext("entry state", "Archived"), note=page.archive_reason)
    if facts.translation:
        return _translation(facts)
    if facts.approved:
        return Turn(
            "waiting",
            _("Approved; waits for its translation"),
            who=SECOND_READER if facts.translation_is_read else _("the translators"),
            since=facts.approved.since,
        )
    if page.live and not page.has_unpublished_changes:
        return Turn("published", pgettext("entry state", "Published"), since=page.last_published_at)
    if facts.decision and facts.decision.outcome == Outcome.DECLINED:
        return _sent_back(facts, pgettext("entry state", "Declined"))
    state = _("Published; newer changes are a draft") if page.live else pgettext("entry state", "Draft")
    return Turn("draft", state, who=author_of(page), since=page.latest_revision_created_at)


def author_of(page):
    """Who writes an entry: the agency's staff, else its owner, else the editors."""
    if page.agency:
        return _("the authors at %(agency)s") % {"agency": page.agency.name}
    return (page.owner and page.owner.get_full_name()) or _("the editors")


def _in_review(facts):
    # A listener to the submission may ask before its task is in place.
    task_state = facts.review.current_task_state
    since = task_state and task_state.started_at
    if facts.translation:
        return Turn("waiting", _("In language review"), who=SECOND_READER, since=since)
    return Turn("waiting", _("In review"), who=_("the editors"), since=since)


def _sent_back(facts, state):
    decision, task_state = facts.decision, facts.review.current_task_state
    return Turn(
        "returned",
        state,
        who=translator_of(facts) if facts.translation else author_of(facts.page),
        since=task_state and task_state.finished_at,
        note=decision.message() if decision else "",
        until=due_date_of(facts),
    )


def translator_of(facts):
    """Who translates it: whoever was asked, else everyone able to."""
    return str(facts.assignment) if facts.assignment else _("the translators")


def due_date_of(facts):
    return facts.assignment and facts.assignment.due_date


def _translation(facts):
    """The same moments as ``core.translation.board.states`` counts from."""
    page, translation = facts.page, facts.translation
    changed_at = translation.source.last_updated_at
    to_translate = {"who": translator_of(facts), "until": due_date_of(facts)}
    total, done = facts.progress
    if done < total:
        state = _("Original changed: %(percent)d%% translated") if page.live else _("To translate: %(percent)d%% done")
        since = changed_at if page.live else translation.created_at
        # Rounded down: 100% is said only when nothing is left.
        return Turn("draft", state % {"percent": 100 * done // total}, since=since, **to_translate)
    is_newer = original_is_newer(page, translation)
    if page.live and not page.has_unpublished_changes and not is_newer:
        return Turn("published", pgettext("entry state", "Published"), since=page.last_published_at)
    return Turn(
        "draft",
        _("Translated, not yet submitted"),
        since=max(translation.written_at or changed_at, changed_at),
        **to_translate,
        note=_("The original changed, and the translation was worked on: a second person has to read it.")
        if page.live and is_newer
        else "",
    )
