"""What is not kept for ever. The privacy page says the same to those it is about."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from nominations.models import Nomination

UNSENT = timedelta(days=60)
WITHDRAWN = timedelta(days=30)
SENT = timedelta(days=730)


@transaction.atomic
def forget_old_nominations():
    """Delete what was left unsent or taken back, and forget who sent what came in long ago; return how many of each.

    To be called once a day.
    """
    now = timezone.now()
    for nomination in Nomination.objects.filter(withdrawn_at__lt=now - WITHDRAWN).select_related("page"):
        if nomination.page and not nomination.page.first_published_at:
            nomination.page.specific.delete()
    deleted, _rows = Nomination.objects.filter(
        Q(sent_at=None, updated_at__lt=now - UNSENT) | Q(withdrawn_at__lt=now - WITHDRAWN)
    ).delete()
    forgotten = (
        Nomination.objects.filter(sent_at__lt=now - SENT)
        .exclude(name="", role="", email="")
        .update(name="", role="", email="", mailed_to="", may_be_written_to=False)
    )
    return deleted, forgotten
