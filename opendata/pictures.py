"""The picture that stands for a page elsewhere."""

from dataclasses import dataclass

from django.templatetags.static import static

from core.addresses import absolute
from core.drawings import DRAWINGS
from core.models import EntryPage
from core.pictures.showing import largest


@dataclass(frozen=True)
class Picture:
    address: str
    width: int
    height: int
    alt: str


def picture_of(page):
    """The entry's own picture, where readers get it, in the format that every site can show; else the library's."""
    image = page.image if isinstance(page, EntryPage) else None
    copy = image and largest(image)
    if copy:
        return Picture(absolute(copy.url), copy.width, copy.height, page.image_alt)
    return Picture(absolute(static("brand/share.png")), 1200, 630, DRAWINGS["home"])
