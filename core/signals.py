"""What follows from a publication."""

from django.dispatch import receiver
from wagtail.signals import page_published

from core.models import EntryPage
from core.translation.sources import open_translations


@receiver(page_published)
def offer_for_translation(sender, instance, **kwargs):
    """Publishing an entry opens its translation, without anyone having to remember."""
    if isinstance(instance, EntryPage):
        open_translations(instance)
