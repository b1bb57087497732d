"""Editors and administrators see that mail did not arrive, and have it tried again."""

import datetime

import pytest
import time_machine
from django.core import mail
from django.utils import timezone
from wagtail.users.models import UserProfile

from core.mail import post
from core.models import Message
from tests.factories.members import make_member

pytestmark = pytest.mark.django_db

TRY_AGAIN = "/admin/mail/try-again/"


@pytest.fixture
def undelivered(settings):
    """A mail that its server refused; the server works again since."""
    settings.MAIL_TRANSPORT = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    post("someone@example.org", "Subject", "Text")
    settings.MAIL_TRANSPORT = "django.core.mail.backends.locmem.EmailBackend"


def first_screen(login, member):
    return login(member).get("/admin/").content.decode()


@pytest.mark.parametrize("role", ["editor", "administrator"])
def test_first_screen_tells_how_many_since_when_and_why(login, role, undelivered):
    Message.objects.update(created_at=timezone.now() - datetime.timedelta(hours=3))

    html = first_screen(login, make_member(role))

    assert "Undelivered mail" in html
    assert "1 message has not arrived." in html
    assert "The oldest is from 3\xa0hours ago." in html
    assert "The mail server cannot be reached." in html


def test_it_is_told_in_french_to_who_works_in_french(login, editor, undelivered):
    UserProfile.objects.update_or_create(user=editor, defaults={"preferred_language": "fr"})

    html = first_screen(login, editor)

    assert "Le serveur de courriel" in html
    assert "Undelivered mail" not in html


@pytest.mark.parametrize("role", ["author", "translator"])
def test_others_neither_see_it_nor_may_try_again(login, role, undelivered):
    member = make_member(role)

    assert "undelivered_mail" not in first_screen(login, member)
    login(member).post(TRY_AGAIN)

    assert mail.outbox == []


def test_nothing_is_shown_when_all_is_delivered(login, editor):
    post("someone@example.org", "Subject", "Text")

    assert "undelivered_mail" not in first_screen(login, editor)


def test_mail_that_nobody_tries_to_send_is_shown_after_a_while(login, editor):
    Message.objects.create(address="someone@example.org", subject="Subject", body="Text")
    assert "undelivered_mail" not in first_screen(login, editor)

    with time_machine.travel(timezone.now() + datetime.timedelta(minutes=16)):
        html = first_screen(login, editor)

    assert "the program that sends mail may not be running" in html


def test_trying_again_sends_it_and_the_panel_goes(login, editor, undelivered):
    response = login(editor).post(TRY_AGAIN, follow=True)

    assert "1 message is tried again now." in response.content.decode()
    assert [message.to for message in mail.outbox] == [["someone@example.org"]]
    assert "undelivered_mail" not in first_screen(login, editor)


def test_mail_that_was_given_up_can_be_tried_again(login, editor, undelivered):
    Message.objects.update(attempts=9, next_attempt_at=None)

    login(editor).post(TRY_AGAIN)

    assert len(mail.outbox) == 1


def test_trying_again_needs_a_post_and_an_account(login, client, editor, undelivered):
    assert login(editor).get(TRY_AGAIN).status_code == 405
    client.logout()
    assert client.post(TRY_AGAIN)["Location"].startswith("/admin/login/")

    assert mail.outbox == []
