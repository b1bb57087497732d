import uuid
from datetime import timedelta

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override, pgettext_lazy

signer = Signer(salt="core.previews", sep=".")


class PreviewLinkQuerySet(models.QuerySet):
    def open(self):
        """Links that still show their entry."""
        return self.filter(revoked_at=None, expires_at__gt=timezone.now())


class PreviewLink(models.Model):
    """An address that shows the draft of one entry to whoever holds it, for a while.

    The address is the link's number signed with the site's secret key: it cannot be guessed, it is not kept
    anywhere, and members who may edit the entry can read it again. The link belongs to the entry: it outlives
    its maker's stay at the agency, and every colleague can revoke it.
    """

    class Lifetime(models.IntegerChoices):
        WEEK = 7, _("7 days")
        MONTH = 30, _("30 days")
        SEASON = 90, _("90 days")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    page = models.ForeignKey("core.EntryPage", on_delete=models.CASCADE, related_name="preview_links")
    label = models.CharField(
        pgettext_lazy("preview link", "for whom"),
        max_length=120,
        help_text=_("“Our funder”, “Two mothers from the group”. Only members see it."),
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    last_opened_at = models.DateTimeField(null=True, blank=True)

    # A link is no use of the page: it never stands in the way of deleting it.
    wagtail_reference_index_ignore = True

    objects = PreviewLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("preview link")
        verbose_name_plural = _("preview links")
        ordering = ["-created_at"]

    @staticmethod
    def expiry(days):
        """When a link made now for so many days ends."""
        return timezone.now() + timedelta(days=days)

    @staticmethod
    def id_in(token):
        """The link a token names, whether it still exists or not. None for a token this site never gave out."""
        try:
            return uuid.UUID(hex=signer.unsign(token))
        except (BadSignature, ValueError):
            return None

    @property
    def token(self):
        return signer.sign(self.pk.hex)

    @property
    def address(self):
        """Where the link leads, in the language of its entry."""
        return settings.WAGTAILADMIN_BASE_URL + self.address_under(self.page.locale.language_code)

    def address_under(self, language):
        """Its path under a language; under the other one, readers are told that the draft is not in it."""
        with override(language):
            return reverse("preview", args=[self.token])

    @property
    def is_open(self):
        return self.revoked_at is None and self.expires_at > timezone.now()
