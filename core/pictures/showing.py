"""What readers get of a picture: the copies that are there, or else what it shows, in words."""

from django.utils.html import format_html
from wagtail.images.models import Picture

from core.pictures.making import ask_for
from core.pictures.sizes import SPECS, specs_for


def copies_of(image):
    """The copies of a picture that can be given out, by specification, the best first. None is made for it."""
    kept = {copy.filter_spec: copy for copy in image.renditions.filter(filter_spec__in=SPECS) if is_there(copy)}
    if any(spec not in kept for spec in specs_for(image)):
        ask_for(image)
    return {spec: kept[spec] for spec in SPECS if spec in kept}


def is_there(copy):
    """Whether the file of a copy is there, as far as can be told without asking another machine."""
    return not copy.is_stored_locally() or copy.file.storage.exists(copy.file.name)


def largest(image, form="jpeg"):
    """The largest copy in one format, for what shows a single file; None where there is none."""
    copies = copies_of(image)
    return next((copy for spec, copy in copies.items() if spec.endswith(f"format-{form}")), None)


def description_of(image):
    """What a picture in a block shows, in words; nothing for one that only decorates."""
    return "" if image.decorative else image.contextual_alt_text or image.default_alt_text


def markup(image, alt, sizes, is_first):
    """A picture in the formats a browser may choose from, its measures given: nothing moves when it arrives."""
    copies = copies_of(image)
    if not copies:
        return format_html('<p class="in-words">{}</p>', alt) if alt else ""
    loading = {"loading": "eager", "fetchpriority": "high"} if is_first else {"loading": "lazy"}
    return Picture(copies, {"alt": alt, "sizes": sizes, "decoding": "async", **loading}).__html__()
