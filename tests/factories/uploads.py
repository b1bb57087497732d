"""Small files made by hand: good ones of every kind, to be spoiled in the one way a test is about."""

import io
import struct
import zipfile
import zlib

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

CONTENT_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/main.xml" ContentType="{}"/></Types>'
)
RELATION = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" '
    'Target="https://example.org/x" TargetMode="External"/></Relationships>'
)
MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{}</manifest:manifest>'
)
OFFICE = {"docx": "wordprocessingml.document", "xlsx": "spreadsheetml.sheet", "pptx": "presentationml.presentation"}
OPENDOCUMENT = {"odt": "text", "ods": "spreadsheet", "odp": "presentation"}


def upload(name, content):
    return SimpleUploadedFile(name, content if isinstance(content, bytes) else content.encode())


def archive(parts):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return buffer.getvalue()


def office(extension, more=None, main_type=None):
    """A Word, Excel or PowerPoint file, with more parts in it or another main type."""
    kind = main_type or f"application/vnd.openxmlformats-officedocument.{OFFICE[extension]}.main+xml"
    return archive({"[Content_Types].xml": CONTENT_TYPES.format(kind), "main.xml": "<main/>", **(more or {})})


def opendocument(extension, more=None, manifest=""):
    """An OpenDocument file, with more parts in it or more in its manifest."""
    parts = {
        "mimetype": f"application/vnd.oasis.opendocument.{OPENDOCUMENT[extension]}",
        "content.xml": "<content/>",
        "META-INF/manifest.xml": MANIFEST.format(manifest),
    }
    return archive({**parts, **(more or {})})


def encrypted(packed):
    """The same archive, said to need a password."""
    return packed.replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00")


GOOD_DOCUMENTS = {
    "a.pdf": b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF",
    "a.txt": "Bonjour, 5 < 6 et c’est vrai.",
    "windows.txt": "Prénom, été".encode("cp1252"),
    "a.csv": "name;number\nA;1\n",
    "a.rtf": r"{\rtf1 Hello}",
    **{f"a.{extension}": office(extension) for extension in OFFICE},
    **{f"a.{extension}": opendocument(extension) for extension in OPENDOCUMENT},
}


def picture(image_format, size=(8, 6), frames=1):
    """A picture of one colour, or of several frames that differ."""
    images = [Image.new("RGB", size, (index * 20 % 256, 90, 87)) for index in range(frames)]
    buffer = io.BytesIO()
    more = {"save_all": True, "append_images": images[1:]} if frames > 1 else {}
    images[0].save(buffer, image_format, **more)
    return buffer.getvalue()


def png_that_claims(width, height):
    """A PNG of a few bytes whose header promises a picture of any size."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 10)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body
