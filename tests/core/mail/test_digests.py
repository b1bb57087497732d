"""Members choose how often they are written to; a day's mail can come as one."""

import datetime
import re

import pytest
import time_machine
from django.core import mail
from django.utils import timezone
from wagtail.users.models import UserProfile

from core.choices import MailFrequency
from core.editorial.events import Event, announce
from core.mail.digests import send_digests
from core.models import MailPreference, Message
from tests.factories.pages import make_recipe

pytestmark = pytest.mark.django_db

MONDAY_NOON = timezone.make_aware(datetime.datetime(2026, 3, 2, 12))
TUESDAY_EARLY = MONDAY_NOON.replace(day=3, hour=6, minute=59)
TUESDAY_SEVEN = MONDAY_NOON.replace(day=3, hour=7)
WEDNESDAY_SEVEN = MONDAY_NOON.replace(day=4, hour=7)


@pytest.fixture
def page(author, agency):
    return make_recipe(live=False, title="Lend a bicycle", owner=author, agency=agency)


def choose(member, frequency):
    MailPreference.objects.update_or_create(user=member, defaults={"frequency": frequency})


def sent_to(member):
    return [message for message in mail.outbox if message.to == [member.email]]


def at(moment):
    return time_machine.travel(moment, tick=False)


def test_who_never_chose_gets_mail_at_once(editor, page):
    announce(Event.NOMINATED, page)

    assert len(sent_to(editor)) == 1


def test_what_happened_during_the_day_comes_in_one_mail_the_next_morning(editor, page):
    choose(editor, MailFrequency.DAILY)
    with at(MONDAY_NOON):
        announce(Event.NOMINATED, page)
        announce(Event.REVIEW_DUE, make_recipe(title="Share a meal"))
        assert sent_to(editor) == []

    with at(TUESDAY_EARLY):
        assert send_digests() == 0
    with at(TUESDAY_SEVEN):
        assert send_digests() == 1

    (digest,) = sent_to(editor)
    assert digest.subject == "2 updates from Common Table"
    assert digest.body.index("Lend a bicycle") < digest.body.index("Share a meal")
    assert digest.body.count(editor.first_name) == 1


def test_summary_is_sent_once_however_often_the_job_runs(editor, page):
    choose(editor, MailFrequency.DAILY)
    with at(MONDAY_NOON):
        announce(Event.NOMINATED, page)

    with at(TUESDAY_SEVEN):
        assert [send_digests(), send_digests()] == [1, 0]
    with at(WEDNESDAY_SEVEN):
        assert send_digests() == 0

    assert len(sent_to(editor)) == 1


def test_what_happens_after_the_summary_waits_for_the_next(editor, page):
    choose(editor, MailFrequency.DAILY)
    with at(TUESDAY_SEVEN):
        announce(Event.NOMINATED, page)
        assert send_digests() == 0

    with at(WEDNESDAY_SEVEN):
        assert send_digests() == 1


def test_several_days_without_the_job_make_one_summary(editor, page):
    choose(editor, MailFrequency.DAILY)
    for moment in (MONDAY_NOON, TUESDAY_SEVEN):
        with at(moment):
            announce(Event.NOMINATED, page)

    with at(WEDNESDAY_SEVEN):
        assert send_digests() == 1
    assert sent_to(editor)[0].subject.startswith("2 ")


def test_summary_is_in_the_language_of_the_member(editor, page):
    UserProfile.objects.update_or_create(user=editor, defaults={"preferred_language": "fr"})
    choose(editor, MailFrequency.DAILY)
    with at(MONDAY_NOON):
        announce(Event.NOMINATED, page)

    with at(TUESDAY_SEVEN):
        send_digests()

    (digest,) = sent_to(editor)
    assert digest.subject == "1 nouvelle de Table commune"
    assert digest.body.startswith("Bonjour ")


def test_decisions_come_with_the_summary_too_if_the_member_wants_it_so(author, editor, page):
    choose(author, MailFrequency.DAILY)

    announce(Event.CHANGES_REQUESTED, page, actor=editor)

    assert sent_to(author) == []
    assert Message.objects.waiting().count() == 1


def test_who_wants_mail_only_about_themselves_gets_requests_and_decisions_at_once(author, editor, other_editor, page):
    for member in (author, editor):
        choose(member, MailFrequency.NONE)

    announce(Event.NOMINATED, page)
    assert sent_to(editor) == []
    announce(Event.ASSIGNED, page, actor=other_editor, recipient=editor)
    announce(Event.DECLINED, page, actor=other_editor)

    assert [message.subject for message in sent_to(editor)] == ["For you to review: Lend a bicycle"]
    assert [message.subject for message in sent_to(author)] == ["Not accepted: Lend a bicycle"]


def test_member_who_left_gets_no_summary_and_nothing_waits_for_ever(editor, page):
    choose(editor, MailFrequency.DAILY)
    with at(MONDAY_NOON):
        announce(Event.NOMINATED, page)
    editor.is_active = False
    editor.save()

    with at(TUESDAY_SEVEN):
        assert send_digests() == 0

    assert sent_to(editor) == []
    assert not Message.objects.waiting().exists()


def test_waiting_mail_is_not_undelivered(editor, page):
    choose(editor, MailFrequency.DAILY)
    with at(MONDAY_NOON):
        announce(Event.NOMINATED, page)

    with at(TUESDAY_EARLY):
        assert not Message.objects.undelivered().exists()


# The account page


def account(client, **changes):
    """Post the account page as it stands, with changes."""
    by_tab = client.get("/admin/account/").context["panels_by_tab"]
    fields = [field for panels in by_tab.values() for panel in panels for field in panel.get_form()]
    data = {field.html_name: field.value() for field in fields if field.value() and field.name != "avatar"}
    return client.post("/admin/account/", {**data, **changes}, follow=True)


@pytest.mark.parametrize("frequency", MailFrequency)
def test_member_chooses_on_the_account_page(login, author, frequency):
    client = login(author)

    account(client, **{"mail-frequency": frequency})

    author.refresh_from_db()
    assert author.mail_preference.frequency == frequency
    html = client.get("/admin/account/").content.decode()
    assert re.search(rf'name="mail-frequency" value="{frequency}"[^>]* checked', html)


def test_choice_that_does_not_exist_is_refused_with_a_message(login, author):
    response = account(login(author), **{"mail-frequency": "hourly"})

    assert "hourly is not one of the available choices" in response.content.decode()
    assert not MailPreference.objects.exists()


def test_account_page_offers_no_switch_for_mail_that_is_not_sent(login, editor):
    html = login(editor).get("/admin/account/").content.decode()

    assert "notifications-updated_comments_notifications" in html
    for name in ("submitted", "approved", "rejected"):
        assert f"notifications-{name}_notifications" not in html
