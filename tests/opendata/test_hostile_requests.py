"""Whatever is asked, and however: an answer in JSON that says what is wrong, in both languages."""

import io

import pytest
from django.test import Client

from opendata import views
from opendata.http import METHODS
from tests.factories.pages import make_recipe

pytestmark = pytest.mark.django_db

ADDRESSES = [
    "/api/v1/",
    "/api/v1/openapi.json",
    "/api/v1/entries/",
    "/api/v1/facets/",
    "/api/v1/organizations/",
    "/api/v1/terms/",
    "/api/v1/glossary/",
    "/data/entries.json",
    "/data/entries.csv",
    "/api/v1/nowhere/",
    "/data/nothing.json",
]


@pytest.fixture
def program():
    """A client like a program elsewhere: no token, no cookies, faults come back as answers."""
    return Client(enforce_csrf_checks=True, raise_request_exception=False)


def error_of(response):
    assert response["Content-Type"] == "application/json"
    error = response.json()["error"]
    assert error["message"] and error["message_fr"]
    assert error["message"] != error["message_fr"]
    return error


@pytest.mark.parametrize(
    "address",
    [
        "/api/",
        "/api",
        "/api/v1/nowhere/",
        "/api/v1/entries/nothing/",
        "/api/v1/entries/7f3b0b52-9c3e-4d0e-8f0a-2b1c6d5e4f3a/",
        "/api/v1/entries/%00/",
        "/api/v1/entries/%ED%A0%80/",
        f"/api/v1/entries/{'9' * 7000}/",
        "/api/v1/organizations/nobody/",
        "/api/v1/organizations/%00/",
        f"/api/v1/organizations/{'a' * 7000}/",
        "/api/v2/entries/",
        "/api/v1/entries/../../admin/",
        "/api/v1/entries/nothing/%0d%0aSet-Cookie:a=b",
        "/data/entries.xml",
        "/data/nothing.json",
    ],
)
def test_nothing_stands_there(program, address):
    response = program.get(address, headers={"Accept": "text/html", "Accept-Language": "fr"})

    assert response.status_code == 404
    assert error_of(response)["code"] == "not_found"
    assert response["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("address", ["/api/v1/entries", "/api/v1/organizations", "/api/v1"])
def test_missing_slash_is_added_and_nothing_else(program, address):
    response = program.get(f"{address}?page_size=3")

    assert response.status_code == 301
    assert response["Location"] == f"{address}/?page_size=3"
    assert response["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "trace"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_can_be_written(program, address, method):
    response = getattr(program, method)(address)

    assert response.status_code == 405
    assert response["Allow"] == METHODS
    assert error_of(response)["code"] == "method_not_allowed"


@pytest.mark.parametrize("address", ADDRESSES)
def test_browsers_may_ask_from_any_site(program, address):
    response = program.options(address, headers={"Origin": "https://partner.example"})

    assert response.status_code == 204
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["Access-Control-Allow-Methods"] == METHODS


@pytest.mark.parametrize("address", ADDRESSES)
def test_head_is_get_without_the_data(program, address):
    got, headed = program.get(address), program.head(address)

    assert headed.status_code == got.status_code
    assert b"".join(headed) == b""
    for header in ("Content-Type", "ETag", "Last-Modified", "Cache-Control", "Access-Control-Allow-Origin"):
        assert headed.get(header) == got.get(header), header


@pytest.mark.parametrize("address", ADDRESSES)
def test_answer_is_for_everyone_and_knows_nobody(program, address):
    response = program.get(address, headers={"Accept-Language": "fr", "Cookie": "sessionid=x; csrftoken=y"})

    assert response.cookies == {}
    assert "public" in response["Cache-Control"]
    assert set(response.get("Vary", "Accept-Encoding").split(", ")) == {"Accept-Encoding"}


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("page=0", "page"),
        ("page=-1", "page"),
        ("page=10000000000000000000000000", "page"),
        ("page=1.5", "page"),
        ("page=%D9%A1", "page"),
        ("page=", "page"),
        ("page=%00", "page"),
        ("page=1&page=2", "page"),
        ("page_size=0", "page_size"),
        ("page_size=101", "page_size"),
        ("ordering=title%00", "ordering"),
        ("language=de", "language"),
        ("language=", "language"),
        ("topic=nothing", "topic"),
        ("topic=housing&topic=nothing", "topic"),
        ("topic=%00", "topic"),
        ("topic=%ED%A0%80", "topic"),
        ("archived=yes", "archived"),
        ("colour=red", "colour"),
        ("topic[]=housing", "topic[]"),
        ("language_level=clb-1", "language_level"),
        ("q=" + "a" * 7000, "q"),
        ("q=a&q=b", "q"),
        ("utm_source=x", "utm_source"),
    ],
)
def test_what_does_not_exist_is_named(program, query, parameter):
    response = program.get(f"/api/v1/entries/?{query}")

    assert response.status_code == 400
    error = error_of(response)
    assert error["code"] == "bad_parameters"
    assert [problem["parameter"] for problem in error["problems"]] == [parameter]
    assert all(problem["message"] != problem["message_fr"] for problem in error["problems"])


