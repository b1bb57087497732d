from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from core.models.bilingual import BilingualNameMixin


@register_setting(icon="site")
class LibrarySettings(BilingualNameMixin, BaseSiteSetting):
    """What this library is called, in both languages, and how to reach the people who keep it."""

    name_en = models.CharField(_("name in English"), max_length=80, default="Common Table")
    name_fr = models.CharField(_("name in French"), max_length=80, default="Table commune")
    tagline_en = models.CharField(
        _("tagline in English"), max_length=160, default="Everything here is open to read, copy and adapt."
    )
    tagline_fr = models.CharField(
        _("tagline in French"), max_length=160, default="Tout ici peut être lu, copié et adapté."
    )
    editors_email = models.EmailField(
        _("editors’ email"), blank=True, help_text=_("Readers’ questions and corrections go there.")
    )

    closed_on = models.DateField(
        _("closed on"),
        null=True,
        blank=True,
        help_text=_("Set both texts with it: every page shows them at once. Empty the date to open the library again."),
    )
    closed_text_en = models.TextField(_("what readers are told, in English"), blank=True, max_length=1000)
    closed_text_fr = models.TextField(_("what readers are told, in French"), blank=True, max_length=1000)
    moved_to = models.URLField(
        _("where the content has gone"), blank=True, help_text=_("For example https://example.org/library")
    )
    leads_on = models.BooleanField(
        _("lead every address on to there"),
        default=False,
        help_text=_("From the day it is closed. A copy made by “export_site” stands at the same addresses."),
    )

    panels = [
        MultiFieldPanel(["name_en", "name_fr"], heading=_("Name")),
        MultiFieldPanel(["tagline_en", "tagline_fr"], heading=_("Tagline")),
        FieldPanel("editors_email"),
        MultiFieldPanel(
            ["closed_on", "closed_text_en", "closed_text_fr", "moved_to", "leads_on"], heading=_("Closing down")
        ),
    ]

    class Meta:
        verbose_name = _("library settings")

    @property
    def tagline(self):
        """The tagline in the active language."""
        return self.in_active_language("tagline")

    @property
    def closed_text(self):
        """What readers are told of the end, in the active language."""
        return self.in_active_language("closed_text")

    @property
    def is_ending(self):
        """Whether the end is told, before or after its day."""
        return self.closed_on is not None

    @property
    def is_closed(self):
        """Whether the day has come from which nothing is taken in and nothing new becomes public."""
        return self.closed_on is not None and self.closed_on <= timezone.localdate()

    def clean(self):
        super().clean()
        faults = {}
        if self.closed_on:
            for name in ("closed_text_en", "closed_text_fr"):
                if not getattr(self, name).strip():
                    faults[name] = _("Readers of both languages are told. Write this too.")
        if self.leads_on and not self.moved_to:
            faults["moved_to"] = _("Say where to, or do not lead addresses on.")
        if self.moved_to and urlsplit(self.moved_to).netloc == urlsplit(settings.WAGTAILADMIN_BASE_URL).netloc:
            faults["moved_to"] = _("This is the address of this library itself: readers would go round in a circle.")
        if faults:
            raise ValidationError(faults)
