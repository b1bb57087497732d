"""Actions on many things at once, within the walls between agencies.

Wagtail's confirmation page names every chosen thing that the member may not act on, also those that "select
all" chose for them. Here it names only those that are the member's own.
"""

from wagtail.admin.views.pages import bulk_actions as pages
from wagtail.documents.views import bulk_actions as documents
from wagtail.images.views import bulk_actions as images
from wagtail.models import Page

from core import walls

STOCK = (
    pages.DeleteBulkAction,
    pages.MoveBulkAction,
    pages.PublishBulkAction,
    pages.UnpublishBulkAction,
    images.AddToCollectionBulkAction,
    images.DeleteBulkAction,
    documents.AddToCollectionBulkAction,
    documents.DeleteBulkAction,
)


class WithinWalls:
    """Added to each of Wagtail's bulk actions on pages, pictures and files."""

    def get_actionable_objects(self):
        objects, refused = super().get_actionable_objects()
        user = self.request.user
        others = walls.entries_of_others(user) if self.model is Page else walls.hidden_media(self.model, user)
        pks = set(others.values_list("pk", flat=True))
        return objects, {name: [item for item in items if item.pk not in pks] for name, items in refused.items()}


def actions():
    """Wagtail's bulk actions, each within the walls."""
    return [type(action.__name__, (WithinWalls, action), {}) for action in STOCK]
