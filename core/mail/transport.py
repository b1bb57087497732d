from django.conf import settings
from django.core.mail import get_connection


class Transport:
    """The mail server, while one batch of messages is sent.

    When it cannot be reached, that is said of every message that follows, without waiting for it each time.
    """

    def __init__(self):
        self.connection = None
        self.unreachable = None

    def send(self, email):
        if self.unreachable:
            raise self.unreachable
        try:
            self.connection = self.connection or self._open()
            self.connection.send_messages([email])
        except Exception:
            # It may be in the middle of a conversation: the next message begins a new one.
            self.connection = None
            raise

    def _open(self):
        connection = get_connection(settings.MAIL_TRANSPORT)
        try:
            connection.open()
        except Exception as error:
            self.unreachable = error
            raise
        return connection
