"""What follows when a second step is added, taken away or reset: a line in the history, a mail, other sessions end."""

from allauth.mfa import signals as mfa
from allauth.mfa.models import Authenticator
from django.db import transaction
from django.dispatch import receiver
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from core.accounts.sessions import end_sessions
from core.accounts.trail import record
from core.mail import post
from core.mail.letters import address_of, library_name
from core.mail.preferences import language_of

CODES = Authenticator.Type.RECOVERY_CODES


@receiver(mfa.authenticator_added)
def added(sender, request, user, authenticator, **kwargs):
    if authenticator.type == CODES:
        return
    record("factor_added", user, request, by=user, what=name_of(authenticator))
    # They were opened with the password alone.
    end_sessions(user, but=request.session.session_key)
    tell(user)


@receiver(mfa.authenticator_removed)
def removed(sender, request, user, authenticator, **kwargs):
    if authenticator.type == CODES:
        return
    record("factor_removed", user, request, by=user, what=name_of(authenticator))
    tell(user)


@receiver(mfa.authenticator_reset)
def renewed(sender, request, user, **kwargs):
    record("codes_renewed", user, request, by=user)
    tell(user)


@transaction.atomic
def reset_second_factor(member, request=None, by=None):
    """Take away every second step of a member who lost theirs, and end their sessions."""
    Authenticator.objects.filter(user=member).delete()
    end_sessions(member)
    record("factor_reset", member, request, by=by)
    tell(member)


def name_of(authenticator):
    """As the history keeps it: the same word in both languages, and what the member called a passkey."""
    return "TOTP" if authenticator.type == Authenticator.Type.TOTP else authenticator.wrap().name or "WebAuthn"


def tell(member):
    """Write to the member, so that a stranger's hand is noticed."""
    if not member.email:
        return
    with override(language_of(member)):
        context = {"library": library_name(), "url": address_of("mfa_index")}
        body = render_to_string("core/mail/second_factor.txt", context).strip()
        post(member.email, _("Your second step was changed"), body, user=member)
