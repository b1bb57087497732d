from django.urls import path

from core.previews import views

urlpatterns = [
    path("entries/<int:page_id>/previews/", views.preview_links, name="preview_links"),
    path("entries/<int:page_id>/previews/<uuid:pk>/revoke/", views.revoke, name="revoke_preview_link"),
]
