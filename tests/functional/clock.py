"""Two schedulers that begin at the same moment, as two machines do whose clocks are right.

Run in a process of its own, with the environment of a server: ``python -m tests.functional.clock``. With ``unlocked``,
each takes the other for one that was killed an hour ago, and both do everything.
"""

import json
import multiprocessing
import sys
from datetime import timedelta
from pathlib import Path

import django

SCHEDULERS = 2
LATE, GATHERED = "A mail that nobody sent yet: {}", "Something that waits for the morning: {}"


def begin():
    """What is due: a page to be published, an entry to be read again, a mail, and one for the daily summary."""
    from django.contrib.auth import get_user_model
    from django.utils import timezone

    from core.models import Message, Organization
    from tests.factories.pages import make_recipe

    members = get_user_model().objects
    words = {"organizations": Organization.objects.all()[:1]}
    page = make_recipe(live=False, title="Water the plants together", **words)
    page.go_live_at = timezone.now()
    page.save_revision(approved_go_live_at=page.go_live_at)
    owned = {"owner": members.get(username="riverside-author"), "agency": words["organizations"][0]}
    due = make_recipe(title="Share the garden shed", next_review=timezone.localdate(), **owned, **words)
    Message.objects.create(address="someone@example.org", subject=LATE.format(page.pk), body="Text")
    Message.objects.create(
        recipient=members.get(username="riverside-editor"),
        address="editor@example.org",
        subject="News",
        body=GATHERED.format(page.pk),
        waits_for_digest=True,
        created_at=timezone.now() - timedelta(days=2),
    )
    return page.pk, due.pk


def work(together, is_unlocked):
    from core.models import JobRun
    from core.scheduled import run_scheduled_jobs

    if is_unlocked:
        JobRun.begin = lambda name: True
    together.wait(60)
    sys.exit([said for said in run_scheduled_jobs() if not said[-1]] or None)


def run(is_unlocked):
    """Start the schedulers and wait for them; how each ended."""
    from django.db import connections

    connections.close_all()
    context = multiprocessing.get_context("fork")
    together = context.Barrier(SCHEDULERS)
    schedulers = [context.Process(target=work, args=(together, is_unlocked)) for _ in range(SCHEDULERS)]
    for scheduler in schedulers:
        scheduler.start()
    for scheduler in schedulers:
        scheduler.join()
    return [scheduler.exitcode for scheduler in schedulers]


def effects(page, due):
    """How often each thing has happened."""
    from django.conf import settings
    from wagtail.models import Page, PageLogEntry

    from core.models import Message, ReviewReminder

    mails = [path.read_text(encoding="utf-8") for path in Path(settings.EMAIL_FILE_PATH).glob("*")]
    reminded = list(Message.objects.filter(page=due).values_list("address", flat=True))
    return {
        "page is public": int(Page.objects.get(pk=page).live),
        "publications": PageLogEntry.objects.filter(page=page, action="wagtail.publish.scheduled").count(),
        "reminders": ReviewReminder.objects.filter(entry=due).count(),
        "reminders to one member": max(map(reminded.count, reminded), default=0),
        "late mails": sum(mail.count(f"Subject: {LATE.format(page)}\n") for mail in mails),
        "summaries": Message.objects.filter(event="digest", body__contains=GATHERED.format(page)).count(),
    }


def main(*options):
    from core.models import EntryPage

    page, due = begin()
    said = {"ended": run("unlocked" in options), "effects": effects(page, due)}
    keys = EntryPage.objects.filter(pk__in=[page, due]).values_list("translation_key", flat=True)
    for entry in EntryPage.objects.filter(translation_key__in=list(keys)).specific():
        entry.delete()
    return said


if __name__ == "__main__":
    django.setup()
    print(json.dumps(main(*sys.argv[1:])))
