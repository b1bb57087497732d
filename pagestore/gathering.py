"""Rows that are read while an answer is made are noted as shown by it."""

from django.apps import apps
from django.db.models.signals import post_init
from wagtail.models import Page

from core.shown import shows
from pagestore.public_models import SHOWN_ROWS
from pagestore.tags import tag_of


def connect():
    for model in apps.get_models():
        if issubclass(model, Page):
            post_init.connect(note_page, sender=model, dispatch_uid="pagestore")
        elif model._meta.label in SHOWN_ROWS:
            post_init.connect(note_row, sender=model, dispatch_uid="pagestore")


def note_row(sender, instance, **kwargs):
    shows(tag_of(instance))


def note_page(sender, instance, **kwargs):
    # Of a page read in part, the key may not be there: what needs no more of a page says itself what it shows.
    if "translation_key" in instance.__dict__:
        shows(tag_of(instance))
