"""The picture that stands for a page elsewhere."""

from dataclasses import dataclass

from django.templatetags.static import static
from wagtail.images.models import Filter

from core.addresses import absolute
from core.copies import copy_being_made
from core.drawings import DRAWINGS
from core.models import EntryPage

# As the entry's own page asks for it.
RENDITION = Filter(spec="max-960x720|format-webp")


@dataclass(frozen=True)
class Picture:
    address: str
    width: int
    height: int
    alt: str


def picture_of(page):
    """The entry's own picture, at the size that readers were shown already; else the library's.

    None is made for it: what only reads writes nothing.
    """
    image = page.image if isinstance(page, EntryPage) else None
    rendition = image and image.find_existing_renditions(RENDITION).get(RENDITION)
    if image and copy_being_made():
        # Its page is in the copy too, and whichever is made first, both say the same.
        rendition = image.get_rendition(RENDITION)
    if rendition:
        return Picture(absolute(rendition.url), rendition.width, rendition.height, page.image_alt)
    return Picture(absolute(static("brand/share.png")), 1200, 630, DRAWINGS["home"])
