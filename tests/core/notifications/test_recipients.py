"""Who is written to about each event, with members of every kind in the library."""

import datetime

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import WorkflowState

from core.editorial.events import Event, announce
from core.models import Message
from core.notifications.notices import NOTICES
from tests.factories.members import make_member
from tests.factories.pages import make_recipe
from tests.factories.reviews import carry_out
from tests.factories.translations import submit, target_of, translate, translation_of
from users.models import User

pytestmark = pytest.mark.django_db

AGENCY = {"owner": "author", "submitter": "author", "third author": "author", "agency’s translator": "translator_fr"}
ELSEWHERE = {
    "editor": "editor",
    "other editor": "editor",
    "closed editor": "editor",
    "editor without address": "editor",
    "translator into English": "translator_en",
    "translator into French": "translator_fr",
    "second translator into French": "translator_fr",
    "closed translator into French": "translator_fr",
    "administrator": "administrator",
}


@pytest.fixture
def people(agency, other_agency):
    """A member of every kind, by what the tests call them; each one's address is told by the name."""
    members = {name: make_member(role, agency) for name, role in AGENCY.items()}
    members |= {name: make_member(role) for name, role in ELSEWHERE.items()}
    members["stranger"] = make_member("author", other_agency)
    members["superuser"] = User.objects.create_superuser("root", "root@example.org", "a long password")
    for name, member in members.items():
        member.email = f"{name.replace(' ', '-').replace('’', '')}@example.org"
        member.is_active = not name.startswith("closed")
        if name == "editor without address":
            member.email = ""
        member.save()
    return members


def told(people, event, page, **details):
    """The names of everyone who gets a mail, sorted; twice if twice."""
    mail.outbox.clear()
    announce(event, page, **details)
    names = {member.email: name for name, member in people.items()}
    return sorted(names[address] for message in mail.outbox for address in message.to)


@pytest.fixture
def draft(people, agency):
    return make_recipe(live=False, owner=people["owner"], agency=agency)


@pytest.fixture
def in_review(draft, people):
    """Submitted by a colleague of its owner."""
    draft.save_revision(user=people["owner"])
    draft.get_workflow().start(draft, people["submitter"])
    return fresh(draft)


@pytest.fixture
def decided(in_review, people):
    """Read by an editor, whatever they decided."""
    state = in_review.current_workflow_task_state
    state.task.specific.on_action(state, people["editor"], "reject", comment="Shorter.")
    return fresh(in_review)


@pytest.fixture
def published(people, agency):
    return make_recipe(owner=people["owner"], agency=agency)


@pytest.fixture
def translation(published, people):
    """The French draft of an entry written in English, submitted by one of the translators."""
    opened = translation_of(published)
    translate(opened, people["translator into French"])
    submit(opened, people["translator into French"])
    return target_of(opened)


def fresh(page):
    return type(page).objects.get(pk=page.pk)


# Review


def test_nomination_is_told_to_the_editors(people):
    assert told(people, Event.NOMINATED, make_recipe(live=False)) == ["editor", "other editor"]


def test_submission_is_told_to_the_editors(people, in_review):
    assert told(people, Event.SUBMITTED, in_review, actor=people["submitter"]) == ["editor", "other editor"]


def test_editors_own_submission_is_told_to_the_other_editors_only(people, draft):
    draft.get_workflow().start(draft, people["editor"])

    assert told(people, Event.SUBMITTED, fresh(draft), actor=people["editor"]) == ["other editor"]


def test_editor_who_changed_the_text_last_is_not_asked_to_judge_it(people, draft):
    draft.summary = "Written by an editor."
    draft.save_revision(user=people["other editor"])
    draft.get_workflow().start(draft, people["submitter"])

    assert told(people, Event.SUBMITTED, fresh(draft), actor=people["submitter"]) == ["editor"]


def test_assignment_is_told_to_the_one_it_names(people, in_review):
    details = {"actor": people["editor"], "recipient": people["other editor"]}

    assert told(people, Event.ASSIGNED, in_review, **details) == ["other editor"]


def test_who_takes_a_review_is_not_told_that_they_did(people, in_review):
    assert told(people, Event.ASSIGNED, in_review, actor=people["editor"], recipient=people["editor"]) == []


def test_withdrawal_is_told_to_who_was_asked_to_review(people, in_review):
    announce(Event.SUBMITTED, in_review, actor=people["submitter"])
    make_member("editor")
    in_review.current_workflow_state.cancel(user=people["submitter"])

    assert told(people, Event.WITHDRAWN, fresh(in_review), actor=people["submitter"]) == ["editor", "other editor"]


def test_withdrawal_is_not_told_to_who_was_asked_an_earlier_time(people, in_review):
    announce(Event.SUBMITTED, in_review, actor=people["submitter"])
    Message.objects.update(created_at=in_review.current_workflow_state.created_at - datetime.timedelta(minutes=1))

    assert told(people, Event.WITHDRAWN, in_review, actor=people["submitter"]) == []


