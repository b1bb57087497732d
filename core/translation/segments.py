"""The strings of a translation: what is kept of each, and what stood there before.

A string is known by where it stands and what it says (its context and its original). That stays the same when
a block moves; the row of its segment does not.
"""

from django.db import transaction
from wagtail.fields import StreamField
from wagtail_localize.models import StringSegment, StringTranslation, TemplateSegment
from wagtail_localize.strings import StringValue

from core.translation.diffs import letters_in_common, likeness
from core.translation.marks import breaks_links, is_tangled
from core.translation.unread import is_read

# What a string was taken over from, as ``StringTranslation.tool_name``.
CARRIED = "carried over"
MEMORY = "memory"
# Paragraphs with less in common than this are different paragraphs.
ALIKE = 0.4
# A small correction leaves more than this as it was.
CORRECTED = 0.6


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
        segment.kept = kept.get(key_of(segment))
        segment.translation = segment.kept and segment.kept.data
        segment.is_done = is_confirmed(segment.kept)
    return segments


def key_of(segment):
    return segment.context_id, segment.string_id


def name_of(segment):
    """What a string is called in forms."""
    return f"string-{segment.context_id}-{segment.string_id}"


def is_confirmed(kept):
    """Whether a stored translation counts: a person wrote or confirmed it, and its marks are whole."""
    return bool(kept) and not kept.has_error and kept.translation_type == StringTranslation.TRANSLATION_TYPE_MANUAL


def keep_string(translation, segment, text, user, tool=""):
    """Store a member's translation of one string; empty text takes an earlier one back. ``tool``: where it was written.

    Returns whether it can be used: what has broken formatting marks, or is longer than its field, is kept as
    typed, and stays to do.
    """
    where = _where(translation, segment)
    if not text:
        StringTranslation.objects.filter(**where).delete()
        return True
    string, _created = StringTranslation.objects.update_or_create(
        **where,
        defaults={
            "data": text,
            "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
            "tool_name": tool,
            "last_translated_by": user,
            "has_error": breaks_links(segment.string.data, text) or is_too_long(translation, segment, text),
            "field_error": "",
        },
    )
    return not string.has_error


def limit_of(translation, segment):
    """How many characters fit where a string stands: the title of a step takes 120. None where that is not limited."""
    model = translation.source.specific_content_type.model_class()
    name, *within = segment.context.field_path.split(".")
    place = model._meta.get_field(name)
    if isinstance(place, StreamField):
        block = place.stream_block
        for name in within:
            block = getattr(block, "child_blocks", {}).get(name) or getattr(block, "child_block", block)
        place = getattr(block, "field", None)
    return getattr(place, "max_length", None)


def is_too_long(translation, segment, text):
    """Whether a text does not fit where it is to stand; nor does one whose marks cannot be read."""
    limit = limit_of(translation, segment)
    return is_tangled(text) or (limit is not None and len(StringValue(text).render_text()) > limit)


def _where(translation, segment):
    return {
        "translation_of_id": segment.string_id,
        "context_id": segment.context_id,
        "locale_id": translation.target_locale_id,
    }


def earlier_of(translation, segments, since=None):
    """``{key of a string: stored translation}`` of what each changed string said before.

    Asked for passages to do and, with ``since``, for those translated after that moment. A plain field said what
    was translated last. Of the paragraphs of a rich text, each is paired with the most similar one that is gone.
    """
    wanted = [row for row in segments if not row.is_done or (since and row.kept.updated_at > since)]
    gone = _gone(translation, segments, {row.context_id for row in wanted})
    if not gone:
        return {}
    with_paragraphs = set(
        TemplateSegment.objects.filter(source=translation.source, context__in=gone).values_list("context_id", flat=True)
    )
    plain = {
        key_of(row): gone[row.context_id][0]
        for row in wanted
        if row.context_id in gone and row.context_id not in with_paragraphs
    }
    return plain | _most_similar(
        [row for row in wanted if row.context_id in with_paragraphs],
        [row for context in with_paragraphs for row in gone[context]],
    )


def _gone(translation, segments, contexts):
    """``{context: [translations, latest first]}`` of originals that stood there and do not any more."""
    present = set(map(key_of, segments))
    rows = StringTranslation.objects.filter(
        context__in=contexts,
        locale=translation.target_locale,
        translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
    )
    gone = {}
    for row in rows.select_related("translation_of", "context").order_by("-updated_at", "-pk"):
        if (row.context_id, row.translation_of_id) not in present:
            gone.setdefault(row.context_id, []).append(row)
    return gone


def _most_similar(segments, gone):
    """Pairs, the most similar first; nothing is paired twice."""
    likely = [
        (likeness(segment.string.data, row.translation_of.data), segment, row)
        for segment in segments
        for row in gone
        if row.context_id == segment.context_id
    ]
    pairs, taken = {}, set()
    for alike, segment, row in sorted(likely, key=lambda pair: pair[0], reverse=True):
        if alike >= ALIKE and key_of(segment) not in pairs and row.pk not in taken:
            pairs[key_of(segment)] = row
            taken.add(row.pk)
    return pairs


def take_over(translation, segment, earlier, tool):
    """Store an earlier translation for another string.

    Within an entry it stays whose it was, and of its time if it was read: nobody wrote anything. From another
    entry it is nobody's work here, but new to this page.
    """
    is_own = earlier.context_id and earlier.context.object_id == translation.source.object_id
    kept, created = StringTranslation.objects.get_or_create(
        **_where(translation, segment),
        defaults={
            "data": earlier.data,
            "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
            "tool_name": tool,
            "last_translated_by_id": earlier.last_translated_by_id if is_own else None,
        },
    )
    if created and is_own and StringTranslation.objects.filter(is_read(), pk=earlier.pk).exists():
        StringTranslation.objects.filter(pk=kept.pk).update(updated_at=earlier.updated_at)
    return created


@transaction.atomic
def carry_over(translation):
    """Let the earlier translations of changed strings stand for their new originals; return how many.

    For small corrections of an original that its translation need not follow; what says something else is
    translated all the same. What someone has begun to write is left alone, and so is a translation that would
    lose a link, or that nobody has read.
    """
    segments = segments_of(translation)
    earlier = earlier_of(translation, segments)
    rows = StringTranslation.objects.filter(is_read(), pk__in=[row.pk for row in earlier.values()])
    read = set(rows.values_list("pk", flat=True))
    carried = 0
    for segment in segments:
        row = earlier.get(key_of(segment))
        if row and row.pk in read and segment.kept is None and stands_for(row, segment):
            carried += take_over(translation, segment, row, CARRIED)
    return carried


def stands_for(row, segment):
    """Whether a translation made for other words can be used as it is for these, which correct them."""
    is_correction = letters_in_common(row.translation_of.data, segment.string.data) >= CORRECTED
    return is_correction and not row.has_error and not breaks_links(segment.string.data, row.data)