def test_unknown_value_is_named(program):
    [problem] = program.get("/api/v1/entries/?topic=housing&topic=hauzing").json()["error"]["problems"]

    assert "hauzing" in problem["message"]
    assert "hauzing" in problem["message_fr"]


@pytest.mark.parametrize(
    "text", ["", "%00", "tea%00party", "%ED%A0%80", "%FF%FE", '"', "NEAR(", "%", "*", "a" * 200, "%F0%9F%8D%B5"]
)
def test_any_words_can_be_searched_for(program, text):
    assert program.get(f"/api/v1/entries/?q={text}").status_code == 200


def test_page_beyond_the_last_says_so(program):
    response = program.get("/api/v1/entries/?page=100000")

    assert response.status_code == 404
    assert error_of(response)["code"] == "no_such_page"


def test_thousands_of_parameters_are_refused(program):
    many = "&".join(f"x{number}=1" for number in range(20_000))

    assert error_of(program.get(f"/api/v1/entries/?{many}"))["code"] == "bad_request"
    some = "&".join(f"x{number}=1" for number in range(900))
    assert len(error_of(program.get(f"/api/v1/entries/?{some}"))["problems"]) < 50


@pytest.mark.parametrize("address", ["/api/v1/", "/api/v1/glossary/", "/api/v1/terms/"])
def test_unknown_parameter_is_refused_everywhere(program, address):
    assert program.get(f"{address}?colour=red").status_code == 400


def test_fault_of_ours_is_told_in_json_and_nothing_of_it(program, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError("the secret reason")

    monkeypatch.setattr("opendata.api.endpoints.shared.glossary", fail)
    response = program.get("/api/v1/glossary/")

    assert response.status_code == 500
    assert error_of(response)["code"] == "server_error"
    assert "secret" not in response.content.decode()
    assert response["Cache-Control"] == "no-store"


def test_body_of_a_request_is_not_read(program):
    response = program.generic("GET", "/api/v1/", io.BytesIO(b"{").read(), "application/json")

    assert response.status_code == 200


# Beneath an entry


@pytest.mark.parametrize("language", ["en", "fr"])
def test_entry_answers_programs_at_its_own_address(program, language):
    address = make_recipe(language).url + "entry.json"
    got = program.get(address)

    assert got.status_code == 200
    assert got["Content-Language"] == language
    assert got["Access-Control-Allow-Origin"] == "*"
    assert got.cookies == {}
    assert program.get(address, headers={"If-None-Match": got["ETag"]}).status_code == 304
    assert program.head(address)["ETag"] == got["ETag"]
    assert program.options(address).status_code == 204
    assert error_of(program.post(address))["code"] == "method_not_allowed"


def test_other_methods_of_an_entry_are_answered_as_before(program):
    assert program.options(make_recipe().url).status_code == 200


def test_only_files_that_are_there_are_answered(program):
    page = make_recipe()

    assert program.get(f"{page.url}entry.xml").status_code == 404
    assert program.get("/en/recipes/nothing/entry.json").status_code == 404


def test_large_pieces_are_sent(monkeypatch):
    monkeypatch.setattr(views, "PIECE", 4)

    assert list(views.in_larger_pieces([b"ab", b"cd", b"ef"])) == [b"abcd", b"ef"]
