"""The API does what its description says: asked what that allows and forbids, it answers as described."""

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.specs.openapi.definitions import OPENAPI_31_VALIDATOR

from opendata.api.endpoints import ENDPOINTS

pytestmark = pytest.mark.django_db

bounded = settings(
    max_examples=15, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck)
)
# Schemathesis reads the description itself, so it does not ask for it.
ASKED = [name for name in ENDPOINTS if name != "description"]
# Those that can be asked for something else than they offer.
TAKING_PARAMETERS = ["entries", "entry", "facets", "organizations", "organization", "terms"]


@pytest.fixture(scope="module")
def operations(catalogue):
    """What the description offers, by name."""
    description = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())
    found = [result.ok() for result in description.get_all_operations()]
    return {operation.definition.raw["operationId"]: operation for operation in found}


def ask(operation, mode, **given_values):
    """Ask in many ways; what comes back must be one of the answers described, in the form described."""

    @bounded
    @given(case=operation.as_strategy(mode, **given_values))
    def ask_once(case):
        # This way nothing unpacks what is compressed.
        case.call_and_validate(headers={"Accept-Encoding": "identity"})

    ask_once()


@pytest.mark.parametrize("name", ASKED)
def test_what_is_allowed_is_answered_as_described(operations, name):
    ask(operations[name], GenerationMode.POSITIVE)


@pytest.mark.parametrize("name", TAKING_PARAMETERS)
def test_what_is_forbidden_is_refused_as_described(operations, name):
    ask(operations[name], GenerationMode.NEGATIVE)


def test_what_is_there_is_answered_as_described(operations, catalogue):
    for page in (catalogue["recipe"], catalogue["practice"], catalogue["archived"]):
        ask(operations["entry"], GenerationMode.POSITIVE, path_parameters={"id": str(page.translation_key)})
    ask(operations["organization"], GenerationMode.POSITIVE, path_parameters={"slug": "harbour"})


def test_description_names_every_operation(client, catalogue):
    paths = client.get("/api/v1/openapi.json").json()["paths"]

    assert {operation["operationId"] for path in paths.values() for operation in path.values()} == set(ENDPOINTS)


def test_description_is_of_openapi_3_1(client, catalogue):
    description = client.get("/api/v1/openapi.json").json()

    assert description["openapi"] == "3.1.0"
    assert [str(error) for error in OPENAPI_31_VALIDATOR.iter_errors(description)] == []


def test_every_parameter_and_answer_is_explained(client, catalogue):
    paths = client.get("/api/v1/openapi.json").json()["paths"]

    for path, operations in paths.items():
        for operation in operations.values():
            assert operation["summary"], path
            assert {"200", "304", "400", "404", "405", "default"} == set(operation["responses"]), path
            assert [one["name"] for one in operation["parameters"] if not one.get("description")] == [], path


def test_filters_offer_the_terms_there_are(client, catalogue):
    parameters = client.get("/api/v1/openapi.json").json()["paths"]["/entries/"]["get"]["parameters"]
    offered = {parameter["name"]: parameter["schema"] for parameter in parameters}

    assert "housing" in offered["topic"]["items"]["enum"]
    assert offered["page_size"] == {"type": "integer", "minimum": 1, "maximum": 100, "default": 20}
