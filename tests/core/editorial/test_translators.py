"""Who translates: whoever was asked, an agency for its own entries, and never one person alone."""

import datetime

import pytest
from django.contrib.auth.models import Group

from core.editorial.assignments import assign_translation, assignments_of
from core.editorial.events import Event, happened
from core.editorial.roles import TRANSLATORS
from core.editorial.turns import turn_of
from core.models import Decision, Message, TranslationAssignment
from core.models.workflow import LanguageReviewTask
from core.translation.segments import keep_string, name_of, segments_of
from tests.factories.members import make_member
from tests.factories.pages import make_recipe
from tests.factories.reviews import carry_out, fresh
from tests.factories.reviews import submit as submit_form
from tests.factories.translations import publish, submit, target_of, translate, translation_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def original(agency, author):
    return make_recipe(agency=agency, owner=author, evidence_level=2, evidence_reason="A year of tally sheets.")


@pytest.fixture
def target(original):
    return target_of(translation_of(original))


@pytest.fixture
def asked(target, translator, editor):
    assign_translation(target, translator, None, by=editor)
    return target


def address(page):
    return f"/admin/entries/{page.pk}/translator/"


def holder(page):
    assignment = assignments_of([page]).get(page.pk)
    return assignment and assignment.translator


# Asking someone


def test_editor_asks_a_translator_who_is_told(login, target, editor, translator):
    due = datetime.date.today() + datetime.timedelta(days=7)

    login(editor).post(address(target), {"action": "assign", "translator": translator.pk, "due_date": due.isoformat()})

    assert holder(target) == translator
    assert assignments_of([target])[target.pk].due_date == due
    assert turn_of(target).who == translator.get_full_name()
    assert Message.objects.filter(event=Event.TRANSLATION_ASSIGNED, recipient=translator).exists()


def test_translator_takes_it_and_leaves_it_again(login, target, translator):
    client = login(translator)

    client.post(address(target), {"action": "take"})
    assert holder(target) == translator
    client.post(address(target), {"action": "unassign"})

    assert holder(target) is None
    assert turn_of(target).who == "the translators"


@pytest.mark.parametrize("data", [{}, {"translator": "999999"}, {"due_date": "2001-01-01"}])
def test_form_that_makes_no_sense_is_shown_again(login, target, editor, translator, data):
    data = {"translator": translator.pk, **data} if data else data

    response = login(editor).post(address(target), {"action": "assign", **data})

    assert response.status_code == 200
    assert holder(target) is None


def test_only_translators_into_the_language_are_asked(login, target, editor, author):
    for member in (make_member("translator_en"), author):
        login(editor).post(address(target), {"action": "assign", "translator": member.pk})

    assert holder(target) is None


@pytest.mark.parametrize("role", ["author", "stranger"])
def test_others_assign_nothing(login, target, request, role):
    response = login(request.getfixturevalue(role)).post(address(target), {"action": "take"})

    assert response.status_code in (302, 403, 404)
    assert holder(target) is None


def test_original_is_given_to_no_translator(login, original, editor):
    assert login(editor).get(address(original)).status_code == 404


# Losing someone


def close_account(member):
    member.is_active = False
    member.save()


def take_role(member):
    member.groups.remove(*Group.objects.filter(name__in=[role.name for role in TRANSLATORS.values()]))


def delete(member):
    member.delete()


@pytest.mark.parametrize("lose", [close_account, take_role, delete])
def test_translator_who_leaves_leaves_the_work_to_the_others(login, original, asked, translator, lose):
    opened = translation_of(original)
    keep_string(opened, segments_of(opened)[0], "Déjà traduit", translator)

    lose(translator)

    assert holder(asked) is None
    assert segments_of(opened)[0].translation == "Déjà traduit"
    assert turn_of(asked).who == "the translators"
    other = make_member("translator_fr")
    client = login(other)
    assert "the translators" in client.get("/admin/").content.decode()
    client.post(address(asked), {"action": "take"})
    assert holder(asked) == other
    assert TranslationAssignment.objects.count() == 1


# An agency's own entries


def test_author_translates_an_entry_of_their_agency_as_a_draft(login, original, colleague):
    target = target_of(translation_of(original))
    opened = translation_of(original)
    client = login(colleague)
    strings = {name_of(row): f"fr {row.string.data}" for row in segments_of(opened)}

    client.post(f"/admin/pages/{target.pk}/edit/", {"action": "submit", **strings})
    assert target_of(opened).workflow_in_progress
    client.post(f"/admin/pages/{target.pk}/edit/", {"action": "approve"})

    assert not target_of(opened).live
    assert Decision.objects.count() == 0


def test_author_of_another_agency_does_not(login, original, stranger):
    target = target_of(translation_of(original))
    strings = {name_of(row): "x" for row in segments_of(translation_of(original))}

    login(stranger).post(f"/admin/pages/{target.pk}/edit/", {"action": "save", **strings})

    assert not any(row.translation for row in segments_of(translation_of(original)))


# Two people


def test_nobody_approves_a_string_they_wrote_whoever_submits(original, target, translator, other_translator):
    opened = translation_of(original)
    translate(opened, translator)
    first = segments_of(opened)[0]
    keep_string(opened, first, "De la mémoire", other_translator)
    submit(opened, translator)

    task = target_of(opened).current_workflow_task
    able = set(task.reviewers_of(target_of(opened)))

    assert not {translator, other_translator} & able
    assert make_member("translator_fr") in set(LanguageReviewTask.objects.get().reviewers_of(target_of(opened)))


def test_reason_is_one_of_a_translations_own_and_readers_do_not_see_it(client, original, translator, other_translator):
    opened = translation_of(original)
    translate(opened, translator)
    submit(opened, translator)

    carry_out(target_of(opened), other_translator, "reject", reason="figures", comment="25, not 52.")

    decision = Decision.objects.get()
    assert (decision.translation_fault, decision.reason) == ("figures", None)
    assert decision.message() == "Figures, dates or names differ\n25, not 52."
    carry_out_again = publish(opened)
    html = client.get(carry_out_again.url).content.decode() + client.get("/en/how-we-review/").content.decode()
    assert "Figures, dates or names differ" not in html


# Who is told


def test_translators_read_how_much_changed_and_nothing_when_nothing_did(login, original, author, editor, translator):
    publish(translation_of(original))
    heard = []

    def hear(sender, event, note, **kwargs):
        heard.append((event, str(note)))

    happened.connect(hear)
    for changes in ({"summary": "Changed."}, {"practice_status": "ended"}):
        page = submit_form(login(author), fresh(original), **changes)
        publish(translation_of(carry_out(page, editor, "approve")))
    happened.disconnect(hear)

    told = [note for event, note in heard if event == Event.TRANSLATION_REOPENED]
    assert told == ["1 passage is to be translated again."]
