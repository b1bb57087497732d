"""What kind of value a field of a page, or a block in it, holds: read from its definition."""

from django.db import models
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock

from opendata import values
from opendata.values import Part


def part_of_field(field):
    return Part(field.verbose_name, value_of_field(field))


def value_of_field(field):
    if isinstance(field, StreamField):
        return value_of_block(field.stream_block)
    if isinstance(field, RichTextField):
        return values.FormattedText()
    if field.choices:
        return values.Choice.of(field.choices)
    for kind, value in FIELDS.items():
        if isinstance(field, kind):
            return value()
    raise TypeError(f"Say in opendata.definitions how {field} is written as data.")


def value_of_block(block):
    if isinstance(block, blocks.StreamBlock):
        return values.Blocks(parts_of(block))
    if isinstance(block, blocks.ListBlock):
        return values.ListItems(value_of_block(block.child_block))
    if isinstance(block, ImageBlock):
        return values.Picture()
    if isinstance(block, blocks.StructBlock):
        return values.Record(parts_of(block))
    if isinstance(block, blocks.ChoiceBlock):
        return values.Choice.of(block.field.choices)
    for kind, value in BLOCKS.items():
        if isinstance(block, kind):
            return value()
    raise TypeError(f"Say in opendata.definitions how {block} is written as data.")


def parts_of(block):
    return {name: Part(child.label, value_of_block(child)) for name, child in block.child_blocks.items()}


# Special kinds before general ones: a URLField is a CharField too.
FIELDS = {
    models.URLField: values.WebAddress,
    models.CharField: values.Text,
    models.TextField: values.Text,
    models.DateTimeField: values.Moment,
    models.DateField: values.Date,
    models.IntegerField: values.WholeNumber,
}
BLOCKS = {
    blocks.RichTextBlock: values.FormattedText,
    DocumentChooserBlock: values.File,
    blocks.URLBlock: values.WebAddress,
    blocks.BooleanBlock: values.Flag,
    blocks.CharBlock: values.Text,
    blocks.TextBlock: values.Text,
}
