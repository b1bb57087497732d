"""What readers look for in vain is kept for editors, and nothing about the readers."""

import datetime

import pytest
from django.utils import timezone

from search.models import UnansweredSearch
from search.unanswered import KEPT_DAYS, MOST_A_DAY, forget_old_searches, keep_unanswered
from tests.factories.pages import make_recipe

pytestmark = pytest.mark.django_db


def kept():
    return list(UnansweredSearch.objects.values_list("text", "language", "times"))


def test_search_without_results_is_kept_with_its_language(client):
    client.get("/en/search/", {"q": "Xylophone"})
    client.get("/en/search/", {"q": "xylophone"})
    client.get("/fr/recherche/", {"q": "xylophone"})

    assert sorted(kept()) == [("xylophone", "en", 2), ("xylophone", "fr", 1)]


def test_search_that_finds_is_not_kept(client):
    make_recipe(title="Marmalade")

    client.get("/en/search/", {"q": "marmalade"})

    assert kept() == []


def test_reader_does_not_wait_for_it(client, django_assert_max_num_queries, monkeypatch):
    seen = []
    monkeypatch.setattr("search.unanswered.keep_unanswered", lambda *what: seen.append(what))

    response = client.get("/en/search/", {"q": "xylophone"})

    assert b"xylophone" in response.content
    assert seen == [("xylophone", "en")]


@pytest.mark.parametrize("text", ["amina@example.org", "613 555 0188", "UCI 12-3456-7890", "x" * 81])
def test_what_may_tell_who_someone_is_is_not_kept(text):
    keep_unanswered(text, "en")

    assert kept() == []


def test_no_more_than_so_many_are_kept_a_day():
    today = timezone.localdate()
    UnansweredSearch.objects.bulk_create(
        UnansweredSearch(text=f"word {number}", language="en", day=today) for number in range(MOST_A_DAY)
    )

    keep_unanswered("one more", "en")
    keep_unanswered("word 1", "en")

    assert not UnansweredSearch.objects.filter(text="one more").exists()
    assert UnansweredSearch.objects.get(text="word 1").times == 2


def test_they_are_forgotten_after_a_year():
    long_ago = timezone.localdate() - datetime.timedelta(days=KEPT_DAYS + 1)
    UnansweredSearch.objects.create(text="old", language="en", day=long_ago)
    UnansweredSearch.objects.create(text="new", language="en", day=timezone.localdate())

    assert forget_old_searches() == 1
    assert [text for text, *_rest in kept()] == ["new"]


def test_editors_read_them_most_frequent_first(login, editor):
    for text, times in (("seldom", 1), ("often", 9)):
        UnansweredSearch.objects.create(text=text, language="fr", day=timezone.localdate(), times=times)

    html = login(editor).get("/admin/reports/searches/").content.decode()

    assert html.index("often") < html.index("seldom")


def test_spreadsheet_is_safe(login, editor):
    UnansweredSearch.objects.create(text="=1+1", language="en", day=timezone.localdate())

    response = login(editor).get("/admin/reports/searches/", {"export": "csv"})

    assert "'=1+1" in b"".join(response.streaming_content).decode()


def test_authors_do_not_read_them(login, author):
    assert login(author).get("/admin/reports/searches/").status_code in (302, 403)
