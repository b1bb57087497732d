"""The tags by which kept answers are forgotten."""

from functools import cache

from wagtail.models import Page

# Of every answer that does not say what it shows.
ANYTHING = "*"
# Of every answer at all: where the site begins, who may read what.
ALL = "all"


def tag_of(instance):
    """The tag of one row. A page has the same in both languages: each says whether there is the other."""
    if isinstance(instance, Page):
        return page_tag(instance.translation_key)
    return f"{_label(type(instance))}:{instance.pk}"


def page_tag(translation_key):
    return f"page:{translation_key}"


@cache
def _label(model):
    return model._meta.concrete_model._meta.label_lower
