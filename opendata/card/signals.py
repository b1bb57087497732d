"""What becomes public is printed, what is taken back is thrown away."""

from django.db.models.signals import post_delete
from django.db.transaction import on_commit
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from core.models import EntryPage
from opendata.card.shelf import remove_cards
from opendata.card.tasks import print_soon


@receiver(page_published)
def print_later(sender, instance, **kwargs):
    if isinstance(instance, EntryPage):
        on_commit(lambda: print_soon(instance), robust=True)


@receiver(page_unpublished)
def take_back(sender, instance, **kwargs):
    if isinstance(instance, EntryPage):
        on_commit(lambda: remove_cards(instance.pk), robust=True)


@receiver(post_delete, sender=Page)
def throw_away(sender, instance, **kwargs):
    pk = instance.pk
    on_commit(lambda: remove_cards(pk), robust=True)
