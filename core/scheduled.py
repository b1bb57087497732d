"""What runs by the clock. Each job answers with a sentence about what it did.

An app adds a job of its own with Wagtail's hook: ``hooks.register("scheduled_job", remind)``.
"""

import datetime
import logging

from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail import hooks
from wagtail.models import Page, Revision

from core.accounts.sessions import SessionStore
from core.accounts.trail import forget_old_lines
from core.closing import closed_library
from core.feedback.retention import forget_old_feedback
from core.freshness.reminders import remind
from core.mail.digests import send_digests
from core.mail.outbox import deliver
from core.models import CustomImage, JobRun, Message
from core.pictures.making import forget_unlisted, make_in_time, missing, with_copies
from core.previews.links import forget_expired_links

logger = logging.getLogger(__name__)

BATCH = 500
KEPT_DAYS = 90
# How long one run may make pictures that nobody made before.
SECONDS_FOR_PICTURES = 60


def run_scheduled_jobs():
    """Run every registered job and yield ``(name, said, succeeded)``. One that fails does not stop the others."""
    for job in hooks.get_hooks("scheduled_job"):
        yield job.__name__, *_run(job)


def _run(job):
    if not JobRun.begin(job.__name__):
        return "another process is running it", True
    try:
        return job(), True
    except Exception as error:
        logger.exception("The scheduled job %s failed.", job.__name__)
        return f"failed: {type(error).__name__}: {error}", False
    finally:
        JobRun.end(job.__name__)


def publish_scheduled_pages():
    """Publish and take off pages whose time has come; nothing in a library that is closed."""
    if closed_library():
        return "nothing: the library is closed"
    now = timezone.now()
    to_publish = Revision.objects.filter(approved_go_live_at__lt=now).count()
    to_expire = Page.objects.filter(live=True, expire_at__lt=now).count()
    call_command("publish_scheduled")
    return f"{to_publish} published, {to_expire} taken off"


def remind_of_reviews():
    """Write to those whose entries are to be read again."""
    return f"{remind()} reminders"


def send_daily_summaries():
    """Put the summaries of the day into the outbox."""
    return f"{send_digests()} summaries"


def deliver_mail():
    """Send what has not gone out yet, if its next attempt is due."""
    due = Message.objects.due().select_related("recipient").order_by("next_attempt_at")
    sent = deliver(due[:BATCH])
    return f"{sent} sent, {Message.objects.undelivered().count()} undelivered"


def forget_old_mail():
    """Delete what was sent a season ago, and the records of the tasks that sent it."""
    before = timezone.now() - datetime.timedelta(days=KEPT_DAYS)
    count, _by_model = Message.objects.filter(sent_at__lt=before).delete()
    DBTaskResult.objects.finished().filter(finished_at__lt=before).delete()
    return f"{count} messages forgotten"


def make_missing_pictures():
    """Make what the worker has not made of pictures, and throw away sizes that are no longer shown."""
    forget_unlisted()
    images = with_copies(CustomImage.objects.order_by("-pk")).iterator(chunk_size=200)
    incomplete = [image for image in images if missing(image)]
    left = make_in_time(incomplete, SECONDS_FOR_PICTURES)
    return f"{len(incomplete) - len(left)} made, {len(left)} left"


def forget_expired_preview_links():
    """Delete the links to drafts that ended long ago."""
    return f"{forget_expired_links()} links forgotten"


def forget_old_readers_feedback():
    """Forget who wrote, later what was written."""
    deleted, forgotten = forget_old_feedback()
    return f"{deleted} deleted, {forgotten} addresses forgotten"


def forget_old_visits():
    """Delete sessions that ended by themselves, and what the history says of visits more than a year ago."""
    SessionStore.clear_expired()
    return f"{forget_old_lines()} lines forgotten"
