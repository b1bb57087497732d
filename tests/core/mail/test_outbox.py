"""Mail is kept with the step it tells of, and no mail server makes the step fail."""

import datetime
import smtplib
import socket
from itertools import pairwise

import pytest
import time_machine
from django.core import mail
from django.core.mail import send_mail
from django.core.mail.backends.locmem import EmailBackend
from django.db import transaction
from django.utils import timezone, translation
from django_tasks import task_backends
from django_tasks_db import DatabaseBackend
from django_tasks_db.management.commands.db_worker import Worker
from wagtail.models import ReferenceIndex

from core.choices import MailProblem
from core.mail import post
from core.mail.outbox import deliver
from core.models import Message
from core.models.messages import PAUSES
from core.scheduled import deliver_mail, forget_old_mail
from tests.factories.pages import make_recipe

pytestmark = pytest.mark.django_db


class Broken(EmailBackend):
    """A server that answers every message with ``error``."""

    error = ConnectionRefusedError(111, "Connection refused")
    asked = 0

    def send_messages(self, messages):
        type(self).asked += 1
        raise self.error


class Unreachable(Broken):
    """A server that does not even open the door."""

    def open(self):
        type(self).asked += 1
        raise self.error


@pytest.fixture
def server(settings, monkeypatch):
    """Put a mail server in place: ``server(Broken, error=TimeoutError())``."""

    def put(backend, **attributes):
        for name, value in {"asked": 0, **attributes}.items():
            monkeypatch.setattr(backend, name, value, raising=False)
        settings.MAIL_TRANSPORT = f"{__name__}.{backend.__name__}"
        return backend

    return put


@pytest.fixture
def working_server(settings):
    def put():
        settings.MAIL_TRANSPORT = "django.core.mail.backends.locmem.EmailBackend"

    return put


