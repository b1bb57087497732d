"""What keeps programs from filling the library, and costs people nothing: asked of both public forms."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from core.public_forms import PublicFormView, Ticket
from nominations.models import Nomination
from tests.factories.nominations import ANSWERS, aged_ticket, form_data

pytestmark = pytest.mark.django_db

ADDRESS = "/en/nominate/"


def came_back_whole(response):
    """Nothing was taken, and every word is still in the form."""
    html = response.content.decode()
    return not Nomination.objects.exists() and all(
        line in html for answer in ANSWERS.values() for line in answer.split("\r\n") if answer not in ("on", "")
    )


def ticket_in(response):
    return re.search(r'name="ticket" value="([^"]+)"', response.content.decode())[1]


def test_field_that_people_do_not_see_is_for_programs(client):
    response = client.post(ADDRESS, form_data(website="https://example.org"))

    assert came_back_whole(response)
    assert 'value="https://example.org"' not in response.content.decode()


def test_field_for_programs_is_out_of_sight_and_hearing(client):
    html = client.get(ADDRESS).content.decode()

    hidden = re.search(r'<div hidden>.*?name="website".*?</div>', html, re.DOTALL)
    assert hidden
    assert 'tabindex="-1"' in hidden[0]


def test_form_sent_faster_than_anyone_writes_comes_back(client):
    assert came_back_whole(client.post(ADDRESS, form_data(ticket=Ticket.issue())))


def test_person_who_sends_it_again_gets_through(client):
    ticket = Ticket.issue()
    client.post(ADDRESS, form_data(ticket=ticket))

    with time_machine.travel(timezone.now() + timedelta(seconds=5)):
        client.post(ADDRESS, form_data(ticket=ticket))

    assert Nomination.objects.count() == 1


def test_form_that_stood_open_for_days_comes_back_and_can_be_sent(client):
    old = aged_ticket(seconds=3 * 24 * 3600)
    response = client.post(ADDRESS, form_data(ticket=old))
    assert came_back_whole(response)

    with time_machine.travel(timezone.now() + timedelta(seconds=10)):
        client.post(ADDRESS, form_data(ticket=ticket_in(response)))
    assert Nomination.objects.get().key == old.key


@pytest.mark.parametrize("forged", ["", "x", "eyJhIjoxfQ:1abc:def", "\u2603" * 50])
def test_ticket_that_is_not_ours_is_replaced(client, forged):
    response = client.post(ADDRESS, {**form_data(), "ticket": forged})

    assert came_back_whole(response)
    assert Ticket.read(ticket_in(response))


@pytest.mark.parametrize("link", ["https://example.org/x", "www.example.org", "[url=example.org]", "<a href=//x>"])
def test_many_links_are_refused_and_a_few_are_welcome(client, link):
    assert came_back_whole(client.post(ADDRESS, form_data(role=" ".join([link] * 4)[:120], place=link)))

    client.post(ADDRESS, form_data(response=f"{ANSWERS['response']} {link} {link}"))
    assert Nomination.objects.count() == 1


def test_form_without_its_cookie_comes_back_whole():
    response = Client(enforce_csrf_checks=True).post(ADDRESS, form_data())

    assert response.status_code == 403
    assert came_back_whole(response)


def test_form_with_its_cookie_is_taken():
    client = Client(enforce_csrf_checks=True)
    html = client.get(ADDRESS).content.decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', html)[1]

    client.post(ADDRESS, {**form_data(), "csrfmiddlewaretoken": token})

    assert Nomination.objects.count() == 1


def test_other_forms_without_their_cookie_are_plainly_refused():
    response = Client(enforce_csrf_checks=True).post("/admin/login/", {"username": "a", "password": "b"})

    assert response.status_code == 403


@pytest.fixture
def limit_of_two(warm_cache, monkeypatch):
    monkeypatch.setattr(PublicFormView, "limit", 2)
    yield
    cache.clear()


def send(client, address="203.0.113.7", **headers):
    return client.post(ADDRESS, form_data(), REMOTE_ADDR=address, headers=headers)


def test_one_address_sends_so_much_within_an_hour(client, limit_of_two):
    answers = [send(client).status_code for _attempt in range(3)]

    assert answers == [302, 302, 429]
    assert Nomination.objects.count() == 2
    assert ANSWERS["response"] in send(client).content.decode()
    assert send(client, "203.0.113.8").status_code == 302


def test_limit_is_over_after_an_hour(client, limit_of_two):
    for _attempt in range(3):
        send(client)

    with time_machine.travel(timezone.now() + timedelta(minutes=61)):
        assert send(client).status_code == 302


def test_network_of_one_home_counts_as_one(client, limit_of_two):
    answers = [send(client, f"2001:db8:1:2::{n}").status_code for n in range(1, 4)]

    assert answers == [302, 302, 429]


def test_what_a_visitor_writes_in_a_header_is_not_believed(client, limit_of_two):
    answers = [send(client, x_forwarded_for=f"198.51.100.{n}").status_code for n in range(3)]

    assert answers[-1] == 429


def test_behind_a_server_in_front_visitors_are_told_apart(client, limit_of_two, settings):
    settings.TRUSTED_PROXIES = 1

    ours = [send(client, "127.0.0.1", x_forwarded_for=f"10.0.0.{n}, 198.51.100.9").status_code for n in range(3)]

    assert ours == [302, 302, 429]
    assert send(client, "127.0.0.1", x_forwarded_for="198.51.100.10").status_code == 302


def test_public_form_is_kept_by_no_cache(client):
    assert "no-store" in client.get(ADDRESS)["Cache-Control"]
