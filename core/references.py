"""What a form names: pages, pictures and files. Nobody names what they may not know of."""

from django.core.exceptions import PermissionDenied
from django.db.models import ForeignKey
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from core import walls
from core.models.documents import CustomDocument
from core.models.images import CustomImage


def refuse_hidden_references(form, user):
    """Raise ``PermissionDenied`` if a posted page form names something behind another agency's walls.

    The choosers offer no such thing, so the form was forged. Printed again with its errors, it would tell a
    title; published, it would show a picture. What the page named before may stay.
    """
    posted, kept = set(), set()
    for part in [form, *(row for formset in form.formsets.values() for row in formset.forms)]:
        for name, field in part.fields.items():
            model_field = _model_field(part, name)
            typed = field.widget.value_from_datadict(part.data, part.files, part.add_prefix(name))
            posted |= _named_by(model_field, typed)
            kept |= _named_by(model_field, model_field and model_field.value_from_object(part.instance))
    for model, hidden in (
        (Page, walls.hidden_entries(user)),
        (CustomImage, walls.hidden_media(CustomImage, user)),
        (CustomDocument, walls.hidden_media(CustomDocument, user)),
    ):
        pks = [pk for named, pk in posted - kept if issubclass(named, model)]
        if pks and hidden.filter(pk__in=pks).exists():
            raise PermissionDenied


def _model_field(form, name):
    return next((field for field in form.instance._meta.concrete_fields if field.name == name), None)


def _named_by(field, value):
    """What one value names, as pairs of a model and a key."""
    if value in (None, ""):
        return set()
    if isinstance(field, StreamField):
        return {(model, str(pk)) for model, pk, *_path in field.stream_block.extract_references(value)}
    if isinstance(field, RichTextField):
        return {(model, str(pk)) for model, pk, *_path in field.extract_references(value)}
    if isinstance(field, ForeignKey) and str(value).isdecimal():
        return {(field.related_model, str(value))}
    return set()
