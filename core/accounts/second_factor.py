"""The second step of signing in: an app with codes, a passkey, or a code kept for the day both are lost."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import ReauthenticateForm
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from segno import make as make_qr_code

from core.accounts import trail
from core.accounts.signing_in import MINUTES, refuse_too_many
from core.addresses import is_of_the_cms
from core.mail.letters import library_name
from core.rate_limits import is_over_limit
from core.walls import is_editor

# How many codes one member may try within the time: of a million, few enough.
CODES = 10
# Where the member was going when they were led to set up the second step.
GOING_TO = "going_to"


def is_required_of(user):
    """Whether the member's role asks for two steps: those who decide what becomes public, and who manage members."""
    return settings.SECOND_FACTOR_REQUIRED and is_editor(user)


def has_second_factor(user):
    """Recovery codes alone are none: they belong to an app or a passkey."""
    return Authenticator.objects.filter(user=user).exclude(type=Authenticator.Type.RECOVERY_CODES).exists()


class AccountAdapter(DefaultAccountAdapter):
    """What allauth asks about accounts: nobody makes their own, and pages say what happened."""

    error_messages = {**DefaultAccountAdapter.error_messages, "incorrect_password": _("This password is not right.")}

    def is_open_for_signup(self, request):
        return False

    def add_message(self, *args, **kwargs):
        pass

    def get_reauthentication_methods(self, user):
        """The password, whichever second step there is: one page instead of three."""
        if not user.is_authenticated:
            return []
        return [{"id": "reauthenticate", "description": "", "url": reverse("account_reauthenticate")}]


class SecondFactorAdapter(DefaultMFAAdapter):
    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("This code is not right, or it was used already. Take the next one the app shows."),
    }

    def get_totp_label(self, user):
        return user.get_username()

    def get_totp_issuer(self):
        return library_name()

    def build_totp_svg(self, url):
        return make_qr_code(url, error="m", micro=False).svg_inline(scale=5, border=3, light="#fff", omitsize=True)

    def generate_authenticator_name(self, user, type):
        return gettext("Passkey")

    def _get_site_name(self):
        return library_name()


class CodeForm(AuthenticateForm):
    """A code of the app, which opens once only, or one of those kept for emergencies."""

    code = forms.CharField(
        label=_("Code"),
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "autofocus": "", "spellcheck": "false"}),
    )

    def clean_code(self):
        if is_over_limit("second-factor", str(self.user.pk), CODES, MINUTES * 60):
            raise ValidationError(
                _("Too many attempts. Please try again in %(minutes)d minutes."), params={"minutes": MINUTES}
            )
        code = super().clean_code()
        if self.authenticator.type == Authenticator.Type.TOTP and not _use(self.authenticator, code):
            self._emit_authentication_failed(self.authenticator)
            raise SecondFactorAdapter().validation_error("incorrect_code")
        return code


@transaction.atomic
def _use(authenticator, code):
    """Whether the code was not used yet; from now on it is.

    allauth remembers used codes in Django's cache, which each process has for itself and Redis may lose.
    """
    code = "".join(code.split())
    row = Authenticator.objects.select_for_update().get(pk=authenticator.pk)
    used = row.data.get("used_codes", [])
    if code in used:
        return False
    # As many as may be right at the same moment.
    row.data["used_codes"] = [code, *used][: 2 * settings.MFA_TOTP_TOLERANCE + 1]
    row.save(update_fields=["data"])
    authenticator.data = row.data
    return True


class FirstCodeForm(ActivateTOTPForm):
    code = forms.CharField(label=_("Code"), max_length=20, widget=CodeForm.base_fields["code"].widget)


class PasskeyForm(AddWebAuthnForm):
    name = forms.CharField(label=_("Name"), required=False, max_length=100)


class PasswordForm(ReauthenticateForm):
    """The password once more, before something about the second step changes."""

    password = forms.CharField(
        label=_("Password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password", "autofocus": ""}),
    )

    def clean_password(self):
        refuse_too_many(trail.current_request(), self.user.get_username())
        return super().clean_password()


class SecondFactorMiddleware:
    """Leads members who need a second step and have none to set one up, before anything else in the CMS opens."""

    # What it takes to set one up, and to leave.
    OPEN = {"wagtailadmin_logout", "wagtailadmin_javascript_catalog", "wagtailadmin_sprite", "account_login"}

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if not settings.SECOND_FACTOR_REQUIRED or not is_of_the_cms(request):
            return
        name = request.resolver_match.view_name
        if name in self.OPEN or name.startswith(("mfa_", "account_", "wagtailadmin_password_reset")):
            return
        if not request.user.is_authenticated or not is_required_of(request.user) or has_second_factor(request.user):
            return
        if request.method == "GET":
            request.session[GOING_TO] = request.get_full_path()
        return redirect("mfa_index")