@pytest.fixture
def silent_server(settings):
    """A server that takes the call and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        settings.MAIL_TRANSPORT = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = listening.getsockname()
        settings.EMAIL_TIMEOUT = 0.2
        yield


def later(**pause):
    return time_machine.travel(timezone.now() + datetime.timedelta(**pause), tick=False)


def only_message():
    return Message.objects.get()


# Keeping


def test_mail_leaves_with_the_step_it_tells_of(mail_waits, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        post("someone@example.org", "Subject", "Text")
        assert mail.outbox == []

    assert [message.subject for message in mail.outbox] == ["Subject"]
    assert only_message().sent_at


def test_mail_of_a_step_that_fails_is_never_sent(mail_waits, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True) as callbacks:
        try:
            with transaction.atomic():
                post("someone@example.org", "Subject", "Text")
                raise RuntimeError("The step fails.")
        except RuntimeError:
            pass

    assert callbacks == []
    assert mail.outbox == []
    assert not Message.objects.exists()


def test_step_succeeds_when_even_handing_the_mail_over_fails(
    mail_waits, monkeypatch, django_capture_on_commit_callbacks
):
    def fail(*args):
        raise RuntimeError("No queue.")

    monkeypatch.setattr("django_tasks.backends.immediate.ImmediateBackend.enqueue", fail)
    with django_capture_on_commit_callbacks(execute=True):
        post("someone@example.org", "Subject", "Text")

    assert only_message().sent_at is None
    assert deliver_mail().startswith("1 sent")


def test_worker_sends_what_the_site_left_for_it(monkeypatch):
    monkeypatch.setattr(task_backends._connections, "worker", DatabaseBackend("worker", {}), raising=False)
    post("someone@example.org", "Subject", "Text")
    assert mail.outbox == []

    Worker(
        backend_name="worker",
        queue_names=["default"],
        excluded_queue_names=[],
        interval=0,
        batch=True,
        startup_delay=False,
        max_tasks=None,
        worker_id="test",
    ).run()

    assert [message.subject for message in mail.outbox] == ["Subject"]


def test_mail_says_that_a_program_wrote_it_and_in_which_language():
    with translation.override("fr"):
        post("someone@example.org", "Objet", "Texte")

    (sent,) = mail.outbox
    assert sent.extra_headers == {"Auto-Submitted": "auto-generated", "Content-Language": "fr"}


def test_line_breaks_of_a_title_do_not_reach_the_headers():
    post("someone@example.org", "To review:\nBcc: all@example.org", "Text")

    assert mail.outbox[0].subject == "To review: Bcc: all@example.org"


def test_stranger_gets_the_text_alone_and_a_member_is_greeted_in_their_language(author):
    author.first_name = "Amélie"
    author.save()
    with translation.override("fr"):
        post("someone@example.org", "Objet", "Texte & texte")
        post(author.email, "Objet", "Texte & texte", user=author)

    to_stranger, to_member = (message.body for message in mail.outbox)
    assert to_stranger == "Texte & texte"
    assert to_member.startswith("Bonjour Amélie,\n\nTexte & texte\n")
    assert "/admin/account/" in to_member


def test_mail_about_a_page_is_no_use_of_it(author):
    page = make_recipe()

    post("someone@example.org", "Subject", "Text", user=author, page=page)
    only_message().save()

    assert not ReferenceIndex.get_references_to(page).exists()


def test_mail_outlives_its_page_but_not_its_member(author):
    page = make_recipe(live=False)
    post("someone@example.org", "Subject", "Text", user=author, page=page)

    page.delete()
    assert only_message().page is None
    author.delete()
    assert not Message.objects.exists()


def test_mail_of_django_and_wagtail_is_kept_as_well(settings):
    settings.EMAIL_BACKEND = "core.mail.backends.OutboxBackend"

    send_mail("Subject", "Text", None, ["one@example.org", "two@example.org"])

    assert sorted(Message.objects.values_list("address", flat=True)) == ["one@example.org", "two@example.org"]
    assert [message.to for message in mail.outbox] == [["one@example.org"], ["two@example.org"]]


def test_mail_that_the_outbox_cannot_keep_is_refused_not_lost_in_part(settings):
    settings.EMAIL_BACKEND = "core.mail.backends.OutboxBackend"

    with pytest.raises(NotImplementedError):
        send_mail("Subject", "Text", None, ["one@example.org"], html_message="<p>Text</p>")
    assert not Message.objects.exists()


def test_forgotten_password_is_answered_through_the_outbox(client, author, settings, server):
    settings.EMAIL_BACKEND = "core.mail.backends.OutboxBackend"
    server(Broken)

    response = client.post("/admin/password_reset/", {"email": author.email})

    assert response.status_code == 302
    assert only_message().address == author.email
    assert only_message().problem == MailProblem.UNREACHABLE


# Servers that fail


def test_server_that_refuses_marks_the_mail_and_raises_nothing(server):
    server(Broken)

    post("someone@example.org", "Subject", "Text")

    message = only_message()
    assert (message.attempts, message.sent_at) == (1, None)
    assert message.error == "ConnectionRefusedError: [Errno 111] Connection refused"


def test_server_that_hangs_is_left_after_the_timeout(silent_server):
    began = timezone.now()

    post("someone@example.org", "Subject", "Text")

    assert timezone.now() - began < datetime.timedelta(seconds=5)
    message = only_message()
    assert (message.attempts, message.problem, message.sent_at) == (1, MailProblem.SLOW, None)


def test_server_that_recovers_gets_the_mail_once(server, working_server):
    server(Broken)
    post("someone@example.org", "Subject", "Text")
    working_server()
    assert deliver_mail() == "0 sent, 1 undelivered"

    with later(minutes=6):
        assert deliver_mail() == "1 sent, 0 undelivered"
        assert deliver_mail() == "0 sent, 0 undelivered"

    assert len(mail.outbox) == 1
    assert (only_message().problem, only_message().error) == ("", "")


def test_pauses_grow_over_some_days_and_end(server):
    server(Broken)
    post("someone@example.org", "Subject", "Text")
    start, tried = timezone.now(), []

    with time_machine.travel(start, tick=False) as clock:
        for _quarter_of_an_hour in range(7 * 24 * 4):
            attempts = only_message().attempts
            deliver_mail()
            if only_message().attempts > attempts:
                tried.append(timezone.now() - start)
            clock.shift(datetime.timedelta(minutes=15))

    pauses = [after - before for before, after in pairwise(tried)]
    assert pauses == sorted(pauses)
    assert only_message().attempts == len(PAUSES) + 1
    assert datetime.timedelta(days=3) < tried[-1] < datetime.timedelta(days=5)
    assert Message.objects.undelivered().count() == 1


def test_one_address_that_is_refused_does_not_keep_the_others_waiting(server, monkeypatch):
    class Choosy(EmailBackend):
        def send_messages(self, messages):
            if messages[0].to == ["nobody@example.org"]:
                raise smtplib.SMTPRecipientsRefused({"nobody@example.org": (550, b"No such user")})
            return super().send_messages(messages)

    monkeypatch.setattr("core.mail.transport.get_connection", lambda backend: Choosy())
    for address in ("nobody@example.org", "someone@example.org"):
        post(address, "Subject", "Text")

    assert [message.to for message in mail.outbox] == [["someone@example.org"]]
    assert Message.objects.get(sent_at=None).problem == MailProblem.ADDRESS


def test_server_that_cannot_be_reached_is_asked_once_for_a_whole_batch(server):
    backend = server(Unreachable)
    messages = [
        Message.objects.create(address=f"{number}@example.org", subject="Subject", body="Text") for number in range(5)
    ]

    assert deliver(messages) == 0

    assert backend.asked == 1
    assert set(Message.objects.values_list("attempts", "problem")) == {(1, MailProblem.UNREACHABLE)}


@pytest.mark.parametrize(
    ("error", "problem"),
    [
        (TimeoutError("timed out"), MailProblem.SLOW),
        (ConnectionRefusedError(), MailProblem.UNREACHABLE),
        (socket.gaierror(-2, "Name or service not known"), MailProblem.UNREACHABLE),
        (smtplib.SMTPServerDisconnected("Connection unexpectedly closed"), MailProblem.UNREACHABLE),
        (smtplib.SMTPAuthenticationError(535, b"Bad credentials"), MailProblem.LOGIN),
        (smtplib.SMTPRecipientsRefused({}), MailProblem.ADDRESS),
        (smtplib.SMTPDataError(554, b"Spam"), MailProblem.REFUSED),
        (ValueError("anything"), MailProblem.OTHER),
    ],
)
def test_what_went_wrong_is_told_in_plain_words(server, error, problem):
    server(Broken, error=error)

    post("someone@example.org", "Subject", "Text")

    assert only_message().problem == problem
    with translation.override("fr"):
        assert only_message().get_problem_display() not in ("", problem.name)


def test_two_who_deliver_at_once_send_it_once():
    message = Message.objects.create(address="someone@example.org", subject="Subject", body="Text")
    same = Message.objects.get()

    assert message.claim()
    assert not same.claim()
    assert deliver([same]) == 0


def test_mail_whose_sender_died_in_the_middle_is_tried_again():
    Message.objects.create(address="someone@example.org", subject="Subject", body="Text").claim()
    assert deliver_mail().startswith("0 sent")

    with later(minutes=6):
        assert deliver_mail().startswith("1 sent")


def test_what_was_sent_a_season_ago_is_forgotten_and_what_was_not_is_kept(server):
    post("sent@example.org", "Subject", "Text")
    server(Broken)
    post("unsent@example.org", "Subject", "Text")

    with later(days=91):
        assert forget_old_mail() == "1 messages forgotten"

    assert only_message().address == "unsent@example.org"
