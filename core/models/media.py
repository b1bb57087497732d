"""What pictures and files have in common."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models.organizations import agency_of


class AgencyMediaMixin(models.Model):
    """A picture or file that belongs to the agency of whoever added it: see ``core.walls``."""

    agency = models.ForeignKey(
        "core.Organization",
        verbose_name=_("agency"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    agency.wagtail_reference_index_ignore = True

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        if self._state.adding and self.agency_id is None and self.uploaded_by_user_id:
            self.agency = agency_of(self.uploaded_by_user)
        super().save(*args, **kwargs)
