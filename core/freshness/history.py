"""How the history of a page names what was done to keep it right."""

from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogFormatter


class ConfirmFormatter(LogFormatter):
    label = _("Still right")
    message = _("Read again: it is still right")


class ArchiveFormatter(LogFormatter):
    label = _("Archive")
    message = _("Archived")

    def format_comment(self, log_entry):
        return log_entry.data.get("comment", "")


class RestoreFormatter(LogFormatter):
    label = _("Bring back")
    message = _("Brought back from the archive")


class FollowFormatter(LogFormatter):
    label = _("Follow the original")
    message = _("Published again with its original, whose text did not change for this language")


FORMATTERS = {
    "library.confirm": ConfirmFormatter,
    "library.archive": ArchiveFormatter,
    "library.restore": RestoreFormatter,
    "library.follow": FollowFormatter,
}
