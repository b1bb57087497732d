"""What readers look for in vain is kept for editors: the words, the language and the day, and nothing about the reader.

It is written after the answer has left, so that no reader waits for it.
"""

import datetime
import re

from django.db import DatabaseError, transaction
from django.db.models import F
from django.template.response import TemplateResponse
from django.utils import timezone

from search.models import UnansweredSearch

# Longer texts are pasted, not typed; more different ones a day are no readers.
LONGEST = UnansweredSearch._meta.get_field("text").max_length
MOST_A_DAY = 500
KEPT_DAYS = 365
# What may tell who someone is: an address, a number of some length.
PERSONAL = re.compile(r"@|\d[\d\s().-]{4,}\d")


class SearchResponse(TemplateResponse):
    """A page of results that, once it has been sent, keeps what it did not find."""

    # ``(text, language)``
    unanswered = None

    def close(self):
        super().close()
        if self.unanswered:
            keep_unanswered(*self.unanswered)


def keep_unanswered(text, language):
    """Count one more search without results. What cannot be kept is not worth a fault."""
    text = text.casefold()
    if len(text) > LONGEST or PERSONAL.search(text):
        return
    today = UnansweredSearch.objects.filter(day=timezone.localdate())
    try:
        with transaction.atomic():
            if today.filter(text=text, language=language).update(times=F("times") + 1):
                return
            if today.count() < MOST_A_DAY:
                UnansweredSearch.objects.create(text=text, language=language, day=timezone.localdate())
    except DatabaseError:
        pass


def forget_old_searches():
    """Delete what was looked for a year ago; return how many rows that were."""
    before = timezone.localdate() - datetime.timedelta(days=KEPT_DAYS)
    return UnansweredSearch.objects.filter(day__lt=before).delete()[0]
