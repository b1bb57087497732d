"""What is due for review, on the first screen of whoever keeps it right."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.users.models import UserProfile

from core.freshness.steps import archive
from core.models import EntryPage
from tests.factories.members import make_member
from tests.factories.pages import make_recipe

pytestmark = pytest.mark.django_db


def in_days(number):
    return timezone.localdate() + timedelta(days=number)


def due_for_review(login, member):
    """The panel's HTML; empty when it is not there."""
    html = login(member).get("/admin/").content.decode()
    found = re.search(r'<section[^>]*id="due_for_review.*?</section>', html, re.DOTALL)
    return found[0] if found else ""


def titles(panel):
    return re.findall(r'<a href="[^"]*" lang="..">(.*?)</a>', panel)


@pytest.fixture
def entries(agency, other_agency):
    make_recipe(title="Soon", agency=agency, next_review=in_days(30))
    make_recipe(title="Overdue", agency=agency, next_review=in_days(-3))
    make_recipe(title="Later", agency=agency, next_review=in_days(31))
    make_recipe(title="Undated", agency=agency, next_review=None)
    make_recipe(title="Theirs", agency=other_agency, next_review=in_days(0))
    make_recipe(title="Draft", agency=agency, live=False, next_review=in_days(-3))


def test_author_finds_what_is_due_at_the_agency_with_the_longest_overdue_first(login, entries, author):
    panel = due_for_review(login, author)

    assert titles(panel) == ["Overdue", "Soon"]
    assert "Due for review (2)" in panel
    assert "3 days overdue" in panel
    assert "in 30 days" in panel


def test_editor_finds_what_is_due_at_every_agency(login, entries, editor):
    assert titles(due_for_review(login, editor)) == ["Overdue", "Theirs", "Soon"]


def test_translators_have_no_such_panel_even_at_the_agency(login, entries, agency):
    assert due_for_review(login, make_member("translator", agency)) == ""


def test_author_without_an_agency_finds_their_own(login, entries, author):
    author.membership.delete()
    make_recipe(title="Mine", owner=author, next_review=in_days(1))

    assert titles(due_for_review(login, author)) == ["Mine"]


def test_nothing_due_takes_no_room(login, author):
    assert due_for_review(login, author) == ""


def test_one_click_takes_an_entry_off_the_list(login, entries, author):
    client = login(author)
    action = re.search(r'<form method="post" action="([^"]+)"', due_for_review(login, author))[1]

    response = client.post(action, {"next": "/admin/"})

    assert response["Location"] == "/admin/"
    assert titles(due_for_review(login, author)) == ["Soon"]


def test_archived_entries_are_not_due(login, entries, author, editor):
    archive(EntryPage.objects.originals().get(title="Overdue"), editor, {"en": "Closed."})

    assert titles(due_for_review(login, author)) == ["Soon"]


def test_panel_speaks_french(login, entries, author):
    UserProfile.objects.update_or_create(user=author, defaults={"preferred_language": "fr"})

    panel = due_for_review(login, author)

    assert "À vérifier (2)" in panel
    assert "3 jours de retard" in panel
    assert ">Toujours juste<span" in panel
