"""When what readers see last changed, as far as it was logged: for programs that ask whether they have it already."""

from django.db.models import Max
from wagtail.models import ModelLogEntry, PageLogEntry

from opendata.entries import published

# What is logged of pages and changes nothing that readers see.
BEHIND_THE_SCENES = ("wagtail.workflow", "wagtail.comments", "wagtail.moderation")
DRAFTING = ("wagtail.create", "wagtail.edit", "wagtail.lock", "wagtail.unlock", "wagtail.revert")


def last_change():
    """The moment of the last change; None where nothing was ever published."""
    pages = PageLogEntry.objects.exclude(action__in=DRAFTING)
    for prefix in BEHIND_THE_SCENES:
        pages = pages.exclude(action__startswith=prefix)
    moments = [
        pages.order_by("-timestamp").values_list("timestamp", flat=True).first(),
        ModelLogEntry.objects.order_by("-timestamp").values_list("timestamp", flat=True).first(),
        published(archived=True).aggregate(last=Max("last_published_at"))["last"],
    ]
    return max(filter(None, moments), default=None)
