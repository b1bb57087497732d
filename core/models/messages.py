"""The outbox: mail on its way."""

import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.choices import MailProblem

# How long to wait after each failed attempt. After the last, someone has to ask for another.
PAUSES = [datetime.timedelta(minutes=minutes) for minutes in (5, 15, 60, 240, 720, 1440, 1440, 1440)]

# Mail that nobody tried to send for so long counts as undelivered.
PATIENCE = datetime.timedelta(minutes=15)


class MessageQuerySet(models.QuerySet):
    def waiting(self):
        """What goes out with its recipient's next daily summary."""
        return self.filter(waits_for_digest=True, sent_at=None)

    def to_send(self):
        """What has not gone out yet, whenever it is tried next."""
        return self.filter(waits_for_digest=False, sent_at=None)

    def due(self):
        """What is to be tried now."""
        return self.to_send().filter(next_attempt_at__lte=timezone.now())

    def undelivered(self):
        """What failed, and what nobody tried to send although it was time."""
        return self.to_send().exclude(problem="", next_attempt_at__gt=timezone.now() - PATIENCE)


class Message(models.Model):
    """A mail to one address, kept from the step that caused it until it is delivered."""

    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("member"), null=True, on_delete=models.CASCADE, related_name="+"
    )
    address = models.EmailField(_("address"))
    language = models.CharField(_("language"), max_length=10, blank=True)
    event = models.CharField(_("event"), max_length=30, blank=True)
    page = models.ForeignKey(
        "wagtailcore.Page", verbose_name=_("page"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    subject = models.CharField(_("subject"), max_length=255)
    body = models.TextField(_("text"))
    waits_for_digest = models.BooleanField(_("waits for the daily summary"), default=False)
    created_at = models.DateTimeField(_("created"), default=timezone.now)
    next_attempt_at = models.DateTimeField(_("next attempt"), null=True, default=timezone.now)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    problem = models.CharField(_("problem"), max_length=20, choices=MailProblem.choices, blank=True)
    error = models.TextField(_("error"), blank=True)
    sent_at = models.DateTimeField(_("sent"), null=True)

    objects = MessageQuerySet.as_manager()

    # That a mail was about a page is no use of the page.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        default_permissions = ()
        permissions = [("retry_message", "Can see that mail is undelivered and have it tried again")]
        indexes = [
            models.Index(fields=["next_attempt_at"], name="messages_to_send", condition=Q(sent_at=None)),
        ]

    def __str__(self):
        return self.subject

    def claim(self):
        """Take the message for one attempt: of two who want it at once, one is told False.

        When the next attempt would be is written down before this one begins: if the process dies in
        between, the message is tried again.
        """
        pause = PAUSES[self.attempts] if self.attempts < len(PAUSES) else None
        claimed = Message.objects.due().filter(pk=self.pk, attempts=self.attempts)
        return bool(
            claimed.update(attempts=self.attempts + 1, next_attempt_at=timezone.now() + pause if pause else None)
        )

    def mark_sent(self):
        Message.objects.filter(pk=self.pk).update(sent_at=timezone.now(), problem="", error="")

    def mark_failed(self, problem, error):
        Message.objects.filter(pk=self.pk).update(problem=problem, error=error)
