"""One mail a day, for members who prefer that."""

import datetime

from django.contrib.auth import get_user_model
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import ngettext, override

from core.mail.letters import library_name
from core.mail.outbox import keep
from core.mail.preferences import READ_ALONG, language_of
from core.models.messages import Message

# What happened before this hour, local time, is told that morning; what happened later, the next.
HOUR = datetime.time(7)


def send_digests():
    """Gather what waits for each member into one mail; return how many. Run again, it finds nothing to gather."""
    waiting = Message.objects.waiting().filter(created_at__lt=_latest_cutoff())
    members = get_user_model().objects.filter(pk__in=waiting.values("recipient"))
    return sum(_send_digest(member, waiting) for member in members.select_related(*READ_ALONG))


def _latest_cutoff():
    now = timezone.localtime()
    cutoff = timezone.make_aware(datetime.datetime.combine(now.date(), HOUR))
    return cutoff if cutoff <= now else cutoff - datetime.timedelta(days=1)


@transaction.atomic
def _send_digest(member, waiting):
    rows = waiting.filter(recipient=member).select_for_update()
    messages = list(rows.order_by("created_at", "pk"))
    if not messages:
        return False
    gathered = Message.objects.filter(pk__in=[message.pk for message in messages])
    if not (member.is_active and member.email):
        # They left since, or took their address away: there is nobody to tell.
        gathered.delete()
        return False
    keep([_digest(member, messages)])
    gathered.update(sent_at=timezone.now())
    return True


def _digest(member, messages):
    with override(language_of(member)):
        subject = ngettext("%(count)d update from %(library)s", "%(count)d updates from %(library)s", len(messages))
        return Message(
            recipient=member,
            address=member.email,
            language=language_of(member),
            event="digest",
            subject=subject % {"library": library_name(), "count": len(messages)},
            body=render_to_string("core/mail/digest.txt", {"messages": messages}).strip(),
        )
