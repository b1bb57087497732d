"""Whether an entry can still be relied on: current, due to be read again, or archived."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.editorial.events import Event


class Freshness(models.TextChoices):
    """The one state of a published entry, the most pressing first."""

    OVERDUE = "overdue", pgettext_lazy("freshness", "Overdue")
    DUE_SOON = "due-soon", pgettext_lazy("freshness", "Due within 30 days")
    FRESH = "fresh", pgettext_lazy("freshness", "Up to date")
    UNDATED = "undated", pgettext_lazy("freshness", "No date set")
    ARCHIVED = "archived", pgettext_lazy("freshness", "Archived")


class ArchiveMixin(models.Model):
    """Kept at its address, out of the lists.

    Both languages of an entry are archived together, so both rows hold the same facts. They belong to the
    page and not to a revision of its text: no draft, translation or copy brings them along or takes them away.
    """

    archived_on = models.DateField(_("archived on"), null=True, blank=True, editable=False)
    archive_reason_en = models.CharField(_("reason in English"), max_length=250, blank=True, editable=False)
    archive_reason_fr = models.CharField(_("reason in French"), max_length=250, blank=True, editable=False)

    archive_fields = ["archived_on", "archive_reason_en", "archive_reason_fr"]
    exclude_fields_in_copy = archive_fields

    class Meta:
        abstract = True

    def with_content_json(self, content):
        page = super().with_content_json(content)
        for name in self.archive_fields:
            setattr(page, name, getattr(self, name))
        return page

    @property
    def is_archived(self):
        return self.archived_on is not None

    @property
    def archive_reason_language(self):
        """The language the reason can be read in: the page's own where it was given in it, else the other."""
        own, other = ("fr", "en") if self.locale.language_code == "fr" else ("en", "fr")
        return own if getattr(self, f"archive_reason_{own}") else other

    @property
    def archive_reason(self):
        return getattr(self, f"archive_reason_{self.archive_reason_language}")


class ReviewReminder(models.Model):
    """That the calendar spoke: once for each entry, review date and stage."""

    STAGES = [Event.REVIEW_DUE_SOON, Event.REVIEW_DUE, Event.REVIEW_OVERDUE]

    entry = models.ForeignKey("core.EntryPage", on_delete=models.CASCADE, related_name="review_reminders")
    due = models.DateField(_("next review"))
    stage = models.CharField(_("stage"), max_length=20, choices=[(stage.value, stage.label) for stage in STAGES])
    made_at = models.DateTimeField(_("made at"), default=timezone.now)

    class Meta:
        verbose_name = _("review reminder")
        verbose_name_plural = _("review reminders")
        constraints = [
            models.UniqueConstraint(fields=["entry", "due", "stage"], name="one_reminder_per_review_and_stage"),
        ]

    def __str__(self):
        return f"{self.entry} · {self.due} · {self.get_stage_display()}"
