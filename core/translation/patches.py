"""Cures for faults of wagtail-localize 1.14: three in reading StreamFields for translation, one in keeping titles.

- A ``ListBlock`` within a ``StructBlock`` within another is left out, and its text stays untranslated.
- An ``ImageBlock`` added to a block after pages were stored crashes on those pages.
- An optional text stored as null crashes (wagtail-localize issues 875 and 918).
- A translated title goes into the page's title for the CMS at once, escaped, at any length, draft or not.

``tests/core/translation/test_patches.py`` shows each; when one passes without its cure, the cure can go.
"""

from django.db.models.signals import post_delete, post_save
from wagtail import blocks
from wagtail_localize import models as localize
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor

# As shipped: the cures build on them, the tests compare with them.
_handle_block = StreamFieldSegmentExtractor.handle_block
_handle_image_block = StreamFieldSegmentExtractor.handle_image_block
_handle_struct_block = StreamFieldSegmentExtractor.handle_struct_block


def handle_block(self, block_type, block_value, raw_value=None):
    """Stock, except that an absent value holds nothing to translate."""
    if block_value is None and not isinstance(block_type, blocks.StructBlock):
        return []
    return _handle_block(self, block_type, block_value, raw_value=raw_value)


def handle_image_block(self, block_type, image_block_value, raw_value=None):
    """Stock, except that a picture may be absent, or unknown to the stored block."""
    if image_block_value is None:
        return []
    return _handle_image_block(self, block_type, image_block_value, raw_value=raw_value or {})


def handle_struct_block(self, struct_block, raw_value=None):
    """Hand every child its own stored value.

    Stock looks for it under "value" at every depth; there is such a level only where the struct is an item
    of a stream or list. A struct within a struct is stored as its values alone.
    """
    stored = raw_value
    if isinstance(stored, dict) and "type" in stored and isinstance(stored.get("value"), dict):
        stored = stored["value"]
    segments = []
    for name, value in struct_block.items():
        child_stored = stored.get(name) if isinstance(stored, dict) else None
        child = struct_block.block.child_blocks[name]
        segments.extend(segment.wrap(name) for segment in self.handle_block(child, value, raw_value=child_stored))
    return segments


def apply():
    """Put the cures in place. Called once, when the application starts."""
    # ``core.translation.sources.draft_from`` sets the title for the CMS, from what was submitted.
    post_save.disconnect(localize.post_save_string_translation, sender=localize.StringTranslation)
    post_delete.disconnect(localize.post_delete_string_translation, sender=localize.StringTranslation)
    StreamFieldSegmentExtractor.handle_block = handle_block
    StreamFieldSegmentExtractor.handle_image_block = handle_image_block
    StreamFieldSegmentExtractor.handle_struct_block = handle_struct_block
