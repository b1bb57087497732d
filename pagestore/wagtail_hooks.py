from wagtail import hooks

from pagestore.changes import forget_old_changes
from pagestore.front import forget_what_nobody_keeps, purge_what_changed


@hooks.register("scheduled_job", order=30)
def forget_what_everyone_has_heard():
    """Throw away changes that every process has heard of."""
    return f"{forget_old_changes()} changes"


@hooks.register("scheduled_job", order=30)
def purge_caches_in_front():
    """Purge what no worker has purged, and forget addresses that no cache can hold any more."""
    return f"{purge_what_changed()} addresses purged, {forget_what_nobody_keeps()} forgotten"
