"""What may be uploaded as a picture, by every way into the library."""

import pytest
from PIL import Image
from wagtail.models import Collection
from wagtail.users.models import UserProfile

from core.models import CustomImage
from tests.factories.uploads import picture, png_that_claims, upload

pytestmark = pytest.mark.django_db

GOOD = {
    "a.avif": "AVIF",
    "a.gif": "GIF",
    "a.jpg": "JPEG",
    "a.jpeg": "JPEG",
    "A.PNG": "PNG",
    "a.webp": "WEBP",
}
SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
REFUSED = {
    "drawing": ("a.svg", SVG, "can carry programs"),
    "bitmap": ("a.bmp", picture("BMP"), "Pictures can be"),
    "no extension": ("a", picture("PNG"), "Pictures can be"),
    "GIF called PNG": ("a.png", picture("GIF"), "holds GIF"),
    "PNG called WebP": ("a.webp", picture("PNG"), "holds PNG"),
    "drawing called PNG": ("a.png", SVG, "cannot be opened as a picture"),
    "TIFF called JPEG": ("a.jpg", picture("TIFF"), "cannot be opened as a picture"),
    "web page called JPEG": ("a.jpg", "<html></html>", "cannot be opened as a picture"),
    "half a picture": ("a.png", picture("PNG", (200, 200))[:90], "cannot be opened as a picture"),
    "half a photograph": ("a.jpg", picture("JPEG", (200, 200))[:700], "cannot be opened as a picture"),
    "empty promise": ("a.png", png_that_claims(100, 100), "cannot be opened as a picture"),
    "bomb": ("a.png", png_that_claims(10_000, 10_000), "too many pixels"),
    "enormous bomb": ("a.png", png_that_claims(60_000, 60_000), "too many pixels"),
}


def collection():
    return Collection.get_first_root_node().pk


def add(client, file):
    return client.post("/admin/images/add/", {"title": "A picture", "file": file, "collection": collection()})


def add_several(client, file):
    data = {"title": "A picture", "files[]": file, "collection": collection()}
    return client.post("/admin/images/multiple/add/", data)


def add_while_choosing(client, file):
    data = {"title": "A picture", "file": file, "collection": collection()}
    return client.post(
        "/admin/images/chooser/create/", {f"image-chooser-upload-{name}": value for name, value in data.items()}
    )


WAYS_IN = [add, add_several, add_while_choosing]
every_way = pytest.mark.parametrize("way", WAYS_IN, ids=lambda way: way.__name__)


@pytest.mark.parametrize("name, image_format", GOOD.items())
def test_good_picture_is_taken(login, uploader, name, image_format):
    add(login(uploader), upload(name, picture(image_format)))

    image = CustomImage.objects.get()
    assert (image.width, image.height) == (8, 6)
    assert image.file.read() == picture(image_format)


@pytest.mark.parametrize("name, content, words", REFUSED.values(), ids=REFUSED.keys())
def test_bad_picture_is_refused_and_the_reason_named(login, uploader, name, content, words):
    response = add(login(uploader), upload(name, content))

    assert not CustomImage.objects.exists()
    assert words in " ".join(response.context["form"].errors["file"])


@pytest.mark.parametrize("image_format", ["GIF", "WEBP", "AVIF", "PNG"])
def test_picture_of_too_many_frames_is_refused(login, uploader, settings, image_format):
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 10_000

    response = add(login(uploader), upload(f"a.{image_format.lower()}", picture(image_format, (60, 60), frames=5)))

    assert not CustomImage.objects.exists()
    assert "moves for too long" in " ".join(response.context["form"].errors["file"])


def test_short_animation_is_taken(login, uploader):
    add(login(uploader), upload("a.gif", picture("GIF", frames=3)))

    assert CustomImage.objects.exists()


def test_too_heavy_picture_is_refused(login, uploader, settings):
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 50

    response = add(login(uploader), upload("a.png", picture("PNG")))

    assert not CustomImage.objects.exists()
    assert "too heavy" in " ".join(response.context["form"].errors["file"])


def test_bomb_is_refused_before_a_pixel_is_decoded(login, uploader, monkeypatch):
    def decode(*args, **kwargs):
        raise AssertionError("decoded")

    monkeypatch.setattr(Image.Image, "load", decode)
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", decode)

    response = add(login(uploader), upload("a.png", png_that_claims(10_000, 10_000)))

    assert "too many pixels" in " ".join(response.context["form"].errors["file"])


@every_way
def test_no_way_in_takes_a_drawing_called_picture(login, uploader, way):
    response = way(login(uploader), upload("a.png", SVG))

    assert not CustomImage.objects.exists()
    assert "cannot be opened as a picture" in response.content.decode()


@every_way
def test_every_way_in_takes_a_good_picture(login, uploader, way):
    way(login(uploader), upload("a.png", picture("PNG")))

    assert CustomImage.objects.count() == 1


def test_bad_file_cannot_replace_a_good_one(login, uploader):
    client = login(uploader)
    add(client, upload("a.png", picture("PNG")))
    image = CustomImage.objects.get()

    client.post(
        f"/admin/images/{image.pk}/", {"title": "Changed", "file": upload("b.png", SVG), "collection": collection()}
    )

    image.refresh_from_db()
    assert image.title == "A picture"
    assert image.file.open().read() == picture("PNG")


def test_form_that_edits_several_pictures_at_once_asks_for_no_file(login, uploader):
    client = login(uploader)
    add(client, upload("a.png", picture("PNG")))
    image = CustomImage.objects.get()

    answer = client.post(
        f"/admin/images/multiple/{image.pk}/",
        {f"image-{image.pk}-title": "Changed", f"image-{image.pk}-collection": collection()},
    )

    image.refresh_from_db()
    assert answer.json()["success"] is True
    assert image.title == "Changed"


def test_refusal_is_in_the_members_language(login, uploader):
    UserProfile.objects.create(user=uploader, preferred_language="fr")

    response = add(login(uploader), upload("a.svg", SVG))

    assert "Exportez le dessin en PNG" in response.content.decode()
