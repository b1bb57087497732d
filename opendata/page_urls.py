"""The page that tells people about the open data, in the language of the reader."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from opendata import views

urlpatterns = [
    path(_("data/"), views.OpenDataView.as_view(), name="open_data"),
]
