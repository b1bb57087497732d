"""What the calendar says: an entry is to be read again soon, today, or should have been a month ago."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Case, CharField, Exists, OuterRef, Value, When
from django.utils import timezone

from core.editorial.events import Event, announce
from core.models import EntryPage, ReviewReminder
from core.models.mixins import in_thirty_days


def remind():
    """Announce each review at the stage it has reached, and return how many were announced.

    Each entry, review date and stage is announced once, however often this runs; after a pause, only the
    latest stage. Of an entry in both languages, the original speaks for both.
    """
    entries = list(_to_remind().specific())
    return sum(_remind(entry, entry.stage) for entry in entries)


def _to_remind():
    today = timezone.localdate()
    stage = Case(
        When(next_review__lte=today - timedelta(days=30), then=Value(Event.REVIEW_OVERDUE.value)),
        When(next_review__lte=today, then=Value(Event.REVIEW_DUE.value)),
        default=Value(Event.REVIEW_DUE_SOON.value),
        output_field=CharField(),
    )
    made = ReviewReminder.objects.filter(entry=OuterRef("pk"), due=OuterRef("next_review"), stage=OuterRef("stage"))
    entries = EntryPage.objects.live().originals().filter(archived_on=None, next_review__lte=in_thirty_days())
    return entries.annotate(stage=stage).filter(~Exists(made)).order_by("next_review", "pk")


@transaction.atomic
def _remind(entry, stage):
    """Whether the reminder was still to be made: of two runs at the same time, one makes it."""
    _reminder, made = ReviewReminder.objects.get_or_create(entry_id=entry.pk, due=entry.next_review, stage=stage)
    if made:
        announce(Event(stage), entry)
    return made
