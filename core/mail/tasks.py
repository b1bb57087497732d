from django_tasks import task

from core.mail.outbox import deliver
from core.models.messages import Message


@task(backend="worker")
def send(ids):
    """Send messages of the outbox, named by their ids."""
    deliver(Message.objects.filter(pk__in=ids).select_related("recipient"))
