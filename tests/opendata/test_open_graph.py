"""How a link to a page is shown where people pass it on."""

import pytest
from django.contrib.staticfiles import finders
from PIL import Image

from core.pictures.making import make
from core.pictures.sizes import spec_of
from tests.factories.media import make_image
from tests.factories.pages import make_recipe, make_site_page
from tests.factories.translations import publish, translation_of
from tests.site.heads import Head, path_of

pytestmark = pytest.mark.django_db


def told(client, page):
    return Head(client.get(page.url).content.decode()).open_graph


def test_entry_is_an_article_in_its_language(client):
    entry = make_recipe("fr", title="Thé & causerie", summary="Du thé pour « toutes ».")

    graph = told(client, entry)

    assert graph["og:type"] == "article"
    assert graph["og:title"] == "Thé & causerie"
    assert graph["og:description"] == "Du thé pour « toutes »."
    assert graph["og:locale"] == "fr_CA"
    assert path_of(graph["og:url"]) == entry.url
    assert "og:locale:alternate" not in graph


def test_other_language_is_named_where_there_is_one(client):
    entry = make_recipe()
    publish(translation_of(entry))

    assert told(client, entry)["og:locale:alternate"] == "fr_CA"


def test_words_written_for_search_engines_go_first(client):
    entry = make_recipe(search_description="In other words.")

    head = Head(client.get(entry.url).content.decode())
    assert head.descriptions == [head.open_graph["og:description"]] == ["In other words."]


def test_description_is_a_summary_or_an_introduction_or_at_least_the_tagline(client):
    def description(page):
        return Head(client.get(page.url).content.decode()).descriptions

    assert description(make_recipe(summary="Who does what.")) == ["Who does what."]
    assert description(make_site_page(introduction="About us.")) == ["About us."]
    assert description(make_site_page()) == ["Everything here is open to read, copy and adapt."]


def test_picture_of_an_entry_is_shown_once_it_is_made_as_a_jpeg_and_none_is_made_for_it(client, nobody_makes_pictures):
    entry = make_recipe(image=make_image(), image_alt="A kettle on a stove")

    before = told(client, entry)
    make(entry.image)
    after = told(client, entry)

    assert path_of(before["og:image"]) == "/static/brand/share.png"
    rendition = entry.image.renditions.get(filter_spec=spec_of((480, 360), "jpeg"))
    assert path_of(after["og:image"]) == rendition.url
    assert (after["og:image:width"], after["og:image:height"]) == (str(rendition.width), str(rendition.height))
    assert after["og:image:alt"] == "A kettle on a stove"


def test_picture_of_the_library_is_as_large_as_said_and_light():
    path = finders.find("brand/share.png")

    assert Image.open(path).size == (1200, 630)
    with open(path, "rb") as file:
        assert len(file.read()) <= 60_000
