"""Pages that are made anew ask few questions, the same number however much they show."""

import pytest

from home.models import FeaturedEntry
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import home_page, make_recipe, make_site_page, term

pytestmark = pytest.mark.django_db
ADDRESSES = ["/en/", "/fr/", "/en/recipes/", "/fr/recettes/", "/en/recipes/?topic=housing", "/en/recipes/?q=together"]
# One more asks what has changed.
MOST = 10


def make_entries(count):
    front = home_page()
    for number in range(count):
        entry = make_recipe(
            terms=[term("topic", "housing"), term("province", ["on", "qc"][number % 2])],
            organizations=[OrganizationFactory()],
        )
        if number < 3:
            FeaturedEntry.objects.create(page=front, entry=entry)


def made(reader, address):
    """``(queries, links to recipes)`` of a page that is made although nothing has changed."""
    reader.ask(address)
    reader.store.shelf._answers.clear()
    status, _headers, content = reader.ask(address)
    assert status == 200
    asked = [query for query in reader.queries if "pagestore_change" not in query["sql"]]
    return len(asked), content.count(b'href="/en/recipes/')


@pytest.mark.parametrize("address", ADDRESSES)
def test_few_queries_however_many_cards(reader, warm_cache, address):
    make_entries(1)
    few, links_before = made(reader, address)
    make_entries(6)
    many, links = made(reader, address)

    assert max(few, many) <= MOST
    assert many <= few + 1
    assert links > links_before or address.startswith("/fr/")


def test_site_page_asks_nothing(reader, warm_cache):
    make_site_page(slug="about-us")

    assert made(reader, "/en/about-us/")[0] == 0
