"""Model fields with this library's rules built in."""

from django import forms
from django.db import models
from django.utils.html import strip_tags
from wagtail.fields import RichTextField

from core.validators import validate_public_url, validate_rich_text_links

TEXT_FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link"]
STORY_FEATURES = ["h3", *TEXT_FEATURES, "blockquote"]


class PublicURLField(models.URLField):
    """A web address that any reader can open."""

    default_validators = [*models.URLField.default_validators, validate_public_url]


def without_blanks(text):
    """Formatted text as it is kept: nothing, where its paragraphs hold no word.

    The text editor makes such a paragraph as soon as it is opened. Kept, it would pass for a change.
    """
    return text if strip_tags(text or "").strip() else ""


class FormattedText(forms.CharField):
    """What a form makes of a ``TextField``."""

    def to_python(self, value):
        return without_blanks(super().to_python(value))


class TextField(RichTextField):
    """Formatted text without headings: paragraphs, lists, links."""

    default_features = TEXT_FEATURES
    default_validators = [validate_rich_text_links]

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("features", self.default_features)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": FormattedText, **kwargs})


class StoryField(TextField):
    """Formatted text in which authors may set their own sub-headings."""

    default_features = STORY_FEATURES
