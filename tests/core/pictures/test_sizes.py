"""One closed list of sizes, asked for by everything that shows pictures."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.conf import settings

from core.pictures.sizes import BOXES, SPECS, Order, spec_of, specs_for

ROOT = Path(settings.BASE_DIR)
APPS = ("box", "core", "home", "nominations", "opendata", "pagestore", "practices", "recipes", "search")
OF_WAGTAIL = re.compile(r"{%\s*(?:image|picture|srcset_image|image_url)\b|wagtailimages_tags")
BY_HAND = re.compile(r"\.get_renditions?\(|\b(?:max|min|width|height|fill|scale)-\d+")


@pytest.mark.parametrize("path", sorted((ROOT / "templates").rglob("*.html")), ids=lambda path: path.name)
def test_no_template_asks_for_a_size_of_its_own(path):
    assert not OF_WAGTAIL.search(path.read_text(encoding="utf-8")), "Use {% picture_of %}."


def test_no_code_asks_for_a_size_of_its_own():
    sources = [path for app in APPS for path in (ROOT / app).rglob("*.py") if "migrations" not in path.parts]
    own = [str(path) for path in sources if BY_HAND.search(path.read_text(encoding="utf-8"))]

    assert own == [], "Sizes stand in core.pictures.sizes."


def test_every_item_of_the_list_can_be_made():
    assert all(Order.of(spec).format for spec in SPECS)
    assert len(set(SPECS)) == 3 * len(BOXES)


@pytest.mark.parametrize(
    "size, boxes",
    [((4000, 3000), BOXES), ((600, 200), BOXES), ((100, 400), BOXES), ((480, 360), BOXES[1:]), ((8, 6), BOXES[1:])],
)
def test_picture_is_made_no_larger_than_it_is(size, boxes):
    width, height = size

    specs = specs_for(SimpleNamespace(width=width, height=height))

    assert specs == [spec_of(box, form) for form in ("avif", "webp", "jpeg") for box in boxes]


@pytest.mark.parametrize("spec", ["min-100x100", "original", "max-100x100|jpegquality-10", "format-webp"])
def test_what_asks_for_more_than_to_fit_is_left_to_wagtail(spec):
    assert Order.of(spec) is None
