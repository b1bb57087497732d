from django_tasks import task

from core.models import CustomImage
from core.pictures.making import forget_lost, try_to_make


@task(backend="worker", priority=-5)
def make_pictures(pks):
    """Make what is missing of pictures, named by their keys. Mail goes first, cards after: they show pictures."""
    for image in CustomImage.objects.filter(pk__in=pks):
        try:
            forget_lost(image)
        except OSError:
            # Nobody knows what is lost while the storage is away.
            continue
        try_to_make(image)
