"""From submission to publication: someone else decides, says why, and the author reads it."""

import pytest
from django.core import mail
from wagtail.models import TaskState, WorkflowState
from wagtail.users.models import UserProfile

from tests.factories.forms import post_data
from tests.factories.members import make_member
from tests.factories.pages import make_practice, make_recipe
from tests.factories.reviews import decide, decide_in_the_form, edit_address, save, submit

pytestmark = pytest.mark.django_db


@pytest.fixture
def entry(author, agency):
    return make_recipe(live=False, owner=author, agency=agency, summary="As the author wrote it.")


@pytest.fixture
def submitted(login, entry, author):
    return submit(login(author), entry)


def is_public(client, page):
    client.logout()
    page.refresh_from_db()
    return page.live and client.get(page.url).status_code == 200


def test_submitted_entry_stands_on_the_editors_first_screen(login, submitted, editor):
    html = login(editor).get("/admin/").content.decode()

    assert submitted.title in html
    assert f"/admin/pages/{submitted.pk}/edit/" in html


def test_editors_are_written_to_when_an_entry_is_submitted(login, entry, author, editor, other_editor):
    login(author).post(edit_address(entry), {**post_data(entry), "action-submit": "Submit"})

    written_to = {address for message in mail.outbox for address in message.to}
    assert {editor.email, other_editor.email} <= written_to
    assert author.email not in written_to


def test_author_cannot_change_what_is_being_read(login, submitted, author):
    login(author).post(edit_address(submitted), post_data(submitted, summary="Changed meanwhile."))

    assert submitted.get_latest_revision_as_object().summary == "As the author wrote it."


def test_author_may_take_a_submission_back(login, submitted, author):
    login(author).post(edit_address(submitted), {**post_data(submitted), "action-cancel-workflow": "Cancel"})

    submitted.refresh_from_db()
    assert not submitted.workflow_in_progress


def test_editor_approves_and_the_entry_is_public(login, submitted, editor):
    client = login(editor)

    decide(client, submitted, "approve")

    assert is_public(client, submitted)
    assert submitted.current_workflow_state is None


def test_approval_of_an_entry_written_in_french_makes_it_public_in_french(login, author, agency, editor):
    page = make_practice("fr", live=False, owner=author, agency=agency)
    login(author).post(edit_address(page), {**post_data(page), "action-submit": "Soumettre"})
    page.refresh_from_db()

    client = login(editor)
    decide(client, page, "approve")

    assert is_public(client, page)
    assert page.url.startswith("/fr/")


@pytest.mark.parametrize("comment", ["", "   "])
def test_asking_for_changes_needs_a_comment(login, submitted, editor, comment):
    response = decide(login(editor), submitted, "reject", comment=comment)

    submitted.refresh_from_db()
    assert submitted.workflow_in_progress
    assert "This field is required." in response.content.decode()


def test_asking_for_changes_needs_a_comment_in_the_form_too(login, submitted, editor):
    decide_in_the_form(login(editor), submitted, "reject", comment=" ")

    submitted.refresh_from_db()
    assert submitted.workflow_in_progress


def test_author_reads_what_should_change(login, submitted, author, editor):
    decide(login(editor), submitted, "reject", comment="Say what the interpreter costs.")

    client = login(author)
    editor_page = client.get(edit_address(submitted)).content.decode()
    first_screen = client.get("/admin/").content.decode()
    for html in (editor_page, first_screen):
        assert "Changes requested" in html
        assert "Say what the interpreter costs." in html


def test_author_who_works_in_french_reads_the_state_in_french(login, submitted, author, editor):
    UserProfile.objects.update_or_create(user=author, defaults={"preferred_language": "fr"})
    decide(login(editor), submitted, "reject", comment="Dites ce que coûte l’interprète.")

    html = login(author).get(edit_address(submitted)).content.decode()

    assert "Dites ce que coûte l’interprète." in html
    assert "Changes requested" not in html


def test_author_is_written_to_about_the_decision(login, submitted, author, editor):
    mail.outbox.clear()

    decide(login(editor), submitted, "reject", comment="Say what the interpreter costs.")

    (message,) = [message for message in mail.outbox if author.email in message.to]
    assert "Say what the interpreter costs." in message.body


