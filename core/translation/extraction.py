"""Reading an original for translation: the copy of it that is translated, and its strings.

wagtail-localize asks the database about every string apart, twice over; an entry holds dozens. Here all
strings of an entry are compared at once with what is stored, and only the difference is written.
"""

import json

from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.utils import timezone
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    String,
    StringSegment,
    Template,
    TemplateSegment,
    TranslatableObject,
    TranslationContext,
    TranslationSource,
    get_schema_version,
)
from wagtail_localize.segments import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)
from wagtail_localize.segments.extract import extract_segments

from core.editorial.authorship import text_of

# A translation has its own address, and nothing to say about when and by whom its original is kept.
NOT_SAID = {"slug", "owner", "go_live_at", "expire_at"}
# The editor's judgement is no writing of the author's, but readers of both languages read it.
JUDGEMENT = ("evidence_level", "evidence_reason")


def read(page):
    """Keep ``page`` as what is to be translated; return ``(source, whether anything in it changed)``.

    ``source.last_updated_at`` is when its content last changed, not when it was last published: whether a
    translation is behind is read from it.
    """
    content = json.loads(page.to_json())
    source = TranslationSource.objects.filter(object_id=page.translation_key, locale_id=page.locale_id).first()
    if source is None:
        translatable, _created = TranslatableObject.objects.get_or_create_from_instance(page)
        source = TranslationSource(
            object=translatable,
            locale_id=page.locale_id,
            specific_content_type=ContentType.objects.get_for_model(type(page)),
        )
    elif json.loads(source.content_json) == content:
        return source, False
    changed = source.pk is None or said(json.loads(source.content_json)) != said(content)
    source.content_json = json.dumps(content, cls=DjangoJSONEncoder)
    if changed:
        source.object_repr = str(page)[:200]
        source.schema_version = get_schema_version(page._meta.app_label)
        source.last_updated_at = timezone.now()
    source.save()
    if changed:
        _keep_segments(source, page)
    return source, changed


def said(content):
    """What an original says that its translation has to say too."""
    text = text_of({name: value for name, value in content.items() if name not in NOT_SAID})
    return {**text, **{name: content.get(name) for name in JUDGEMENT}}


def _keep_segments(source, page):
    """Make the stored segments those of ``page``, leaving alone what is stored already."""
    found = extract_segments(page)
    context_of = _contexts(source, page, {value.path for value in found})
    for value_class, model, details in KINDS:
        values = [value for value in found if isinstance(value, value_class)]
        wanted = {
            (context_of[value.path], value.order, *detail)
            for value, detail in zip(values, details(source, values), strict=True)
        }
        names = ("context_id", "order", *DETAIL_NAMES[model])
        stored = {tuple(key): pk for pk, *key in model.objects.filter(source=source).values_list("pk", *names)}
        model.objects.filter(pk__in=[pk for key, pk in stored.items() if key not in wanted]).delete()
        model.objects.bulk_create(
            model(source=source, **dict(zip(names, key, strict=True)))
            for key in sorted(wanted - stored.keys(), key=lambda key: key[1])
        )


def _contexts(source, page, paths):
    """``{path: key of its TranslationContext}``; what is missing is created."""
    here = TranslationContext.objects.filter(object_id=source.object_id)
    known = dict(here.values_list("path", "pk"))
    missing = [_new_context(source, page, path) for path in sorted(paths - known.keys())]
    if missing:
        TranslationContext.objects.bulk_create(missing)
        known = dict(here.values_list("path", "pk"))
    return known


def _new_context(source, page, path):
    context = TranslationContext(object_id=source.object_id, path=path, path_id=TranslationContext._get_path_id(path))
    # Finding the names of a path saves them, each by itself; here all are saved together.
    context.save = lambda **options: None
    context.get_field_path(page)
    return context


def _string_details(source, values):
    hash_of = {value.string.data: String._get_data_hash(value.string.data) for value in values}
    String.objects.bulk_create(
        (String(locale_id=source.locale_id, data=data, data_hash=key) for data, key in hash_of.items()),
        ignore_conflicts=True,
    )
    stored = String.objects.filter(locale_id=source.locale_id, data_hash__in=hash_of.values())
    key_of = dict(stored.values_list("data_hash", "pk"))
    return [(key_of[hash_of[value.string.data]], json.dumps(value.attrs, cls=DjangoJSONEncoder)) for value in values]


def _template_details(source, values):
    return [(Template.from_value(value).pk,) for value in values]


def _related_details(source, values):
    return [
        (
            TranslatableObject.objects.get_or_create(
                content_type=value.content_type, translation_key=value.translation_key
            )[0].pk,
        )
        for value in values
    ]


def _overridable_details(source, values):
    return [(json.dumps(value.data, cls=DjangoJSONEncoder),) for value in values]


KINDS = (
    (StringSegmentValue, StringSegment, _string_details),
    (TemplateSegmentValue, TemplateSegment, _template_details),
    (RelatedObjectSegmentValue, RelatedObjectSegment, _related_details),
    (OverridableSegmentValue, OverridableSegment, _overridable_details),
)
DETAIL_NAMES = {
    StringSegment: ("string_id", "attrs"),
    TemplateSegment: ("template_id",),
    RelatedObjectSegment: ("object_id",),
    OverridableSegment: ("data_json",),
}
