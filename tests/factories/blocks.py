"""The blocks of a page, found by walking its streams."""

from django.utils import translation
from wagtail import blocks
from wagtail.fields import StreamField


def walk(block, path):
    """Every block within a block, itself included, with the way that leads to it."""
    yield path, block
    for name, child in getattr(block, "child_blocks", {}).items():
        yield from walk(child, f"{path}.{name}")
    if isinstance(block, blocks.ListBlock):
        yield from walk(block.child_block, f"{path}.item")


def choices_of(model):
    """Every block an author can pick in a page's streams, by ``field.name``."""
    return {
        f"{field.name}.{name}": block
        for field in model._meta.get_fields()
        if isinstance(field, StreamField)
        for name, block in field.stream_block.child_blocks.items()
    }


def preview_of(block, language):
    """What the picker shows of a block, in a language."""
    with translation.override(language):
        return str(block.render(block.get_preview_value()))
