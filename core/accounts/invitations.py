"""An account begins with a mail: whoever gets it chooses the password, and nobody else ever knows it."""

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.db import transaction
from django.template.loader import render_to_string
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext as _
from django.utils.translation import override

from core.accounts.trail import record
from core.mail import post
from core.mail.letters import address_of, library_name
from core.mail.preferences import language_of

DAY = 24 * 60 * 60


@transaction.atomic
def invite(member, request):
    """Send a link that opens once, for some days, to the page where the member chooses a password."""
    uid = urlsafe_base64_encode(force_bytes(member.pk))
    token = default_token_generator.make_token(member)
    with override(language_of(member)):
        context = {
            "member": member,
            "inviter": request.user.get_full_name() or request.user.get_username(),
            "library": library_name(),
            "url": address_of("wagtailadmin_password_reset_confirm", uid, token),
            "days": settings.PASSWORD_RESET_TIMEOUT // DAY,
            "is_new": member.last_login is None,
        }
        subject = _("Your account at %(library)s") % context
        post(member.email, subject, render_to_string("core/mail/invitation.txt", context).strip(), user=member)
    record("invited", member, request, by=request.user)
