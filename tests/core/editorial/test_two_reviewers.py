"""Two reviewers who decide at the same moment: one decides, the other is told.

The moment between asking and acting is filled with the other's decision. True threads need a database that
outlives a test's transaction, which an SQLite database in memory does not give; that the row is locked where
the database can lock it is asked of the query itself.
"""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.choices import Outcome
from core.editorial.forms import ReasonForm
from core.models import ConflictOfInterest, Decision
from tests.factories.pages import make_recipe
from tests.factories.reviews import (
    DIALOGUE,
    answers_to,
    carry_out,
    decide,
    decide_in_the_form,
    decision_address,
    fresh,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def waiting(author):
    page = make_recipe(live=False, owner=author)
    page.get_workflow().start(page, author)
    return fresh(page)


@pytest.fixture
def meanwhile(monkeypatch):
    """Let something happen after a reviewer's answers were read and before they are carried out."""

    def interleave(happen):
        is_valid, happened = ReasonForm.is_valid, []

        def answer(form):
            if not happened:
                happened.append(True)
                happen()
            return is_valid(form)

        monkeypatch.setattr(ReasonForm, "is_valid", answer)

    return interleave


def test_one_decides_and_the_other_is_told_who_was_faster(login, waiting, editor, other_editor, meanwhile):
    meanwhile(lambda: carry_out(waiting, other_editor, "approve"))

    html = decide(login(editor), waiting, "reject").content.decode()

    assert f"{other_editor.get_full_name()} had decided already (Accepted)" in html
    decision = Decision.objects.get()
    assert (decision.member, decision.outcome) == (other_editor, Outcome.ACCEPTED)
    assert fresh(waiting).live


def test_other_is_told_in_the_dialogue_too(login, waiting, editor, other_editor, meanwhile):
    meanwhile(lambda: carry_out(waiting, other_editor, "approve"))
    client = login(editor)

    response = client.post(decision_address(waiting, "reject"), answers_to("reject"), headers=DIALOGUE)

    assert response.json()["step"] == "success"
    assert "had decided already" in client.get(response.json()["redirect"]).content.decode()
    assert Decision.objects.count() == 1


def test_decision_in_the_form_comes_too_late_and_leaves_no_draft(login, waiting, editor, other_editor):
    carry_out(waiting, other_editor, "approve")

    html = decide_in_the_form(login(editor), waiting, "reject", {"summary": "Too late."}).content.decode()

    assert "not in review any more" in html
    page = fresh(waiting)
    assert not page.has_unpublished_changes
    assert Decision.objects.count() == 1


def test_withdrawal_comes_between(login, waiting, author, editor, meanwhile):
    meanwhile(lambda: waiting.current_workflow_state.cancel(user=author))

    html = decide(login(editor), waiting, "reject").content.decode()

    assert "this submission has been withdrawn" in html
    assert not Decision.objects.exists()


def test_conflict_of_interest_is_declared_between(login, waiting, editor, meanwhile):
    meanwhile(lambda: ConflictOfInterest.objects.create(page_id=waiting.pk, member=editor))

    response = decide(login(editor), waiting, "reject")

    assert response.status_code == 403
    assert not Decision.objects.exists()
    assert fresh(waiting).workflow_in_progress


@pytest.mark.skipif(not connection.features.has_select_for_update, reason="SQLite locks the whole database instead.")
def test_decision_locks_the_task_it_decides(waiting, editor):
    with CaptureQueriesContext(
        connection,
    ) as queries:
        carry_out(waiting, editor, "approve")

    locking = [query["sql"] for query in queries if "FOR UPDATE" in query["sql"]]
    assert any("wagtailcore_taskstate" in sql for sql in locking)
