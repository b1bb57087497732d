"""What whoever watches the site is told, and what readers see when something fails."""

import json
import logging
from io import StringIO

import pytest
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import OperationalError, connection
from django.utils import timezone

from core.models import LibrarySettings
from operations.log_format import JSONFormatter
from operations.request_ids import RequestIdFilter
from search.models import SearchDocument, SearchWord
from tests.factories.pages import make_recipe

pytestmark = pytest.mark.django_db


def away(*args, **kwargs):
    raise OperationalError("the database is away: password=secret")


@pytest.mark.parametrize("host", ["testserver", "10.0.0.7", "evil.example"])
def test_living_process_says_so_to_anyone(client, host, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get("/healthz", headers={"host": host})

    assert (response.status_code, response.content) == (200, b"ok\n")
    assert response["Cache-Control"] == "no-store"


def test_process_that_can_do_its_work_is_ready(client):
    response = client.get("/readyz")

    assert response.status_code == 200
    assert response.json() == {"database": "ok", "migrations": "ok", "storage": "ok", "search": "ok"}
    assert not default_storage.exists(".readyz")


@pytest.mark.parametrize("failing", ["database", "migrations", "storage"])
def test_process_that_cannot_is_not_and_keeps_the_reason_to_itself(client, monkeypatch, caplog, failing):
    monkeypatch.setattr(f"operations.health.{failing}", named(failing))
    response = client.get("/readyz")

    assert response.status_code == 503
    assert response.json()[failing] == "failed"
    assert "secret" not in response.content.decode()
    assert "secret" in caplog.text


def test_lost_search_index_is_told_and_one_command_mends_it(client, caplog):
    entry = make_recipe(title="Lend umbrellas")
    for model in (SearchDocument, SearchWord):
        model.objects.all().delete()

    response = client.get("/readyz")
    assert (response.status_code, response.json()["search"]) == (200, "failed")
    assert "rebuild_search" in caplog.text
    for address in (entry.url, "/en/", "/en/recipes/", "/en/search/?q=umbrellas"):
        assert client.get(address).status_code == 200

    call_command("rebuild_search", verbosity=0, stdout=StringIO())
    assert client.get("/readyz").json()["search"] == "ok"
    assert entry.title in client.get("/en/search/?q=umbrellas").content.decode()


def named(name):
    def check():
        away()

    check.__name__ = name
    return check


def test_reader_is_asked_to_come_back_while_the_database_is_away(client):
    client.raise_request_exception = False
    with connection.execute_wrapper(away):
        response = client.get("/en/")

    assert response.status_code == 503
    assert response["Retry-After"] == "10"
    assert response["Cache-Control"] == "no-store"
    page = response.content.decode()
    assert "Please try again in a minute" in page
    assert "Veuillez réessayer dans une minute" in page
    assert "secret" not in page
    assert client.get("/en/").status_code == 200


def test_fault_of_ours_is_500(client, monkeypatch):
    client.raise_request_exception = False
    monkeypatch.setattr("home.front.sections", lambda page: 1 / 0)

    assert client.get("/en/").status_code == 500
    assert client.get("/fr/recettes/").status_code == 200


def test_security_txt_names_whom_to_tell_of_a_weakness(client):
    assert client.get("/.well-known/security.txt").status_code == 404
    LibrarySettings.objects.update(editors_email="editors@example.org")

    said = dict(line.split(": ", 1) for line in client.get("/.well-known/security.txt").content.decode().splitlines())
    assert said["Contact"] == "mailto:editors@example.org"
    assert said["Expires"] > timezone.now().isoformat()
    assert said["Canonical"].endswith("/.well-known/security.txt")


# Requests and their names


@pytest.mark.parametrize("given", ["", "short", "a\nb" * 5, "x" * 65, "<script>alert</script>"])
def test_request_gets_a_name_of_its_own(client, given):
    first = client.get("/healthz", headers={"x-request-id": given})["X-Request-ID"]
    second = client.get("/healthz", headers={"x-request-id": given})["X-Request-ID"]

    assert first != second
    assert len(first) == 32


def test_name_that_a_server_in_front_gave_is_kept_and_logged(client, caplog):
    caplog.handler.addFilter(RequestIdFilter())
    client.raise_request_exception = False
    with connection.execute_wrapper(away):
        response = client.get("/en/", headers={"x-request-id": "front-4711-abcdef"})

    assert response["X-Request-ID"] == "front-4711-abcdef"
    assert {record.request_id for record in caplog.records} == {"front-4711-abcdef"}


def test_log_is_one_object_a_line():
    try:
        away()
    except OperationalError as error:
        record = logging.LogRecord(
            "library", logging.ERROR, __file__, 1, "Deux\nlignes : %s", ("é",), (type(error), error, None)
        )
    line = JSONFormatter().format(record)

    assert "\n" not in line
    assert json.loads(line) | {"time": ""} == {
        "time": "",
        "level": "ERROR",
        "logger": "library",
        "request_id": "-",
        "message": "Deux\nlignes : é",
        "traceback": "django.db.utils.OperationalError: the database is away: password=secret",
    }
