"""From five answers to a public page, over HTTP, with nothing typed twice."""

import pytest
from django.core import mail
from django.test import Client

from core.editorial.events import Event, happened
from nominations.models import Nomination
from practices.models import PracticePage
from tests.factories.forms import post_data
from tests.factories.nominations import ANSWERS, aged_ticket, form_data
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import practice_index, term
from tests.factories.reviews import decide

pytestmark = pytest.mark.django_db

ADDRESSES = {"en": "/en/nominate/", "fr": "/fr/proposer/"}
both_languages = pytest.mark.parametrize("language", ADDRESSES)


def send(client, language="en", **changes):
    return client.post(ADDRESSES[language], form_data(**changes))


def the_draft():
    return PracticePage.objects.get()


@pytest.fixture
def heard():
    """What was announced while the test ran."""
    events = []

    def hear(sender, event, page, **kwargs):
        events.append((event, page.pk))

    happened.connect(hear)
    yield events
    happened.disconnect(hear)


@both_languages
def test_form_opens_without_an_account_in_its_language(client, language):
    response = client.get(ADDRESSES[language])

    html = response.content.decode()
    assert response.status_code == 200
    assert f'<html lang="{language}">' in html
    assert html.count("<textarea") == 5
    assert ("Send to the editors" in html) == (language == "en")


@both_languages
def test_what_was_sent_is_a_draft_among_the_practices_of_its_language(client, language, heard):
    response = send(client, language)

    page = the_draft()
    assert response.status_code == 302
    assert page.get_parent().specific == practice_index(language)
    assert (page.locale.language_code, page.live, page.agency, page.owner) == (language, False, None, None)
    assert heard == [(Event.NOMINATED, page.pk)]


def test_answers_stand_in_the_fields_that_ask_the_same(client):
    send(client)

    page = the_draft().get_latest_revision_as_object()
    assert page.title == "Retired accountants help newcomers with their first tax return"
    assert page.summary == ANSWERS["what_was_done"]
    assert page.challenge == "<p>Families missed their benefits.</p>\n\n<p>Nobody had told them to file a return.</p>"
    assert page.response == "<p>Every Tuesday in March, at the library.</p>"
    assert page.successful == "Sixty returns in one month."
    assert page.making_it_work == "<p>Begin with five volunteers.</p>"


def test_long_answer_about_results_is_kept_whole(client):
    evidence = "We asked every family by telephone. " * 20
    send(client, evidence=evidence)

    page = the_draft()
    assert page.successful == ""
    assert page.why_it_worked == f"<p>{evidence.strip()}</p>"


def test_nothing_that_was_typed_is_taken_for_html(client):
    send(client, challenge="<script>alert(1)</script> & more", what_was_done="<b>Bold</b> idea")

    page = the_draft()
    assert page.challenge == "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; more</p>"
    assert page.title == "<b>Bold</b> idea"
    assert "<b>Bold" not in client.get(Nomination.objects.get().get_absolute_url()).content.decode()


@pytest.mark.parametrize("sentence", ["We did it again and again. " * 18, "x" * 400, "?!"])
def test_sentence_of_any_length_makes_a_title(client, sentence):
    send(client, what_was_done=sentence)

    page = the_draft()
    assert 0 < len(page.title) <= 120
    assert 0 < len(page.summary) <= 250
    assert page.slug
    assert Nomination.objects.get().what_was_done == sentence.strip()


def test_two_of_the_same_title_have_two_addresses(client):
    send(client)
    send(client)

    assert len(set(PracticePage.objects.values_list("slug", flat=True))) == 2


@pytest.mark.parametrize("written", ["Maison d’Érable", "MAISON D'ERABLE", "Maple  house"])
def test_known_organization_becomes_the_contributor_however_it_is_written(client, written):
    known = OrganizationFactory(name_en="Maple House", name_fr="Maison d’Érable")

    send(client, organization_name=written)

    assert the_draft().organizations == [known]


