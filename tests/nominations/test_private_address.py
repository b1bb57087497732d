"""Save, come back, follow, take back: everything at one address that nobody else knows."""

import re

import pytest
from django.core import mail

from core.editorial.events import Event, announce
from nominations.models import SIGNER, Nomination
from practices.models import PracticePage
from tests.factories.nominations import ANSWERS, aged_ticket, form_data, make_nomination, practice_of, publish
from tests.factories.reviews import carry_out

pytestmark = pytest.mark.django_db

NO_ANSWERS = dict.fromkeys(ANSWERS, "")


def save(client, address="/en/nominate/", **changes):
    return client.post(address, form_data(action="save", **changes))


def page_at(client, nomination):
    return client.get(nomination.get_absolute_url()).content.decode()


# Save and return


@pytest.mark.parametrize(
    "answers", [NO_ANSWERS, {**NO_ANSWERS, "challenge": "Nobody came."}, {}], ids=["none", "one", "all"]
)
def test_any_number_of_answers_is_kept(client, answers):
    response = save(client, **answers)

    nomination = Nomination.objects.get()
    assert response["Location"] == nomination.get_absolute_url()
    assert nomination.full_url in client.get(response["Location"]).content.decode()
    assert not PracticePage.objects.exists()


def test_address_opens_the_form_with_what_was_written(client):
    save(client, **{**NO_ANSWERS, "challenge": "Nobody came."})
    nomination = Nomination.objects.get()

    html = client.get(f"{nomination.get_absolute_url()}continue/").content.decode()

    assert "Nobody came." in html


def test_what_was_saved_is_sent_from_there(client):
    save(client, challenge="")
    nomination = Nomination.objects.get()

    address = f"{nomination.get_absolute_url()}continue/"
    response = client.post(address, form_data(ticket=aged_ticket(), advice="Ask the library first."))

    assert response["Location"] == nomination.get_absolute_url()
    assert PracticePage.objects.get().making_it_work == "<p>Ask the library first.</p>"
    assert Nomination.objects.count() == 1


def test_form_of_what_was_sent_leads_to_its_state(client):
    nomination = make_nomination()
    address = f"{nomination.get_absolute_url()}continue/"

    assert client.get(address)["Location"] == nomination.get_absolute_url()
    client.post(address, form_data(advice="Changed."))
    assert Nomination.objects.get().advice == ANSWERS["advice"]


def test_address_is_mailed_once_to_each_mailbox_given(client):
    ticket = aged_ticket()
    for email in ["", "noor@example.org", "noor@example.org", "n.haddad@example.org"]:
        save(client, ticket=ticket, email=email)

    assert [message.to for message in mail.outbox] == [["noor@example.org"], ["n.haddad@example.org"]]
    assert Nomination.objects.get().full_url in mail.outbox[0].body


def test_nobody_is_flooded_by_mails_that_others_ask_for(client, warm_cache):
    for _form in range(8):
        save(client, email="victim@example.org")

    assert len(mail.outbox) == 5


def test_mail_before_an_editor_read_it_repeats_nothing_that_was_typed(client):
    client.post("/en/nominate/", form_data(what_was_done="Buy now at example dot org", name="Buy now"))

    assert "Buy now" not in mail.outbox[0].body + mail.outbox[0].subject


def test_french_form_is_answered_in_french(client):
    client.post("/fr/proposer/", form_data())

    message = mail.outbox[0]
    assert "Reçu" in message.subject
    assert "/fr/proposer/" in message.body
    assert "adresse privée" in message.body


# Nobody else


def test_address_cannot_be_made_from_what_the_database_holds(client):
    nomination = make_nomination()

    for token in [nomination.key, f"{nomination.key}.", f"{nomination.key}.{'a' * 43}", str(nomination.pk)]:
        assert client.get(f"/en/nominate/{token}/").status_code == 404
    assert SIGNER.sign(nomination.key) in nomination.get_absolute_url()


@pytest.mark.parametrize("part", ["", "continue/", "withdraw/"])
def test_private_pages_are_kept_nowhere_and_told_to_no_other_site(client, part):
    nomination = make_nomination(is_sent=part == "withdraw/")

    response = client.get(nomination.get_absolute_url() + part)

    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    assert response["X-Robots-Tag"] == "noindex"
    assert response["Referrer-Policy"] == ("strict-origin" if part else "no-referrer")
    assert '<meta name="robots" content="noindex">' in response.content.decode()


