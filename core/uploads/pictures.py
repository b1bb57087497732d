"""Pictures: five formats, told from their content, measured by their header before a pixel is decoded."""

import logging
from pathlib import PurePath

from django.conf import settings
from django.db.transaction import on_commit
from django.forms.fields import FileField
from django.template.defaultfilters import filesizeformat

# Known from the start: otherwise Pillow loads its decoders of fifty formats to find these two.
from PIL import AvifImagePlugin, Image, UnidentifiedImageError, WebPImagePlugin  # noqa: F401
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from core.pictures.making import make_at_once
from core.pictures.opening import Unreadable, open_to_the_end
from core.uploads.refusals import refuse
from core.uploads.storing import StoresWhileChecking

logger = logging.getLogger(__name__)

FORMATS = {"gif": "GIF", "jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "webp": "WEBP", "avif": "AVIF"}
# What Pillow raises for a file that begins like a picture and does not go on as one.
DAMAGED = (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError)


def check_picture(file):
    """Look at a picture's name, size and header. Raises ``ValidationError`` that says what to do instead."""
    extension = PurePath(file.name).suffix.lower().lstrip(".")
    if extension not in FORMATS:
        refuse("picture-svg" if extension in ("svg", "svgz") else "picture-extension")
    limit = settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE
    if file.size > limit:
        refuse("picture-size", size=filesizeformat(file.size), limit=filesizeformat(limit))
    file.seek(0)
    try:
        # Opening reads the header only; the pixels stay packed.
        with Image.open(file, formats=[*dict.fromkeys(FORMATS.values())]) as header:
            check_header(header, extension)
    except Image.DecompressionBombError:
        refuse("picture-pixels")
    except DAMAGED:
        refuse("picture-damaged")
    finally:
        file.seek(0)


def check_header(header, extension):
    """Hold format, measures and length of a picture, as its header states them, to what is allowed."""
    if header.format != FORMATS[extension]:
        refuse("picture-content", extension=extension, format=header.format)
    (width, height), frames = header.size, getattr(header, "n_frames", 1)
    if width * height > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
        refuse("picture-pixels")
    if width * height * frames > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
        refuse("picture-frames")


class PictureField(WagtailImageField):
    """Wagtail's field would unpack the picture in this process. Here another opens it, after the checks that do not."""

    def to_python(self, data):
        if data in self.empty_values:
            return None
        check_picture(data)
        try:
            open_to_the_end(data)
        except Unreadable:
            refuse("picture-damaged")
        except OSError:
            logger.exception("An upload could not be looked at.")
            refuse("not-stored")
        return FileField.to_python(self, data)


class PictureForm(StoresWhileChecking, BaseImageForm):
    """Every form of the CMS that takes a picture."""

    measure = "_set_image_file_metadata"
    measures = ("file_size", "file_hash", "width", "height")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if field := self.fields.get("file"):
            self.fields["file"] = PictureField(label=field.label, required=field.required, widget=field.widget)

    def was_replaced(self):
        """Readers may be looking at it: whoever replaces it waits for the new copies, if not for long."""
        self.instance.renditions.all().delete()
        on_commit(lambda: make_at_once([self.instance]), robust=True)
