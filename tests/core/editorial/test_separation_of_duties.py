"""Nobody judges their own work: every way round the rule, tried over HTTP, changes nothing."""

import pytest
from django.contrib.auth.models import Group
from wagtail.models import TaskState

from core.models import ConflictOfInterest, Decision
from tests.factories.forms import post_data
from tests.factories.members import make_member
from tests.factories.pages import make_recipe
from tests.factories.reviews import (
    DIALOGUE,
    answers_to,
    carry_out,
    decide,
    decide_in_the_form,
    decision_address,
    edit_address,
    fresh,
    save,
    submit,
    task_state_of,
    withdraw,
)
from tests.factories.translations import keep_string, segments_of, target_of, translate, translation_of
from tests.factories.translations import submit as submit_translation

pytestmark = pytest.mark.django_db

ACTIONS = ["approve", "reject", "decline"]


@pytest.fixture
def submitted(login, author, agency):
    return submit(login(author), make_recipe(live=False, owner=author, agency=agency))


def every_way(client, page, action):
    """All addresses and forms by which a decision can be sent; the statuses they answer with."""
    address, answers = decision_address(page, action), answers_to(action)
    asked = [client.get(address), client.get(address, headers=DIALOGUE)]
    sent = [client.post(address, answers), client.post(address, answers, headers=DIALOGUE)]
    collected = client.post(address.replace("/action/", "/collect_action_data/"), answers, headers=DIALOGUE)
    in_the_form = decide_in_the_form(client, page, action)
    return {response.status_code for response in [*asked, *sent, collected, in_the_form]}


def is_untouched(page):
    page = fresh(page)
    return page.workflow_in_progress and not page.live and not Decision.objects.exists()


@pytest.mark.parametrize("action", ACTIONS)
def test_own_submission(login, editor, action):
    page = submit(login(editor), make_recipe(live=False))

    assert every_way(login(editor), page, action) == {403}

    assert is_untouched(page)


@pytest.mark.parametrize("action", ACTIONS)
def test_text_one_changed_last(login, submitted, editor, action):
    save(login(editor), submitted, summary="As an editor would have it.")

    assert every_way(login(editor), submitted, action) == {403}

    assert is_untouched(submitted)


def test_text_one_changed_before_someone_else_submitted_it(login, author, agency, editor):
    page = make_recipe(live=False, owner=author, agency=agency)
    save(login(editor), page, summary="As an editor would have it.")
    page = submit(login(author), fresh(page))
    assert page.get_latest_revision().user == author

    assert every_way(login(editor), page, "approve") == {403}

    assert is_untouched(page)


def test_text_one_changed_before_someone_else_saved_it_unchanged(login, submitted, editor, other_editor):
    save(login(editor), submitted, summary="As an editor would have it.")
    save(login(other_editor), submitted)

    assert every_way(login(editor), submitted, "approve") == {403}
    assert is_untouched(submitted)
    decide(login(other_editor), submitted, "approve")
    assert fresh(submitted).live


def test_text_that_someone_else_changed_afterwards_is_not_ones_own(login, submitted, author, editor):
    save(login(editor), submitted, summary="As an editor would have it.")
    withdraw(login(author), submitted)
    page = submit(login(author), fresh(submitted), summary="As the author would have it.")

    decide(login(editor), page, "approve")

    assert fresh(page).live


def test_changing_and_deciding_in_one_click(login, submitted, editor):
    for action in ACTIONS:
        response = decide_in_the_form(login(editor), submitted, action, {"summary": f"Slipped in: {action}."})
        assert response.status_code in (200, 403)

    assert is_untouched(submitted)


@pytest.mark.parametrize("role", ["author", "translator", "administrator"])
def test_members_of_other_roles(login, submitted, agency, role):
    assert every_way(login(make_member(role, agency)), submitted, "approve") <= {403, 200, 302}

    assert is_untouched(submitted)


def test_author_of_another_agency(login, submitted, stranger):
    assert login(stranger).post(decision_address(submitted, "approve"), answers_to("approve")).status_code == 404

    assert is_untouched(submitted)


def test_visitor_without_an_account(client, submitted):
    client.logout()

    response = client.post(decision_address(submitted, "approve"), answers_to("approve"))

    assert response["Location"].startswith("/admin/login/")
    assert is_untouched(submitted)


def test_right_taken_away_while_the_form_was_open(login, submitted, editor):
    client = login(editor)
    assert client.get(decision_address(submitted, "approve")).status_code == 200
    editor.groups.set(Group.objects.filter(name__startswith="Translators"))

    assert client.post(decision_address(submitted, "approve"), answers_to("approve")).status_code == 404

    assert is_untouched(submitted)


def test_account_closed_while_the_form_was_open(login, submitted, editor):
    client = login(editor)
    editor.is_active = False
    editor.save()

    assert client.post(decision_address(submitted, "approve"), answers_to("approve")).status_code == 302

    assert is_untouched(submitted)


def test_task_state_of_another_entry(login, submitted, author, editor):
    other = submit(login(author), make_recipe(live=False, owner=author))
    forged = decision_address(submitted, "approve", task_state_of(other))

    for headers in ({}, DIALOGUE):
        assert login(editor).post(forged, answers_to("approve"), headers=headers).status_code == 403

    assert is_untouched(submitted)
    assert is_untouched(other)


def test_task_state_that_does_not_exist(login, submitted, editor):
    forged = decision_address(submitted, "approve", TaskState(pk=999_999))

    assert login(editor).post(forged, answers_to("approve")).status_code == 403


