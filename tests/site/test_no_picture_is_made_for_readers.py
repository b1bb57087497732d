"""A reader's request never makes a copy of a picture nor opens the original, on no public address."""

import pytest
from django.core.files.storage import InMemoryStorage

from core.models import EntryPage, Rendition
from core.pictures.making import make
from home.demo.builder import load_demo_content
from practices.models import PracticePage
from recipes.models import RecipePage
from tests.factories.media import make_image
from tests.site.crawl import crawl

pytestmark = pytest.mark.django_db
OTHERS = ["/sitemap.xml", "/en/feed.atom", "/fr/feed.atom", "/api/v1/entries/", "/data/entries.json"]


@pytest.fixture
def opened(monkeypatch):
    """The names of the files that were opened."""
    names, stock = [], InMemoryStorage._open

    def note(self, name, mode="rb"):
        names.append(name)
        return stock(self, name, mode)

    monkeypatch.setattr(InMemoryStorage, "_open", note)
    return names


def test_no_public_address_makes_a_picture_or_opens_an_original(client, opened, nobody_makes_pictures):
    load_demo_content()
    missing, made = make_image(), make_image()
    RecipePage.objects.update(image=missing, image_alt="A kettle")
    PracticePage.objects.update(image=made, image_alt="A bench")
    make(made)
    opened.clear()
    kept = set(Rendition.objects.values_list("pk", flat=True))
    entries = EntryPage.objects.live().specific()

    pages = {address: html for language in ("en", "fr") for address, html in crawl(language).items()}
    for address in [*OTHERS, *(f"{entry.url}entry.json" for entry in entries), f"{entries.first().url}card.pdf"]:
        response = client.get(address)
        assert response.status_code in (200, 503), address
        b"".join(response)

    assert any("A kettle" in html for html in pages.values())
    assert any("<picture>" in html for html in pages.values())
    assert set(Rendition.objects.values_list("pk", flat=True)) == kept
    assert [name for name in opened if name.startswith("original_images")] == []
    assert [missing.pk] in [result.args[0] for result in nobody_makes_pictures.results]
