"""Where the translation of an entry stands: defined once, in SQL, for every list, filter and count."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, CharField, Exists, F, OuterRef, Q, Subquery, TextChoices, Value, When
from django.db.models.functions import Cast, Coalesce, Greatest
from django.utils.translation import pgettext_lazy
from wagtail.models import Page, WorkflowState
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from core.models import ApprovedOriginal, EntryPage
from core.models.entry_querysets import source_for, translation_into
from core.translation.sources import last_written


class OriginalState(TextChoices):
    """Whether readers have the original, or its latest text waits for the translation."""

    PUBLIC = "public", pgettext_lazy("original", "Public")
    APPROVED = "approved", pgettext_lazy("original", "Approved; waits for its translation")


class TranslationState(TextChoices):
    """The one state of an entry in the other language, what is worst for readers first."""

    MISSING = "missing", pgettext_lazy("translation state", "Missing")
    CHANGED = "changed", pgettext_lazy("translation state", "Original changed since")
    RETURNED = "returned", pgettext_lazy("translation state", "Sent back")
    IN_PROGRESS = "in-progress", pgettext_lazy("translation state", "In progress")
    WAITING = "waiting", pgettext_lazy("translation state", "Ready to submit")
    IN_REVIEW = "in-review", pgettext_lazy("translation state", "In language review")
    UP_TO_DATE = "up-to-date", pgettext_lazy("translation state", "Up to date")


def to_be_translated():
    """The originals that readers should find in both languages. What is archived need not be translated any more."""
    opened = Translation.objects.filter(source__object_id=OuterRef("translation_key"), enabled=True)
    return EntryPage.objects.originals().filter(Q(live=True) | Exists(opened), archived_on=None)


def with_states(originals):
    """Each original with ``.target_id``, the page in the other language; where that stands as
    ``.translation_state``, and since when as ``.translation_since``; and ``.approved_since``, since when it
    waits to become public together with it.
    """
    targets = EntryPage.objects.translations().filter(translation_key=OuterRef("translation_key")).order_by()
    target = _with_their_states(targets)
    approved = ApprovedOriginal.objects.filter(page=OuterRef("pk"))
    return originals.annotate(
        approved_since=Subquery(approved.values("since")[:1]),
        target_id=Subquery(target.values("pk")[:1]),
        translation_state=Coalesce(
            Subquery(target.values("state")[:1]), Value(TranslationState.MISSING), output_field=CharField()
        ),
        translation_since=Coalesce(Subquery(target.values("state_since")[:1]), F("last_published_at")),
    )


def _with_their_states(targets):
    """Pages that are translations, each with its state: the same questions as ``core.editorial.turns`` asks."""
    opened = translation_into(OuterRef("translation_key"), OuterRef("locale_id"))
    review = WorkflowState.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id=Cast(OuterRef("pk"), CharField()),
        status__in=(WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES),
    )
    in_progress = review.filter(status=WorkflowState.STATUS_IN_PROGRESS)
    strings = StringSegment.objects.filter(source=source_for(OuterRef("translation_key"), OuterRef("locale_id")))
    strings = strings.alias(confirmed=_confirmed())
    unfinished, begun = Exists(strings.filter(confirmed=None)), Exists(strings.exclude(confirmed=None))
    behind = EntryPage.objects.behind_their_original().filter(pk=OuterRef("pk"))
    changed = _first(opened, "source__last_updated_at")
    written = last_written(OuterRef("translation_key"), OuterRef("locale_id"))
    # The first that holds is the state, with the moment it began.
    rules = [
        (Exists(in_progress), TranslationState.IN_REVIEW, _first(review, "current_task_state__started_at")),
        (Exists(review), TranslationState.RETURNED, _first(review, "current_task_state__finished_at")),
        (Q(live=True) & unfinished, TranslationState.CHANGED, changed),
        (Q(live=False) & unfinished & begun, TranslationState.IN_PROGRESS, _first(opened, "created_at")),
        (Q(live=False) & unfinished, TranslationState.MISSING, _first(opened, "created_at")),
        (Exists(behind), TranslationState.WAITING, Greatest(Coalesce(written, changed), changed)),
        (Q(), TranslationState.UP_TO_DATE, F("last_published_at")),
    ]
    *conditional, (_always, state, since) = rules
    return targets.annotate(
        state=Case(*(When(holds, then=Value(state)) for holds, state, _since in conditional), default=Value(state)),
        state_since=Case(*(When(holds, then=since) for holds, _state, since in conditional), default=since),
    )


def _first(rows, field):
    return Subquery(rows.values(field)[:1])


def _confirmed():
    """Of strings of an original: what a person has translated of each.

    Not whether it exists: PostgreSQL would join everything ever translated with the strings of every page.
    """
    written = StringTranslation.objects.filter(
        translation_of_id=OuterRef("string_id"),
        context_id=OuterRef("context_id"),
        locale_id=OuterRef(OuterRef("locale_id")),
        translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
        has_error=False,
    )
    return _first(written, "pk")
