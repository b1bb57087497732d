"""What readers say about an entry. For its authors and the editors, never public."""

from django.conf import settings
from django.core.validators import MaxLengthValidator
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.public_forms import new_key


class FeedbackQuerySet(models.QuerySet):
    def open(self):
        """What nobody has dealt with yet, the oldest first. A bare "yes" asks nothing of anyone."""
        return self.filter(handled_at=None).exclude(text="", useful=True).order_by("created_at")


class Feedback(models.Model):
    """One reader's word: whether an entry was useful, and what should be corrected in it."""

    key = models.CharField(max_length=22, unique=True, default=new_key, editable=False)
    entry = models.ForeignKey(
        "core.EntryPage", verbose_name=_("entry"), on_delete=models.CASCADE, related_name="feedback"
    )
    useful = models.BooleanField(
        _("Was this useful?"),
        null=True,
        blank=True,
        choices=[(True, pgettext_lazy("useful", "Yes")), (False, pgettext_lazy("useful", "No"))],
    )
    section = models.CharField(_("Which part is it about?"), max_length=60, blank=True)
    text = models.TextField(
        _("What should we correct or add?"),
        blank=True,
        validators=[MaxLengthValidator(4000)],
        help_text=_("“The clinic has moved to Main Street.” Leave out anything personal about other people."),
    )
    email = models.EmailField(
        _("Your email"), blank=True, help_text=_("Only if we may ask you about it. It is not published.")
    )
    created_at = models.DateTimeField(_("received"), auto_now_add=True)
    handled_at = models.DateTimeField(_("handled"), null=True, blank=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("handled by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    note = models.TextField(_("note"), blank=True, help_text=_("What was done about it, for your colleagues."))

    objects = FeedbackQuerySet.as_manager()

    class Meta:
        verbose_name = _("feedback")
        verbose_name_plural = _("feedback")

    def __str__(self):
        return f"{self.entry} · {self.created_at:%Y-%m-%d}"

    @cached_property
    def section_heading(self):
        """The heading of the part it is about; empty when it is about the whole entry."""
        return next(
            (section.heading for section in self.entry.template_class.sections if section.anchor == self.section), ""
        )
