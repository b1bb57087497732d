from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition

from core.models.media import AgencyMediaMixin


class CustomImage(AgencyMediaMixin, AbstractImage):
    """A picture, with who made it and the agreement of the people in it."""

    credit = models.CharField(_("credit"), max_length=200, blank=True, help_text=_("Photo: Amina Diallo, 2025"))
    consent = models.BooleanField(
        _("everyone who can be recognized has agreed"),
        default=False,
        help_text=_("Leave unchecked for drawings and for pictures without people."),
    )

    admin_form_fields = (
        "title",
        "file",
        "description",
        "collection",
        "credit",
        "consent",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_customimage", "Can choose image")]


class Rendition(AbstractRendition):
    """A picture at one of the sizes the templates ask for."""

    image = models.ForeignKey(CustomImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = [("image", "filter_spec", "focal_point_key")]
