"""Closed lists of the recipe template."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RiskKind(models.TextChoices):
    """What kind of harm a precaution guards against."""

    PERSONAL_DATA = "personal-data", _("Personal information")
    SAFEGUARDING = "safeguarding", _("Safety of people")
    THIRD_PARTY = "third-party", _("Third-party apps and platforms")
    CONSENT = "consent", _("Consent")
    OTHER = "other", _("Something else")
