"""Texts of Wagtail whose French is not Canadian usage. Named here, they stand in our catalogue, which goes first."""

from django.utils.translation import gettext_noop as _

OURS = (
    _("A link to reset your password has been emailed to you if an account exists for this address."),
    _("Add an email link"),
    _("Check your email"),
    _("Email"),
    _("Email link"),
    _("Enter your email address to reset your password"),
    _("Name and Email"),
)
