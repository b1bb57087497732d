"""Who gets a card at its address, and how often it is printed."""

from contextlib import contextmanager

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage, default_storage

from core.freshness.steps import archive
from opendata.card import shelf, typesetter
from opendata.card.tasks import print_ahead
from tests.factories.cards import PDF, typeset, words_on
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import ENTRY_FACTORIES, make_recipe

pytestmark = pytest.mark.django_db


def address(page):
    return f"{page.url}card.pdf"


def get(client, page, **headers):
    return client.get(address(page), headers=headers)


def stored(page):
    try:
        return default_storage.listdir(f"cards/{page.pk}")[1]
    except FileNotFoundError:
        return []


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("make_entry", ENTRY_FACTORIES)
def test_card_is_shown_in_the_browser_under_a_readable_name(client, make_entry, language, printed):
    page = make_entry(language)

    response = get(client, page)

    assert response.status_code == 200
    assert response.getvalue() == PDF
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Language"] == language
    assert response["Content-Disposition"] == f'inline; filename="{page.slug}.pdf"'
    assert not response.cookies


def test_card_is_printed_once_for_all_its_readers(client, printed):
    page = make_recipe()

    for _reader in range(2):
        assert get(client, page).getvalue() == PDF
    assert len(printed) == 1


def test_browser_that_has_the_card_is_told_so(client, printed):
    page = make_recipe()
    etag = get(client, page)["ETag"]

    again = get(client, page, if_none_match=etag)

    assert again.status_code == 304
    assert "no-cache" in again["Cache-Control"]


def test_new_revision_is_printed_anew_and_the_old_card_thrown_away(client, printed):
    page = make_recipe()
    etag = get(client, page)["ETag"]
    (old,) = stored(page)
    page.title = "Another title"
    page.save_revision().publish()

    response = get(client, page, if_none_match=etag)
    assert response.status_code == 200
    assert len(printed) == 2
    # Nobody waits for that.
    assert len(stored(page)) == 2
    response.close()
    assert len(stored(page)) == 1
    assert old not in stored(page)


def test_card_follows_what_changes_without_a_revision(client, printed):
    maker = OrganizationFactory(name_en="Harbour House")
    page = make_recipe(organizations=[maker])
    before = get(client, page)["ETag"]
    maker.name_en = "Harbour Home"
    maker.save()

    assert get(client, page)["ETag"] != before


def test_readers_see_no_word_of_a_draft(client):
    page = make_recipe(title="What is public")
    page.title, page.summary = "CANARY title", "CANARY summary"
    page.save_revision()
    page = type(page).objects.get(pk=page.pk)

    assert "CANARY" not in words_on(typeset(page))
    assert "What is public" in words_on(typeset(page))


def test_draft_private_and_unknown_entries_have_no_card(client, printed):
    draft, private = make_recipe(live=False), make_recipe()
    private.view_restrictions.create(restriction_type="login")

    assert get(client, draft).status_code == 404
    assert get(client, private).status_code in (302, 404)
    assert client.get(f"{make_recipe().get_parent().url}nothing/card.pdf").status_code == 404
    assert printed == []


def test_private_entry_has_no_card_for_members_either(login, administrator, printed):
    private = make_recipe()
    private.view_restrictions.create(restriction_type="login")

    assert get(login(administrator), private).status_code == 404
    assert printed == []


def test_unpublished_entry_loses_its_card(client, printed, django_capture_on_commit_callbacks):
    page = make_recipe()
    get(client, page)
    with django_capture_on_commit_callbacks(execute=True):
        page.unpublish()

    assert get(client, page).status_code == 404
    assert stored(page) == []


def test_deleted_entry_leaves_no_card(client, printed, django_capture_on_commit_callbacks):
    page = make_recipe()
    get(client, page)
    pk = page.pk
    with django_capture_on_commit_callbacks(execute=True):
        page.delete()

    page.pk = pk
    assert stored(page) == []


def test_archived_entry_keeps_its_card_which_says_so(client, editor, printed):
    page = make_recipe()
    before = get(client, page)["ETag"]
    archive(page, editor, {"en": "The funding ended.", "fr": "Le financement a pris fin."})
    page = type(page).objects.get(pk=page.pk)

    assert get(client, page).status_code == 200
    assert get(client, page)["ETag"] != before
    assert "The funding ended." in words_on(typeset(page))


def test_published_entry_is_printed_ahead(printed):
    page = make_recipe()

    print_ahead.call(page.pk)

    assert [one.address for one in printed] == [page.full_url]
    assert len(stored(page)) == 1


