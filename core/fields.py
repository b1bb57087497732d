"""Model fields with this library's rules built in."""

from django.db import models
from wagtail.fields import RichTextField

from core.validators import validate_public_url, validate_rich_text_links

TEXT_FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link"]
STORY_FEATURES = ["h3", "h4", *TEXT_FEATURES, "blockquote"]


class PublicURLField(models.URLField):
    """A web address that any reader can open."""

    default_validators = [*models.URLField.default_validators, validate_public_url]


class TextField(RichTextField):
    """Formatted text without headings: paragraphs, lists, links."""

    default_features = TEXT_FEATURES
    default_validators = [validate_rich_text_links]

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("features", self.default_features)
        super().__init__(*args, **kwargs)


class StoryField(TextField):
    """Formatted text in which authors may set their own sub-headings."""

    default_features = STORY_FEATURES
