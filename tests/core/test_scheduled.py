"""What runs by the clock, and what becomes of the others when one fails."""

import datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail import hooks

from core.models import JobRun, Message
from tests.factories.pages import make_site_page

pytestmark = pytest.mark.django_db


def run():
    said = StringIO()
    call_command("run_scheduled_jobs", stdout=said)
    return said.getvalue().splitlines()


def test_each_job_says_what_it_did():
    assert run() == [
        "publish_scheduled_pages: 0 published, 0 taken off.",
        "remind_of_reviews: 0 reminders.",
        "send_daily_summaries: 0 summaries.",
        "deliver_mail: 0 sent, 0 undelivered.",
        "make_missing_pictures: 0 made, 0 left.",
        "forget_old_searches_without_results: 0 searches forgotten.",
        "forget_nominations: 0 deleted, 0 addresses forgotten.",
        "forget_old_mail: 0 messages forgotten.",
        "forget_expired_preview_links: 0 links forgotten.",
        "forget_old_readers_feedback: 0 deleted, 0 addresses forgotten.",
        "forget_old_visits: 0 lines forgotten.",
        "forget_what_everyone_has_heard: 0 changes.",
        "purge_caches_in_front: 0 addresses purged, 0 forgotten.",
    ]


def test_pages_whose_time_has_come_are_published_and_taken_off():
    earlier = timezone.now() - datetime.timedelta(minutes=1)
    page, old = make_site_page(live=False), make_site_page()
    page.go_live_at = earlier
    page.save_revision(approved_go_live_at=earlier)
    type(old).objects.filter(pk=old.pk).update(expire_at=earlier)

    assert run()[0] == "publish_scheduled_pages: 1 published, 1 taken off."

    for each in (page, old):
        each.refresh_from_db()
    assert (page.live, old.live) == (True, False)


def test_mail_that_is_due_is_sent():
    Message.objects.create(address="someone@example.org", subject="Subject", body="Text")

    assert "deliver_mail: 1 sent, 0 undelivered." in run()


def broken_job():
    raise ValueError("no table")


def added_job():
    return "3 reminders"


def test_job_that_fails_is_named_and_does_not_stop_the_others():
    said = StringIO()

    with (
        hooks.register_temporarily("scheduled_job", broken_job, order=-10),
        hooks.register_temporarily("scheduled_job", added_job, order=40),
        pytest.raises(CommandError, match="broken_job"),
    ):
        call_command("run_scheduled_jobs", stdout=said)

    lines = said.getvalue().splitlines()
    assert lines[0] == "broken_job: failed: ValueError: no table."
    assert lines[-1] == "added_job: 3 reminders."
    assert len(lines) == len(run()) + 2


def test_job_that_failed_is_run_again_next_time():
    with hooks.register_temporarily("scheduled_job", broken_job), pytest.raises(CommandError):
        run()

    assert not JobRun.objects.exclude(running_since=None).exists()


def test_job_that_another_process_is_running_is_left_to_it():
    assert JobRun.begin("deliver_mail")
    Message.objects.create(address="someone@example.org", subject="Subject", body="Text")

    assert "deliver_mail: another process is running it." in run()
    assert Message.objects.get().sent_at is None
    assert not JobRun.begin("deliver_mail")


def test_job_whose_process_was_killed_is_run_again_after_an_hour():
    JobRun.begin("deliver_mail")
    JobRun.objects.update(running_since=timezone.now() - datetime.timedelta(minutes=61))

    assert "deliver_mail: 0 sent, 0 undelivered." in run()
