from django.conf import settings
from django.contrib.sessions.base_session import AbstractBaseSession, BaseSessionManager
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# Where the session keeps how it began.
BEGAN = "began"


class SessionManager(BaseSessionManager):
    def open(self):
        return self.filter(expire_date__gt=timezone.now()).order_by("-expire_date")


class Session(AbstractBaseSession):
    """Django's, with the member it belongs to as a column."""

    member = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("member"), null=True, on_delete=models.CASCADE, related_name="+"
    )

    objects = SessionManager()

    wagtail_reference_index_ignore = True

    class Meta(AbstractBaseSession.Meta):
        default_permissions = ()

    @classmethod
    def get_session_store_class(cls):
        from core.accounts.sessions import SessionStore

        return SessionStore

    @property
    def began(self):
        """When, from where and with which browser, as far as the session knows."""
        return self.get_decoded().get(BEGAN, {})
