"""Into the outbox and out of it.

A mail is a row, written in the same transaction as the step it tells of: the step cannot succeed without it.
It is sent by a task once the transaction is committed: the step cannot fail because of it.
"""

import logging

from django.db.transaction import on_commit
from django.utils.translation import get_language

from core.mail.letters import as_email
from core.mail.problems import problem_of
from core.mail.transport import Transport
from core.models.messages import Message

logger = logging.getLogger(__name__)


def post(to, subject, body, *, user=None, event="", page=None):
    """Send a plain-text mail to one address, about an event of a page where there is one.

    It counts as written in the active language. A member (``user``) is greeted by name above the text, and
    told below it where to choose how often we write; anyone else gets the text as it is.
    """
    keep([Message(recipient=user, address=to, subject=subject, body=body, event=event, page=page)])


def keep(messages):
    """Put messages into the outbox, to leave once the step they belong to is committed."""
    for message in messages:
        # Titles may hold line breaks; headers may not.
        message.subject = " ".join(message.subject.splitlines())[:255]
        message.language = message.language or get_language() or ""
    kept = Message.objects.bulk_create(messages)
    if at_once := [message.pk for message in kept if not message.waits_for_digest]:
        send_after_commit(at_once)


def send_after_commit(ids):
    """Hand messages to the task that sends them. When even that fails, the scheduled jobs will find them."""
    from core.mail.tasks import send

    on_commit(lambda: send.enqueue(ids), robust=True)


def deliver(messages):
    """Try to send each message that is due, and write down on it what came of it. Returns how many left."""
    transport = Transport()
    sent = 0
    for message in messages:
        if not message.claim():
            continue
        try:
            transport.send(as_email(message))
        except Exception as error:
            logger.warning("Message %s was not delivered: %r", message.pk, error)
            message.mark_failed(problem_of(error), f"{type(error).__name__}: {error}")
        else:
            message.mark_sent()
            sent += 1
    return sent
