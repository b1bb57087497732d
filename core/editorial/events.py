"""What happens in the life of an entry, announced once and heard by whoever has something to do about it."""

from django.db import models
from django.dispatch import Signal
from django.utils.translation import gettext_lazy as _

# Sent inside the step's own transaction with ``event``, ``page``, ``actor``, ``note`` and ``recipient``.
happened = Signal()


class Event(models.TextChoices):
    """The moments at which someone is told. The label says it to people."""

    NOMINATED = "nominated", _("Nominated")
    SUBMITTED = "submitted", _("Submitted for review")
    ASSIGNED = "assigned", _("Given to a reviewer")
    WITHDRAWN = "withdrawn", _("Withdrawn from review")
    CHANGES_REQUESTED = "changes-requested", _("Changes requested")
    DECLINED = "declined", _("Declined")
    APPROVED = "approved", _("Approved; waits for its translation")
    PUBLISHED = "published", _("Published")
    TRANSLATION_OPENED = "translation-opened", _("Ready to translate")
    TRANSLATION_REOPENED = "translation-reopened", _("Changed; to translate again")
    TRANSLATION_ASSIGNED = "translation-assigned", _("Given to a translator")
    TRANSLATION_SUBMITTED = "translation-submitted", _("Translation submitted")
    TRANSLATION_RETURNED = "translation-returned", _("Translation sent back")
    TRANSLATION_PUBLISHED = "translation-published", _("Translation published")
    REVIEW_DUE_SOON = "review-due-soon", _("To be read again within 30 days")
    REVIEW_DUE = "review-due", _("To be read again today")
    REVIEW_OVERDUE = "review-overdue", _("Not read again for 30 days")
    ARCHIVED = "archived", _("Archived")


def announce(event, page, *, actor=None, note="", recipient=None):
    """Tell every listener that ``event`` happened to ``page``.

    ``actor`` is the member who did it (None for the calendar or a visitor), ``note`` the reason they gave
    (a lazy text may be read in any language), ``recipient`` the one member it is addressed to, where the
    event names one. For what happens to a translation, ``page`` is the translation.
    """
    happened.send(sender=type(page), event=event, page=page, actor=actor, note=note, recipient=recipient)
