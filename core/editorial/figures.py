"""How long reviews take and how they end, from what Wagtail keeps of each."""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from statistics import median

from django.db.models import F, Min, OuterRef, Q, Subquery
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import TaskState, WorkflowState

from core.choices import Outcome
from core.models import Decision, EditorialReviewTask, EntryPage, LanguageReviewTask

PERIOD = timedelta(days=90)
# A median of fewer cases would say more about those cases than about the library.
ENOUGH = 3

DECIDED = (TaskState.STATUS_APPROVED, TaskState.STATUS_REJECTED)


@dataclass(frozen=True)
class Waits:
    """How long something took each time it happened."""

    each: tuple[timedelta, ...]

    @classmethod
    def between(cls, pairs):
        return cls(tuple(end - start for start, end in pairs))

    @property
    def count(self):
        return len(self.each)

    @property
    def in_words(self):
        """The median in days; empty while there are not enough cases."""
        if self.count < ENOUGH:
            return ""
        days = median(self.each) / timedelta(days=1)
        if days < 1:
            return _("less than a day")
        return ngettext("%(days)d day", "%(days)d days", round(days)) % {"days": round(days)}


@dataclass(frozen=True)
class Outcomes:
    """How editorial reviews ended."""

    accepted: int
    sent_back: int
    declined: int


@dataclass(frozen=True)
class Figures:
    """What happened in the last 90 days."""

    editorial_review: Waits
    language_review: Waits
    first_decision: Waits
    publication: Waits
    translation_into_en: Waits
    translation_into_fr: Waits
    outcomes: Outcomes


def recent_figures():
    """The figures of the 90 days up to now. Six queries."""
    since = timezone.now() - PERIOD
    translation = _publications_of_both(since)
    return Figures(
        editorial_review=_reviews(EditorialReviewTask, since),
        language_review=_reviews(LanguageReviewTask, since),
        first_decision=_submissions_to_first_decision(since),
        publication=_first_submissions_to_publication(since),
        translation_into_en=translation["en"],
        translation_into_fr=translation["fr"],
        outcomes=_outcomes(since),
    )


def _decided(task_model, since):
    return TaskState.objects.filter(
        task__in=task_model.objects.values("task_ptr"), status__in=DECIDED, finished_at__gte=since
    )


def _reviews(task_model, since):
    return Waits.between(_decided(task_model, since).values_list("started_at", "finished_at"))


def _editorial_workflow_states():
    return WorkflowState.objects.filter(task_states__task__in=EditorialReviewTask.objects.values("task_ptr"))


def _submissions_to_first_decision(since):
    decided = Min("task_states__finished_at", filter=Q(task_states__status__in=DECIDED))
    submissions = _editorial_workflow_states().annotate(decided=decided).filter(decided__gte=since)
    return Waits.between(submissions.values_list("created_at", "decided"))


def _first_submissions_to_publication(since):
    """From the first submission of an entry, also when it was withdrawn, to the first approval."""
    entries = (
        _editorial_workflow_states()
        .order_by()
        .values("base_content_type", "object_id")
        .annotate(
            submitted=Min("created_at"),
            published=Min("task_states__finished_at", filter=Q(task_states__status=TaskState.STATUS_APPROVED)),
        )
        .filter(published__gte=since)
    )
    return Waits.between(entries.values_list("submitted", "published"))


def _publications_of_both(since):
    """From the publication of an original to that of its translation, by the language of the translation."""
    originals = EntryPage.objects.filter(translation_key=OuterRef("translation_key")).exclude(pk=OuterRef("pk"))
    translations = (
        EntryPage.objects.translations()
        .order_by()
        .filter(first_published_at__gte=since)
        .annotate(original_published_at=Subquery(originals.order_by().values("first_published_at")[:1]))
        # What became an original after it was public as a translation has no such time.
        .filter(original_published_at__lte=F("first_published_at"))
    )
    pairs = {"en": [], "fr": []}
    for language, *pair in translations.values_list(
        "locale__language_code", "original_published_at", "first_published_at"
    ):
        pairs[language].append(pair)
    return {language: Waits.between(each) for language, each in pairs.items()}


def _outcomes(since):
    """Decisions that were taken here: what came in already accepted was assessed elsewhere."""
    decisions = Decision.objects.filter(
        task_state__task__in=EditorialReviewTask.objects.values("task_ptr"), created_at__gte=since
    )
    ended = Counter(decisions.values_list("outcome", flat=True))
    return Outcomes(
        accepted=ended[Outcome.ACCEPTED],
        sent_back=ended[Outcome.CHANGES_REQUESTED],
        declined=ended[Outcome.DECLINED],
    )
