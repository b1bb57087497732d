"""Pages are made before anyone asks for them: nobody is the first reader after a start."""

import logging
import re
import threading
import time
from urllib.parse import urljoin, urlsplit

from django.db import connections

from pagestore.asking import ask

logger = logging.getLogger(__name__)

MAP = "/sitemap.xml"
PLACE = re.compile(rb"<loc>([^<]+)</loc>")
# How long it rests after each page, as a multiple of the time that page took: readers come first.
REST = 9


class Warmer(threading.Thread):
    """Asks a page store for each address on the map of the site, until three quarters of its room are taken.

    Begins a moment after the process, gives way to readers, and ends when it is through.
    """

    def __init__(self, store, base_url, pause=1):
        super().__init__(name="warmer", daemon=True)
        self._store = store
        self._base_url = base_url
        self._pause = pause

    def run(self):
        time.sleep(self._pause)
        try:
            self.warm(MAP)
        except Exception:
            # Readers lose nothing by it: their pages are made when they ask.
            logger.warning("Pages could not be made ahead of their readers.", exc_info=True)
        finally:
            connections.close_all()

    def warm(self, path):
        """Ask for a map, then for what is on it. Maps that are named on it are followed."""
        for place in PLACE.findall(ask(self._store, urljoin(self._base_url, path))):
            path = urlsplit(place.decode()).path
            if self._store.shelf.is_nearly_full:
                return
            if path.endswith(".xml"):
                self.warm(path)
                continue
            begun = time.monotonic()
            ask(self._store, urljoin(self._base_url, path))
            time.sleep(REST * (time.monotonic() - begun))
