"""What a decision leaves: one record with its reason, a judgement readers see, one summary for the author."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import translation
from wagtail.models import Comment, TaskState, WorkflowState

from core.choices import EvidenceLevel, Outcome
from core.editorial.turns import turn_of
from core.models import Decision
from tests.factories.members import make_member
from tests.factories.pages import make_practice, make_recipe
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
)
from tests.factories.translations import publish, target_of, translation_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def entry(author, agency):
    return make_recipe(live=False, owner=author, agency=agency)


@pytest.fixture
def submitted(login, entry, author):
    return submit(login(author), entry)


def comment_on(page, member, content_path, text):
    return Comment.objects.create(page_id=page.pk, user=member, contentpath=content_path, text=text)


def public_html(client, page):
    client.logout()
    return client.get(fresh(page).url).content.decode()


# The record


@pytest.mark.parametrize(
    ("action", "outcome", "reason"),
    [
        ("approve", Outcome.ACCEPTED, "accepted"),
        ("reject", Outcome.CHANGES_REQUESTED, "needs-detail"),
        ("decline", Outcome.DECLINED, "out-of-scope"),
    ],
)
def test_every_decision_leaves_exactly_one_record(login, submitted, editor, action, outcome, reason):
    task_state = submitted.current_workflow_task_state

    decide(login(editor), submitted, action, comment="So decided.")

    decision = Decision.objects.get()
    assert decision.page_id == submitted.pk
    assert decision.task_state_id == task_state.pk
    assert (decision.member, decision.outcome, decision.reason.slug) == (editor, outcome, reason)
    assert decision.note == "So decided."


def test_decision_sent_with_the_editor_form_leaves_the_same_record(login, submitted, editor):
    decide_in_the_form(login(editor), submitted, "approve")

    decision = Decision.objects.get()
    assert (decision.outcome, decision.evidence_level) == (Outcome.ACCEPTED, EvidenceLevel.RESULTS)
    assert fresh(submitted).live


def test_one_task_cannot_be_decided_twice_in_the_database(submitted, editor):
    carry_out(submitted, editor, "reject")
    decision = Decision.objects.get()

    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.create(page_id=submitted.pk, task_state=decision.task_state, outcome=Outcome.ACCEPTED)


def test_nothing_is_recorded_of_a_decision_that_fails_on_its_way(monkeypatch, submitted, editor):
    def fail(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr(TaskState, "approve", fail)

    with pytest.raises(RuntimeError):
        carry_out(submitted, editor, "approve")

    assert not Decision.objects.exists()
    assert fresh(submitted).workflow_in_progress
    assert fresh(submitted).get_latest_revision_as_object().evidence_level is None


@pytest.mark.parametrize(
    ("action", "missing"),
    [
        ("approve", "practical"),
        ("approve", "transferable"),
        ("approve", "evidence_level"),
        ("approve", "evidence_reason"),
        ("approve", "privacy_checked"),
        ("reject", "reason"),
        ("reject", "comment"),
        ("decline", "reason"),
        ("decline", "comment"),
    ],
)
def test_decision_without_an_answer_is_asked_for_it_and_keeps_the_others(login, submitted, editor, action, missing):
    client = login(editor)
    answers = answers_to(action)
    answers[missing] = ""

    html = client.post(decision_address(submitted, action), answers).content.decode()

    assert "This field is required." in html
    kept = "A year of tally sheets." if action == "approve" else answers["comment"] or 'value="needs-detail"'
    assert missing == "evidence_reason" or kept in html
    assert not Decision.objects.exists()
    assert fresh(submitted).workflow_in_progress


@pytest.mark.parametrize("reason", ["accepted", "no-such-reason", "housing"])
def test_reason_is_one_of_those_everyone_knows(login, submitted, editor, reason):
    decide(login(editor), submitted, "reject", reason=reason)

    assert not Decision.objects.exists()
    assert fresh(submitted).workflow_in_progress


@pytest.mark.parametrize(
    "answer", [{"evidence_level": "9"}, {"practical": "brilliant"}, {"evidence_reason": "x" * 251}]
)
def test_answer_outside_its_list_is_refused(login, submitted, editor, answer):
    decide(login(editor), submitted, "approve", **answer)

    assert not fresh(submitted).live


def test_dialogue_of_the_first_screen_asks_and_answers_the_same(login, submitted, editor):
    client = login(editor)
    asked = client.get(decision_address(submitted, "decline"), headers=DIALOGUE).json()
    missing = client.post(decision_address(submitted, "decline"), {}, headers=DIALOGUE).json()

    done = client.post(decision_address(submitted, "decline"), answers_to("decline"), headers=DIALOGUE).json()

    assert 'name="reason"' in asked["html"]
    assert "This field is required." in missing["html"]
    assert done["step"] == "success"
    assert Decision.objects.get().outcome == Outcome.DECLINED


# Decline


def test_declined_entry_is_a_draft_of_its_agency_with_the_reason(login, submitted, author, editor):
    decide(login(editor), submitted, "decline")

    page = fresh(submitted)
    assert not page.live
    assert page.current_workflow_state is None
    assert page.workflow_states.get().status == WorkflowState.STATUS_CANCELLED
    turn = turn_of(page)
    assert (turn.tone, turn.state, turn.who) == ("returned", "Declined", "the authors at Harbour House")
    assert turn.note == "Out of scope\nIt is about tourists."
    html = login(author).get(edit_address(page)).content.decode()
    assert "Out of scope" in html
    assert "It is about tourists." in html


def test_declined_entry_is_revised_and_submitted_again(login, submitted, author, editor):
    decide(login(editor), submitted, "decline")

    page = submit(login(author), submitted, summary="Newcomers, not tourists.")

    assert turn_of(page).state == "In review"
    decide(login(editor), page, "approve")
    assert fresh(page).live
    assert [row.outcome for row in Decision.objects.all()] == [Outcome.ACCEPTED, Outcome.DECLINED]


def test_entry_withdrawn_after_an_earlier_refusal_is_a_plain_draft(login, submitted, author, editor):
    decide(login(editor), submitted, "decline")
    page = submit(login(author), submitted)

    page.current_workflow_state.cancel(user=author)

    assert turn_of(fresh(page)).state == "Draft"


def test_public_entry_stays_public_when_its_change_is_declined(login, author, agency, editor, client):
    page = make_recipe(owner=author, agency=agency, summary="As it was.")
    page = submit(login(author), page, summary="Buy our product.")

    decide(login(editor), page, "decline", reason="promotional")

    assert "As it was." in public_html(client, page)
    assert turn_of(fresh(page)).state == "Declined"


def test_translation_is_not_declined(login, editor, translator):
    opened = translation_of(make_recipe())
    target = target_of(opened)
    target.get_workflow().start(target, translator)

    response = login(editor).post(decision_address(target, "decline"), answers_to("decline"))

    assert response.status_code == 403
    assert fresh(target).workflow_in_progress


# The assessment


def test_judgement_is_published_with_the_text_and_does_not_count_as_an_edit(login, submitted, editor):
    revisions = submitted.revisions.count()

    decide(login(editor), submitted, "approve")

    page = fresh(submitted)
    assert (page.evidence_level, page.evidence_reason) == (EvidenceLevel.RESULTS, "A year of tally sheets.")
    assert page.revisions.count() == revisions
    assert page.get_latest_revision().user != editor
    assert not page.has_unpublished_changes


@pytest.mark.parametrize("make_entry", [make_recipe, make_practice])
def test_readers_see_the_four_criteria_of_the_latest_acceptance(login, client, author, editor, make_entry):
    page = submit(login(author), make_entry(live=False, owner=author))
    decide(login(editor), page, "approve")
    page = submit(login(author), fresh(page), summary="Changed since.")
    decide(login(editor), page, "approve", innovative="not-shown")

    html = public_html(client, page)

    assert "How sure we are" in html
    assert "Why this level: A year of tally sheets." in html
    assert [f"<li>{line}</li>" in html for line in ("Practical: Met", "Innovative: Not shown yet")] == [True, True]


def test_readers_of_the_translation_see_them_in_their_language(login, client, submitted, author, editor):
    decide(login(editor), submitted, "approve")

    html = public_html(client, publish(translation_of(fresh(submitted))))

    with translation.override("fr"):
        judged = fresh(submitted).assessment.criteria
    assert [how_far for _name, how_far in judged] == ["Oui", "En partie", "Oui", "Pas encore démontré"]
    assert "<li>Novatrice\u00a0: En partie</li>" in html
    assert "trad. A year of tally sheets." in html


def test_entry_that_no_editor_has_judged_prints_no_criteria(client):
    assert 'class="assessment"' not in public_html(client, make_recipe(evidence_level=1))


def test_next_acceptance_begins_with_the_last_but_privacy_is_checked_anew(login, submitted, author, editor):
    decide(login(editor), submitted, "approve", evidence_reason="Counted for a year.")
    page = submit(login(author), fresh(submitted), summary="Changed since.")

    html = login(editor).get(decision_address(page, "approve")).content.decode()

    assert 'value="Counted for a year."' in html
    assert 'name="practical" value="met" class="across" required id="id_practical_0" checked' in html
    assert " checked" not in html.split('name="privacy_checked"')[1].split(">")[0]


# Comments at the fields


def test_request_for_changes_gathers_the_open_comments_with_their_fields(login, submitted, author, editor):
    step = submitted.steps[0]
    comment_on(submitted, editor, "summary", "Too long.")
    comment_on(submitted, editor, f"steps.{step.id}.title", "Who answers at night?")
    resolved = comment_on(submitted, editor, "title", "Settled.")
    resolved.resolved_at = resolved.created_at
    resolved.save()

    decide(login(editor), submitted, "reject")

    expected = [
        "Needs more detail",
        "Say what it costs.",
        "Summary: Too long.",
        "Steps · Step · What to do: Who answers at night?",
    ]
    assert turn_of(fresh(submitted)).note.split("\n") == expected
    html = login(author).get(edit_address(submitted)).content.decode()
    assert "Who answers at night?" in html


def test_author_reads_the_fields_in_their_own_language(submitted, editor):
    comment_on(submitted, editor, "topics", "Choose two.")
    page = carry_out(submitted, editor, "reject")

    with translation.override("fr"):
        note = turn_of(page).note

    assert note == "Précisions nécessaires\nSay what it costs.\nThèmes\u00a0: Choose two."


def test_comment_on_what_has_been_taken_out_keeps_its_field(submitted, editor):
    comment_on(submitted, editor, "steps.11111111-1111-1111-1111-111111111111.title", "Which one?")
    comment_on(submitted, editor, "no_such_field", "Nowhere.")

    page = carry_out(submitted, editor, "reject")

    assert page.decisions.get().marked_passages == [("Steps", "Which one?"), ("No_such_field", "Nowhere.")]


def test_reviewer_sees_which_comments_go_with_the_request(login, submitted, editor):
    comment_on(submitted, editor, "summary", "Too long.")

    html = login(editor).get(decision_address(submitted, "reject")).content.decode()

    assert "These comments go with it" in html
    assert "Too long." in html
    assert "Too long." not in login(editor).get(decision_address(submitted, "decline")).content.decode()


def test_later_comments_do_not_change_what_was_asked(submitted, editor):
    page = carry_out(submitted, editor, "reject")

    comment_on(submitted, editor, "summary", "Afterwards.")

    assert "Afterwards." not in turn_of(page).note


# What members see of it


def test_every_decision_is_told_to_the_author_the_latest_first(login, submitted, author, editor, other_editor):
    decide(login(editor), submitted, "reject", comment="First note.")
    page = submit(login(author), fresh(submitted), summary="Changed.")
    decide(login(other_editor), page, "reject", comment="Second note.", reason="no-learning")

    html = login(author).get(edit_address(page)).content.decode().split('class="decisions"')[1]

    assert html.index("Second note.") < html.index("First note.")
    for words in (
        editor.get_full_name(),
        other_editor.get_full_name(),
        "Nothing to learn from yet",
        "Needs more detail",
    ):
        assert words in html


def test_decisions_of_a_translation_stand_on_its_screen(login, translator, other_translator):
    opened = translation_of(make_recipe())
    target = target_of(opened)
    target.get_workflow().start(target, translator)
    client = login(other_translator)
    client.post(edit_address(target), {"action": "send-back", "reason": "terms", "comment": "« Atelier »."})

    html = login(translator).get(edit_address(target)).content.decode().split('class="decisions"')[1]

    assert "« Atelier »." in html
    assert other_translator.get_full_name() in html


def test_approval_of_a_translation_is_recorded_without_an_assessment(login, translator):
    opened = translation_of(make_recipe())
    target = target_of(opened)
    target.get_workflow().start(target, translator)
    reader = make_member("translator")

    login(reader).post(edit_address(target), {"action": "approve", "comment": "Belle plume."})

    decision = Decision.objects.get()
    assert (decision.member, decision.outcome, decision.note) == (reader, Outcome.ACCEPTED, "Belle plume.")
    assert fresh(target).live
    assert fresh(target).assessment is None


def test_commenting_in_the_form_and_asking_for_changes_in_one_click_works(login, submitted, editor):
    data_of_comment = {
        "comments-TOTAL_FORMS": "1",
        "comments-INITIAL_FORMS": "0",
        "comments-0-text": "Too long.",
        "comments-0-contentpath": "summary",
        "comments-0-resolved": "",
        "comments-0-DELETE": "",
        "comments-0-position": "",
        "comments-0-id": "",
        "comments-0-replies-TOTAL_FORMS": "0",
        "comments-0-replies-INITIAL_FORMS": "0",
    }
    client = login(editor)

    decide_in_the_form(client, submitted, "reject", extra=data_of_comment)

    assert Decision.objects.get().comments == [{"field": "summary", "text": "Too long."}]


def test_saving_comments_does_not_make_the_text_the_reviewers_own(login, submitted, editor):
    client = login(editor)
    save(client, submitted)

    decide(client, submitted, "approve")

    assert fresh(submitted).live
