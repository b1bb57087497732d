"""Documents: each kind is known by what is inside, not by its name alone.

A general sniffing library tells one kind of zip from another at best; it does not find macros, hidden files
or bombs. What has to be read for those tells the kind as well.
"""

import re
from pathlib import PurePath

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from core.uploads.archives import Archive
from core.uploads.refusals import refuse

WEB_PAGE_OR_PROGRAM = re.compile(r"<\s*(?:!doctype|html|head|body|script|iframe|object|embed|svg|\?xml|\?php)\b", re.I)
# Besides tab, line feed, form feed and carriage return, plain text has no control characters.
NOT_TEXT = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")

OFFICE_TYPE = "application/vnd.openxmlformats-officedocument.{}.main+xml"
OFFICE_MAIN_TYPES = {
    "docx": OFFICE_TYPE.format("wordprocessingml.document"),
    "xlsx": OFFICE_TYPE.format("spreadsheetml.sheet"),
    "pptx": OFFICE_TYPE.format("presentationml.presentation"),
}
OFFICE_EMBEDDED_TYPES = ("oleobject", "activex")
EMBEDDED_PARTS = r"/(?:embeddings/.*\.bin|activeX/)"
# Relations that fetch and run or show something when the document opens. Links to click on are fine.
FETCHING_RELATIONS = ("oleObject", "attachedTemplate", "frame", "subDocument", "package", "control")

OPENDOCUMENT_TYPES = {
    "odt": b"application/vnd.oasis.opendocument.text",
    "ods": b"application/vnd.oasis.opendocument.spreadsheet",
    "odp": b"application/vnd.oasis.opendocument.presentation",
}
OPENDOCUMENT_EMBEDDED_TYPE = "application/vnd.sun.star.oleobject"


def check_document(file):
    """Look inside a document. Raises ``ValidationError`` that says what is wrong and what to do instead."""
    extension = PurePath(file.name).suffix.lower().lstrip(".")
    if extension not in CHECKS:
        refuse("extension")
    try:
        CHECKS[extension](file, extension)
    finally:
        file.seek(0)


def check_pdf(file, extension):
    if start_of(file, 5) != b"%PDF-":
        refuse("content", extension=extension)


def check_text(file, extension):
    file.seek(0)
    text = decoded(file.read())
    if text is None or NOT_TEXT.search(text):
        refuse("content", extension=extension)
    if text.startswith("#!") or WEB_PAGE_OR_PROGRAM.search(text):
        refuse("markup")


def decoded(data):
    """Text as people's programs write it: Unicode, or the one-byte letters of Western Windows. None for neither."""
    encodings = ("utf-16",) if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            pass
    return None


def check_rtf(file, extension):
    if start_of(file, 5) != rb"{\rtf":
        refuse("content", extension=extension)
    file.seek(0)
    if re.search(rb"\\(?:object|objdata|objocx|\*\\template)\b", file.read()):
        refuse("embedded")


def check_office(file, extension):
    archive = Archive(file)
    types = [element.get("ContentType", "").lower() for element in elements(archive, "[Content_Types].xml")]
    if any("macroenabled" in kind or "vbaproject" in kind for kind in types) or has_part(archive, "vbaProject"):
        refuse("macros")
    if OFFICE_MAIN_TYPES[extension] not in types:
        refuse("content", extension=extension)
    if any(mark in kind for kind in types for mark in OFFICE_EMBEDDED_TYPES) or has_part(
        archive, r"/(?:embeddings/.*\.bin|activeX/)"
    ):
        refuse("embedded")
    for name in archive.names:
        if name.lower().endswith(".rels") and any(fetches(relation) for relation in elements(archive, name)):
            refuse("embedded")


def fetches(relation):
    kind = relation.get("Type", "").rpartition("/")[2]
    return relation.get("TargetMode") == "External" and kind in FETCHING_RELATIONS


def check_opendocument(file, extension):
    archive = Archive(file)
    if "mimetype" not in archive.names or archive.read("mimetype") != OPENDOCUMENT_TYPES[extension]:
        refuse("content", extension=extension)
    if has_part(archive, r"^(?:Basic|Scripts)/."):
        refuse("macros")
    manifest = list(elements(archive, "META-INF/manifest.xml"))
    if any(element.tag.endswith("}encryption-data") for element in manifest):
        refuse("locked")
    if any(OPENDOCUMENT_EMBEDDED_TYPE in element.attrib.values() for element in manifest):
        refuse("embedded")


def start_of(file, length):
    file.seek(0)
    return file.read(length)


def has_part(archive, pattern):
    return any(re.search(pattern, name, re.I) for name in archive.names)


def elements(archive, name):
    """Every element of an XML part."""
    try:
        return ElementTree.fromstring(archive.read(name), forbid_dtd=True).iter()
    except (ElementTree.ParseError, DefusedXmlException, ValueError):
        refuse("damaged")


CHECKS = {
    "pdf": check_pdf,
    "csv": check_text,
    "txt": check_text,
    "rtf": check_rtf,
    **dict.fromkeys(OFFICE_MAIN_TYPES, check_office),
    **dict.fromkeys(OPENDOCUMENT_TYPES, check_opendocument),
}
