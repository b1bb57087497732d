"""The three faults of wagtail-localize that ``core.translation.patches`` cures, each shown and cured.

When a first half of a test fails, the fault is gone upstream and its cure can go too.
"""

import pytest
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor

from core.translation import patches
from recipes.models import RecipePage

pytestmark = pytest.mark.django_db


class Inner(blocks.StructBlock):
    items = blocks.ListBlock(blocks.CharBlock())


class Outer(blocks.StructBlock):
    inner = Inner()


class Pictured(blocks.StructBlock):
    title = blocks.CharBlock()
    picture = ImageBlock(required=False)


class Noted(blocks.StructBlock):
    title = blocks.CharBlock()
    note = blocks.CharBlock(required=False)


class Stream(blocks.StreamBlock):
    outer = Outer()
    pictured = Pictured()
    noted = Noted()


class StockExtractor(StreamFieldSegmentExtractor):
    """The extractor as wagtail-localize ships it."""

    handle_block = patches._handle_block
    handle_image_block = patches._handle_image_block
    handle_struct_block = patches._handle_struct_block


ID = "8a4d1f6e-1111-4a6e-9c53-00000000000{}".format
LIST_IN_STRUCT_IN_STRUCT = {
    "type": "outer",
    "id": ID(1),
    "value": {"inner": {"items": [{"type": "item", "value": "A kettle", "id": ID(2)}]}},
}
STORED_BEFORE_THE_PICTURE = {"type": "pictured", "id": ID(3), "value": {"title": "Older than the picture"}}
NULL_TEXT = {"type": "noted", "id": ID(4), "value": {"title": "No note", "note": None}}


def extract(extractor_class, stored):
    """The strings found in one stored block."""
    value = Stream().to_python([stored])
    field = StreamField(Stream())
    extractor = extractor_class(field)
    return [segment.string.data for segment in extractor.handle_stream_block(value) if is_string(segment)]


def is_string(segment):
    return isinstance(segment, StringSegmentValue)


def test_list_in_a_struct_in_a_struct_is_left_out_by_stock():
    assert extract(StockExtractor, LIST_IN_STRUCT_IN_STRUCT) == []


def test_list_in_a_struct_in_a_struct_is_found():
    assert extract(StreamFieldSegmentExtractor, LIST_IN_STRUCT_IN_STRUCT) == ["A kettle"]


def test_picture_added_to_a_block_after_pages_were_stored_crashes_stock():
    with pytest.raises(AttributeError):
        extract(StockExtractor, STORED_BEFORE_THE_PICTURE)


def test_picture_added_to_a_block_after_pages_were_stored_is_passed_over():
    assert extract(StreamFieldSegmentExtractor, STORED_BEFORE_THE_PICTURE) == ["Older than the picture"]


def test_text_stored_as_null_crashes_stock():
    with pytest.raises(TypeError):
        extract(StockExtractor, NULL_TEXT)


def test_text_stored_as_null_is_passed_over():
    assert extract(StreamFieldSegmentExtractor, NULL_TEXT) == ["No note"]


def test_cures_are_in_place_when_the_application_has_started():
    assert StreamFieldSegmentExtractor.handle_block is patches.handle_block
    assert StreamFieldSegmentExtractor.handle_image_block is patches.handle_image_block
    assert StreamFieldSegmentExtractor.handle_struct_block is patches.handle_struct_block


def test_block_of_this_library_that_needs_the_cures_is_read():
    steps = RecipePage._meta.get_field("steps")
    stored = {"type": "step", "id": ID(5), "value": {"title": "Only a title", "duration": None}}

    value = steps.stream_block.to_python([stored])
    segments = StreamFieldSegmentExtractor(steps).handle_stream_block(value)

    assert [segment.string.data for segment in segments if is_string(segment)] == ["Only a title"]
