from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.choices import MailFrequency


class MailPreference(models.Model):
    """How often a member wants mail. Who never chose gets it at once."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, verbose_name=_("member"), on_delete=models.CASCADE, related_name="mail_preference"
    )
    frequency = models.CharField(
        _("how often"), max_length=10, choices=MailFrequency.choices, default=MailFrequency.AT_ONCE
    )

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("mail preference")
        verbose_name_plural = _("mail preferences")
        default_permissions = ()

    def __str__(self):
        return self.get_frequency_display()
