"""Whether what readers see has changed: for programs that ask if they have it already."""

from wagtail.models import ModelLogEntry, PageLogEntry

from search.models import IndexVersion

# What is logged of pages and changes nothing that readers see.
BEHIND_THE_SCENES = ("wagtail.workflow", "wagtail.comments", "wagtail.moderation")
DRAFTING = ("wagtail.create", "wagtail.edit", "wagtail.lock", "wagtail.unlock", "wagtail.revert")


def last_change():
    """When a change was last logged; None where nothing ever was."""
    pages = PageLogEntry.objects.exclude(action__in=DRAFTING)
    for prefix in BEHIND_THE_SCENES:
        pages = pages.exclude(action__startswith=prefix)
    logs = (pages, ModelLogEntry.objects.all())
    moments = [log.order_by("-timestamp").values_list("timestamp", flat=True).first() for log in logs]
    return max(filter(None, moments), default=None)


def state():
    """A text that is another whenever anything public is: also for what was changed without a log, in bulk."""
    version = IndexVersion.objects.values_list("version", flat=True).first()
    return f"{version} {last_change()}"
