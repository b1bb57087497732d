"""When entries were read, and are to be read again."""

import datetime

from django.db.models import F
from django.utils import timezone

from core.models import EntryPage
from operations.content.invariants import invariant, pages

LONGEST = datetime.timedelta(days=10 * 366)


def listed():
    return EntryPage.objects.live().filter(archived_on=None)


@invariant("Open the entry and set its dates, or confirm it.")
def review_dates_are_plausible():
    today = timezone.localdate()
    for condition, what in (
        # Where it is tomorrow already.
        ({"last_reviewed__gt": today + datetime.timedelta(days=1)}, "it was last reviewed on a day to come"),
        ({"next_review__lt": F("last_reviewed")}, "its next review was before the last"),
        ({"next_review__gt": today + LONGEST}, "its next review is more than ten years away"),
    ):
        for where in pages(listed().filter(**condition)):
            yield where, what


@invariant("Open the entry and say when it is to be read again.", is_fault=False)
def review_dates_are_set():
    for where in pages(listed().filter(next_review=None)):
        yield where, "it has no date for its next review"
