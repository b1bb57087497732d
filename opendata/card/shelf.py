"""Finished cards, kept in the default storage: printed once for all who ask, thrown away when they are of no use.

A card is known by what it prints. Whatever changes it, be it another revision, the name of an organisation, the archive
or this template, asks for another file.
"""

import hashlib
import time
from contextlib import contextmanager
from functools import cached_property, lru_cache

from django.contrib.staticfiles import finders
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from core.models import EntryPage
from core.shown import remembered_of_this
from opendata.card.contents import Contents
from opendata.card.manuscript import Manuscript
from opendata.card.ordering import PATIENCE, Busy, order

FOLDER = "cards"


class Card:
    """The card of one public entry as it is today."""

    def __init__(self, page):
        self.page = page

    @cached_property
    def edition(self):
        """A short name for everything that is printed on it, and how. It says how many days ago things were."""
        key = "card", self.page.pk, timezone.localdate()
        return remembered_of_this(key, lambda: edition_of(self._text))

    @cached_property
    def _text(self):
        return Contents(self.page).html

    @property
    def is_public(self):
        """Whether anyone may have it. An archived entry stays public, and so does its card."""
        return EntryPage.objects.published_in(self.page.locale_id, archived=True).filter(pk=self.page.pk).exists()

    @property
    def name(self):
        """What the file is called in the folder of its page."""
        return f"{self.edition}.pdf"

    @property
    def path(self):
        return f"{FOLDER}/{self.page.pk}/{self.name}"

    def find(self):
        """The finished file, open; None where nobody printed it yet."""
        try:
            return default_storage.open(self.path)
        except FileNotFoundError:
            return None

    def get(self):
        """The finished file, open; printed first where nobody did. Raises ``Busy`` when that takes too long."""
        if (file := self.find()) is not None:
            return file
        with turn(self.path):
            # Whoever waited may find that another printed it meanwhile.
            return self.find() or self._print()

    def print_ahead(self):
        """Print it where nobody did. The worker has time: no reader waits until it is done."""
        (self.find() or self._print()).close()

    def _print(self):
        # What was remembered may be a moment old: a file bears the name of what stands in it.
        self.edition = edition_of(self._text)
        pdf = order(Manuscript.of(self.page, self._text))
        default_storage.save(self.path, ContentFile(pdf))
        return JustPrinted(pdf, self)


class JustPrinted(ContentFile):
    """The file of a card. Those before it are thrown away when it is closed: whoever asked for it has it by then."""

    def __init__(self, pdf, card):
        super().__init__(pdf)
        self.card = card

    def close(self):
        super().close()
        # Its entry may have been taken back while it was printed.
        remove_cards(self.card.page.pk, but=self.card.name if self.card.is_public else None)


def remove_cards(page_id, but=None):
    """Throw away every card of a page, ``but`` the file of one."""
    folder = f"{FOLDER}/{page_id}"
    try:
        _folders, names = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    for name in names:
        if name != but:
            default_storage.delete(f"{folder}/{name}")


@contextmanager
def turn(name):
    """One at a time makes the file of a name, of all who share the cache."""
    key, until = f"printing:{name}", time.monotonic() + PATIENCE
    # A cache that is away does not let anyone add, and knows of nobody who has.
    while not cache.add(key, True, 2 * PATIENCE) and cache.get(key):
        if time.monotonic() > until:
            raise Busy
        time.sleep(0.05)
    try:
        yield
    finally:
        cache.delete(key)


def edition_of(text):
    return hashlib.sha256(f"{text}{_stylesheet()}".encode()).hexdigest()[:20]


@lru_cache
def _stylesheet():
    with open(finders.find("card.css"), encoding="utf-8") as file:
        return file.read()
