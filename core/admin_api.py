"""The CMS's own API for its scripts, within the walls between agencies."""

from wagtail.documents.api.admin.views import DocumentsAdminAPIViewSet
from wagtail.images.api.admin.views import ImagesAdminAPIViewSet

from core import walls


class WithinWalls:
    """Wagtail's views list every picture and file to whoever may open the CMS."""

    def get_queryset(self):
        return super().get_queryset().filter(pk__in=walls.usable_media(self.model, self.request.user).values("pk"))


class ImagesViewSet(WithinWalls, ImagesAdminAPIViewSet):
    pass


class DocumentsViewSet(WithinWalls, DocumentsAdminAPIViewSet):
    pass


def register(router):
    """Answer for pictures and files in place of Wagtail's views."""
    router.register_endpoint("images", ImagesViewSet)
    router.register_endpoint("documents", DocumentsViewSet)
