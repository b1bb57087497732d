"""A storage that takes nothing, or gives nothing: members are told, readers read on, nothing is left half done."""

import errno
from html import unescape

import pytest
from django.core.files.storage import InMemoryStorage, default_storage
from wagtail.models import Collection
from wagtail.users.models import UserProfile

from core.models import CustomDocument, CustomImage
from core.pictures.making import make
from tests.core.uploads import test_documents, test_pictures
from tests.factories.media import make_document, make_image
from tests.factories.pages import make_recipe
from tests.factories.uploads import GOOD_DOCUMENTS, picture, upload

pytestmark = pytest.mark.django_db

TOLD = {
    "en": "cannot store files at the moment",
    "fr": "ne peut pas enregistrer de fichiers en ce moment",
}
FAULTS = {"full": errno.ENOSPC, "read-only": errno.EROFS, "unreachable": errno.ETIMEDOUT}


@pytest.fixture(params=FAULTS)
def nothing_is_stored(request, monkeypatch):
    def fail(self, name, content):
        raise OSError(FAULTS[request.param], request.param)

    monkeypatch.setattr(InMemoryStorage, "_save", fail)


@pytest.fixture
def nothing_is_given(monkeypatch):
    def fail(self, name, mode="rb"):
        raise OSError(errno.EIO, "away")

    monkeypatch.setattr(InMemoryStorage, "_open", fail)


def everything_stored():
    if not default_storage.exists("original_images"):
        return set()
    return set(default_storage.listdir("original_images")[1])


def said(response):
    text = response.content.decode()
    return unescape(text.encode().decode("unicode_escape") if "json" in response["Content-Type"] else text)


@pytest.mark.parametrize("way", test_pictures.WAYS_IN, ids=lambda way: way.__name__)
def test_picture_that_cannot_be_stored_is_refused_and_no_row_is_left(login, uploader, nothing_is_stored, way):
    response = way(login(uploader), upload("a.png", picture("PNG")))

    assert response.status_code == 200
    assert TOLD["en"] in said(response)
    assert not CustomImage.objects.exists()


@pytest.mark.parametrize("way", test_documents.WAYS_IN, ids=lambda way: way.__name__)
def test_document_that_cannot_be_stored_is_refused_and_no_row_is_left(login, uploader, nothing_is_stored, way):
    response = way(login(uploader), upload("a.pdf", GOOD_DOCUMENTS["a.pdf"]))

    assert response.status_code == 200
    assert TOLD["en"] in said(response)
    assert not CustomDocument.objects.exists()


def test_member_is_told_in_their_language(login, uploader, nothing_is_stored):
    UserProfile.objects.create(user=uploader, preferred_language="fr")

    assert TOLD["fr"] in said(test_pictures.add(login(uploader), upload("a.png", picture("PNG"))))


@pytest.mark.parametrize(
    "make_media, address, file",
    [
        (make_image, "/admin/images/{}/", ("b.png", picture("PNG"))),
        (make_document, "/admin/documents/edit/{}/", ("b.pdf", GOOD_DOCUMENTS["a.pdf"])),
    ],
    ids=["picture", "document"],
)
def test_file_that_cannot_be_replaced_stays(login, uploader, monkeypatch, make_media, address, file):
    media = make_media(uploader)
    name, content = media.file.name, media.file.open().read()
    monkeypatch.setattr(InMemoryStorage, "_save", lambda *args: (_ for _ in ()).throw(OSError(errno.ENOSPC, "full")))
    data = {"title": "Changed", "file": upload(*file), "collection": Collection.get_first_root_node().pk}

    response = login(uploader).post(address.format(media.pk), data)

    assert response.status_code == 200
    assert TOLD["en"] in said(response)
    media.refresh_from_db()
    assert (media.title, media.file.name) != ("Changed", "")
    assert media.file.name == name
    assert media.file.open().read() == content


def test_row_that_cannot_be_written_leaves_no_file(login, uploader, monkeypatch):
    def fail(self, *args, **kwargs):
        raise RuntimeError("no row")

    monkeypatch.setattr(CustomImage, "save", fail)
    before = everything_stored()
    with pytest.raises(RuntimeError):
        test_pictures.add(login(uploader), upload("a.png", picture("PNG")))

    assert everything_stored() == before


def test_replaced_picture_has_new_copies_and_the_old_file_is_gone(
    login, uploader, nobody_makes_pictures, django_capture_on_commit_callbacks
):
    image = make_image(uploader)
    make(image)
    old = image.file.name
    data = {"title": "A", "file": upload("b.png", picture("PNG")), "collection": Collection.get_first_root_node().pk}

    with django_capture_on_commit_callbacks(execute=True):
        login(uploader).post(f"/admin/images/{image.pk}/", data)

    image.refresh_from_db()
    assert {(copy.width, copy.height) for copy in image.renditions.filter(filter_spec__contains="format")} == {(8, 6)}
    assert not default_storage.exists(old)


def test_draft_with_pictures_is_saved_while_the_storage_is_away(
    login, uploader, nothing_is_given, nobody_makes_pictures
):
    entry = make_recipe(live=False)
    type(entry).objects.filter(pk=entry.pk).update(image=make_image(uploader))
    client = login(uploader)

    assert client.get(f"/admin/pages/{entry.pk}/edit/").status_code == 200
    entry.refresh_from_db()
    entry.title = "Saved all the same"
    entry.save_revision()
    assert "Saved all the same" in client.get(f"/admin/pages/{entry.pk}/edit/").content.decode()


def test_reader_reads_on_and_is_told_honestly_what_cannot_be_had(client, nobody_makes_pictures, request):
    image = make_image()
    entry = make_recipe(image=image, image_alt="A kettle")
    make(image)
    copy = image.renditions.first()
    request.getfixturevalue("nothing_is_given")

    assert client.get(entry.url).status_code == 200
    for address in (copy.url, image.file.url):
        response = client.get(address)
        assert response.status_code == 503, address
        assert response["Cache-Control"] == "no-store"
        assert response["Retry-After"]


def test_file_that_is_gone_is_not_found(client, nobody_makes_pictures):
    image, document = make_image(), make_document()
    make_recipe(image=image, image_alt="A kettle", attachments=[("file", {"document": document, "note": ""})])
    for media in (image, document):
        default_storage.delete(media.file.name)
        assert client.get(media.file.url if media is image else media.url).status_code == 404
