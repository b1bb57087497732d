"""Pictures and files as members add them."""

import io
from itertools import count

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from PIL import Image

from core.models import CustomDocument, CustomImage

_numbers = count(1)


def picture_file(name="picture.png", size=(320, 240), kind="PNG"):
    content = io.BytesIO()
    Image.new("RGB", size, "teal").save(content, kind)
    return ImageFile(io.BytesIO(content.getvalue()), name=name)


def make_image(member=None, title="A kettle"):
    number = next(_numbers)
    return CustomImage.objects.create(title=title, file=picture_file(f"picture-{number}.png"), uploaded_by_user=member)


def make_document(member=None, title="A checklist", content=b"1. Boil water."):
    file = ContentFile(content, name=f"file-{next(_numbers)}.txt")
    return CustomDocument.objects.create(title=title, file=file, uploaded_by_user=member)
