"""Addresses of Wagtail's CMS that this library answers itself.

What the hook ``register_admin_urls`` adds comes after Wagtail's own addresses and cannot stand in for them.
"""

from django.urls import path
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access

from core.editorial import views
from core.editorial.counterpart_views import AskingDeleteView, AskingUnpublishView

DECISION = "<int:page_id>/<slug:action_name>/<int:task_state_id>/"


def own(view):
    return never_cache(require_admin_access(view))


urlpatterns = [
    path(f"pages/workflow/action/{DECISION}", own(views.decide)),
    path(f"pages/workflow/collect_action_data/{DECISION}", own(views.collect)),
    path("pages/<int:page_id>/unpublish/", own(AskingUnpublishView.as_view())),
    path("pages/<int:page_id>/delete/", own(AskingDeleteView.as_view())),
]
