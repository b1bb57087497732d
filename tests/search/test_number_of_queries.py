import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import make_recipe, term

ADDRESSES = [
    "/en/recipes/",
    "/en/recipes/?topic=housing&audience=youth",
    "/en/recipes/?q=together&topic=housing",
    "/en/search/",
    "/en/search/?q=together",
    "/en/topics/",
    "/en/topics/housing/",
    "/en/start-here/",
    "/en/map/",
    "/en/map/?kind=recipe&theme=live",
    "/en/provinces/on/",
    "/en/life-events/arriving/",
    "/en/life-events/arriving/?province=on",
    "/en/tools/signal/",
    "/en/organizations/",
    "/en/organizations/?by=province",
    "/en/organizations/harbour-house/",
]
TERMS = [("theme", "live"), ("topic", "housing"), ("audience", "youth"), ("life-event", "arriving")]
MOST = 25


def make_entries(agency, count):
    """Entries that differ in all that a row shows and a facet counts."""
    for number in range(count):
        province = term("province", ["on", "qc", "ns"][number % 3])
        make_recipe(
            terms=[*(term(*names) for names in TERMS), province],
            ingredients=[("tool", {"name": "Signal", "why_chosen": "<p>It is free.</p>"})],
            plain_what="We answer questions.",
            organizations=[agency, OrganizationFactory(place=province)],
            effort=["days", "weeks"][number % 2],
        )


def queries_of(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


@pytest.mark.django_db
def test_number_of_queries_does_not_grow_with_the_entries(client, agency, warm_cache):
    make_entries(agency, 3)
    few = {address: queries_of(client, address) for address in ADDRESSES}
    make_entries(agency, 12)
    many = {address: queries_of(client, address) for address in ADDRESSES}

    assert {address: count for address, count in many.items() if count > few[address]} == {}
    assert {address: count for address, count in few.items() if count > MOST} == {}
