"""Words inside a block."""

from wagtail import blocks

from core.fields import TEXT_FEATURES, without_blanks
from core.validators import validate_rich_text_links


class TextBlock(blocks.RichTextBlock):
    """Formatted text without headings: paragraphs, lists, links."""

    def __init__(self, **kwargs):
        kwargs.setdefault("features", TEXT_FEATURES)
        kwargs.setdefault("validators", [validate_rich_text_links])
        super().__init__(**kwargs)

    def value_from_datadict(self, data, files, prefix):
        return self.normalize(without_blanks(super().value_from_datadict(data, files, prefix).source))


class ProperNameBlock(blocks.CharBlock):
    """A name that reads the same in both languages: of a person, a product, a publication."""

    def get_translatable_segments(self, value):
        return []

    def restore_translated_segments(self, value, segments):
        return value
