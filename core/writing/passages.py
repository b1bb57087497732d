"""The words of a draft, each with its place in the form."""

import html
import re
from dataclasses import dataclass

from django.db import models
from django.utils.html import strip_tags
from django.utils.text import capfirst
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock

from core.blocks.text import ProperNameBlock

END_OF_PARAGRAPH = re.compile(r"</(?:p|li|h\d|blockquote)>|<br\s*/?>")


@dataclass(frozen=True)
class Passage:
    """What stands in one place: the form field, the block in it if any, and the words without formatting."""

    field: str
    label: str
    text: str
    block: str = ""
    is_prose: bool = False

    @property
    def place(self):
        """Where it stands, for people: "Step 2 · Advice for anyone"."""
        return " · ".join(part for part in (self.block, self.label) if part)


@dataclass(frozen=True)
class Picture:
    """A picture in a block, and whether someone who cannot see it is told what it shows."""

    field: str
    block: str
    is_described: bool


def passages_of(page):
    """Every text an author wrote, in the order of the form."""
    return [item for item in contents_of(page) if isinstance(item, Passage) and item.text]


def pictures_of(page):
    """Every picture inside a block."""
    return [item for item in contents_of(page) if isinstance(item, Picture)]


def contents_of(page):
    known = {field.name: field for field in page._meta.get_fields()}
    for name in page.get_edit_handler().get_form_options()["fields"]:
        field = known.get(name)
        if isinstance(field, StreamField):
            yield from in_stream(name, getattr(page, name))
        elif isinstance(field, models.CharField | models.TextField) and not field.choices:
            yield Passage(
                name,
                str(capfirst(field.verbose_name)),
                plain(getattr(page, name)) if isinstance(field, RichTextField) else getattr(page, name).strip(),
                is_prose=isinstance(field, models.TextField),
            )


def in_stream(name, stream):
    positions = {}
    for child in stream or ():
        positions[child.block_type] = positions.get(child.block_type, 0) + 1
        yield from in_block(name, f"{child.block.label} {positions[child.block_type]}", child.block, child.value)


def in_block(name, block_name, block, value):
    if isinstance(block, ImageBlock):
        if value:
            yield Picture(name, block_name, value.decorative or bool(value.contextual_alt_text))
    elif isinstance(block, blocks.StructBlock):
        for part, child in block.child_blocks.items():
            yield from in_block(name, block_name, child, value.get(part))
    elif isinstance(block, blocks.ListBlock):
        for item in value or ():
            yield from in_block(name, block_name, block.child_block, item)
    elif isinstance(block, blocks.RichTextBlock):
        yield Passage(name, str(block.label), plain(value.source if value else ""), block_name, is_prose=True)
    elif isinstance(block, blocks.CharBlock | blocks.TextBlock) and not isinstance(block, ProperNameBlock):
        is_prose = isinstance(block, blocks.TextBlock)
        yield Passage(name, str(block.label), (value or "").strip(), block_name, is_prose)


def plain(formatted):
    """Formatted text as its words, a paragraph a line."""
    return html.unescape(strip_tags(END_OF_PARAGRAPH.sub("\n", formatted or ""))).strip()
