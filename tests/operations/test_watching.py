"""What a Sentry is told of a fault: where, and the name of the request; nothing about people."""

import json

import pytest
import sentry_sdk
from django.db import IntegrityError
from sentry_sdk.transport import Transport

from operations.watching import tell_sentry

pytestmark = pytest.mark.django_db
SECRETS = ["amelie", "192.0.2.7", "what-she-searched", "what-she-wrote", "sessionid", "zebra-agent"]


class Kept(Transport):
    """A Sentry that keeps what it is told."""

    told = []

    def capture_envelope(self, envelope):
        self.told.append(envelope)


@pytest.fixture
def sentry(monkeypatch):
    monkeypatch.setattr(Kept, "told", [])
    tell_sentry("http://key@127.0.0.1:1/1", transport=Kept)
    yield Kept
    sentry_sdk.init()


@pytest.fixture
def failing_front(monkeypatch):
    def fail(page):
        who = "amelie@example.org"
        raise IntegrityError(f"Key (email)=({who}) already exists.")

    monkeypatch.setattr("home.front.sections", fail)


def test_fault_is_told_by_what_failed_and_in_which_request(client, sentry, failing_front):
    client.raise_request_exception = False
    client.get("/en/", headers={"x-request-id": "front-4711-abcdef"})

    (event,) = [envelope.get_event() for envelope in sentry.told]
    assert event["exception"]["values"][-1]["type"] == "IntegrityError"
    assert event["tags"]["request_id"] == "front-4711-abcdef"
    assert any(frame["function"] == "fail" for frame in event["exception"]["values"][-1]["stacktrace"]["frames"])


def test_nothing_about_people_is_told(client, sentry, failing_front, editor):
    editor.username = editor.email = "amelie@example.org"
    editor.save()
    client.force_login(editor)
    client.raise_request_exception = False
    client.get(
        "/en/?q=what-she-searched",
        headers={"user-agent": "zebra-agent", "x-forwarded-for": "192.0.2.7"},
        REMOTE_ADDR="192.0.2.7",
    )
    client.post("/en/", {"text": "what-she-wrote"})

    said = json.dumps([envelope.get_event() for envelope in sentry.told])
    assert "IntegrityError" in said
    # The code around a fault is told as it stands in the file; this file is code too.
    told = json.loads(said)
    for event in told:
        for fault in event["exception"]["values"]:
            for frame in fault["stacktrace"]["frames"]:
                for name in ("pre_context", "context_line", "post_context"):
                    frame.pop(name, None)
    assert [secret for secret in SECRETS if secret in json.dumps(told)] == []


def test_sentry_that_is_away_holds_up_nobody(client, failing_front):
    # Nothing listens there.
    tell_sentry("http://key@127.0.0.1:1/1")
    client.raise_request_exception = False
    try:
        assert client.get("/en/").status_code == 500
        assert client.get("/fr/recettes/").status_code == 200
    finally:
        sentry_sdk.init()