def test_no_reader_waits_for_the_worker_to_finish_another(printed, monkeypatch):
    page = make_recipe()
    monkeypatch.setattr(shelf, "turn", lambda name: pytest.fail("Readers would wait for the worker."))

    print_ahead.call(page.pk)
    print_ahead.call(page.pk)

    assert [one.address for one in printed] == [page.full_url]


def test_publishing_asks_for_the_card(printed, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        page = make_recipe()

    assert page.full_url in [one.address for one in printed]


def test_text_that_was_published_again_meanwhile_is_printed_once(printed):
    page = make_recipe()
    before = page.last_published_at
    page.save_revision().publish()
    page.refresh_from_db()

    print_ahead.call(page.pk, before.isoformat())
    assert printed == []
    print_ahead.call(page.pk, page.last_published_at.isoformat())
    assert [one.address for one in printed] == [page.full_url]


def test_what_is_not_public_any_more_is_not_printed_ahead(printed):
    print_ahead.call(make_recipe(live=False).pk)
    print_ahead.call(0)

    assert printed == []


def test_reader_who_waited_takes_the_card_that_another_printed(client, printed, monkeypatch):
    page = make_recipe()

    @contextmanager
    def turn(name):
        default_storage.save(name, ContentFile(b"%PDF of another"))
        yield

    monkeypatch.setattr(shelf, "turn", turn)

    assert get(client, page).getvalue() == b"%PDF of another"
    assert printed == []


def test_card_that_another_machine_printed_meanwhile_is_never_away(client, monkeypatch):
    page = make_recipe()
    card = shelf.Card(page)

    def print_while_another_does(_manuscript):
        default_storage.save(card.path, ContentFile(PDF))
        return PDF

    thrown_away = []
    delete = InMemoryStorage.delete
    monkeypatch.setattr("opendata.card.press.print_card", print_while_another_does)
    monkeypatch.setattr(InMemoryStorage, "delete", lambda self, name: thrown_away.append(name) or delete(self, name))

    assert get(client, page).getvalue() == PDF
    assert card.path not in thrown_away
    assert stored(page) == [f"{card.edition}.pdf"]


def test_card_that_was_printed_while_its_entry_was_taken_back_is_thrown_away(printed):
    page = make_recipe()
    file = shelf.Card(page).get()
    type(page).objects.filter(pk=page.pk).update(live=False)
    assert stored(page)

    file.close()

    assert stored(page) == []


def test_old_cards_that_cannot_be_thrown_away_keep_the_new_one_from_nobody(client, printed, monkeypatch):
    page = make_recipe()

    def storage_is_away(*_arguments, **_named):
        raise OSError("The storage is away.")

    monkeypatch.setattr(shelf, "remove_cards", storage_is_away)

    assert get(client, page).getvalue() == PDF
    assert get(client, page).status_code == 200


def test_card_thrown_away_while_it_is_opened_is_still_given(client, printed, monkeypatch):
    page = make_recipe()
    open_file = shelf.Card.get

    def open_what_is_then_thrown_away(card):
        file = open_file(card)
        shelf.remove_cards(page.pk)
        return file

    monkeypatch.setattr(shelf.Card, "get", open_what_is_then_thrown_away)

    response = get(client, page)
    assert response.status_code == 200
    assert response.getvalue() == PDF


def test_reader_who_waits_too_long_is_asked_to_come_back(client, printed, monkeypatch, warm_cache):
    monkeypatch.setattr(shelf, "PATIENCE", 0.2)
    page = make_recipe()

    with shelf.turn(shelf.Card(page).path):
        response = get(client, page)

    assert response.status_code == 503
    assert response["Retry-After"] == "30"
    assert "try again in a minute" in response.content.decode()
    assert get(client, page).status_code == 200


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "This site cannot make PDFs"), ("fr", "Ce site ne peut pas produire de PDF")],
)
def test_machine_that_cannot_print_says_so_in_both_languages_and_offers_no_link(client, monkeypatch, language, told):
    page = make_recipe(language)
    monkeypatch.setattr(typesetter, "NAMES", ("libnothing.so.0",))
    typesetter.is_installed.cache_clear()

    response, html = get(client, page), client.get(page.url).content.decode()
    typesetter.is_installed.cache_clear()

    text = response.content.decode()
    assert response.status_code == 503
    assert told in text
    assert 'lang="fr">Pas de PDF' in text or 'lang="en">There is no PDF' in text
    assert page.url in text
    assert "card.pdf" not in html


def test_page_leads_to_its_card(client):
    page = make_recipe("fr")

    assert f'href="{address(page)}"' in client.get(page.url).content.decode()


def test_reader_with_a_finished_card_costs_few_queries(client, printed, warm_cache, django_assert_max_num_queries):
    page = make_recipe()
    get(client, page)

    with django_assert_max_num_queries(16):
        get(client, page)
