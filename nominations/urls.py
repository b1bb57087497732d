"""Addresses of nominations, in the language of the reader: each is translated in the catalogue."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from nominations import views

urlpatterns = [
    path(_("nominate/"), views.NominateView.as_view(), name="nominate"),
    path(_("nominate/<str:token>/"), views.NominationView.as_view(), name="nomination"),
    path(_("nominate/<str:token>/continue/"), views.ContinueView.as_view(), name="nomination_continue"),
    path(_("nominate/<str:token>/withdraw/"), views.WithdrawView.as_view(), name="nomination_withdraw"),
]
