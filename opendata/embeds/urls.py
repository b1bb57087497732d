"""Addresses of cards, in the language of the reader."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from opendata.embeds.views import card

urlpatterns = [path(_("embed/<uuid:key>/"), card, name="embed")]