@pytest.mark.parametrize("event", [Event.CHANGES_REQUESTED, Event.DECLINED, Event.PUBLISHED])
def test_decision_is_told_to_owner_and_submitter(people, decided, event):
    assert told(people, event, decided, actor=people["editor"]) == ["owner", "submitter"]


@pytest.mark.parametrize("event", [Event.CHANGES_REQUESTED, Event.DECLINED, Event.PUBLISHED])
def test_decision_is_told_to_the_agencys_authors_when_both_have_left(people, decided, event):
    User.objects.filter(pk__in=[people["owner"].pk, people["submitter"].pk]).update(is_active=False)

    assert told(people, event, decided, actor=people["editor"]) == ["third author"]


def test_decision_about_a_nomination_of_no_agency_is_told_to_its_submitter(people):
    page = make_recipe(live=False)
    page.get_workflow().start(page, people["other editor"])

    assert told(people, Event.DECLINED, fresh(page), actor=people["editor"]) == ["other editor"]


# Translation


def test_opened_translation_is_told_to_translators_into_its_language(people, published):
    page = target_of(translation_of(published))

    assert told(people, Event.TRANSLATION_OPENED, page) == [
        "agency’s translator",
        "second translator into French",
        "translator into French",
    ]


def test_opened_translation_into_english_is_told_to_translators_into_english(people):
    page = target_of(translation_of(make_recipe("fr")))

    assert told(people, Event.TRANSLATION_OPENED, page) == ["translator into English"]


def test_submitted_translation_is_told_to_who_may_review_it(people, translation):
    assert told(people, Event.TRANSLATION_SUBMITTED, translation, actor=people["translator into French"]) == [
        "agency’s translator",
        "editor",
        "other editor",
        "second translator into French",
    ]


def test_returned_translation_is_told_to_its_translator(people, translation):
    assert told(people, Event.TRANSLATION_RETURNED, translation, actor=people["editor"]) == ["translator into French"]


def test_published_translation_is_told_to_its_translator_and_the_originals_owner(people, translation):
    assert told(people, Event.TRANSLATION_PUBLISHED, translation, actor=people["editor"]) == [
        "owner",
        "translator into French",
    ]


def test_withdrawn_translation_is_told_to_who_was_asked_to_review_it(people, translation):
    announce(Event.TRANSLATION_SUBMITTED, translation, actor=people["translator into French"])

    assert told(people, Event.WITHDRAWN, translation, actor=people["translator into French"]) == [
        "agency’s translator",
        "editor",
        "other editor",
        "second translator into French",
    ]


# Freshness


@pytest.mark.parametrize("event", [Event.REVIEW_DUE_SOON, Event.REVIEW_DUE, Event.REVIEW_OVERDUE])
def test_reminder_goes_to_the_owner_and_the_editors(people, published, event):
    assert told(people, event, published) == ["editor", "other editor", "owner"]


def test_reminder_goes_to_the_agencys_authors_when_the_owner_has_left(people, published):
    User.objects.filter(pk=people["owner"].pk).update(is_active=False)

    assert told(people, Event.REVIEW_DUE, published) == ["editor", "other editor", "submitter", "third author"]


def test_archived_entry_is_told_to_its_owner(people, published):
    assert told(people, Event.ARCHIVED, published, actor=people["editor"]) == ["owner"]


def test_owner_who_archives_is_not_told_and_nobody_in_their_place(people, published):
    assert told(people, Event.ARCHIVED, published, actor=people["owner"]) == []


# All of them


def test_every_event_has_its_mail():
    assert set(NOTICES) == set(Event)


@pytest.mark.parametrize("event", Event)
def test_nobody_without_a_part_in_it_is_ever_told(people, in_review, event):
    """The one who did it, closed accounts, other agencies, superusers and administrators as such."""
    names = told(people, event, in_review, actor=people["editor"], recipient=people["editor"])

    outsiders = {"editor", "stranger", "superuser", "administrator", "closed editor", "closed translator into French"}
    assert not outsiders & set(names)
    assert len(names) == len(set(names))


def test_number_of_queries_does_not_grow_with_the_number_of_people(people, in_review, mail_waits):
    def queries():
        page = fresh(in_review)
        with CaptureQueriesContext(connection) as captured:
            announce(Event.SUBMITTED, page, actor=people["submitter"])
        return len(captured)

    queries()
    before = queries()
    for _number in range(5):
        make_member("editor")

    assert queries() == before


def test_wagtails_own_mail_about_workflows_is_not_sent(people, in_review, settings):
    settings.WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = True
    mail.outbox.clear()
    Message.objects.all().delete()
    state = in_review.current_workflow_state
    assert state.status == WorkflowState.STATUS_IN_PROGRESS

    carry_out(in_review, people["editor"], "reject")
    fresh(in_review).current_workflow_state.resume(people["submitter"])

    # What is announced meanwhile has its event; Wagtail's own would have come without.
    assert len(mail.outbox) == Message.objects.exclude(event="").count()
