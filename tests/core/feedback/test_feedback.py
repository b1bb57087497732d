"""What readers say of an entry, who reads it, and who closes it."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from core.feedback.retention import forget_old_feedback
from core.models import Feedback
from tests.factories.nominations import aged_ticket
from tests.factories.pages import ENTRY_FACTORIES, make_practice, make_recipe

pytestmark = pytest.mark.django_db

ADDRESSES = {"en": "/en/feedback/{}/", "fr": "/fr/commentaires/{}/"}
both_languages = pytest.mark.parametrize("language", ADDRESSES)


def send(client, entry, language="en", **fields):
    data = {"useful": "", "section": "", "text": "", "email": "", "website": "", "ticket": str(aged_ticket()), **fields}
    return client.post(ADDRESSES[language].format(entry.pk), data)


def make_feedback(entry, **fields):
    return Feedback.objects.create(entry=entry, **{"text": "The clinic has moved.", **fields})


@pytest.fixture
def entry(author, agency):
    return make_recipe(owner=author, agency=agency, title="Lend a bicycle")


# Readers


@pytest.mark.parametrize("make_entry", ENTRY_FACTORIES)
@both_languages
def test_every_entry_asks_at_its_end_without_a_cookie(client, make_entry, language):
    page = make_entry(language)

    response = client.get(page.url)

    address = ADDRESSES[language].format(page.pk)
    assert f'href="{address}?useful=yes"' in response.content.decode()
    assert not response.cookies
    assert client.get(address).status_code == 200


@pytest.mark.parametrize(("asked", "checked"), [("yes", "True"), ("no", "False")])
def test_click_on_the_entry_is_the_answer_and_keeps_nothing_yet(client, entry, asked, checked):
    html = client.get(f"/en/feedback/{entry.pk}/?useful={asked}").content.decode()

    assert f'value="{checked}" id="id_useful_{0 if asked == "yes" else 1}" checked' in html
    assert not Feedback.objects.exists()


@both_languages
def test_correction_of_a_section_is_kept(client, language):
    page = make_practice(language)

    response = send(client, page, language, section="challenge", text="The clinic has moved.", email="a@example.org")

    kept = Feedback.objects.get()
    assert response.status_code == 302
    assert client.get(response["Location"]).status_code == 200
    assert (kept.entry_id, kept.section, kept.text, kept.useful) == (
        page.pk,
        "challenge",
        "The clinic has moved.",
        None,
    )


@pytest.mark.parametrize(("answer", "useful"), [("True", True), ("False", False)])
def test_a_bare_answer_is_enough(client, entry, answer, useful):
    send(client, entry, useful=answer)

    assert Feedback.objects.get().useful is useful


@pytest.mark.parametrize(
    "wrong", [{}, {"text": "x", "section": "no-such-part"}, {"text": "x", "email": "nobody"}, {"text": "x" * 4001}]
)
def test_what_is_wrong_is_said_and_nothing_is_lost(client, entry, wrong):
    response = send(client, entry, **wrong)

    assert response.status_code == 200
    assert 'role="alert"' in response.content.decode()
    assert wrong.get("text", "") in response.content.decode()
    assert not Feedback.objects.exists()


def test_only_sections_that_are_printed_are_offered(client, entry):
    html = client.get(f"/en/feedback/{entry.pk}/").content.decode()

    assert 'value="steps"' in html
    assert 'value="ingredients"' not in html


def test_form_sent_twice_is_one_remark(client, entry):
    ticket = str(aged_ticket())
    for _time in range(2):
        send(client, entry, text="Moved.", ticket=ticket)

    assert Feedback.objects.count() == 1


def test_programs_are_refused_here_as_well(client, entry):
    send(client, entry, text="Buy", website="https://example.org")
    Client(enforce_csrf_checks=True).post(f"/en/feedback/{entry.pk}/", {"text": "Forged"})

    assert not Feedback.objects.exists()


def test_nothing_is_asked_about_what_readers_cannot_see(client):
    draft, french = make_recipe(live=False), make_recipe("fr")

    for page in (draft, french):
        assert client.get(f"/en/feedback/{page.pk}/").status_code == 404
        assert send(client, page, text="x").status_code == 404


def test_what_readers_say_is_not_public(client, entry):
    make_feedback(entry, text="Said in confidence.", email="reader@example.org")

    html = client.get(entry.url).content.decode()

    assert "Said in confidence." not in html
    assert "reader@example.org" not in html


# Members


def answers(login, member, feedback):
    client = login(member)
    return client.get(f"/admin/feedback/{feedback.pk}/"), client.get("/admin/feedback/"), client.get("/admin/")


@pytest.mark.parametrize("role", ["author", "colleague", "editor"])
def test_those_it_concerns_find_it_on_their_first_screen_and_open_it(login, request, role, entry):
    feedback = make_feedback(entry)

    detail, listing, dashboard = answers(login, request.getfixturevalue(role), feedback)

    assert "The clinic has moved." in detail.content.decode()
    assert f"/admin/feedback/{feedback.pk}/" in listing.content.decode()
    assert "Readers’ feedback (1)" in dashboard.content.decode()


@pytest.mark.parametrize("role", ["stranger", "translator"])
def test_others_find_nothing_and_change_nothing(login, request, role, entry):
    feedback = make_feedback(entry)
    member = request.getfixturevalue(role)

    detail, listing, dashboard = answers(login, member, feedback)
    forged = login(member).post(f"/admin/feedback/{feedback.pk}/", {"note": "Forged."})

    feedback.refresh_from_db()
    assert [response.status_code for response in (detail, forged)] == [403, 403]
    assert feedback.handled_at is None
    for response in (listing, dashboard):
        assert feedback.text not in response.content.decode()
        assert "Readers’ feedback (" not in response.content.decode()


def test_visitor_is_sent_to_the_entrance(client, entry):
    feedback = make_feedback(entry)

    assert client.get(f"/admin/feedback/{feedback.pk}/").status_code == 302


def test_handled_with_a_note_it_leaves_the_list(login, entry, colleague, editor):
    feedback = make_feedback(entry)

    login(colleague).post(f"/admin/feedback/{feedback.pk}/", {"note": "New address entered."})

    feedback.refresh_from_db()
    assert (feedback.handled_by, feedback.note) == (colleague, "New address entered.")
    assert "Readers’ feedback (" not in login(editor).get("/admin/").content.decode()
    assert "New address entered." in login(editor).get("/admin/feedback/").content.decode()


def test_useful_without_a_word_asks_nothing_of_anyone(login, entry, editor):
    make_feedback(entry, text="", useful=True)

    assert "Readers’ feedback (" not in login(editor).get("/admin/").content.decode()


def test_oldest_comes_first(login, entry, editor):
    first, second = make_feedback(entry), make_feedback(entry)

    html = login(editor).get("/admin/feedback/").content.decode()

    assert html.index(f"/admin/feedback/{first.pk}/") < html.index(f"/admin/feedback/{second.pk}/")


# In time


def test_address_is_forgotten_after_a_year_and_the_rest_after_two(entry):
    make_feedback(entry, email="reader@example.org")

    def after(days):
        with time_machine.travel(timezone.now() + timedelta(days=days)):
            return forget_old_feedback()

    assert after(364) == (0, 0)
    assert after(366) == (0, 1)
    assert after(731) == (1, 0)
    assert not Feedback.objects.exists()
