from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Image


class CustomImage(AbstractImage):
    """A picture, with who made it and the agreement of the people in it."""

    credit = models.CharField(_("credit"), max_length=200, blank=True, help_text=_("Photo: Amina Diallo, 2025"))
    consent = models.BooleanField(
        _("everyone who can be recognized has agreed"),
        default=False,
        help_text=_("Leave unchecked for drawings and for pictures without people."),
    )

    admin_form_fields = (*Image.admin_form_fields, "credit", "consent")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")


class Rendition(AbstractRendition):
    """A picture at one of the sizes the templates ask for."""

    image = models.ForeignKey(CustomImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = [("image", "filter_spec", "focal_point_key")]
