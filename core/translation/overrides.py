"""What a translation has of its own besides words: whom its readers ask, and where its links lead.

Kept in wagtail-localize's ``SegmentOverride``. It offers only what the original has filled in; a telephone
line may answer in one language alone.
"""

import json
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, URLValidator
from wagtail_localize.models import OverridableSegment, SegmentOverride, TranslationContext

from core.validators import validate_public_url

CONTACT = ("contact_name", "contact_email", "contact_phone", "contact_url")
MAIL = "mailto:"


@dataclass(frozen=True)
class Override:
    """One value that may differ: its ``path`` to keep it by, its ``field_path`` to name it by.

    ``value`` is the translation's own; empty while the original's stands in both languages.
    """

    path: str
    field_path: str
    original: str
    value: str


def overrides_of(translation):
    """What may differ in a translation, the contact first, then links in the order of the text."""
    instance = translation.source.as_instance()
    kept = _kept(translation)
    contact = [Override(name, name, getattr(instance, name), kept.get(name, "")) for name in CONTACT]
    links = (
        OverridableSegment.objects.filter(source=translation.source).select_related("context").order_by("order", "pk")
    )
    return contact + [
        Override(link.context.path, link.context.field_path, link.data, kept.get(link.context.path, ""))
        for link in links
        if _is_address(link.data) and link.context.path not in CONTACT
    ]


def keep_override(translation, path, value, user):
    """Store what a translation has of its own at one place; an empty value takes it back.

    Raises ``ValidationError`` for what readers could not use, and ``KeyError`` for a place that is not offered.
    """
    offered = {override.path: override for override in overrides_of(translation)}[path]
    value = value.strip()
    context, _created = TranslationContext.objects.get_or_create(
        object_id=translation.source.object_id, path=path, defaults={"field_path": offered.field_path}
    )
    where = {"context": context, "locale_id": translation.target_locale_id}
    if value in ("", offered.original):
        SegmentOverride.objects.filter(**where).delete()
        return
    _validate(translation, offered, value)
    SegmentOverride.objects.update_or_create(
        **where, defaults={"data_json": json.dumps(value), "last_translated_by": user, "has_error": False}
    )


def apply_overrides(translation, page):
    """Put into a draft what wagtail-localize leaves out.

    That is the contact that its original lacks, and that a link of its own leads to a page in its language.
    """
    kept = _kept(translation)
    for name in CONTACT:
        if name in kept:
            setattr(page, name, kept[name])
    for block in page.attachments:
        if f"attachments.{block.id}.url" in kept:
            block.value["language"] = translation.target_locale.language_code


def _kept(translation):
    rows = SegmentOverride.objects.filter(
        context__object_id=translation.source.object_id, locale_id=translation.target_locale_id, has_error=False
    )
    return {path: json.loads(data) for path, data in rows.values_list("context__path", "data_json")}


def _is_address(data):
    return isinstance(data, str) and data.startswith(("http://", "https://", MAIL))


def _validate(translation, override, value):
    if override.path in CONTACT:
        model = translation.source.specific_content_type.model_class()
        model._meta.get_field(override.path).clean(value, None)
    elif override.original.startswith(MAIL):
        if not value.startswith(MAIL):
            raise ValidationError(EmailValidator.message)
        EmailValidator()(value.removeprefix(MAIL))
    else:
        URLValidator(schemes=["http", "https"])(value)
        validate_public_url(value)
