"""What readers ask for again and again is made anew behind their backs when it changes; what is new is made ready."""

import logging
import threading
import time
from collections import deque
from urllib.parse import urljoin, urlsplit

from django.db import Error, connections
from wagtail.models import Page

from pagestore.asking import ask, read, request_for
from pagestore.changes import EVERY_SECONDS
from pagestore.tags import published_in

logger = logging.getLogger(__name__)

# How often it hears of what was published while nobody reads.
IDLE_SECONDS = 2
# For how long after a change it does nothing while a reader waits for another answer, such as a card being printed.
GIVES_WAY_SECONDS = 0.5
# Of more pages published at once, as by an import, only those made last are made ready.
MOST_PUBLISHED = 20


class Remaker(threading.Thread):
    """Makes the outdated answers of a page store anew, one after the other, those first that were asked for last.

    Readers of a kept answer then never wait for a processor that makes another; in the meantime they are given what
    stood there a moment ago. And it asks for each page that was published: nobody is its first reader.
    """

    def __init__(self, store, base_url):
        super().__init__(name="remaker", daemon=True)
        self._store = store
        self._base_url = base_url
        self._scheme = urlsplit(base_url).scheme
        self._published = deque(maxlen=MOST_PUBLISHED)
        self._changed_at = time.monotonic()
        store.shelf.has_remaker = True
        store.listener.when_heard(self._hear)

    def run(self):
        while True:
            if not self.remake_next(EVERY_SECONDS):
                if self._store.shelf.is_asked or time.monotonic() - self._store.listener.heard_at > IDLE_SECONDS:
                    self._listen()
                self.make_published()

    def _hear(self, tags, _moment):
        self._published.extend(published_in(tags))
        self._changed_at = time.monotonic()

    def _give_way(self):
        self._store.waiting.give_way(self._changed_at + GIVES_WAY_SECONDS - time.monotonic())

    def _listen(self):
        """Hear of changes although nobody asks just now: who asks next does not wait for all that they outdated."""
        try:
            self._store.listener.listen()
        except Error:
            # The database is away. Readers are told; the next attempt is made over another connection.
            connections.close_all()

    def make_published(self):
        """Ask for a page that was published, as its first reader would."""
        if not self._published:
            return
        self._give_way()
        try:
            page = Page.objects.live().filter(pk=self._published.popleft()).first()
            if page and (address := page.url):
                ask(self._store, urljoin(self._base_url, address))
        except Exception:
            logger.warning("A page that was published could not be made ahead of its readers.", exc_info=True)

    def remake_next(self, patience=0):
        """Make the next outdated answer anew; whether there was one. What goes wrong, who asks for it next is told."""
        if not self._store.shelf.wait_for_outdated(patience):
            return False
        self._give_way()
        key = self._store.shelf.next_outdated()
        if key is None:
            return False
        host, path, query = key
        try:
            read(self._store.make(key, request_for(host, path, query, self._scheme), lambda *_answer: None))
        except Exception:
            logger.warning("A page could not be made anew ahead of its readers.", exc_info=True)
        return True