@pytest.mark.parametrize("action", ["publish", "cancel", "no-such-action"])
def test_action_that_does_not_exist(login, submitted, editor, action):
    assert login(editor).post(decision_address(submitted, action), answers_to("approve")).status_code == 403

    assert is_untouched(submitted)


def test_decision_sent_a_second_time_for_a_later_submission(login, submitted, author, editor):
    address = decision_address(submitted, "reject")
    client = login(editor)
    client.post(address, answers_to("reject"))
    page = submit(login(author), fresh(submitted), summary="Changed.")

    html = login(editor).post(address.replace("/reject/", "/approve/"), answers_to("approve"), follow=True)

    assert "had decided already (Changes requested)" in html.content.decode()
    assert fresh(page).workflow_in_progress
    assert Decision.objects.count() == 1


def test_stranger_does_not_learn_what_was_decided_and_by_whom(login, submitted, stranger, editor):
    address = decision_address(submitted, "approve")
    carry_out(submitted, editor, "decline")

    response = login(stranger).post(address, answers_to("approve"), follow=True)

    assert response.status_code == 404
    assert editor.get_full_name() not in response.content.decode()


def test_decision_after_a_withdrawal(login, submitted, author, editor):
    address = decision_address(submitted, "approve")
    withdraw(login(author), submitted)

    html = login(editor).post(address, answers_to("approve"), follow=True).content.decode()

    assert "this submission has been withdrawn" in html
    assert not fresh(submitted).live
    assert not Decision.objects.exists()


def test_decision_in_the_form_after_a_withdrawal_saves_nothing(login, submitted, author, editor):
    withdraw(login(author), submitted)
    revision = fresh(submitted).latest_revision_id

    html = decide_in_the_form(login(editor), submitted, "approve", {"summary": "Stale."}).content.decode()

    assert "not in review any more" in html
    assert fresh(submitted).latest_revision_id == revision


@pytest.mark.parametrize("extra", ["not json", "[1]", '{"user": 1}', '{"privacy_checked": false}', "{}"])
def test_forged_answers_in_the_form(login, submitted, editor, extra):
    response = decide_in_the_form(login(editor), submitted, "approve", extra={"workflow-action-extra-data": extra})

    assert response.status_code == 200
    assert "asks for more than was said" in response.content.decode()
    assert is_untouched(submitted)


def test_bulk_actions(login, submitted, editor):
    client = login(editor)

    client.post(f"/admin/bulk/wagtailcore/page/publish/?id={submitted.pk}&next=/admin/")

    assert is_untouched(submitted)


def test_editor_does_not_end_a_review_by_cancelling_it(login, submitted, editor):
    client = login(editor)

    withdraw(client, submitted)
    client.post(edit_address(submitted), {**post_data(submitted), "action-restart-workflow": "Restart"})

    assert fresh(submitted).current_workflow_task_state.pk == submitted.current_workflow_task_state.pk


def test_conflict_of_interest(login, submitted, editor):
    ConflictOfInterest.objects.create(page_id=submitted.pk, member=editor)

    assert every_way(login(editor), submitted, "approve") == {403}

    assert is_untouched(submitted)


def test_strings_one_translated_before_someone_else_submitted_them(login, translator, other_translator, editor):
    opened = translation_of(make_recipe())
    keep_string(opened, segments_of(opened)[0], "Écrit par une autre personne.", other_translator)
    translate(opened, translator)
    submit_translation(opened, translator)
    target = target_of(opened)

    response = login(other_translator).post(edit_address(target), {"action": "approve"})

    assert response.status_code == 403
    assert not fresh(target).live
    assert not TaskState.objects.reviewable_by(other_translator).exists()
    assert TaskState.objects.reviewable_by(editor).exists()


def test_what_one_may_not_decide_is_not_listed_among_what_waits_for_one(login, author, agency, editor, other_editor):
    page = make_recipe(live=False, owner=author, agency=agency)
    save(login(editor), page, summary="As an editor would have it.")
    page = submit(login(author), fresh(page))

    assert not TaskState.objects.reviewable_by(editor).exists()
    assert TaskState.objects.reviewable_by(other_editor).exists()


def test_entry_never_changed_by_the_editor_is_theirs_to_decide(submitted, editor):
    assert carry_out(submitted, editor, "approve").live


# Withdrawing


def test_author_withdraws_by_a_plain_post_and_goes_on_writing(login, submitted, author):
    client = login(author)

    html = withdraw(client, submitted).content.decode()

    assert "Withdrawn from review. You can go on writing." in html
    save(client, submitted, summary="Better said.")
    assert fresh(submitted).get_latest_revision_as_object().summary == "Better said."


def test_colleague_of_the_agency_withdraws_it_too(login, submitted, colleague):
    client = login(colleague)
    assert "Withdraw from review" in client.get(edit_address(submitted)).content.decode()

    withdraw(client, submitted)

    assert not fresh(submitted).workflow_in_progress


@pytest.mark.parametrize("role", ["author", "translator", "editor"])
def test_others_do_not_withdraw_it(login, submitted, other_agency, role):
    withdraw(login(make_member(role, other_agency)), submitted)

    assert fresh(submitted).workflow_in_progress


def test_editor_of_the_agency_decides_with_a_reason_and_does_not_withdraw(login, submitted, agency):
    client = login(make_member("editor", agency))

    withdraw(client, submitted)

    assert "Withdraw from review" not in client.get(edit_address(submitted)).content.decode()
    assert fresh(submitted).workflow_in_progress


def test_what_is_in_review_is_locked_for_its_author_and_colleagues(login, submitted, author, colleague):
    for member in (author, colleague):
        save(login(member), submitted, summary="Changed meanwhile.")

    assert fresh(submitted).get_latest_revision_as_object().summary != "Changed meanwhile."
