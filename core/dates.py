"""Time as people speak of it."""

from django.utils import timezone
from django.utils.translation import ngettext


def age_of(moment):
    """How long ago a moment was, in whole days by the calendar: "12 days". Empty for today, and for no moment."""
    days = (timezone.localdate() - timezone.localdate(moment)).days if moment else 0
    return ngettext("%(days)d day", "%(days)d days", days) % {"days": days} if days > 0 else ""
