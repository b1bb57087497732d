"""Work for the worker that is best done a while after what caused it."""

from django.utils import timezone


def do_later(task, delay, *arguments):
    """Have a task done after a ``delay``; at once where tasks do not wait for a worker, as in tests."""
    if task.get_backend().supports_defer:
        task = task.using(run_after=timezone.now() + delay)
    task.enqueue(*arguments)
