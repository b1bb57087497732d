"""The strings of a translation, and keeping them.

A string is known by where it stands and what it says (its context and its original), which a moved or refreshed
segment keeps; the row of a segment is not.
"""

from wagtail_localize.models import StringSegment, StringTranslation


def segments_of(translation):
    """The strings of a translation in template order.

    Each has ``.kept``, the stored translation (None while there is none), ``.translation``, its text, and
    ``.is_done``: false also for a machine draft that nobody confirmed, and for a translation whose formatting
    marks are broken, which is kept so that it can be mended.
    """
    segments = list(
        StringSegment.objects.filter(source=translation.source).order_by("order").select_related("context", "string")
    )
    rows = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id, locale=translation.target_locale
    )
    kept = {(row.context_id, row.translation_of_id): row for row in rows}
    for segment in segments:
        segment.kept = kept.get((segment.context_id, segment.string_id))
        segment.translation = segment.kept and segment.kept.data
        segment.is_done = is_confirmed(segment.kept)
    return segments


def is_confirmed(kept):
    """Whether a stored translation counts: a person wrote or confirmed it, and its marks are whole."""
    return bool(kept) and not kept.has_error and kept.translation_type == StringTranslation.TRANSLATION_TYPE_MANUAL


def keep_string(translation, segment, text, user):
    """Store a member's translation of one string; empty text takes an earlier one back.

    Returns whether it can be used: broken formatting marks are kept as typed, and stay to do.
    """
    where = {
        "translation_of_id": segment.string_id,
        "context_id": segment.context_id,
        "locale_id": translation.target_locale_id,
    }
    if not text:
        StringTranslation.objects.filter(**where).delete()
        return True
    string, _created = StringTranslation.objects.update_or_create(
        **where,
        defaults={
            "data": text,
            "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
            "tool_name": "",
            "last_translated_by": user,
            "has_error": False,
            "field_error": "",
        },
    )
    return not string.has_error
