"""Pictures are made once they are uploaded, so that they are there when a page is published; then, what is missing."""

from django.db.models.signals import post_delete, post_save
from django.db.transaction import on_commit
from django.dispatch import receiver
from wagtail.signals import page_published

from core.models import CustomImage, Rendition
from core.pictures.making import make_at_once, make_later, pictures_on
from core.public_facts import picture_changed


@receiver(post_save, sender=CustomImage)
def make_what_was_uploaded(sender, instance, created, raw=False, **kwargs):
    if created and not raw:
        on_commit(lambda: make_later([instance.pk]), robust=True)


@receiver(page_published)
def make_what_is_shown(sender, instance, **kwargs):
    on_commit(lambda: make_at_once(pictures_on(instance)), robust=True)


@receiver(post_delete, sender=Rendition)
def copy_is_gone(sender, instance, **kwargs):
    """Of a picture that is replaced, the copies go after it was kept: who was told of that may have met them."""
    picture_changed.send(CustomImage, image=instance.image)
