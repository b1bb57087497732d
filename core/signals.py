"""What follows from a publication and from a withdrawal."""

from django.dispatch import receiver
from wagtail.signals import page_published, page_unpublished, workflow_cancelled

from core.editorial.events import Event, announce
from core.editorial.pairs import end_wait
from core.models import EntryPage
from core.translation.following import follow
from core.translation.sources import open_translations, translations_of


@receiver(page_published)
def offer_for_translation(sender, instance, **kwargs):
    """Publishing an entry opens its translation, without anyone having to remember.

    A translation that has nothing to change follows by itself.
    """
    if isinstance(instance, EntryPage):
        end_wait(instance)
        open_translations(instance)
        follow(instance)


@receiver(page_unpublished)
def close_translation(sender, instance, **kwargs):
    """What is not public is not translated: a translation that readers do not know either is not read for approval."""
    if isinstance(instance, EntryPage):
        end_wait(instance)
        for translation in translations_of(instance):
            target = translation.get_target_instance()
            if target.current_workflow_state and not target.live:
                target.current_workflow_state.cancel()


@receiver(workflow_cancelled)
def tell_of_withdrawal(sender, instance, user, **kwargs):
    """A submission is taken back in several places of the CMS; it is announced here once."""
    page = instance.content_object.specific
    if isinstance(page, EntryPage):
        announce(Event.WITHDRAWN, page, actor=user)
