"""Translations at any stage, made the way the translation screen makes them."""

from core.translation.segments import keep_string, segments_of
from core.translation.sources import draft_from, translations_of


def translation_of(page):
    """The opened translation of a published page."""
    return translations_of(page).get()


def target_of(translation):
    """The page that the translation is for, as it stands now."""
    return translation.get_target_instance().specific


def translate(translation, user=None, texts=None, leave_out=()):
    """Fill in every string: from ``texts`` by original, else the original marked as translated."""
    for segment in segments_of(translation):
        original = segment.string.data
        if original not in leave_out and not segment.is_done:
            keep_string(translation, segment, (texts or {}).get(original) or marked(original), user)


def marked(original):
    """A stand-in for a translation that keeps formatting marks where they are."""
    return f"trad. {original}"


def submit(translation, user):
    draft = draft_from(translation, user)
    draft.get_workflow().start(draft, user)
    return draft


def publish(translation, user=None):
    """Translate what is missing and make it public."""
    translate(translation, user)
    draft_from(translation, user).get_latest_revision().publish()
    return target_of(translation)


def change(page, **changes):
    """Publish a changed original; its translation falls behind."""
    page = type(page).objects.get(pk=page.pk)
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)
