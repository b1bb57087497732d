"""Caches in front of the site: what they may keep, and what they are told to throw away.

One that asks each time (``max-age=0``) needs none of this. One that is named in ``WAGTAILFRONTENDCACHE`` may give an
answer out without asking: its address is written down first, with what it shows, and purged when that changes.
"""

import datetime

from django.conf import settings
from django.db import Error
from django.utils import timezone
from wagtail.contrib.frontend_cache.utils import purge_urls_from_cache

from pagestore.models import Change, GivenOut
from pagestore.tags import ALL

LONGEST_ADDRESS = GivenOut._meta.get_field("address").max_length
# After so long every process has heard of a change, and gives out nothing older.
SETTLED = datetime.timedelta(seconds=1)
# No process keeps an answer beyond midnight.
KEPT = datetime.timedelta(days=2)
IN_FRONT = "public, max-age=0, s-maxage={}, must-revalidate"


def write_down(address, tags):
    """Note that caches in front may hold what an address answers; whether that could be done."""
    if len(address) > LONGEST_ADDRESS:
        return False
    row = GivenOut(address=address, tags=sorted(tags), given_at=timezone.now())
    try:
        GivenOut.objects.bulk_create(
            [row], update_conflicts=True, unique_fields=["address"], update_fields=["tags", "given_at"]
        )
    except Error:
        return False
    return True


def leave_to_keep():
    """The header that lets caches in front keep an answer that was written down."""
    return IN_FRONT.format(settings.FRONTEND_CACHE_SECONDS)


def purge_what_changed():
    """Purge every address that shows something that changed since last time; how many there were.

    Failures are logged by Wagtail and not repeated: what is not purged is kept for ``FRONTEND_CACHE_SECONDS`` at most.
    """
    if not settings.WAGTAILFRONTENDCACHE:
        return 0
    changes = dict(
        Change.objects.filter(is_purged=False, happened_at__lte=timezone.now() - SETTLED).values_list("pk", "tags")
    )
    changed = frozenset(tag for tags in changes.values() for tag in tags)
    given_out = GivenOut.objects.values_list("address", "tags").iterator(2_000) if changed else ()
    addresses = [address for address, tags in given_out if ALL in changed or not changed.isdisjoint(tags)]
    if addresses:
        purge_urls_from_cache(addresses)
    Change.objects.filter(pk__in=changes).update(is_purged=True)
    return len(addresses)


def forget_what_nobody_keeps():
    """Throw away addresses whose answers no cache can hold any more; how many."""
    return GivenOut.objects.filter(given_at__lt=timezone.now() - KEPT).delete()[0]
