"""Makes what pages need of pictures and is not there yet."""

import logging
import time

from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import DatabaseError
from django.db.models import Prefetch
from wagtail.images.models import Filter
from wagtail.models import Page, ReferenceIndex

from core.models import CustomImage, Rendition
from core.pictures.sizes import SPECS, specs_for
from core.public_facts import picture_changed

logger = logging.getLogger(__name__)

# How long whoever publishes waits for pictures. What takes longer is left to the worker.
PATIENCE = 5
# How long a reader's page waits before it asks again for what nobody has made yet.
ASK_AGAIN_AFTER = 600


def missing(image):
    """The specifications in which a picture should be kept and is not."""
    there = {rendition.filter_spec for rendition in _renditions_of(image)}
    return [spec for spec in specs_for(image) if spec not in there]


def make(image):
    """Make what is missing of a picture, from one opening of the original. Returns how many copies were made."""
    specs = missing(image)
    if specs:
        image.create_renditions(*map(Filter, specs))
        picture_changed.send(CustomImage, image=image)
    return len(specs)


def make_at_once(images, patience=PATIENCE):
    """Make what is missing of several pictures while whoever asked waits; what takes longer is made later."""
    left = make_in_time(images, patience)
    if left:
        make_later([image.pk for image in left])


def make_in_time(images, seconds):
    """Make what is missing of several pictures. Returns those that could not be made, or not in time."""
    until = time.monotonic() + seconds
    incomplete = [image for image in images if missing(image)]
    return [image for image in incomplete if time.monotonic() > until or not try_to_make(image)]


def try_to_make(image):
    """Whether everything of a picture is there now. Why not stands in the log."""
    try:
        make(image)
    except Exception:
        logger.exception("Picture %s could not be made.", image.pk)
        return False
    return True


def make_later(pks):
    """Leave pictures to the worker; without one, the scheduled jobs find them."""
    from core.pictures.tasks import make_pictures

    make_pictures.enqueue(pks)


def ask_for(image):
    """A reader met a picture of which something is missing: have it made. Whether nobody asked for it lately."""
    if not cache.add(f"picture-asked-for-{image.pk}", True, ASK_AGAIN_AFTER):
        return False
    try:
        make_later([image.pk])
    except DatabaseError:
        logger.exception("Nobody could be asked for picture %s.", image.pk)
    return True


def pictures_on(page):
    """The pictures that a published page shows."""
    shown = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        to_content_type=ContentType.objects.get_for_model(CustomImage),
        object_id=str(page.pk),
    )
    pks = {int(pk) for pk in shown.values_list("to_object_id", flat=True)}
    return with_copies(CustomImage.objects.filter(pk__in=pks))


def with_copies(images):
    """Pictures, each with the copies of the list that are there, in two queries."""
    copies = Rendition.objects.filter(filter_spec__in=SPECS)
    return images.prefetch_related(Prefetch("renditions", copies, to_attr="prefetched_renditions"))


def forget_unlisted():
    """Throw away copies that were made for readers and are no longer on the list. Returns their number.

    Those without a format are the CMS's own small views.
    """
    unlisted = Rendition.objects.filter(filter_spec__contains="format-").exclude(filter_spec__in=SPECS)
    count = 0
    for rendition in unlisted.select_related("image").iterator(chunk_size=500):
        rendition.delete()
        count += 1
    return count


def forget_lost(image):
    """Forget the copies of a picture whose files are gone, so that they are made anew."""
    lost = [
        copy for copy in image.renditions.filter(filter_spec__in=SPECS) if not copy.file.storage.exists(copy.file.name)
    ]
    for copy in lost:
        copy.delete()
    return len(lost)


def _renditions_of(image):
    prefetched = getattr(image, "prefetched_renditions", None)
    return image.renditions.filter(filter_spec__in=SPECS) if prefetched is None else prefetched
