"""What readers ask for again and again is made anew behind their backs when it changes."""

import logging
import threading
from urllib.parse import urlsplit

from django.db import Error, connections

from pagestore.asking import read, request_for
from pagestore.changes import EVERY_SECONDS

logger = logging.getLogger(__name__)


class Remaker(threading.Thread):
    """Makes the outdated answers of a page store anew, one after the other, those first that were asked for last.

    Readers of a kept answer then never wait for a processor that makes another; in the meantime they are given what
    stood there less than a second ago.
    """

    def __init__(self, store, base_url):
        super().__init__(name="remaker", daemon=True)
        self._store = store
        self._scheme = urlsplit(base_url).scheme
        store.shelf.has_remaker = True

    def run(self):
        while True:
            if not self.remake_next(EVERY_SECONDS) and self._store.shelf.is_asked:
                self._listen()

    def _listen(self):
        """Hear of changes although nobody asks just now: who asks next does not wait for all that they outdated."""
        try:
            self._store.listener.listen()
        except Error:
            # The database is away. Readers are told; the next attempt is made over another connection.
            connections.close_all()

    def remake_next(self, patience=0):
        """Make the next outdated answer anew; whether there was one. What goes wrong, who asks for it next is told."""
        key = self._store.shelf.next_outdated(patience)
        if key is None:
            return False
        host, path, query = key
        try:
            read(self._store.make(key, request_for(host, path, query, self._scheme), lambda *_answer: None))
        except Exception:
            logger.warning("A page could not be made anew ahead of its readers.", exc_info=True)
        return True
