"""Finished cards, kept in the default storage: printed once for all who ask, thrown away when they are of no use.

A card is known by what it prints. Whatever changes it, be it another revision, the name of an organisation,
the archive or this template, asks for another file; nothing has to say so.
"""

import hashlib
import time
from contextlib import contextmanager
from functools import cache, cached_property

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.files import locks
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from core.models import EntryPage
from opendata.card.contents import Contents

FOLDER = "cards"
# How many seconds a reader waits for the card, or for the printer while it prints another.
PATIENCE = 20


class Busy(Exception):
    """The printer did not become free in time."""


class Card:
    """The card of one public entry as it is today."""

    def __init__(self, page):
        self.page = page

    @cached_property
    def edition(self):
        """A short name for everything that is printed on it, and how."""
        return hashlib.sha256(f"{Contents(self.page).html}{_stylesheet()}".encode()).hexdigest()[:20]

    @property
    def is_public(self):
        """Whether anyone may have it. An archived entry stays public, and so does its card."""
        return EntryPage.objects.published_in(self.page.locale_id, archived=True).filter(pk=self.page.pk).exists()

    @property
    def path(self):
        return f"{FOLDER}/{self.page.pk}/{self.edition}.pdf"

    @property
    def printed_at(self):
        return default_storage.get_modified_time(self.path)

    def find(self):
        """The finished file, open; None where nobody printed it yet."""
        try:
            return default_storage.open(self.path)
        except FileNotFoundError:
            return None

    def get(self):
        """The finished file, open; printed first where nobody did.

        Raises ``Busy`` when that takes too long, or when another machine threw it away for a newer one.
        """
        if (file := self.find()) is not None:
            return file
        with printer():
            # Whoever waited for the printer may find that another printed the same.
            if (file := self.find()) is None:
                self._print()
                file = self.find()
        if file is None:
            raise Busy
        return file

    def print_ahead(self):
        """Print it where nobody did. The worker gives way to readers: it must not hold the printer they wait for."""
        if (file := self.find()) is None:
            self._print()
        else:
            file.close()

    def _print(self):
        from opendata.card.press import print_card

        default_storage.save(self.path, ContentFile(print_card(self.page)))
        # Another machine may be giving out the same card: it is never away.
        remove_cards(self.page.pk, but=f"{self.edition}.pdf")


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
def printer():
    """One card at a time on this machine: printing keeps a processor busy for a second or two."""
    with open(settings.DATA_DIR / "printer.lock", "w") as file:
        until = time.monotonic() + PATIENCE
        while not locks.lock(file, locks.LOCK_EX | locks.LOCK_NB):
            if time.monotonic() > until:
                raise Busy
            time.sleep(0.05)
        try:
            yield
        finally:
            locks.unlock(file)


@cache
def _stylesheet():
    with open(finders.find("card.css"), encoding="utf-8") as file:
        return file.read()
