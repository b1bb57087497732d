"""Who came, who was refused, and what left the CMS: in the log and in Wagtail's history, beside what was published.

Each line is about a member, so that only who may manage members sees it. What someone typed as a name is not kept:
people type passwords there.
"""

import datetime
import logging

from allauth.core import context
from allauth.mfa import signals as mfa
from django.contrib.auth import get_user_model
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.contrib.contenttypes.models import ContentType
from django.dispatch import receiver
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogFormatter, log
from wagtail.models import ModelLogEntry

from core.addresses import is_of_the_cms
from core.models.sessions import BEGAN
from core.rate_limits import is_over_limit, network_of

logger = logging.getLogger("library.security")

KEPT_DAYS = 365
LENGTH = 200

# What can be written down, as it is read in the history. ``where`` and ``what`` are added where they are known.
ACTIONS = {
    "access.sign_in": (_("Sign in"), _("Signed in")),
    "access.sign_out": (_("Sign out"), _("Signed out")),
    "access.refused": (_("Refuse a password"), _("Wrong password")),
    "access.locked": (_("Refuse after too many attempts"), _("Too many attempts to sign in")),
    "access.code_refused": (_("Refuse a code"), _("Wrong code at the second step")),
    "access.forbidden": (_("Refuse an address"), _("Refused: not allowed")),
    "access.download": (_("Download"), _("Downloaded")),
    "access.factor_added": (_("Add a second step"), _("Second step added")),
    "access.factor_removed": (_("Remove a second step"), _("Second step removed")),
    "access.codes_renewed": (_("Renew recovery codes"), _("New recovery codes")),
    "access.factor_reset": (_("Reset a second step"), _("Second step taken away for the member")),
    "access.sessions_ended": (_("End sessions"), _("Signed out everywhere")),
    "access.invited": (_("Send a link for a password"), _("Link to choose a password sent")),
}


def formatters():
    """``(action, formatter)`` of each, for Wagtail's registry."""
    return [(action, _formatter(label, message)) for action, (label, message) in ACTIONS.items()]


def _formatter(action_label, action_message):
    class Formatter(LogFormatter):
        label = action_label
        message = action_message

        def format_message(self, entry):
            where, what = entry.data.get("where"), entry.data.get("what")
            told = str(self.message)
            if what:
                told = gettext("%(told)s: %(what)s") % {"told": told, "what": what}
            if where:
                told = gettext("%(told)s (from %(where)s)") % {"told": told, "where": where}
            return told

    return Formatter


def current_request():
    """The request being answered, where allauth's forms are not given it."""
    return context.request


def record(action, member, request=None, by=None, what=""):
    """Write one line about a member into the history."""
    data = {"what": what[:LENGTH], "where": network_of(request) if request else ""}
    log(member, f"access.{action}", user=by, data={name: value for name, value in data.items() if value})


def record_of_name(action, name, request):
    """The same about a name that someone typed, which may be no member's."""
    name = str(name or "")
    if "\x00" not in name and (member := get_user_model().objects.filter(username=name).first()):
        return record(action, member, request)
    ModelLogEntry.objects.create(
        content_type=ContentType.objects.get_for_model(get_user_model()),
        object_id="0",
        label="–",
        action=f"access.{action}",
        timestamp=timezone.now(),
        data={"where": network_of(request)},
    )


def forget_old_lines():
    """Delete what is older than a year; return how many."""
    before = timezone.now() - datetime.timedelta(days=KEPT_DAYS)
    count, _by_model = ModelLogEntry.objects.filter(action__startswith="access.", timestamp__lt=before).delete()
    return count


@receiver(user_logged_in)
def signed_in(sender, request, user, **kwargs):
    network = network_of(request)
    request.session[BEGAN] = {
        "at": timezone.now().isoformat(),
        "where": network,
        "browser": request.headers.get("user-agent", "")[:LENGTH],
    }
    logger.info("Member %s signed in from %s", user.pk, network)
    record("sign_in", user, request, by=user)


@receiver(user_logged_out)
def signed_out(sender, request, user, **kwargs):
    if user:
        logger.info("Member %s signed out", user.pk)
        record("sign_out", user, request, by=user)


@receiver(user_login_failed)
def refused(sender, credentials, request=None, **kwargs):
    logger.warning("Refused to sign someone in from %s", network_of(request) if request else "a program")
    if request is None:
        return
    record_of_name("refused", credentials.get("username"), request)


def locked_out(request, name):
    """Someone tries too often. The history says so once an hour, whatever a program does all night."""
    network = network_of(request)
    logger.warning("Too many attempts to sign in from %s", network)
    if not is_over_limit("told-of-lock", network, 1):
        record_of_name("locked", name, request)


@receiver(mfa.authentication_failed)
def code_refused(sender, request, user, **kwargs):
    logger.warning("Refused a code of member %s from %s", user.pk, network_of(request))
    record("code_refused", user, request)


class TrailMiddleware:
    """Writes down what a member was refused in the CMS, and each file they took along."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if is_of_the_cms(request):
            if response.status_code == 403:
                self.record("forbidden", request)
            elif response.get("Content-Disposition", "").startswith("attachment"):
                self.record("download", request)
        return response

    def record(self, action, request):
        if request.user.is_authenticated:
            record(action, request.user, request, by=request.user, what=request.get_full_path())
