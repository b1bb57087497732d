"""Which words of a translation a second person has read, and which nobody has.

Read is what was kept before the public text was drafted. That is exact because every draft makes what does not
stand in it younger than itself: whoever approves the draft has not read it.
"""

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import OverridableSegment, SegmentOverride, StringSegment, StringTranslation

from core.translation.overrides import CONTACT


def is_read(*conditions):
    """A condition for stored translations: a second person has read them, for a page that meets ``conditions``."""
    pages = Page.objects.filter(
        *conditions,
        translation_key=OuterRef("context__object_id"),
        locale_id=OuterRef("locale_id"),
        live_revision__created_at__gte=OuterRef("updated_at"),
    )
    return Exists(pages)


def is_in_use(translation):
    """A condition for stored translations: the original says so now, and at this place."""
    here = {"source": translation.source_id, "context_id": OuterRef("context_id")}
    return Exists(StringSegment.objects.filter(**here, string_id=OuterRef("translation_of_id")))


def is_override_in_use(translation):
    """A condition for overrides: the original has what they stand for."""
    links = OverridableSegment.objects.filter(source=translation.source_id, context_id=OuterRef("context_id"))
    return Q(context__path__in=CONTACT) | Exists(links)


def has_unread_words(translation):
    """Whether someone wrote since the public text was drafted."""
    return any(_unread(model, translation).filter(in_use(translation)).exists() for model, in_use in KEPT)


def keep_unread(translation):
    """Have what does not stand in the draft that was just made count as unread, should its words come back."""
    for model, in_use in KEPT:
        _unread(model, translation).exclude(in_use(translation)).update(updated_at=timezone.now())


def _unread(model, translation):
    kept = model.objects.filter(context__object_id=translation.source.object_id, locale_id=translation.target_locale_id)
    return kept.exclude(is_read())


KEPT = ((StringTranslation, is_in_use), (SegmentOverride, is_override_in_use))
