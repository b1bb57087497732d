from wagtail import hooks

from pagestore.changes import forget_old_changes


@hooks.register("scheduled_job", order=30)
def forget_what_everyone_has_heard():
    """Throw away changes that every process has heard of."""
    return f"{forget_old_changes()} changes"
