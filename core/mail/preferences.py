"""What members chose. Read ``READ_ALONG`` with many of them: then asking takes no query."""

from django.conf import settings

from core.choices import MailFrequency

READ_ALONG = ("wagtail_userprofile", "mail_preference")


def language_of(member):
    """The language in which the member sees the CMS."""
    chosen = member.wagtail_userprofile.preferred_language if hasattr(member, "wagtail_userprofile") else ""
    return chosen or settings.LANGUAGE_CODE


def frequency_of(member):
    """How often the member wants mail; at once, if they never chose."""
    return member.mail_preference.frequency if hasattr(member, "mail_preference") else MailFrequency.AT_ONCE
