from django.db import models
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

    panels = [
        MultiFieldPanel(["name_en", "name_fr"], heading=_("Name")),
        MultiFieldPanel(["tagline_en", "tagline_fr"], heading=_("Tagline")),
        FieldPanel("editors_email"),
    ]

    class Meta:
        verbose_name = _("library settings")

    @property
    def tagline(self):
        """The tagline in the active language."""
        return self.in_active_language("tagline")
