"""What may be uploaded as a document, by every way into the library."""

import zipfile
from io import BytesIO

import pytest
from wagtail.models import Collection
from wagtail.users.models import UserProfile

from core.models import CustomDocument
from tests.factories.uploads import (
    GOOD_DOCUMENTS,
    MANIFEST,
    RELATION,
    archive,
    encrypted,
    office,
    opendocument,
    upload,
)

pytestmark = pytest.mark.django_db

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 64
MACRO_TYPE = "application/vnd.ms-word.document.macroEnabled.main+xml"
ENCRYPTED_PART = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
OLE_OBJECT = '<manifest:file-entry manifest:media-type="application/vnd.sun.star.oleobject"/>'
ENTITIES = '<!DOCTYPE Types [<!ENTITY a "aaaa">]><Types>&a;</Types>'


def with_twins():
    buffer = BytesIO(office("docx"))
    with pytest.warns(UserWarning), zipfile.ZipFile(buffer, "a") as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
    return buffer.getvalue()


# File name, content, and a few words of the refusal.
REFUSED = {
    "web page": ("a.html", "<html></html>", "Files can be"),
    "program": ("a.exe", b"MZ", "Files can be"),
    "drawing": ("a.svg", "<svg/>", "Files can be"),
    "macro document": ("a.docm", office("docx"), "Files can be"),
    "no extension": ("a", "text", "Files can be"),
    "web page called text": ("a.txt", "<!DOCTYPE html><p>Hello", "web page or a program"),
    "script in a list": ("a.csv", "a;b\n<script>alert(1)</script>", "web page or a program"),
    "shell script": ("a.txt", "#!/bin/sh\necho", "web page or a program"),
    "binary called text": ("a.txt", b"MZ\x00\x01\x02", "something else inside"),
    "web page called PDF": ("a.pdf", "<html>%PDF-1.7", "something else inside"),
    "text called RTF": ("a.rtf", "Hello", "something else inside"),
    "RTF with an object": ("a.rtf", r"{\rtf1{\object\objemb{\*\objdata 01}}}", "brings another file"),
    "RTF with a distant template": ("a.rtf", r"{\rtf1{\*\template http://example.org}}", "brings another file"),
    "text called Word": ("a.docx", "Hello", "cannot be opened"),
    "bare archive called Word": ("a.docx", archive({"a.txt": "a"}), "cannot be opened"),
    "half an archive": ("a.docx", office("docx")[:-30], "cannot be opened"),
    "Excel called Word": ("a.docx", office("xlsx"), "something else inside"),
    "two tables of contents": ("a.docx", None, "cannot be opened"),
    "entities": ("a.docx", archive({"[Content_Types].xml": ENTITIES}), "cannot be opened"),
    "password or old Word": ("a.docx", OLE, "password or is in an old format"),
    "encrypted archive": ("a.docx", encrypted(office("docx")), "password or is in an old format"),
    "macros": ("a.docx", office("docx", {"word/vbaProject.bin": b"x"}), "macros"),
    "macro type": ("a.docx", office("docx", main_type=MACRO_TYPE), "macros"),
    "object": ("a.pptx", office("pptx", {"ppt/embeddings/oleObject1.bin": OLE}), "brings another file"),
    "ActiveX": ("a.docx", office("docx", {"word/activeX/activeX1.xml": "<x/>"}), "brings another file"),
    "distant template": (
        "a.docx",
        office("docx", {"word/_rels/settings.xml.rels": RELATION.format("attachedTemplate")}),
        "brings another file",
    ),
    "bomb": ("a.xlsx", office("xlsx", {"xl/big.xml": b"0" * 30_000_000}), "unpacks to far more"),
    "crowd": ("a.xlsx", office("xlsx", {f"xl/{n}.xml": "" for n in range(5_001)}), "unpacks to far more"),
    "OpenDocument of another kind": ("a.odt", opendocument("ods"), "something else inside"),
    "OpenDocument without type": ("a.odt", office("docx"), "something else inside"),
    "Basic": ("a.odt", opendocument("odt", {"Basic/Standard/Module1.xml": "<x/>"}), "macros"),
    "scripts": ("a.ods", opendocument("ods", {"Scripts/python/a.py": "x"}), "macros"),
    "OpenDocument with a password": ("a.odt", opendocument("odt", manifest=ENCRYPTED_PART), "password"),
    "OpenDocument with an object": ("a.odp", opendocument("odp", manifest=OLE_OBJECT), "brings another file"),
    "broken manifest": ("a.odt", opendocument("odt", {"META-INF/manifest.xml": MANIFEST[:-5]}), "cannot be opened"),
}


