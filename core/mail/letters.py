"""What a message looks like when it leaves."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Site

from core.models.settings import LibrarySettings


def as_email(message):
    """The mail, with a greeting and the choice of how often we write if it goes to a member."""
    return EmailMessage(
        message.subject,
        _letter_to_member(message) if message.recipient else message.body,
        to=[message.address],
        headers={"Auto-Submitted": "auto-generated", "Content-Language": message.language},
    )


def _letter_to_member(message):
    with override(message.language):
        context = {
            "name": message.recipient.first_name,
            "body": message.body,
            "library": library_name(),
            "account_url": address_of("wagtailadmin_account") + "#tab-notifications",
        }
        return render_to_string("core/mail/letter.txt", context).rstrip()


def library_name():
    """What this library is called in the active language."""
    site = Site.objects.filter(is_default_site=True).first()
    return (LibrarySettings.for_site(site) if site else LibrarySettings()).name


def address_of(view, *args):
    """The full address of a view of the CMS, for links in mails."""
    return settings.WAGTAILADMIN_BASE_URL + reverse(view, args=args)
