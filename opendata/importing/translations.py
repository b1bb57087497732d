"""The translation of an imported entry, tied to its original as the translation screen would: string by string.

The page says what the file says. What of it stands where the original has the same string is kept as that string's
translation, so that translators go on from there.
"""

import json
from collections import defaultdict

from django.utils import timezone
from wagtail_localize.models import SegmentOverride, StringTranslation, TranslationContext, TranslationSource
from wagtail_localize.segments import OverridableSegmentValue, StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from core.translation.overrides import overrides_of
from core.translation.segments import key_of, segments_of
from core.translation.sources import open_translations, translation_into
from core.translation.unread import keep_unread


def opened(original, target):
    """The ``Translation`` into the target's language; ``(translation, page)``, opened where it is not yet."""
    if target is None:
        open_translations(original)
        target = type(original).objects.exclude(pk=original.pk).get(translation_key=original.translation_key)
    return translation_into(target), target


def keep_strings(translation, page):
    """Keep what the page says as the translations of its original's strings."""
    texts, own = _strings_of(page)
    segments = segments_of(translation)
    places = defaultdict(list)
    for segment in segments:
        places[segment.context.path].append(segment)
    new, changed, now = {}, [], timezone.now()
    for path, here in places.items():
        # Where there are more or fewer passages than in the original, nobody knows which is which.
        if len(here) != len(texts.get(path, ())):
            continue
        for segment, text in zip(here, texts[path], strict=True):
            if segment.kept is None:
                new[key_of(segment)] = StringTranslation(
                    translation_of=segment.string,
                    context=segment.context,
                    locale=translation.target_locale,
                    data=text,
                    translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
                )
            elif segment.kept.data != text or not segment.is_done:
                kept = segment.kept
                kept.data, kept.has_error, kept.tool_name, kept.updated_at = text, False, "", now
                kept.translation_type = StringTranslation.TRANSLATION_TYPE_MANUAL
                changed.append(kept)
    StringTranslation.objects.bulk_create(new.values())
    names = ["data", "has_error", "tool_name", "translation_type", "updated_at"]
    StringTranslation.objects.bulk_update(changed, names)
    _keep_own_values(translation, page, own)


def _strings_of(page):
    """``({path: [text, …]}, {path: value})``: what of a page is translated, and what may be its own."""
    texts, own = defaultdict(list), {}
    for segment in extract_segments(page):
        if isinstance(segment, StringSegmentValue):
            texts[segment.path].append(segment.string.data)
        elif isinstance(segment, OverridableSegmentValue):
            own[segment.path] = segment.data
    return texts, own


def _keep_own_values(translation, page, own):
    """The contact and the links in which the translation differs."""
    for override in overrides_of(translation):
        value = own.get(override.path, getattr(page, override.path, ""))
        if not isinstance(value, str) or value == (override.value or override.original):
            continue
        context, _created = TranslationContext.objects.get_or_create(
            object_id=translation.source.object_id, path=override.path, defaults={"field_path": override.field_path}
        )
        where = {"context": context, "locale_id": translation.target_locale_id}
        if value in ("", override.original):
            SegmentOverride.objects.filter(**where).delete()
        else:
            SegmentOverride.objects.update_or_create(**where, defaults={"data_json": json.dumps(value)})


def read_by(translation, moment):
    """Let every string count as read by whoever approved the text of a moment."""
    kept = {"context__object_id": translation.source.object_id, "locale_id": translation.target_locale_id}
    for model in (StringTranslation, SegmentOverride):
        model.objects.filter(**kept, updated_at__gt=moment).update(updated_at=moment)
    keep_unread(translation)


def original_said_so(page, moment):
    """Keep when the text of an original last changed: whether its translation is behind is read from it."""
    sources = TranslationSource.objects.filter(object_id=page.translation_key, locale_id=page.locale_id)
    sources.update(last_updated_at=moment)
