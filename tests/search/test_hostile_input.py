"""Whatever is typed into the search box or the address: an answer, never an error."""

import pytest

from search.forms import MAX_QUERY, clean_query
from search.queries import find
from tests.factories.pages import make_recipe

pytestmark = pytest.mark.django_db

HOSTILE = {
    "double quote": '"',
    "odd quotes": '"tea',
    "many quotes": "'\"'’“”«»",
    "null": "tea\x00party",
    "only null": "\x00",
    "spaces": "      ",
    "tabs": "\t\r\n\v",
    "long": "a" * 7_000,
    "many words": "tea " * 2_000,
    "near": "NEAR(5)",
    "operators": "tea AND OR NOT NEAR",
    "open bracket": "NEAR(",
    "star": "*",
    "star word": "te*",
    "colon": ":",
    "column": "title:tea",
    "weight": "tea:*",
    "caret": "^tea",
    "minus": "-tea",
    "plus": "+tea",
    "bar": "tea | party",
    "ampersand": "tea & ! party",
    "arrow": "tea <-> party",
    "brackets": "((((tea))))",
    "braces": "{title body} : tea",
    "backslash": "\\",
    "percent": "%",
    "underscore": "_",
    "injection": "'; DROP TABLE wagtailcore_page; --",
    "markup": "<script>alert(1)</script>",
    "template": "{{ 7|add:7 }}{% now 'Y' %}",
    "emoji": "🍵🍲",
    "right to left": "\u202eeta",
    "zero width": "t\u200bea",
    "arabic": "شاي",
    "chinese": "茶",
    "combining": "t" + "\u0301" * 500,
    "private use": "\ue000",
    "replacement": "\ufffd",
}


@pytest.fixture(scope="module", autouse=True)
def tea(shared):
    make_recipe(title="Tea party")


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("address", ["/en/search/", "/fr/recherche/", "/en/recipes/"])
def test_nothing_that_is_typed_breaks_the_page(client, address, text):
    response = client.get(address, {"q": text, "topic": text})

    assert response.status_code == 200
    assert "<script>alert" not in response.content.decode()


@pytest.mark.parametrize(
    "query",
    [
        "q=%ED%A0%80",
        "q=%FF%FE",
        "q=%",
        "q=a&q=b&q=c",
        "q[]=tea",
        "q",
        "&&&===",
        "colour=red&utm_source=x",
        "page=-1",
        "page=10000000000000000000000000",
        "page=abc",
        "page=%00",
        "topic=%00&audience=%ED%A0%80",
        "&".join(f"topic=t{number}" for number in range(900)),
        "&".join(f"x{number}=1" for number in range(900)),
    ],
)
def test_nothing_in_the_address_breaks_the_page(client, query):
    for address in ("/en/search/", "/fr/recettes/", "/en/topics/housing/"):
        assert client.get(f"{address}?{query}").status_code == 200


@pytest.mark.parametrize("text", ["\ud800", "tea\ud800", "\x00", "a" * 7_000, '"', "NEAR(", "\u0301"])
def test_any_text_is_made_fit_for_the_engine(text):
    cleaned = clean_query(text)

    assert len(cleaned) <= MAX_QUERY
    cleaned.encode()
    assert isinstance(find(cleaned, "en").documents, int)


@pytest.mark.parametrize("text", ['"tea party"', "tea* party", "(tea) party", "^tea", "-tea"])
def test_signs_around_words_do_not_hide_them(text):
    assert find(clean_query(text), "en").documents.bit_count() == 1


def test_word_longer_than_any_is_not_found():
    assert find("tea" * 60, "en").documents == 0


def test_empty_text_matches_nothing_by_itself():
    assert find("", "en").documents == 0
