"""The person who nominated something follows it until it is published."""

from django.dispatch import receiver

from core.editorial.events import Event, happened
from nominations import mails
from nominations.models import Nomination

NEWS = {
    Event.NOMINATED: "received",
    Event.SUBMITTED: "in-review",
    Event.WITHDRAWN: "in-preparation",
    Event.CHANGES_REQUESTED: "returned",
    Event.DECLINED: "declined",
    Event.PUBLISHED: "published",
}


@receiver(happened)
def tell_the_nominator(sender, event, page, note="", **kwargs):
    """Pass on each change of state, once; later changes to a published entry are not theirs any more."""
    if event not in NEWS:
        return
    nomination = (
        Nomination.objects.filter(page_id=page.pk, withdrawn_at=None)
        .exclude(last_event__in=[event, Event.PUBLISHED])
        .select_related("page")
        .first()
    )
    if nomination:
        nomination.last_event, nomination.last_note = event, note
        nomination.save(update_fields=["last_event", "last_note"])
        mails.tell(nomination, NEWS[event], note, event)
