"""The API as programs use it."""

from datetime import UTC, date, datetime
from urllib.parse import urlsplit

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.freshness.steps import confirm
from tests.factories.members import make_member
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import make_practice, make_recipe, term
from tests.factories.translations import publish, translation_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def origin(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://table.example"


def get(client, address, **headers):
    response = client.get(f"/api/v1/{address}", headers=headers)
    assert response.status_code == 200, response.content.decode()
    return response.json()


def titles(data):
    return [row["title"] for row in data["results"]]


# What there is


def test_index_leads_to_everything(client, catalogue):
    data = get(client, "")

    assert data["name"] == {"en": "Common Table", "fr": "Table commune"}
    files = [address for addresses in data["downloads"].values() for address in addresses]
    for address in [*data["links"].values(), *files, *data["about"].values()]:
        assert address.startswith("https://table.example/")
        assert client.get(urlsplit(address).path).status_code == 200, address


def test_each_entry_is_listed_once_whatever_languages_it_is_in(client, catalogue):
    data = get(client, "entries/")

    assert data["count"] == 2
    assert sorted(titles(data)) == ["Answer questions", "Un thé entre voisins"]


@pytest.mark.parametrize(
    ("languages", "expected"),
    [
        ("language=en", ["Answer questions"]),
        ("language=fr", ["Un thé entre voisins", "trad. Answer questions"]),
        ("language=fr&language=en", ["Un thé entre voisins", "trad. Answer questions"]),
        ("language=en&language=fr", ["Answer questions", "Un thé entre voisins"]),
    ],
)
def test_entries_come_in_the_languages_one_reads_best_first(client, catalogue, languages, expected):
    assert sorted(titles(get(client, f"entries/?{languages}"))) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("topic=housing", ["Answer questions"]),
        ("topic=housing&topic=health", ["Answer questions"]),
        ("topic=housing&audience=youth&province=on", ["Answer questions"]),
        ("topic=health", []),
        ("kind=practice", ["Un thé entre voisins"]),
        ("effort=days", ["Answer questions"]),
        ("organization=harbour", ["Answer questions", "Un thé entre voisins"]),
        ("q=questions&language=en", ["Answer questions"]),
        ("q=voisin&language=fr", ["Un thé entre voisins"]),
        ("q=zzzz", []),
    ],
)
def test_entries_are_narrowed_as_on_the_site(client, catalogue, query, expected):
    data = get(client, f"entries/?{query}")

    assert sorted(titles(data)) == expected
    assert data["count"] == len(expected)


def test_rows_say_enough_to_be_shown(client, catalogue):
    row = get(client, "entries/?language=en")["results"][0]

    assert row["id"] == catalogue["recipe"].translation_key.urn
    assert row["address"] == f"https://table.example{catalogue['recipe'].url}"
    assert set(row["addresses"]) == {"en", "fr"}
    assert row["organizations"][0]["name"] == {"en": "Harbour House", "fr": "Maison du port"}


def test_pages_lead_on_and_back(client, catalogue):
    first = get(client, "entries/?page_size=1&language=fr")
    path, query = first["next"].removeprefix("https://table.example").split("?")
    second = client.get(f"{path}?{query}").json()

    assert (first["count"], first["previous"]) == (2, None)
    assert "language=fr" in query
    assert second["next"] is None
    assert "page=1" in second["previous"]
    assert titles(first) != titles(second)


def test_order_can_be_chosen(client):
    health = [term("topic", "health")]
    make_recipe(title="Old", terms=health, first_published_at=datetime(2020, 1, 1, tzinfo=UTC))
    make_recipe(title="New", terms=health, first_published_at=datetime(2024, 1, 1, tzinfo=UTC))

    assert titles(get(client, "entries/?topic=health&ordering=published")) == ["Old", "New"]
    assert titles(get(client, "entries/?topic=health&ordering=-published")) == ["New", "Old"]
    assert titles(get(client, "entries/?topic=health")) == ["New", "Old"]


def test_best_match_comes_first(client):
    make_recipe(title="Kettle", summary="About tea.")
    make_recipe(title="Tea", summary="About a kettle, in passing.")

    assert titles(get(client, "entries/?q=kettle")) == ["Kettle", "Tea"]


# One of them


@pytest.mark.parametrize("form", ["{}", "urn:uuid:{}"])
def test_entry_is_found_by_its_identifier_in_either_language(client, catalogue, form):
    address = f"entries/{form.format(catalogue['recipe'].translation_key)}/"

    assert get(client, address)["title"] == "Answer questions"
    assert get(client, f"{address}?language=fr")["title"] == "trad. Answer questions"
    assert get(client, f"{address}?language=fr")["addresses"] == get(client, address)["addresses"]


def test_entry_comes_in_the_language_it_was_written_in(client):
    page = make_recipe("fr", title="Écrit en français")
    publish(translation_of(page))

    assert get(client, f"entries/{page.translation_key}/")["language"] == "fr"


def test_entry_that_is_not_in_the_language_says_so(client, catalogue):
    response = client.get(f"/api/v1/entries/{catalogue['practice'].translation_key}/?language=en")

    assert response.status_code == 404
    assert response.json()["error"]["code"] == "not_in_this_language"


