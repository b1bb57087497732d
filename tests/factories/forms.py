"""What the editor form would post for a page."""

from wagtail import blocks
from wagtail.admin.rich_text import DraftailRichTextArea
from wagtail.blocks.field_block import FieldBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from core.forms import TermsField

FORMSETS_WITHOUT_ROWS_HERE = {"comments"}


def post_data(page, **changes):
    """Every field of the page's form, as a browser sends it; ``changes`` are made to the page first.

    The fields of all tabs are there, whatever a member may see of them. Vocabularies are changed by their
    field's name: ``topics=[term]``.
    """
    terms = {name: changes.pop(name) for name in [*changes] if name in page.term_fields}
    for name, value in changes.items():
        setattr(page, name, value)
    form = type(page).get_edit_handler().get_form_class()(instance=page)
    data = {}
    for name, field in form.fields.items():
        if isinstance(field, TermsField):
            chosen = terms.get(name)
            data[name] = form.initial[name] if chosen is None else [term.pk for term in chosen]
        elif isinstance(model_field(page, name), StreamField):
            data |= nested_form_data({name: posted_block(model_field(page, name).stream_block, getattr(page, name))})
        else:
            data[name] = posted_field(form[name])
    for name, formset in form.formsets.items():
        if name not in FORMSETS_WITHOUT_ROWS_HERE:
            data |= nested_form_data({name: posted_formset(formset)})
    return {name: value for name, value in data.items() if value is not None}


def model_field(page, name):
    names = {field.name: field for field in page._meta.get_fields()}
    return names.get(name)


def posted_field(bound_field):
    """The value of one field, or None where a browser sends nothing: a box not ticked."""
    value = bound_field.value()
    if isinstance(value, bool):
        return "on" if value else None
    if value is None:
        return ""
    if isinstance(value, list):
        return value
    if isinstance(value, (int, str)) and hasattr(bound_field.field, "choices"):
        return str(value)
    if isinstance(bound_field.field.widget, DraftailRichTextArea):
        return posted_text(bound_field.field.widget, value)
    posted = bound_field.field.widget.format_value(value)
    return posted if isinstance(posted, str) else str(value)


def posted_text(widget, html):
    """Formatted text; the editor says "null" when nothing is in it."""
    return widget.format_value(html) if html else "null"


def posted_formset(formset):
    rows = [{name: posted_field(form[name]) or "" for name in form.fields} for form in formset.forms]
    return inline_formset(rows, initial=formset.initial_form_count())


def posted_block(block, value):
    """A block's value under the names its editor gives them."""
    if isinstance(block, blocks.StreamBlock):
        posted = streamfield([(child.block_type, posted_block(child.block, child.value)) for child in value or ()])
        for position, child in enumerate(value or ()):
            posted[str(position)]["id"] = child.id or ""
        return posted
    if isinstance(block, blocks.ListBlock):
        children = block.normalize(value or []).bound_blocks
        posted = streamfield([("item", posted_block(child.block, child.value)) for child in children])
        for position, child in enumerate(children):
            posted[str(position)]["id"] = child.id or ""
        return posted
    if isinstance(block, ImageBlock):
        return {"image": str(value.pk) if value else "", "alt_text": value.contextual_alt_text if value else ""}
    if isinstance(block, blocks.StructBlock):
        return {name: posted_block(child, value.get(name)) for name, child in block.child_blocks.items()}
    if isinstance(block, blocks.ChooserBlock):
        return str(value.pk) if value else ""
    if isinstance(block, blocks.BooleanBlock):
        return "on" if value else ""
    assert isinstance(block, FieldBlock), f"Say how {block} is posted."
    posted = block.value_for_form(value)
    if isinstance(block, blocks.RichTextBlock):
        return posted_text(block.field.widget, posted)
    return "" if posted is None else str(posted)
