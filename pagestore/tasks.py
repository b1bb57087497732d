from django_tasks import task

from core.later import do_later
from pagestore.front import SETTLED, purge_what_changed


@task(backend="worker", priority=50)
def purge():
    """Tell caches in front what changed. Mail waits for it."""
    purge_what_changed()


def purge_soon():
    """Have it done once every process has heard of the change."""
    do_later(purge, SETTLED)
