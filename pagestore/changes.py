"""What changed, told by the process that changes it and heard by all others a moment later."""

import datetime
import threading
import time

from django.conf import settings
from django.db import OperationalError, transaction
from django.utils import timezone

from pagestore.models import Change
from pagestore.tags import ALL, ANYTHING
from pagestore.tasks import purge_soon
from search.models import IndexVersion

EVERY_SECONDS = 0.1
# What was heard so many seconds ago may be shown while another thread listens; after that, readers wait for it.
RECENT = 1
PATIENCE = 10
# Who has not listened for so long has missed what was thrown away since.
KEPT = datetime.timedelta(days=1)
# More tags than any library has things: what was never asked about again is not remembered for ever.
MOST_TAGS = 50_000


@transaction.atomic
def tell(*tags, is_taken=False):
    """Say, in the transaction that changes them, that things changed which readers see.

    Whoever changes something public waits for whoever did before: so changes are numbered in the order in which
    they become visible, and nobody who has seen one can miss an earlier one.
    """
    if not IndexVersion.objects.select_for_update().exists():
        IndexVersion.objects.create()
    Change.objects.create(tags=sorted({ANYTHING, *tags}), is_taken=is_taken)
    # Who changed something sees it in their next request.
    transaction.on_commit(listener.hurry)
    if settings.WAGTAILFRONTENDCACHE:
        transaction.on_commit(purge_soon, robust=True)


def forget_old_changes():
    """Throw away what every process has heard long ago; the number of rows."""
    number, _models = Change.objects.filter(happened_at__lt=timezone.now() - KEPT).delete()
    return number


class Listener:
    """What one process knows of changes. Its ``clock`` counts those it has heard of."""

    def __init__(self):
        self.clock = 0
        self._all = 0
        self._heard = {}
        self._taken = {}
        self._last = None
        self._listened_at = self._heard_at = float("-inf")
        self._lock = threading.Lock()
        self._told = []

    def when_heard(self, function):
        """Have ``function(tags, moment)`` called whenever changes are heard of: there had been none at the moment.

        Moments are those of ``time.monotonic``.
        """
        self._told.append(function)

    @property
    def heard_at(self):
        """The moment until which everything is known."""
        return self._heard_at

    def listen(self, leave=0):
        """Hear of what changed, at most ten times a second and in one thread at a time.

        For some seconds more it is left to another thread, which a reader ``leave``s it to.

        Others go on with what was heard just now. Where that is too long ago they wait, and fail as the database
        does when it says nothing: what was taken from readers meanwhile would be shown otherwise.
        """
        if time.monotonic() - self._listened_at < EVERY_SECONDS + leave:
            return
        if not self._lock.acquire(timeout=0 if self._has_heard_just_now() else PATIENCE):
            if self._has_heard_just_now():
                return
            raise OperationalError("The database does not say what has changed.")
        try:
            # Who waited may have been told by the one before.
            if time.monotonic() - self._listened_at >= EVERY_SECONDS:
                self._hear()
        finally:
            self._lock.release()

    def _has_heard_just_now(self):
        return time.monotonic() - self._heard_at < RECENT

    def hurry(self):
        """Listen when next asked, however soon that is."""
        self._listened_at = float("-inf")

    def _hear(self):
        now, before, changed = time.monotonic(), self._heard_at, set()
        if self._last is None or now - self._heard_at > KEPT.total_seconds() / 2:
            self._last = Change.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
            self._forget_everything()
            changed.add(ALL)
        rows = Change.objects.filter(pk__gt=self._last).order_by("pk").values_list("pk", "tags", "is_taken")
        for number, tags, is_taken in rows:
            self.clock += 1
            self._last = number
            changed.update(tags)
            self._heard.update(dict.fromkeys(tags, self.clock))
            if is_taken:
                self._taken.update(dict.fromkeys(tags, self.clock))
            if ALL in tags or len(self._heard) > MOST_TAGS:
                self._forget_everything()
        self._listened_at = self._heard_at = now
        if changed:
            for function in self._told:
                function(changed, before)

    def _forget_everything(self):
        self.clock += 1
        self._all = self.clock
        self._heard.clear()
        self._taken.clear()

    def is_true(self, tags, since):
        """Whether nothing with one of the tags changed after a moment of the clock."""
        return self._all <= since and not any(self._heard.get(tag, 0) > since for tag in tags)

    def is_taken(self, tags, since):
        """Whether something with one of the tags was taken from readers after a moment of the clock."""
        return self._all > since or any(self._taken.get(tag, 0) > since for tag in tags)


# Of this process.
listener = Listener()