def test_unknown_organization_is_left_to_the_editors(client, login, editor):
    OrganizationFactory(name_en="Maple House")
    send(client, organization_name="Mapleton House")

    assert the_draft().organizations == []
    assert "Mapleton House" in login(editor).get(f"/admin/pages/{the_draft().pk}/edit/").content.decode()


def test_province_and_known_town_are_chosen(client):
    send(client, province=term("province", "on").pk, place="ottawa")

    assert {linked.name for terms in the_draft().terms.values() for linked in terms} >= {"Ontario"}


def test_from_five_answers_to_a_public_page_without_typing_anything_twice(client, login, agency, editor, other_editor):
    send(client, province=term("province", "on").pk)
    page = the_draft()
    address = f"/admin/pages/{page.pk}/edit/"
    missing = {
        "themes": [term("theme", "work")],
        "practical": "It needs a table and five volunteers.",
        "innovative": "Nobody had asked retired people.",
        "transferable": "Any library can do it.",
    }

    saved = login(editor).post(address, post_data(page.get_latest_revision_as_object(), **missing))
    page = PracticePage.objects.get()
    submitted = login(editor).post(
        address, {**post_data(page.get_latest_revision_as_object()), "action-submit": "Submit"}
    )
    assert (saved.status_code, submitted.status_code) == (302, 302)
    decide(login(other_editor), PracticePage.objects.get(), "approve")

    html = Client().get(PracticePage.objects.get(live=True).url).content.decode()
    for words in [
        "Retired accountants help newcomers with their first tax return",
        "Nobody had told them to file a return.",
        "Every Tuesday in March, at the library.",
        "Sixty returns in one month.",
        "Begin with five volunteers.",
        "Harbour House",
    ]:
        assert words in html
    for private in ["Noor Haddad", "noor@example.org", "Settlement worker"]:
        assert private not in html


# Who sees it


def test_only_editors_open_it(client, login, author, stranger, translator, editor):
    send(client)
    address = f"/admin/pages/{the_draft().pk}/edit/"

    for member in (author, stranger, translator):
        response = login(member).get(address)
        assert response.status_code == 404
        assert "noor@example.org" not in response.content.decode()
    assert "noor@example.org" in login(editor).get(address).content.decode()


def test_draft_is_not_public(client):
    send(client)

    assert client.get(the_draft().url).status_code == 404


# What is asked


@both_languages
def test_what_is_missing_is_said_in_the_readers_language_and_nothing_is_lost(client, language):
    response = send(client, language, challenge="", email="not an address", may_be_written_to="")

    html = response.content.decode()
    assert not Nomination.objects.exists()
    assert ANSWERS["response"] in html
    assert "not an address" in html
    assert ("Say what the problem was, and for whom." in html) == (language == "en")
    assert html.count('class="errorlist"') == 3


def test_text_beyond_the_limit_is_refused_with_its_length_and_kept(client):
    text = "word " * 1300
    response = send(client, response=text)

    html = response.content.decode()
    assert "6000" in html or "6,000" in html
    assert text.strip() in html


def test_five_answers_are_enough_without_results_advice_role_or_place(client):
    send(client, evidence="", advice="", role="")

    assert the_draft().successful == ""


# Sent twice


def test_form_sent_twice_is_one_nomination(client):
    ticket = aged_ticket()

    first, second = send(client, ticket=ticket), send(client, ticket=ticket)

    assert first["Location"] == second["Location"]
    assert (Nomination.objects.count(), PracticePage.objects.count(), len(mail.outbox)) == (1, 1, 1)


def test_form_changed_after_it_was_sent_comes_back_with_the_change(client):
    ticket = aged_ticket()
    send(client, ticket=ticket)

    response = send(client, ticket=ticket, advice="Begin with ten volunteers.")

    assert response.status_code == 409
    assert "Begin with ten volunteers." in response.content.decode()
    assert "five" in the_draft().making_it_work


def test_saved_form_that_is_sent_from_the_first_page_is_one_nomination(client):
    ticket = aged_ticket()
    send(client, ticket=ticket, action="save", challenge="")
    send(client, ticket=ticket)

    assert Nomination.objects.get().page_id == the_draft().pk
