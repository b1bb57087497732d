"""What readers see of a picture, whether or not it is there."""

import re

import pytest
from django.core.files.storage import default_storage

from core.models import Rendition
from core.pictures.making import make
from core.pictures.sizes import spec_of
from tests.factories.media import make_image, picture_file
from tests.factories.pages import make_recipe

pytestmark = pytest.mark.django_db
SMALL = (480, 360)


@pytest.fixture
def entry(nobody_makes_pictures):
    step = {"title": "Ask", "actors": [], "checklist": [], "picture": make_image(title="A bench")}
    return make_recipe(image=make_image(), image_alt="A kettle on a stove", steps=[("step", step)])


def figures(client, entry):
    html = client.get(entry.url).content.decode()
    return re.findall(r'<figure class="picture">(.*?)</figure>', html, re.S)


def test_browser_may_choose_and_nothing_moves_when_a_picture_arrives(client, entry):
    for image in (entry.image, entry.steps[0].value["picture"]):
        make(image)

    first, in_a_step = figures(client, entry)

    assert re.findall(r'<source[^>]* type="([^"]+)"', first) == ["image/avif", "image/webp"]
    for figure, loading in ((first, "eager"), (in_a_step, "lazy")):
        assert re.search(r'<img[^>]* height="240"[^>]* src="[^"]+\.jpg" width="320">', figure)
        assert f'loading="{loading}"' in figure
    assert 'alt="A kettle on a stove"' in first
    assert 'alt="A bench"' in in_a_step


def test_large_picture_comes_in_two_sizes(client, nobody_makes_pictures):
    image = make_image()
    type(image).objects.filter(pk=image.pk).update(file=default_storage.save("a.png", picture_file(size=(1200, 900))))
    type(image).objects.filter(pk=image.pk).update(width=1200, height=900)
    image.refresh_from_db()
    make(image)

    (figure,) = figures(client, make_recipe(image=image, image_alt="A kettle"))

    assert len(re.findall(r"\.avif 960w, [^ ]+\.avif 480w", figure)) == 1
    assert "sizes=" in figure


def test_picture_that_nobody_made_is_in_words_and_is_asked_for(client, entry, nobody_makes_pictures):
    first, in_a_step = figures(client, entry)

    assert "<img" not in first + in_a_step
    assert '<p class="in-words">A kettle on a stove</p>' in first
    assert '<p class="in-words">A bench</p>' in in_a_step
    assert [entry.image_id] in [result.args[0] for result in nobody_makes_pictures.results]
    assert not Rendition.objects.exists()


def test_it_is_not_asked_for_again_with_every_reader(client, entry, nobody_makes_pictures, warm_cache):
    for _reader in range(3):
        client.get(entry.url)

    assert len(nobody_makes_pictures.results) == 2


def test_copy_that_is_there_is_shown_while_others_are_missing(client, entry):
    make(entry.image)
    entry.image.renditions.exclude(filter_spec=spec_of(SMALL, "webp")).delete()

    first, _in_a_step = figures(client, entry)

    assert re.search(r'<picture><img[^>]* height="240"[^>]* src="[^"]+\.webp" width="320">', first)


def test_member_sees_a_draft_with_its_pictures(entry, administrator):
    response = entry.make_preview_request(extra_request_attrs={"user": administrator})

    assert response.content.decode().count("<picture>") == 2


def test_file_that_is_gone_is_in_words(client, settings, tmp_path, nobody_makes_pictures):
    settings.MEDIA_ROOT = str(tmp_path)
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    }
    entry = make_recipe(image=make_image(), image_alt="A kettle on a stove")
    make(entry.image)
    assert "<img" in figures(client, entry)[0]
    for copy in entry.image.renditions.all():
        (tmp_path / copy.file.name).unlink()

    assert figures(client, entry) == ['<p class="in-words">A kettle on a stove</p>']
    assert "share.png" in client.get(entry.url).content.decode()
    assert client.get(copy.url).status_code == 404
    assert client.get(f"{entry.url}entry.json").status_code == 200
