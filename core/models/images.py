from pathlib import PurePath

from django.core.files.base import ContentFile
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, SourceImageIOError

from core.models.media import AgencyMediaMixin
from core.pictures.opening import Unreadable, copies
from core.pictures.sizes import Order


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

    def create_rendition(self, filter):
        return self.create_renditions(filter)[filter]

    def create_renditions(self, *filters):
        """All copies that are asked for, out of one opening of the original in a process of its own."""
        try:
            return self._copies(filters)
        except (OSError, Unreadable) as error:
            # Then Wagtail's pages show that there is none, and go on.
            raise SourceImageIOError(f"Picture {self.pk}: {error}") from error

    def _copies(self, filters):
        orders = {filter: order for filter in filters if (order := Order.of(filter.spec))}
        made = {}
        for filter in filters:
            if filter.spec == "original":
                with self.open_file() as file:
                    made[filter] = self._keep_copy(filter, PurePath(self.file.name).suffix[1:], file.read())
            elif filter not in orders:
                made[filter] = super().create_rendition(filter)
        if orders:
            with self.open_file() as file:
                contents = zip(orders, copies(file, list(orders.values()), self._centre), strict=True)
            made |= {filter: self._keep_copy(filter, form, content) for filter, (form, content) in contents}
        return made

    @property
    def _centre(self):
        if not self.has_focal_point():
            return 0.5, 0.5
        return min(1, self.focal_point_x / self.width), min(1, self.focal_point_y / self.height)

    def _keep_copy(self, filter, form, content):
        name = f"{PurePath(self.file.name).stem[:30]}.{filter.spec.replace('|', '.')}.{form.replace('jpeg', 'jpg')}"
        copy = Rendition(image=self, filter_spec=filter.spec, focal_point_key=filter.get_cache_key(self))
        copy.file.save(name, ContentFile(content), save=False)
        kept, is_new = self.renditions.get_or_create(
            filter_spec=copy.filter_spec, focal_point_key=copy.focal_point_key, defaults={"file": copy.file}
        )
        if not is_new:
            # Another process was faster.
            copy.file.delete(save=False)
        return kept


class Rendition(AbstractRendition):
    """A picture at one of the sizes the templates ask for."""

    image = models.ForeignKey(CustomImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = [("image", "filter_spec", "focal_point_key")]
