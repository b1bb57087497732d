"""The two languages of an entry on their way to the public: each by itself, or both at once."""

from django.db import transaction

from core.editorial.events import Event, announce
from core.models import ApprovedOriginal, Decision, EntryPage
from core.models.pairs import lock_pair
from core.translation.following import is_settled, leave_as_it_is
from core.translation.sources import open_translations, original_is_newer, translation_into, translations_of


def approved(workflow_state, user=None):
    """Publish what passed its review, or keep it until its translation has passed too."""
    page = workflow_state.content_object.specific
    revision = page.get_latest_revision()
    if not isinstance(page, EntryPage):
        revision.publish(user=user)
    elif translation_into(page):
        _publish_with_its_original(page, revision, user)
    else:
        decision = Decision.objects.filter(task_state=workflow_state.current_task_state).first()
        _publish_or_wait(page, revision, user, is_small=bool(decision and decision.small_correction))


def _publish_or_wait(page, revision, user, is_small):
    draft = revision.as_object()
    public_text_since = translations_of(page).values_list("source__last_updated_at", flat=True).first()
    if is_small or draft.is_published_together:
        open_translations(draft, first=leave_as_it_is if is_small else None)
    if draft.is_published_together and not all(map(is_settled, translations_of(page))):
        _wait(page, revision, user, public_text_since)
    else:
        revision.publish(user=user)


def _wait(page, revision, user, public_text_since):
    approved = {"revision": revision, "member": user}
    ApprovedOriginal.objects.update_or_create(
        page_id=page.pk, defaults=approved, create_defaults={**approved, "public_text_since": public_text_since}
    )
    for translation in translations_of(page):
        target = translation.get_target_instance()
        if target.workflow_in_progress and original_is_newer(target, translation):
            # It was made from an earlier text, and would become public beside this one.
            target.current_workflow_state.cancel(user=user)


def _publish_with_its_original(page, revision, user):
    originals = ApprovedOriginal.objects.filter(page__translation_key=page.translation_key).exclude(page_id=page.pk)
    for waiting in originals:
        waiting.revision.publish(user=user)
    revision.publish(user=user)


@transaction.atomic
def publish_without_waiting(page, user):
    """Make an approved text public before its translation; return whether it still waited."""
    lock_pair(page)
    waiting = ApprovedOriginal.objects.filter(page_id=page.pk).first()
    if waiting is None:
        return False
    waiting.revision.publish(user=user)
    announce(Event.PUBLISHED, type(page).objects.get(pk=page.pk), actor=user)
    return True


def end_wait(page):
    """Nothing approved waits any more: the entry was published, or taken away. Return whether something did."""
    ended, _rows = ApprovedOriginal.objects.filter(page_id=page.pk).delete()
    return bool(ended)
