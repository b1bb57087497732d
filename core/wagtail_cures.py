"""Cures for four faults of Wagtail 8.0.

Saving a draft changes what blocks require while it is checked, for all threads: two members who saved at once could
each get an error, or a text that was submitted could pass with gaps. To learn the measures of a picture, all of it is
unpacked. Whoever searches among the pictures or files that are used so and so often gets an error.
``tests/core/test_wagtail_cures.py`` shows the first and the last, ``tests/core/uploads/test_pictures.py`` the other.

And publishing and taking down are several transactions: of a worker that is killed between them, a scheduled
publication is forgotten, and readers go on finding what was taken down. ``tests/functional/test_killed.py`` shows it.
When these tests pass without a cure, the cure can go.
"""

import threading

from django.db import transaction
from PIL import Image
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.actions.unpublish import UnpublishAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.admin.filters import BaseMediaFilterSet
from wagtail.blocks.base import BlockField
from wagtail.images.models import WagtailImageFieldFile

_clean = BlockField.clean
_filter_queryset = BaseMediaFilterSet.filter_queryset
# One for all: a block may be part of several others.
_one_at_a_time = threading.RLock()


def clean(self, value):
    """Stock, one thread after the other."""
    with _one_at_a_time:
        return _clean(self, value)


def get_image_dimensions(self):
    """Width and height as the header states them: uploads were held to it."""
    was_closed = self.closed
    self.open()
    try:
        # Not closed with the picture: others read on.
        return Image.open(self.file).size
    finally:
        if was_closed:
            self.close()
        else:
            self.seek(0)


def filter_queryset(self, queryset):
    """Stock; what was found by how often it is used is named by its key: search knows of no such number."""
    found = _filter_queryset(self, queryset)
    if not self.form.cleaned_data.get("usage_count"):
        return found
    return queryset.filter(pk__in=list(found.values_list("pk", flat=True)))


def apply():
    BlockField.clean = clean
    WagtailImageFieldFile.get_image_dimensions = get_image_dimensions
    BaseMediaFilterSet.filter_queryset = filter_queryset
    for action in (PublishRevisionAction, UnpublishAction, UnpublishPageAction):
        action.execute = transaction.atomic(action.execute)
