"""Signing in: how often it may be tried, and the second step where there is one."""

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import LoginForm
from wagtail.admin.views.account import LoginView

from core.accounts import trail
from core.rate_limits import is_over_limit, network_of

MINUTES = 15
# For one name from one place: who has forgotten a password tries a few. For one name from anywhere, and for all
# names from one place: programs try many.
LIMITS = {"login-name-and-network": 10, "login-name": 50, "login-network": 100}


def refuse_too_many(request, name):
    """Count one more attempt to give the password of ``name``; raise when there were too many."""
    network, folded = network_of(request), name.strip().casefold()
    sources = {"login-name-and-network": f"{folded} {network}", "login-name": folded, "login-network": network}
    # All are counted, whichever says no.
    over = [is_over_limit(action, sources[action], limit, MINUTES * 60) for action, limit in LIMITS.items()]
    if any(over):
        trail.locked_out(request, name)
        raise ValidationError(
            _("Too many attempts. Please try again in %(minutes)d minutes, or choose a new password."),
            code="too_many",
            params={"minutes": MINUTES},
        )


class LimitedLoginForm(LoginForm):
    """Wagtail's, but it does not even look at a password that was tried too often."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("Password")

    def clean(self):
        refuse_too_many(self.request, self.data.get("username", ""))
        return super().clean()


class SignInView(LoginView):
    """Wagtail's page. The session opens once allauth has seen the second step, if the member has one."""

    def form_valid(self, form):
        user = form.get_user()
        # The password was just given: nobody is asked for it again to set up the second step.
        record_authentication(self.request, user, method="password", reauthenticated=True)
        response = perform_login(self.request, Login(user=user, redirect_url=self.get_success_url()))
        remember = form.cleaned_data.get("remember")
        self.request.session.set_expiry(settings.SESSION_COOKIE_AGE if remember else 0)
        return response
