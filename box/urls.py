"""Addresses of the recipe box, in the language of the reader."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from box import views

urlpatterns = [
    path(_("box/"), views.BoxView.as_view(), name="box"),
    path(_("box/booklet/"), views.BookletView.as_view(), name="booklet"),
    path(_("box/offline/"), views.OfflineView.as_view(), name="offline"),
]
