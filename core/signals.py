"""What follows from a publication and from a withdrawal."""

from django.dispatch import receiver
from wagtail.signals import page_published, workflow_cancelled

from core.editorial.events import Event, announce
from core.models import EntryPage
from core.translation.sources import open_translations


@receiver(page_published)
def offer_for_translation(sender, instance, **kwargs):
    """Publishing an entry opens its translation, without anyone having to remember."""
    if isinstance(instance, EntryPage):
        open_translations(instance)


@receiver(workflow_cancelled)
def tell_of_withdrawal(sender, instance, user, **kwargs):
    """A submission is taken back in several places of the CMS; it is announced here once."""
    page = instance.content_object.specific
    if isinstance(page, EntryPage):
        announce(Event.WITHDRAWN, page, actor=user)
