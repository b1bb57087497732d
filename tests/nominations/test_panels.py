"""What editors find: the nominations that wait, and who sent an entry."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.editorial.events import Event, announce
from nominations.steps import withdraw
from tests.factories.nominations import make_nomination, practice_of, publish
from tests.factories.pages import make_practice

pytestmark = pytest.mark.django_db

HEADING = "Nominations to complete"


def first_screen(login, member):
    return login(member).get("/admin/").content.decode()


def test_editor_sees_how_many_wait_and_opens_them(login, editor):
    first, second = make_nomination(), make_nomination("fr")

    html = first_screen(login, editor)

    assert "Nominations to complete (2)" in html
    assert html.index(f"/admin/pages/{first.page_id}/edit/") < html.index(f"/admin/pages/{second.page_id}/edit/")


@pytest.mark.parametrize("role", ["author", "translator"])
def test_others_do_not_see_them(login, request, role):
    make_nomination()

    assert HEADING not in first_screen(login, request.getfixturevalue(role))


def test_nothing_is_shown_when_nothing_waits(login, editor):
    make_nomination(is_sent=False)

    assert HEADING not in first_screen(login, editor)


def test_nomination_leaves_the_list_when_it_is_somebody_elses_turn(login, editor):
    in_review, declined, published, taken_back, opened = (make_nomination() for _n in range(5))
    practice_of(in_review).get_workflow().start(practice_of(in_review), editor)
    announce(Event.DECLINED, declined.page)
    publish(published)
    withdraw(taken_back)
    practice_of(opened).save_revision(user=editor, clean=False)

    html = first_screen(login, editor)

    assert "Nominations to complete (1)" in html
    assert f"opened by {editor.get_full_name()}" in html


def test_list_takes_the_same_queries_however_long(login, editor):
    def queries():
        client = login(editor)
        with CaptureQueriesContext(connection) as captured:
            client.get("/admin/")
        return len(captured)

    make_nomination()
    queries()
    before = queries()
    for _n in range(4):
        make_nomination()

    assert queries() == before


def test_entry_nobody_nominated_has_no_note(login, editor):
    page = make_practice(live=False)

    assert "Nominated, without an account" not in login(editor).get(f"/admin/pages/{page.pk}/edit/").content.decode()


def test_answers_stand_beside_the_entry_as_they_were_sent(login, editor):
    nomination = make_nomination(what_was_done="A sentence that is longer than a title. " * 5)

    html = login(editor).get(f"/admin/pages/{nomination.page_id}/edit/").content.decode()

    assert nomination.what_was_done in html
    assert "mailto:noor@example.org" in html
