"""Addresses of Wagtail's CMS that this library answers itself.

What the hook ``register_admin_urls`` adds comes after Wagtail's own addresses and cannot stand in for them.
"""

from django.urls import path
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access

from core.editorial import views

DECISION = "<int:page_id>/<slug:action_name>/<int:task_state_id>/"

urlpatterns = [
    path(f"pages/workflow/action/{DECISION}", never_cache(require_admin_access(views.decide))),
    path(f"pages/workflow/collect_action_data/{DECISION}", never_cache(require_admin_access(views.collect))),
]
