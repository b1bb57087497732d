"""Addresses of the CMS for signing in and for accounts. They come before Wagtail's own and stand in for some."""

from allauth.account.views import reauthenticate
from allauth.mfa.base import views as base
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.urls import path
from wagtail.admin.auth import require_admin_access

from core.accounts import views
from core.accounts.history import HistoryReport
from core.accounts.members import HELP
from core.accounts.signing_in import SignInView
from core.accounts.views import own


def helping(name):
    return own(require_admin_access(HELP[name].as_view()))


urlpatterns = [
    path("login/", own(SignInView.as_view()), name="account_login"),
    path("two-steps/", own(base.index), name="mfa_index"),
    path("two-steps/code/", own(base.authenticate), name="mfa_authenticate"),
    path("two-steps/password/", own(reauthenticate), name="account_reauthenticate"),
    path("two-steps/app/", own(totp.activate_totp), name="mfa_activate_totp"),
    path("two-steps/app/remove/", own(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path("two-steps/passkeys/", own(views.passkeys), name="mfa_list_webauthn"),
    path("two-steps/passkeys/add/", own(webauthn.add_webauthn), name="mfa_add_webauthn"),
    path("two-steps/passkeys/<int:pk>/remove/", own(webauthn.remove_webauthn), name="mfa_remove_webauthn"),
    path("two-steps/recovery-codes/", own(recovery_codes.view_recovery_codes), name="mfa_view_recovery_codes"),
    path(
        "two-steps/recovery-codes/new/", own(recovery_codes.generate_recovery_codes), name="mfa_generate_recovery_codes"
    ),
    path("two-steps/go-on/", own(views.go_on), name="mfa_go_on"),
    path("account/sessions/", own(views.sessions), name="member_sessions"),
    path("reports/site-history/", own(require_admin_access(HistoryReport.as_view()))),
    path("reports/site-history/results/", own(require_admin_access(HistoryReport.as_view(results_only=True)))),
    path("users/<int:pk>/password-link/", helping("member_password_link"), name="member_password_link"),
    path("users/<int:pk>/second-factor/", helping("member_second_factor"), name="member_second_factor"),
    path("users/<int:pk>/sign-out/", helping("member_sign_out"), name="member_sign_out"),
]
