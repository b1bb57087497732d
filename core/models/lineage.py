"""Where an entry came from, and what an editor wants read beside it."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.models import Orderable

from core.choices import LineageKind
from core.fields import PublicURLField


class Lineage(Orderable):
    """That an entry descends from another: one in this library, or a published one elsewhere.

    Kept on the descendant; the ancestor finds its adaptations by asking backwards. Both languages of an
    entry point to the same row of the ancestor, and readers are led to it in their own language.
    """

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="lineage")
    kind = models.CharField(_("this entry is"), max_length=20, choices=LineageKind.choices)
    entry = models.ForeignKey(
        "core.EntryPage",
        verbose_name=_("entry in this library"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="descendants",
    )
    title = models.CharField(
        _("or its title, if it is elsewhere"), max_length=200, blank=True, help_text=_("In its own language.")
    )
    url = PublicURLField(_("and its address"), blank=True)
    title_language = models.CharField(
        _("language of that title"),
        max_length=2,
        choices=[("en", _("English")), ("fr", _("French"))],
        default="en",
    )

    panels = [
        FieldPanel("kind"),
        PageChooserPanel("entry", "core.EntryPage"),
        FieldRowPanel(["title", "title_language"]),
        FieldPanel("url"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("origin")
        verbose_name_plural = _("origins")

    def __str__(self):
        return str(self.entry or self.title)

    def clean(self):
        super().clean()
        if not self.entry and not self.title:
            raise ValidationError({"entry": _("Choose an entry, or give the title of one published elsewhere.")})
        if self.entry and self.entry.translation_key == getattr(self.page, "translation_key", None):
            raise ValidationError({"entry": _("An entry cannot descend from itself.")})


class RelatedEntry(Orderable):
    """Another entry that an author or editor wants read beside this one, or does not."""

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="related_entries")
    entry = models.ForeignKey(
        "core.EntryPage", verbose_name=_("entry"), on_delete=models.CASCADE, related_name="related_from"
    )

    is_left_out = models.BooleanField(
        _("do not show it"), default=False, help_text=_("It was found by itself, and does not belong here.")
    )

    panels = [PageChooserPanel("entry", "core.EntryPage"), FieldPanel("is_left_out")]

    class Meta(Orderable.Meta):
        verbose_name = _("related entry")
        verbose_name_plural = _("related entries")

    def __str__(self):
        return str(self.entry)
