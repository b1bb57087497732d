"""Whatever stands in the address: a page that says so, never an error."""

import pytest

from tests.box.lists import address_of, html_of, titles
from tests.factories.pages import make_recipe

pytestmark = pytest.mark.django_db

TEXTS = {
    "null": "\x00",
    "null in a key": "573cfd1d-1281-51c4-9218-bea99123\x00d49",
    "long": "a" * 7_000,
    "wide digits": "５73cfd1d-1281-51c4-9218-bea991230d49",
    "braces": "{573cfd1d-1281-51c4-9218-bea991230d49}",
    "name of a resource": "urn:uuid:573cfd1d-1281-51c4-9218-bea991230d49",
    "no hyphens": "573cfd1d128151c49218bea991230d49",
    "line": "573cfd1d-1281-51c4-9218-bea991230d49\n",
    "markup": '"><script>alert(1)</script>',
    "template": "{{ 7|add:7 }}",
    "injection": "' OR 1=1 --",
    "emoji": "🍵",
    "right to left": "\u202e",
}
ADDRESSES = ["/en/box/", "/fr/boite/", "/en/box/booklet/", "/fr/boite/livret/"]
every_address = pytest.mark.parametrize("address", ADDRESSES)


@every_address
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_no_text_in_place_of_a_key_breaks_the_page(client, address, text):
    response = client.get(address, {"e": text, "title": text})

    assert response.status_code == 200
    assert "<script>alert" not in response.content.decode()


@every_address
@pytest.mark.parametrize(
    "query",
    [
        "e=%ED%A0%80",
        "e=%FF%FE&title=%ED%A0%80",
        "e=%",
        "e",
        "e[]=1",
        "&&&===",
        "title=",
        "title=a&title=b",
        "&".join("e=573cfd1d-1281-51c4-9218-bea991230d49" for _number in range(900)),
        "&".join(f"e={number}" for number in range(900)),
    ],
)
def test_no_query_breaks_the_page(client, address, query):
    assert client.get(f"{address}?{query}").status_code == 200


@every_address
def test_hundred_thousand_keys_are_refused_without_an_error(client, address):
    query = "&".join(f"e={number:08x}-0000-0000-0000-000000000000" for number in range(100_000))

    assert client.get(address, QUERY_STRING=query).status_code == 400


def test_some_of_many_keys_still_lead_somewhere(client):
    entry = make_recipe(title="Tea")

    html = html_of(client, address_of("box", entry, keys=[f"{number:08x}-" for number in range(5_000)]))

    assert titles(html) == ["Tea"]


@every_address
def test_only_reading_is_answered(client, address):
    assert client.post(address, {"e": "x"}).status_code == 405
