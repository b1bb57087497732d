"""Translations that follow a change of their original by themselves, because it leaves their text as it is."""

from django.db import transaction
from django.utils.functional import cached_property
from wagtail.log_actions import log
from wagtail_localize.models import SegmentOverride, StringSegment, StringTranslation

from core.translation.segments import carry_over
from core.translation.sources import draft_from, original_is_newer, progress_of, translations_of


def is_settled(translation):
    """Whether the translation says, publicly and in full, what its original says, and nobody is at work on it."""
    return Standing(translation).is_settled


class Standing:
    """Where a translation stands beside the strings that are kept for it."""

    def __init__(self, translation):
        self.translation = translation

    @cached_property
    def target(self):
        return self.translation.get_target_instance()

    @property
    def is_settled(self):
        page = self.target
        if not page.live or page.has_unpublished_changes or page.current_workflow_state:
            return False
        total, done = progress_of([self.translation])[self.translation.pk]
        return done == total and not self.has_unread_words

    @property
    def has_unread_words(self):
        """Whether someone wrote since the public text was approved."""
        return self.unread_strings.exists() or self._unread(SegmentOverride).exists()

    @property
    def unread_strings(self):
        in_use = StringSegment.objects.filter(source=self.translation.source).values("string_id")
        return self._unread(StringTranslation).filter(translation_of_id__in=in_use)

    def _unread(self, model):
        kept = model.objects.filter(
            context__object_id=self.translation.source.object_id, locale_id=self.translation.target_locale_id
        )
        revision = self.target.live_revision
        return kept.filter(updated_at__gt=revision.created_at) if revision else kept


@transaction.atomic
def follow(page, user=None):
    """Publish the translations of a published entry again, where nothing of them has to be written or read.

    Its dates, terms, places, pictures and the order of its parts are the same in both languages; nobody has to
    review them twice.
    """
    for translation in translations_of(page):
        standing = Standing(translation)
        if original_is_newer(standing.target, translation) and standing.is_settled:
            draft_from(translation).get_latest_revision().publish(user=user)
            log(instance=standing.target, action="library.follow", user=user)


@transaction.atomic
def leave_as_it_is(translation):
    """Keep the approved words of a translation for an original in which only small things were corrected.

    They count as read: nobody has to approve them again. Where someone is at work on them, nothing happens.
    """
    standing = Standing(translation)
    if standing.target.live and not standing.has_unread_words:
        carry_over(translation)
        standing.unread_strings.update(updated_at=standing.target.live_revision.created_at)
