"""Signing in may be tried a few times, not by programs all night."""

import logging

import pytest

from core.accounts.signing_in import LIMITS
from tests.factories.members import make_member

pytestmark = pytest.mark.django_db
DOOR = "/admin/login/"


@pytest.fixture
def member(db):
    member = make_member("author")
    member.set_password("a kettle by the sea")
    member.save()
    return member


def attempt(client, member, password, language="en", **extra):
    return client.post(
        DOOR,
        {"username": member.get_username(), "password": password},
        headers={"accept-language": language},
        **extra,
    )


def test_member_who_mistypes_gets_in(client, member, warm_cache):
    for _ in range(3):
        assert attempt(client, member, "wrong").status_code == 200

    assert attempt(client, member, "a kettle by the sea").status_code == 302


@pytest.mark.parametrize(
    ("language", "said"), [("en", "Too many attempts."), ("fr", "Trop de tentatives. Veuillez réessayer dans 15 min")]
)
def test_after_many_attempts_even_the_right_password_is_not_looked_at(client, member, warm_cache, language, said):
    for _ in range(LIMITS["login-name-and-network"]):
        attempt(client, member, "wrong")
    response = attempt(client, member, "a kettle by the sea", language)

    assert response.status_code == 200
    assert said in response.content.decode()
    # From another place, the member gets in.
    assert attempt(client, member, "a kettle by the sea", REMOTE_ADDR="198.51.100.7").status_code == 302


def test_many_names_from_one_place_are_noticed(client, member, warm_cache):
    for number in range(LIMITS["login-network"]):
        client.post(DOOR, {"username": f"someone-{number}", "password": "wrong"})

    assert attempt(client, member, "a kettle by the sea").status_code == 200


def test_log_says_who_came_and_no_password(client, member, warm_cache, caplog):
    caplog.set_level(logging.INFO, "library.security")
    attempt(client, member, "wrong")
    client.post(DOOR, {"username": "a kettle by the sea", "password": "x"})
    attempt(client, member, "a kettle by the sea")

    assert "Refused to sign someone in from 127.0.0.1" in caplog.text
    assert f"Member {member.pk} signed in from 127.0.0.1" in caplog.text
    assert "kettle" not in caplog.text
