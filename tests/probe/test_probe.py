"""A few hundred of the probe's requests, the same in every run; ``make probe`` asks thousands."""

from random import Random

import pytest
from django.http import HttpResponse, JsonResponse

from home.demo.builder import load_demo_content
from tests.probe.findings import findings
from tests.probe.oddities import MARKUP, Asked, deck
from tests.probe.run import probe

pytestmark = pytest.mark.django_db

ASKED = Asked(part="api", method="GET", path="/api/v1/entries/", query="")


def test_odd_requests_get_sane_answers():
    load_demo_content()

    report = probe(number=500, seed=2026)

    assert report.faults == []
    assert len(report.times) == 500


def test_a_seed_stands_for_the_same_requests():
    parts = {"search": ["/en/search/"], "api": ["/api/v1/{odd}"]}

    assert list(deck(parts, 50, Random(3))) == list(deck(parts, 50, Random(3)))
    assert list(deck(parts, 50, Random(3))) != list(deck(parts, 50, Random(4)))


@pytest.mark.parametrize(
    "path, response, fault",
    [
        ("/en/", HttpResponse(status=500), "answered 500"),
        ("/api/v1/", HttpResponse("<p>", status=200), "the API answered in HTML"),
        ("/api/v1/", HttpResponse("{", status=404, content_type="application/json"), "the API said 404, not in JSON"),
        ("/api/v1", HttpResponse(status=302, headers={"Location": "/fr/api/v1"}), "the API leads to a language"),
        ("/en/", HttpResponse(status=301, headers={"Location": "//evil.example/"}), "leads to another site"),
        ("/en/", HttpResponse(f"<p>{MARKUP}</p>"), "shows markup that was not escaped"),
    ],
)
def test_what_is_wrong_is_noticed(path, response, fault):
    asked = Asked(part="any", method="GET", path=path, query="")

    assert findings(asked, response, response.content) == [fault]


def test_what_is_right_is_not_a_finding():
    refused = JsonResponse({"error": MARKUP}, status=400)

    assert findings(ASKED, refused, refused.content) == []


def test_a_cookie_is_noticed():
    response = JsonResponse({})
    response.set_cookie("visitor", "1")

    assert findings(ASKED, response, response.content) == ["sets a cookie"]