def test_author_changes_and_resubmits_and_editors_read_it_again(login, submitted, author, editor):
    decide(login(editor), submitted, "reject", comment="Shorter.")
    login(author).post(edit_address(submitted), {**post_data(submitted, summary="Shorter."), "action-submit": "Submit"})

    submitted.refresh_from_db()
    assert submitted.current_workflow_state.status == WorkflowState.STATUS_IN_PROGRESS
    client = login(editor)
    decide(client, submitted, "approve")
    assert is_public(client, submitted)
    assert submitted.summary == "Shorter."


def test_member_does_not_approve_what_they_submitted(login, entry, editor):
    client = login(editor)
    client.post(edit_address(entry), {**post_data(entry), "action-submit": "Submit"})
    entry.refresh_from_db()
    assert entry.workflow_in_progress

    decide(client, entry, "approve")
    decide_in_the_form(client, entry, "approve")

    assert not is_public(client, entry)


def test_member_does_not_approve_what_they_changed_last(login, submitted, editor):
    client = login(editor)
    client.post(edit_address(submitted), post_data(submitted, summary="As an editor would have it."))

    decide(client, submitted, "approve")
    decide_in_the_form(client, submitted, "approve")

    assert not is_public(client, submitted)
    assert submitted.workflow_in_progress


def test_changing_and_approving_in_one_click_saves_but_does_not_publish(login, submitted, editor):
    client = login(editor)

    response = decide_in_the_form(client, submitted, "approve", {"summary": "Slipped in while approving."})

    assert "someone else has to approve it" in response.content.decode()
    assert not is_public(client, submitted)
    assert submitted.workflow_in_progress
    assert submitted.get_latest_revision_as_object().summary == "Slipped in while approving."


def test_approving_in_the_form_without_changing_publishes(login, submitted, editor):
    client = login(editor)

    decide_in_the_form(client, submitted, "approve")

    assert is_public(client, submitted)


def test_another_editor_approves_what_an_editor_changed(login, submitted, editor, other_editor):
    decide_in_the_form(login(editor), submitted, "approve", {"summary": "Clearer words."})
    client = login(other_editor)

    decide(client, submitted, "approve")

    assert is_public(client, submitted)
    assert submitted.summary == "Clearer words."


def test_superuser_is_held_to_the_same_rule(login, submitted, django_user_model):
    root = django_user_model.objects.create_superuser("root", "root@example.org", "a long password")
    client = login(root)

    decide_in_the_form(client, submitted, "approve", {"summary": "By the highest right."})

    assert not is_public(client, submitted)


def test_barred_editor_does_not_have_the_entry_among_those_to_review(login, submitted, editor, other_editor):
    save(login(editor), submitted, summary="As an editor would have it.")

    def to_review(member):
        return TaskState.objects.reviewable_by(member).filter(workflow_state__object_id=str(submitted.pk)).exists()

    assert to_review(other_editor)
    assert not to_review(editor)


@pytest.mark.parametrize("role", ["author", "translator"])
def test_others_than_editors_do_not_decide(login, submitted, role, agency):
    client = login(make_member(role, agency))

    decide(client, submitted, "approve")
    decide_in_the_form(client, submitted, "approve")

    assert not is_public(client, submitted)


def test_change_to_a_public_entry_is_reviewed_before_readers_see_it(login, author, agency, editor, client):
    page = make_recipe(owner=author, agency=agency, summary="As it was.")
    login(author).post(edit_address(page), {**post_data(page, summary="As it shall be."), "action-submit": "Submit"})
    page.refresh_from_db()
    client.logout()
    assert "As it was." in client.get(page.url).content.decode()

    decide(login(editor), page, "approve")

    client.logout()
    assert "As it shall be." in client.get(page.url).content.decode()


def test_editors_read_the_draft_of_a_submitted_entry(login, submitted, editor):
    response = login(editor).get(f"/admin/pages/{submitted.pk}/view_draft/")

    assert response.status_code == 200
    assert submitted.title in response.content.decode()


def test_approving_stands_first_for_who_came_to_decide(login, submitted, editor):
    html = login(editor).get(edit_address(submitted)).content.decode()

    assert html.index("/approve/") < html.index("Save draft")


def test_nobody_approves_an_entry_that_an_editor_left_with_a_gap(client, login, submitted, editor, other_editor):
    login(editor).post(edit_address(submitted), post_data(submitted, summary=""))

    html = login(other_editor).get(edit_address(submitted)).content.decode()
    decide(client, submitted, "approve")

    assert "/reject/" in html
    assert "/approve/" not in html
    assert not is_public(client, submitted)
