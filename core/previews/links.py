"""Making, revoking and forgetting preview links, with a line in the entry's history for the first two."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page

from core.models import PreviewLink

# Long enough to tell a late visitor that the link has ended, and members whom it was for.
KEPT = timedelta(days=90)


@transaction.atomic
def create_link(page, user, label, days):
    """Raises ``Page.DoesNotExist`` when somebody has just deleted the page."""
    Page.objects.select_for_update().get(pk=page.pk)
    link = PreviewLink.objects.create(page=page, created_by=user, label=label, expires_at=PreviewLink.expiry(days))
    log(instance=page, action="core.preview.create", user=user, data={"label": label})
    return link


def revoke_link(link, user):
    """End a link now. Nothing happens to one that has ended already."""
    if PreviewLink.objects.open().filter(pk=link.pk).update(revoked_at=timezone.now()):
        log(instance=link.page, action="core.preview.revoke", user=user, data={"label": link.label})


def forget_expired_links():
    """Delete links that ended long ago; return how many."""
    long_ago = timezone.now() - KEPT
    ended = PreviewLink.objects.filter(Q(expires_at__lt=long_ago) | Q(revoked_at__lt=long_ago))
    return ended.delete()[0]
