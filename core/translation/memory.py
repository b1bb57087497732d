"""Earlier translations of the same words, in this entry or another."""

from django.db.models import Q
from wagtail_localize.models import StringTranslation

from core.models.pages import is_open_to_all
from core.translation.segments import MEMORY, key_of, segments_of, take_over
from core.translation.unread import is_read


def matches_for(translation, segments):
    """``{key of a string: [stored translations]}`` of the same words elsewhere, each text once, the best first.

    What another entry says counts once it was approved and everyone may read it: until then it is behind its
    agency's walls. A moved block keeps its own words: what stood in this entry and is gone from its place comes
    before everything else. Then what stands elsewhere in this entry, then other entries, the latest first.
    """
    wanted = [row for row in segments if row.kept is None]
    if not wanted:
        return {}
    is_public = is_read(is_open_to_all(), Q(live=True))
    rows = (
        StringTranslation.objects.filter(
            translation_of__in={row.string_id for row in wanted},
            locale=translation.target_locale,
            translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
            has_error=False,
            context__isnull=False,
        )
        .filter(Q(context__object_id=translation.source.object_id) | is_public)
        .select_related("context")
        .order_by("-updated_at", "-pk")
    )
    by_words = {}
    for row in rows:
        by_words.setdefault(row.translation_of_id, []).append(row)
    own, present = translation.source.object_id, set(map(key_of, segments))

    def distance(row):
        if row.context.object_id != own:
            return 2
        return int((row.context_id, row.translation_of_id) in present)

    return {key_of(row): _nearest(by_words[row.string_id], distance) for row in wanted if row.string_id in by_words}


def _nearest(rows, distance):
    """The rows of the nearest circle that has any, each text once."""
    nearest = min(map(distance, rows))
    return list({row.data: row for row in reversed(rows) if distance(row) == nearest}.values())[::-1]


def fill_from_memory(translation):
    """Fill in every string that was translated before in one way only; return how many."""
    segments = segments_of(translation)
    matches = matches_for(translation, segments)
    return sum(
        take_over(translation, segment, found[0], MEMORY)
        for segment in segments
        if len(found := matches.get(key_of(segment), ())) == 1
    )