def collection():
    return Collection.get_first_root_node().pk


def add(client, file):
    return client.post("/admin/documents/add/", {"title": "A file", "file": file, "collection": collection()})


def add_several(client, file):
    data = {"title": "A file", "files[]": file, "collection": collection()}
    return client.post("/admin/documents/multiple/add/", data)


def add_while_choosing(client, file):
    data = {"title": "A file", "file": file, "collection": collection()}
    return client.post(
        "/admin/documents/chooser/create/", {f"document-chooser-upload-{name}": value for name, value in data.items()}
    )


WAYS_IN = [add, add_several, add_while_choosing]
every_way = pytest.mark.parametrize("way", WAYS_IN, ids=lambda way: way.__name__)


@pytest.mark.parametrize("name", GOOD_DOCUMENTS)
def test_good_document_is_taken(login, uploader, name):
    add(login(uploader), upload(name, GOOD_DOCUMENTS[name]))

    document = CustomDocument.objects.get()
    expected = GOOD_DOCUMENTS[name]
    assert document.file.read() == (expected if isinstance(expected, bytes) else expected.encode())


@pytest.mark.parametrize("name, content, words", REFUSED.values(), ids=REFUSED.keys())
def test_bad_document_is_refused_and_the_reason_named(login, uploader, name, content, words):
    response = add(login(uploader), upload(name, with_twins() if content is None else content))

    assert not CustomDocument.objects.exists()
    assert words in " ".join(response.context["form"].errors["file"])
    assert len(response.context["form"].errors["file"]) == 1


@every_way
def test_no_way_in_takes_a_web_page(login, uploader, way):
    response = way(login(uploader), upload("a.txt", "<html><script>alert(1)</script></html>"))

    assert not CustomDocument.objects.exists()
    assert "web page or a program" in response.content.decode()


@every_way
def test_every_way_in_takes_a_good_document(login, uploader, way):
    way(login(uploader), upload("a.pdf", GOOD_DOCUMENTS["a.pdf"]))

    assert CustomDocument.objects.count() == 1


def test_bad_file_cannot_replace_a_good_one(login, uploader):
    client = login(uploader)
    add(client, upload("a.pdf", GOOD_DOCUMENTS["a.pdf"]))
    document = CustomDocument.objects.get()

    client.post(
        f"/admin/documents/edit/{document.pk}/",
        {"title": "Changed", "file": upload("b.pdf", "<html>"), "collection": collection()},
    )

    document.refresh_from_db()
    assert document.title == "A file"
    assert document.file.read() == GOOD_DOCUMENTS["a.pdf"]


def test_title_can_be_changed_without_sending_the_file_again(login, uploader):
    client = login(uploader)
    add(client, upload("a.pdf", GOOD_DOCUMENTS["a.pdf"]))
    document = CustomDocument.objects.get()

    client.post(f"/admin/documents/edit/{document.pk}/", {"title": "Changed", "collection": collection()})

    document.refresh_from_db()
    assert document.title == "Changed"


def test_too_large_document_is_refused(login, uploader, settings):
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 10

    response = add(login(uploader), upload("a.pdf", GOOD_DOCUMENTS["a.pdf"]))

    assert not CustomDocument.objects.exists()
    assert "too big" in " ".join(response.context["form"].errors["file"])


def test_link_to_click_on_does_not_spoil_a_document(login, uploader):
    content = office("docx", {"word/_rels/document.xml.rels": RELATION.format("hyperlink")})

    add(login(uploader), upload("a.docx", content))

    assert CustomDocument.objects.exists()


def test_refusal_is_in_the_members_language(login, uploader):
    UserProfile.objects.create(user=uploader, preferred_language="fr")

    response = add(login(uploader), upload("a.txt", "<html>"))

    assert "page Web" in response.content.decode()


@pytest.mark.parametrize("name", ["a.txt", "a.csv", "a.docx", "a.odt"])
def test_document_is_a_download_without_rights(login, uploader, files_on_disk, name):
    client = login(uploader)
    add(client, upload(name, GOOD_DOCUMENTS[name]))

    response = client.get(CustomDocument.objects.get().url)

    assert response["Content-Disposition"].startswith("attachment")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_pdf_opens_in_the_browser_without_rights(login, uploader, files_on_disk):
    client = login(uploader)
    add(client, upload("a.pdf", GOOD_DOCUMENTS["a.pdf"]))

    response = client.get(CustomDocument.objects.get().url)

    assert response["Content-Type"] == "application/pdf"
    assert "attachment" not in response["Content-Disposition"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'"
