"""Pictures are made when they are uploaded and published, once, and what is not needed is thrown away."""

import io

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from PIL import Image

from core.models import CustomImage, Rendition
from core.pictures.making import make, make_at_once, missing
from core.pictures.sizes import SPECS
from core.scheduled import make_missing_pictures
from tests.factories.media import make_image, picture_file
from tests.factories.pages import make_recipe

pytestmark = pytest.mark.django_db


def photograph(size=(1600, 1200), **saved):
    content = io.BytesIO()
    Image.new("RGB", size, "teal").save(content, "JPEG", **saved)
    return CustomImage.objects.create(title="A kettle", file=ContentFile(content.getvalue(), "kettle.jpg"))


def test_copies_are_of_the_sizes_and_formats_of_the_list():
    image = photograph()

    assert make(image) == len(SPECS)
    found = {copy.filter_spec: Image.open(copy.file) for copy in image.renditions.all()}
    assert {spec: (copy.format, copy.size) for spec, copy in found.items()} == {
        f"max-{width}x{height}|format-{form}": (form.upper(), (width, height))
        for width, height in ((960, 720), (480, 360))
        for form in ("avif", "webp", "jpeg")
    }
    assert make(image) == 0


def test_copies_stand_upright_and_do_not_tell_where_the_picture_was_taken():
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[1] = "N"
    image = photograph(exif=exif)

    make(image)

    for copy in image.renditions.all():
        opened = Image.open(copy.file)
        assert opened.height > opened.width
        assert not opened.getexif().get_ifd(0x8825)
        assert (copy.width, copy.height) == opened.size


def test_see_through_picture_has_a_white_ground_where_the_format_has_none():
    content = io.BytesIO()
    Image.new("RGBA", (600, 600), (0, 0, 0, 0)).save(content, "PNG")
    image = CustomImage.objects.create(title="A drawing", file=ContentFile(content.getvalue(), "drawing.png"))

    make(image)

    jpeg = image.renditions.get(filter_spec="max-480x360|format-jpeg")
    assert Image.open(jpeg.file).getpixel((5, 5)) == (255, 255, 255)
    webp = image.renditions.get(filter_spec="max-480x360|format-webp")
    assert Image.open(webp.file).convert("RGBA").getpixel((5, 5))[3] == 0


def test_small_views_of_the_cms_keep_what_matters_in_sight():
    content = io.BytesIO()
    two = Image.new("RGB", (1000, 500), "white")
    two.paste("black", (500, 0, 1000, 500))
    two.save(content, "PNG")
    image = CustomImage.objects.create(
        title="Two halves",
        file=ContentFile(content.getvalue(), "halves.png"),
        focal_point_x=950,
        focal_point_y=250,
        focal_point_width=50,
        focal_point_height=50,
    )

    view = image.get_rendition("fill-200x200")

    assert Image.open(view.file).size == (200, 200)
    assert Image.open(view.file).getpixel((60, 100)) == (0, 0, 0)
    assert image.get_rendition("original").file.open().read() == content.getvalue()


def test_upload_is_left_to_the_worker(nobody_makes_pictures, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        image = make_image()

    asked = nobody_makes_pictures.results
    assert [result.args for result in asked] == [[[image.pk]]]
    assert not image.renditions.exists()


def test_publication_makes_what_the_worker_has_not_made(nobody_makes_pictures, django_capture_on_commit_callbacks):
    image, in_a_step = make_image(), make_image()
    step = {"title": "Ask", "actors": [], "checklist": [], "picture": in_a_step}

    with django_capture_on_commit_callbacks(execute=True):
        make_recipe(image=image, image_alt="A kettle", steps=[("step", step)])

    assert missing(image) == missing(in_a_step) == []


def test_publication_waits_no_longer_than_it_may(nobody_makes_pictures):
    images = [make_image(), make_image()]

    make_at_once(images, patience=-1)

    assert not Rendition.objects.exists()
    assert [result.args for result in nobody_makes_pictures.results] == [[[image.pk for image in images]]]


def test_scheduled_job_makes_what_nobody_made(nobody_makes_pictures):
    image = make_image()

    assert make_missing_pictures() == "1 made, 0 left"
    assert missing(image) == []
    assert make_missing_pictures() == "0 made, 0 left"


def run():
    said = io.StringIO()
    call_command("make_pictures", stdout=said)
    return said.getvalue()


def test_command_makes_what_is_missing_or_lost_and_removes_what_is_not_on_the_list():
    image, other = make_image(), make_image()
    make(other)
    lost = other.renditions.first()
    default_storage.delete(lost.file.name)
    old = Rendition.objects.create(image=image, filter_spec="max-800x600|format-webp", file=picture_file("old.webp"))
    of_the_cms = image.get_rendition("max-165x165")

    said = run()

    assert "1 copies are no longer on the list." in said
    assert "2 of 2 pictures looked at, 2 made." in said
    assert set(Rendition.objects.filter(pk__in=[lost.pk, old.pk, of_the_cms.pk])) == {of_the_cms}
    assert missing(image) == missing(other) == []
    assert "0 made" in run()


def test_command_names_what_cannot_be_made_after_the_rest():
    broken, image = make_image(title="A broken one"), make_image()
    default_storage.delete(broken.file.name)

    with pytest.raises(CommandError, match=rf"{broken.pk} \(A broken one\)"):
        run()
    assert missing(image) == []
