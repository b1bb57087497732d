"""Translations that follow a change of their original by themselves, because it leaves their text as it is."""

from django.db import transaction
from wagtail.log_actions import log
from wagtail_localize.models import Translation

from core.translation.segments import carry_over
from core.translation.sources import draft_from, original_is_newer, progress_of, translations_of
from core.translation.unread import has_unread_words


def is_settled(translation):
    """Whether the translation says, publicly and in full, what its original says, and nobody is at work on it."""
    page = translation.get_target_instance()
    if not page.live or page.has_unpublished_changes or page.current_workflow_state:
        return False
    total, done = progress_of([translation])[translation.pk]
    return done == total and not has_unread_words(translation)


@transaction.atomic
def follow(page):
    """Publish the translations of a published entry again, where nothing of them has to be written or read.

    Its dates, terms, places, pictures and the order of its parts are the same in both languages; nobody has to
    review them twice.
    """
    # Whoever is writing comes before or after: what is found settled stays so until it is public.
    for translation in translations_of(page).select_for_update(of=("self",)):
        target = translation.get_target_instance()
        if original_is_newer(target, translation) and is_settled(translation):
            draft_from(translation).get_latest_revision().publish()
            log(instance=target, action="library.follow")


@transaction.atomic
def leave_as_it_is(translation):
    """Keep the approved words of a translation for an original in which only small things were corrected.

    They count as read: nobody has to approve them again. Where someone is at work on them, nothing happens.
    """
    Translation.objects.select_for_update().get(pk=translation.pk)
    if translation.get_target_instance().live and not has_unread_words(translation):
        carry_over(translation)
