"""What an author may type into a field. Each message says what to do instead."""

import ipaddress
import re
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.deconstruct import deconstructible
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

HREF = re.compile(r"""<a\b[^>]*\bhref=["']([^"']*)["']""", re.IGNORECASE)
# What may stand in text besides public addresses; two slashes of either kind would leave the site.
OWN_HREF = re.compile(r"#|mailto:|tel:|/(?![/\\])")
LOCAL_SUFFIXES = (".localhost", ".local", ".internal", ".lan")


def validate_public_url(value):
    """Accept web addresses anyone can open.

    Raises ``ValidationError`` for other schemes (``javascript:``, ``data:``) and for addresses inside a
    network (loopback, private ranges, names without a dot), which would lead a reader nowhere or worse.
    """
    try:
        parts = urlsplit(value.strip())
        host = (parts.hostname or "").rstrip(".")
        parts.port  # noqa: B018  (raises when it is not a number)
    except ValueError:
        parts, host = None, ""
    if parts is None or parts.scheme not in ("http", "https"):
        raise ValidationError(_("Write an address that starts with https:// or http://."), code="scheme")
    if not is_public_host(host):
        raise ValidationError(
            _("This address cannot be opened from outside your network. Use a public one."), code="private"
        )


def is_public_host(host):
    """Whether a host name or IP literal can be reached from the internet, judged by its form alone."""
    host = host.lower()
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        pass
    # "2130706433", "0x7f.1" and "127.1" are loopback addresses to a browser: a host needs a named top level.
    top_level = host.rpartition(".")[2]
    return (
        "." in host and not top_level.isdigit() and not top_level.startswith("0x") and not host.endswith(LOCAL_SUFFIXES)
    )


def validate_rich_text_links(value):
    """Hold links inside rich text to the rule of address fields. Mail and telephone links are welcome."""
    source = getattr(value, "source", value) or ""
    for href in HREF.findall(source):
        if not OWN_HREF.match(href):
            validate_public_url(href)


@deconstructible
class MaxWords:
    """Refuse text of more than ``limit`` words."""

    def __init__(self, limit):
        self.limit = limit

    def __eq__(self, other):
        return isinstance(other, MaxWords) and self.limit == other.limit

    def __call__(self, value):
        count = len(strip_tags(str(value)).split())
        if count > self.limit:
            raise ValidationError(
                ngettext(
                    "Keep it to %(limit)d words or fewer; it has %(count)d word.",
                    "Keep it to %(limit)d words or fewer; it has %(count)d words.",
                    count,
                ),
                code="max_words",
                params={"limit": self.limit, "count": count},
            )
