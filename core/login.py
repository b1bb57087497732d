"""Signing in: how often it may be tried, and that it was."""

import logging

from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.core.exceptions import ValidationError
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import LoginForm

from core.rate_limits import is_over_limit, network_of

logger = logging.getLogger("library.security")

MINUTES = 15
# For one name from one place: who has forgotten a password tries a few. For one name from anywhere, and for all
# names from one place: programs try many.
LIMITS = {"login-name-and-network": 10, "login-name": 50, "login-network": 100}


class LimitedLoginForm(LoginForm):
    """Wagtail's, but it does not even look at a password that was tried too often."""

    def clean(self):
        network, name = network_of(self.request), self.data.get("username", "").strip().casefold()
        sources = {"login-name-and-network": f"{name} {network}", "login-name": name, "login-network": network}
        # All are counted, whichever says no.
        over = [is_over_limit(action, sources[action], limit, MINUTES * 60) for action, limit in LIMITS.items()]
        if any(over):
            logger.warning("Too many attempts to sign in from %s", network)
            raise ValidationError(
                _("Too many attempts. Please try again in %(minutes)d minutes, or choose a new password."),
                code="too_many",
                params={"minutes": MINUTES},
            )
        return super().clean()


@receiver(user_logged_in)
def log_signed_in(sender, request, user, **kwargs):
    logger.info("Member %s signed in from %s", user.pk, network_of(request))


@receiver(user_logged_out)
def log_signed_out(sender, request, user, **kwargs):
    if user:
        logger.info("Member %s signed out", user.pk)


@receiver(user_login_failed)
def log_refused(sender, request=None, **kwargs):
    # Not the name: people type passwords there.
    logger.warning("Refused to sign someone in from %s", network_of(request) if request else "a program")
