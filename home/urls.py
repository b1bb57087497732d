"""Addresses of the library's own pages that are made from its configuration."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from home import views

urlpatterns = [
    path(_("how-we-review/"), views.HowWeReviewView.as_view(), name="how_we_review"),
]
