"""Sessions of members in the database, each with its member: they can be listed, and ended at once.

Django's own recipe for the engine of sessions (``SESSION_ENGINE``).
"""

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends import db

from core.models.sessions import Session


class SessionStore(db.SessionStore):
    @classmethod
    def get_model_class(cls):
        return Session

    def create_model_instance(self, data):
        session = super().create_model_instance(data)
        session.member_id = data.get(SESSION_KEY)
        return session


def sessions_of(member):
    """The sessions that are open, the youngest first."""
    return Session.objects.open().filter(member=member)


def end_sessions(member, but=None):
    """Sign the member out everywhere; ``but`` is the key of the one session to keep."""
    count, _by_model = Session.objects.filter(member=member).exclude(session_key=but).delete()
    return count
