"""What is not public is in nothing that programs read: not itself, and not as a relative of what is."""

import pytest

from core.choices import LineageKind
from core.models import Lineage, RelatedEntry
from tests.factories.hidden import CANARY, HIDDEN
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import make_recipe, term
from tests.factories.translations import change, publish, translation_of
from tests.site.heads import Head

pytestmark = pytest.mark.django_db

SHARED = {}
FEEDS = ["/en/feed.atom", "/en/topics/housing/feed.atom", "/en/organizations/harbour/feed.atom", "/en/search/feed.atom"]


@pytest.fixture(autouse=True)
def shared_words(db):
    """The same maker and topic for all: what would bring a hidden entry beside a public one."""
    SHARED.update(organizations=[OrganizationFactory(slug="harbour")], terms=[term("topic", "housing")])


@pytest.mark.parametrize("make_hidden", HIDDEN)
def test_hidden_entry_is_in_nothing_that_programs_read(client, make_hidden):
    hidden = make_hidden(**SHARED)
    entry = make_recipe(title="Beside it", **SHARED)
    entry.lineage = [Lineage(page=entry, kind=LineageKind.ADAPTED_FROM, entry_id=hidden.pk)]
    entry.related_entries = [RelatedEntry(page=entry, entry_id=hidden.pk)]
    entry.save_revision().publish()
    translation = publish(translation_of(entry))
    pages = ["/en/", entry.url, translation.url, "/en/recipes/", "/en/topics/housing/", "/fr/organismes/harbour/"]

    told = {address: client.get(address).content.decode() for address in programs_read(hidden)}
    told |= {page: str(Head(client.get(page).content.decode()).data) for page in pages}

    assert [address for address, text in told.items() if CANARY in text] == []


def programs_read(page):
    """The addresses of everything that is for programs, about this page or about what it belongs to."""
    return [
        *FEEDS,
        *(
            "/fr/feed.atom",
            "/fr/themes/housing/feed.atom",
            "/fr/organismes/harbour/feed.atom",
            "/fr/recherche/feed.atom",
        ),
        "/en/search/feed.atom?archived=include&language=other",
        "/en/search/feed.atom?q=canary&archived=include",
        "/sitemap.xml",
        f"/en/embed/{page.translation_key}/",
        f"/fr/integrer/{page.translation_key}/",
        f"/oembed?url=http://testserver{page.url}",
    ]


def test_public_entry_is_in_all_of_them(client):
    """That the question above can be answered with yes."""
    entry = change(make_recipe(title="Public", **SHARED), title=CANARY)

    for address in (
        "/en/feed.atom",
        "/en/topics/housing/feed.atom",
        "/en/organizations/harbour/feed.atom",
        "/en/search/feed.atom",
    ):
        assert CANARY in client.get(address).content.decode(), address
    assert entry.slug in client.get("/sitemap.xml").content.decode()
    assert CANARY in client.get(f"/en/embed/{entry.translation_key}/").content.decode()
    assert CANARY in client.get(f"/oembed?url=http://testserver{entry.url}").content.decode()
    assert CANARY in str(Head(client.get(entry.url).content.decode()).data)
