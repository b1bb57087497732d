from django.core.mail.backends.base import BaseEmailBackend

from core.mail.outbox import keep
from core.models.messages import Message


class OutboxBackend(BaseEmailBackend):
    """Django's and Wagtail's own mail (passwords, comments) goes through the outbox as well.

    All of it is plain text. What the outbox could not keep is refused rather than lost.
    """

    def send_messages(self, email_messages):
        messages = [
            Message(address=address, subject=email.subject, body=email.body)
            for email in email_messages
            for address in email.recipients()
        ]
        if any(email.attachments or getattr(email, "alternatives", None) for email in email_messages):
            raise NotImplementedError("The outbox keeps plain text only: no attachments, no HTML.")
        keep(messages)
        return len(email_messages)
