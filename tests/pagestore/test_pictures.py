"""A page that shows a picture is made anew when the picture is there."""

import pytest

from core.pictures.making import make
from tests.factories.media import make_image
from tests.factories.pages import make_practice, make_recipe

pytestmark = pytest.mark.django_db


def test_picture_is_seen_as_soon_as_it_is_made_and_no_other_page_is_made_anew(reader, nobody_makes_pictures):
    entry, other = make_recipe(image=make_image(), image_alt="A kettle"), make_practice()
    assert "<picture>" not in reader.read(entry.url)
    reader.read(other.url)
    assert reader.is_kept(entry.url)

    make(entry.image)

    assert "<picture>" in reader.read(entry.url)
    assert reader.is_kept(other.url)


def test_picture_that_is_replaced_is_not_shown_though_its_copies_go_after_it_was_kept(reader, nobody_makes_pictures):
    entry = make_recipe(image=make_image(), image_alt="A kettle")
    make(entry.image)
    entry.image.save()
    assert "<picture>" in reader.read(entry.url)

    for copy in entry.image.renditions.all():
        copy.delete()

    assert "<picture>" not in reader.read(entry.url)
