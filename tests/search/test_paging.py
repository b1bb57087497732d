"""More entries than one page holds."""

import datetime
import re

import pytest

from core.models import EntryPage
from search.listing import PER_PAGE
from tests.factories.pages import make_recipe, term

pytestmark = pytest.mark.django_db

NEWEST, OLDEST = f"Number {PER_PAGE + 1}", "Number 1"


@pytest.fixture(scope="module", autouse=True)
def one_more_than_a_page(shared):
    """Entries "Number 1", "Number 2", …, each published a day after the one before."""
    for number in range(1, PER_PAGE + 2):
        entry = make_recipe(title=f"Number {number}", terms=[term("topic", "housing"), term("audience", "youth")])
        day = datetime.datetime(2026, 1, number, tzinfo=datetime.UTC)
        EntryPage.objects.filter(pk=entry.pk).update(first_published_at=day)


def html_of(client, query=""):
    response = client.get("/en/recipes/" + query)
    assert response.status_code == 200
    return response.content.decode()


def titles(html):
    return re.findall(r'<h2><a href="[^"]*">(.*?)</a></h2>', html)


def link(html, relation):
    found = re.search(rf'rel="{relation}" href="([^"]*)"', html)
    return found[1].replace("&amp;", "&") if found else ""


def test_newest_come_first(client):
    assert titles(html_of(client))[:2] == [NEWEST, f"Number {PER_PAGE}"]


def test_pages_lead_to_each_other(client):
    first = html_of(client)
    second = html_of(client, link(first, "next"))

    assert len(titles(first)) == PER_PAGE
    assert titles(second) == [OLDEST]
    assert (link(first, "prev"), link(second, "next")) == ("", "")
    assert titles(html_of(client, link(second, "prev"))) == titles(first)


@pytest.mark.parametrize("page", ["abc", "-1", "0", "1.5", "", "%00", "٣", "9" * 25, "1e3", "[]", "1&page=1"])
def test_anything_that_is_no_page_is_the_first(client, page):
    assert titles(html_of(client, f"?page={page}"))[0] == NEWEST


def test_page_beyond_the_end_is_the_last(client):
    assert titles(html_of(client, "?page=400")) == [OLDEST]


def test_paging_keeps_words_and_choices(client):
    address = link(html_of(client, "?q=number&topic=housing&audience=youth&colour=red"), "next")

    assert address == "?q=number&topic=housing&audience=youth&page=2"


def test_words_and_rank_hold_over_pages(client):
    first = html_of(client, "?q=number")
    second = html_of(client, link(first, "next"))

    assert len({*titles(first), *titles(second)}) == PER_PAGE + 1
