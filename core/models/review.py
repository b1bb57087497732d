"""What is kept of a review: every decision, who was asked to take it, and who stood aside."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.choices import Outcome, Shown, TranslationFault
from core.editorial.comments import labelled
from core.models.mixins import EvidenceMixin
from core.models.taxonomies import Term, Vocabulary


class DecisionQuerySet(models.QuerySet):
    def assessments(self):
        """The acceptances that judged the four criteria: those of editorial review."""
        return self.filter(outcome=Outcome.ACCEPTED).exclude(practical="")

    def with_names(self):
        """With what telling of a decision takes."""
        return self.select_related("reason", "member", "page")


class Decision(EvidenceMixin, models.Model):
    """What a reviewer decided, and why. An acceptance by editorial review holds its assessment."""

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="decisions")
    # None for what was accepted before it came into this library.
    task_state = models.OneToOneField(
        "wagtailcore.TaskState", null=True, on_delete=models.CASCADE, related_name="decision"
    )
    member = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    outcome = models.CharField(max_length=20, choices=Outcome.choices)
    reason = models.ForeignKey(
        Term,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        limit_choices_to={"vocabulary": Vocabulary.DECISION_REASON},
    )
    note = models.TextField(blank=True)
    comments = models.JSONField(default=list, help_text="The page's open comments: [{'field': …, 'text': …}].")
    created_at = models.DateTimeField(default=timezone.now)

    practical = models.CharField(_("practical"), max_length=10, choices=Shown.choices, blank=True)
    innovative = models.CharField(_("innovative"), max_length=10, choices=Shown.choices, blank=True)
    successful = models.CharField(_("successful"), max_length=10, choices=Shown.choices, blank=True)
    transferable = models.CharField(_("transferable"), max_length=10, choices=Shown.choices, blank=True)
    privacy_checked = models.BooleanField(default=False)

    # Of the approval of a change: its translation stays as it is.
    small_correction = models.BooleanField(default=False)
    # Of a translation sent back.
    translation_fault = models.CharField(max_length=20, choices=TranslationFault.choices, blank=True)

    objects = DecisionQuerySet.as_manager()

    CRITERIA = ("practical", "innovative", "successful", "transferable")

    class Meta:
        ordering = ["-created_at", "-pk"]

    def __str__(self):
        return self.get_outcome_display()

    @property
    def criteria(self):
        """The four criteria in words: ``[(name, how far it is shown), …]``."""
        names = [self._meta.get_field(name).verbose_name for name in self.CRITERIA]
        return [
            (name, getattr(self, f"get_{field}_display")()) for name, field in zip(names, self.CRITERIA, strict=True)
        ]

    @property
    def reason_name(self):
        """Why it was not accepted, in a word everyone knows; empty for an acceptance."""
        if self.translation_fault:
            return self.get_translation_fault_display()
        return "" if self.outcome == Outcome.ACCEPTED or self.reason is None else self.reason.name

    @property
    def marked_passages(self):
        """The comments sent with it: ``[(name of the field, comment), …]``, names in the active language."""
        return labelled(self.comments, self.page.specific_class)

    def message(self):
        """All that was said, in the reader's language: the reason, the note, then every comment at its field."""
        passages = [
            gettext("%(field)s: %(comment)s") % {"field": field, "comment": text}
            for field, text in self.marked_passages
        ]
        return "\n".join(part for part in (self.reason_name, self.note, *passages) if part)


class ConflictOfInterest(models.Model):
    """That a reviewer is too close to an entry to judge it. It bars them from its reviews."""

    page = models.ForeignKey(
        "wagtailcore.Page", verbose_name=_("entry"), on_delete=models.CASCADE, related_name="conflicts_of_interest"
    )
    member = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("member"), on_delete=models.CASCADE, related_name="+"
    )
    note = models.TextField(_("note"), blank=True)
    created_at = models.DateTimeField(_("declared on"), default=timezone.now)

    class Meta:
        verbose_name = _("conflict of interest")
        verbose_name_plural = _("conflicts of interest")
        ordering = ["-created_at"]
        constraints = [models.UniqueConstraint(fields=["page", "member"], name="one_conflict_of_interest_once")]

    def __str__(self):
        return f"{self.member.get_full_name() or self.member.get_username()} · {self.page.get_admin_display_title()}"


class ReviewAssignment(models.Model):
    """Who was asked to review a submission, and by when. Others may still decide: absence blocks nothing."""

    workflow_state = models.OneToOneField(
        "wagtailcore.WorkflowState", on_delete=models.CASCADE, related_name="assignment"
    )
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    due_date = models.DateField(null=True)
    assigned_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    def __str__(self):
        return self.reviewer.get_full_name() or self.reviewer.get_username()

    @property
    def is_overdue(self):
        return self.due_date is not None and self.due_date < timezone.localdate()
