"""Pictures in templates: ``{% picture_of page.image alt=page.image_alt sizes="60rem" %}``."""

from django import template

from core.pictures import making, showing

register = template.Library()

# As wide as the text, in which the rest of the screen is margin.
IN_THE_TEXT = "(min-width: 48rem) 45rem, 94vw"


@register.simple_tag(takes_context=True)
def picture_of(context, image, alt=None, sizes=IN_THE_TEXT, first=False):
    """A picture, or what it shows in words. Only in a member's preview is anything made for it."""
    if getattr(context.get("request"), "is_preview", False):
        making.try_to_make(image)
    return showing.markup(image, showing.description_of(image) if alt is None else alt, sizes, first)


@register.filter
def printed(image):
    """The copy of a picture that goes on paper, or None."""
    return image and showing.largest(image)