def test_entry_is_the_same_as_at_its_own_address(client, catalogue):
    page = catalogue["recipe"]

    assert get(client, f"entries/{page.translation_key}/") == client.get(f"{page.url}entry.json").json()


# What they have in common


def test_facets_count_what_each_option_would_leave(client, catalogue):
    make_recipe(terms=[term("topic", "health"), term("audience", "youth")])
    facets = {facet["parameter"]: facet for facet in get(client, "facets/?language=en&topic=housing")["facets"]}

    topics = {option["value"]: option for option in facets["topic"]["options"]}
    assert (topics["housing"]["count"], topics["housing"]["chosen"]) == (1, True)
    assert (topics["health"]["count"], topics["health"]["chosen"]) == (1, False)
    assert topics["settling-in" if "settling-in" in topics else "employment"]["count"] == 0
    assert topics["housing"]["label"] == {
        "en": term("topic", "housing").name_en,
        "fr": term("topic", "housing").name_fr,
    }
    youth = next(option for option in facets["audience"]["options"] if option["value"] == "youth")
    assert youth["count"] == 1
    assert {option["value"]: option["count"] for option in facets["archived"]["options"]} == {"include": 0}


def test_organizations_are_those_that_contributed_to_something_public(client, catalogue):
    make_recipe(live=False, organizations=[OrganizationFactory(slug="not-yet")])

    assert [row["slug"] for row in get(client, "organizations/")["results"]] == ["harbour"]
    assert client.get("/api/v1/organizations/not-yet/").status_code == 404


def test_organization_tells_what_it_contributed(client, catalogue):
    data = get(client, "organizations/harbour/")

    assert data["name"] == {"en": "Harbour House", "fr": "Maison du port"}
    assert data["addresses"]["fr"] == "https://table.example/fr/organismes/harbour/"
    assert sorted(titles({"results": data["entries"]["results"]})) == ["Answer questions", "Un thé entre voisins"]


def test_terms_stand_in_their_vocabularies_with_what_they_belong_to(client):
    [vocabulary] = get(client, "terms/?vocabulary=topic")["vocabularies"]

    housing = next(row for row in vocabulary["terms"] if row["slug"] == "housing")
    assert vocabulary["vocabulary"] == "topic"
    assert housing["parent"]["slug"] == term("topic", "housing").parent.slug
    assert len(get(client, "terms/")["vocabularies"]) > 8


def test_glossary_explains_words_in_both_languages(client, catalogue):
    kettle = next(row for row in get(client, "glossary/")["terms"] if row["slug"] == "kettle")

    assert kettle["name"] == {"en": "kettle", "fr": "bouilloire"}
    assert kettle["definition"]["fr"] == "Ce que cela veut dire."
    assert kettle["addresses"]["fr"] == "https://table.example/fr/glossaire/#kettle"


# Asking again


@pytest.mark.parametrize("address", ["/api/v1/", "/api/v1/entries/", "/api/v1/openapi.json", "/data/entries.json"])
def test_who_has_it_already_gets_304_until_something_changes(client, catalogue, address):
    first = client.get(address)
    for header, value in (("If-None-Match", first["ETag"]), ("If-Modified-Since", first["Last-Modified"])):
        again = client.get(address, headers={header: value})
        assert (again.status_code, again.content) == (304, b""), header
        assert again["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("address", ["/api/v1/entries/", "/data/entries.json"])
def test_change_is_noticed(client, address):
    page = make_recipe(last_reviewed=date(2024, 1, 1))
    known = client.get(address)["ETag"]
    confirm(page, make_member("editor"))

    assert client.get(address, headers={"If-None-Match": known}).status_code == 200


def test_draft_is_not_noticed(client):
    page = make_recipe()
    first = client.get("/data/entries.json")
    page.title = "Later"
    page.save_revision(log_action=True)

    again = client.get("/data/entries.json")
    assert (again["ETag"], again["Last-Modified"]) == (first["ETag"], first["Last-Modified"])


def test_precondition_that_fails_is_told_in_json(client, catalogue):
    response = client.get("/api/v1/", headers={"If-Match": '"another"'})

    assert response.status_code == 412
    assert response.json()["error"]["code"] == "precondition_failed"


def queries_of(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_number_of_queries_does_not_grow_with_the_entries(client, warm_cache):
    def make(count):
        for _number in range(count):
            terms = [term("topic", "housing"), term("audience", "youth"), term("province", "on")]
            make_recipe(terms=terms, organizations=[OrganizationFactory(), house])
            make_practice("fr", organizations=[OrganizationFactory()])

    addresses = [
        "/api/v1/entries/",
        "/api/v1/entries/?topic=housing&q=together",
        "/api/v1/facets/?topic=housing",
        "/api/v1/organizations/",
        "/api/v1/organizations/house/",
        "/api/v1/terms/",
        "/api/v1/glossary/",
        "/api/v1/openapi.json",
    ]
    house = OrganizationFactory(slug="house")
    make(2)
    few = {address: queries_of(client, address) for address in addresses}
    make(5)
    many = {address: queries_of(client, address) for address in addresses}

    assert {address: count for address, count in many.items() if count > few[address]} == {}
    assert {address: count for address, count in few.items() if count > 25} == {}