# Follow


@pytest.fixture
def nomination(db):
    nomination = make_nomination()
    mail.outbox.clear()
    return nomination


def submit(nomination, user):
    page = practice_of(nomination)
    page.get_workflow().start(page, user)


def decide(nomination, user, action, **options):
    carry_out(practice_of(nomination), user, action, **options)


def news():
    """What the nominator was told by mail, each in a word or two."""
    return [message.subject.partition(": ")[2] for message in mail.outbox if message.to == ["noor@example.org"]]


def heading(client, nomination):
    return re.search(r"<h1>(.*?)</h1>", page_at(client, nomination))[1]


def test_state_is_told_from_arrival_to_decision(client, nomination, editor, other_editor):
    assert heading(client, nomination) == "Received"

    practice_of(nomination).save_revision(user=editor, clean=False)
    assert heading(client, nomination) == "With the editors"

    submit(nomination, editor)
    assert heading(client, nomination) == "In review"

    decide(nomination, other_editor, "reject", comment="Say what it costs.")
    assert heading(client, nomination) == "Changes requested"
    assert "Say what it costs." in page_at(client, nomination)


def test_published_entry_is_linked(client, nomination):
    publish(nomination)

    assert heading(client, nomination) == "Published"
    assert f'href="{practice_of(nomination).url}"' in page_at(client, nomination)


def test_refusal_is_told_with_its_reason(client, nomination):
    announce(Event.DECLINED, practice_of(nomination), note="Out of scope: it is about heating.")

    assert heading(client, nomination) == "Not published"
    assert "it is about heating" in page_at(client, nomination)


def test_deleted_entry_is_said_to_be_gone(client, nomination):
    practice_of(nomination).delete()

    assert heading(client, nomination) == "No longer here"


def test_each_change_is_mailed_once_in_the_language_of_the_nomination(nomination):
    page = practice_of(nomination)
    for event in [Event.SUBMITTED, Event.SUBMITTED, Event.ASSIGNED, Event.CHANGES_REQUESTED, Event.SUBMITTED]:
        announce(event, page, note="Say what it costs." if event == Event.CHANGES_REQUESTED else "")
    announce(Event.PUBLISHED, page)

    assert news() == [
        "In review",
        "Changes requested",
        "In review",
        "Published",
    ]
    assert "Say what it costs." in mail.outbox[1].body
    assert page.full_url in mail.outbox[-1].body


def test_later_changes_of_a_published_entry_are_not_mailed(nomination):
    page = practice_of(nomination)
    for event in [Event.PUBLISHED, Event.SUBMITTED, Event.CHANGES_REQUESTED, Event.PUBLISHED]:
        announce(event, page)

    assert len(mail.outbox) == 1


# Take back


def withdraw(client, nomination):
    return client.post(f"{nomination.get_absolute_url()}withdraw/")


def test_asking_does_not_take_back(client, nomination):
    client.get(f"{nomination.get_absolute_url()}withdraw/")

    nomination.refresh_from_db()
    assert nomination.withdrawn_at is None


def test_taken_back_it_leaves_review_and_nobody_submits_it_by_mistake(client, login, nomination, editor, other_editor):
    submit(nomination, editor)

    withdraw(client, nomination)

    page = practice_of(nomination)
    assert heading(client, nomination) == "Withdrawn"
    assert not page.workflow_in_progress
    assert not page.permissions_for_user(other_editor).can_submit_for_moderation()
    assert news() == ["In review", "Withdrawn"]
    assert "do not publish it" in login(editor).get(f"/admin/pages/{page.pk}/edit/").content.decode()


def test_published_entry_cannot_be_taken_back(client, nomination):
    publish(nomination)

    withdraw(client, nomination)

    nomination.refresh_from_db()
    assert nomination.withdrawn_at is None
    assert "withdraw/" not in page_at(client, nomination)
    assert practice_of(nomination).live


def test_taking_back_twice_is_taking_back_once(client, nomination):
    withdraw(client, nomination)
    withdraw(client, nomination)

    assert len(mail.outbox) == 1
