"""Who may confirm, archive, bring back and delete, asked over HTTP as each role."""

from datetime import date

import pytest
import time_machine
from django.utils import timezone
from wagtail.users.models import UserProfile

from core.freshness.steps import archive
from core.models import EntryPage
from recipes.models import RecipePage
from tests.core.test_permissions import is_refused
from tests.factories.members import make_member
from tests.factories.pages import make_practice, make_recipe
from tests.factories.translations import publish, translation_of
from users.models import User

pytestmark = pytest.mark.django_db

STEPS = ("confirm", "archive", "restore")
REASONS = {"reason_en": "It closed in March.", "reason_fr": ""}


@pytest.fixture
def entry(author, agency):
    return make_recipe(owner=author, agency=agency, last_reviewed=date(2024, 1, 1), next_review=date(2025, 1, 1))


@pytest.fixture
def archived(entry, editor):
    archive(entry, editor, {"en": "It closed in March."})
    return entry


def address(page, step):
    return f"/admin/entries/{page.pk}/{step}/"


def fresh(page):
    return EntryPage.objects.get(pk=page.pk)


@pytest.fixture(params=["author", "colleague", "editor", "administrator"])
def keeper(request):
    return request.getfixturevalue(request.param)


@pytest.fixture(params=["stranger", "translator", "agency translator"])
def outsider(request, agency):
    if request.param == "agency translator":
        return make_member("translator", agency)
    return request.getfixturevalue(request.param)


# Still right


def test_mail_leads_to_a_page_with_one_button_that_keeps_the_entry_for_a_year(login, entry, keeper):
    client = login(keeper)
    html = client.get(address(entry, "confirm")).content.decode()
    assert html.count('<button class="button">Still right</button>') == 1
    assert fresh(entry).last_reviewed == date(2024, 1, 1)

    response = client.post(address(entry, "confirm"))

    assert response["Location"] == f"/admin/pages/{entry.pk}/edit/"
    assert fresh(entry).last_reviewed == timezone.localdate()
    assert not fresh(entry).is_overdue


def test_mail_read_before_signing_in_leads_there_after_it(client, entry):
    response = client.get(address(entry, "confirm"))

    assert response["Location"] == f"/admin/login/?next={address(entry, 'confirm')}"


def test_member_returns_to_where_they_were_but_not_to_another_site(login, entry, author):
    client = login(author)

    assert client.post(address(entry, "confirm"), {"next": "/admin/"})["Location"] == "/admin/"
    assert "evil" not in client.post(address(entry, "confirm"), {"next": "https://evil.example/"})["Location"]


def test_others_change_nothing_by_any_step(login, entry, outsider):
    client = login(outsider)

    for step in STEPS:
        assert is_refused(client.get(address(entry, step))), step
        assert is_refused(client.post(address(entry, step), REASONS)), step
    assert fresh(entry).last_reviewed == date(2024, 1, 1)
    assert not fresh(entry).is_archived


def test_nothing_is_confirmed_or_archived_that_is_not_public(login, author, agency, editor):
    draft = make_recipe(live=False, owner=author, agency=agency)

    for member in (author, editor):
        for step in STEPS:
            assert is_refused(login(member).post(address(draft, step), REASONS)), step
    assert not fresh(draft).is_archived


def test_translation_is_confirmed_and_archived_by_its_original_alone(login, entry, editor, translator):
    target = publish(translation_of(entry))

    for member in (editor, translator):
        for step in STEPS:
            assert is_refused(login(member).post(address(target, step), REASONS)), step
    assert not fresh(target).is_archived


def test_page_that_is_no_entry_has_no_such_address(login, editor):
    assert login(editor).get("/admin/entries/999999/confirm/", follow=True).status_code == 404


# Archiving


def test_writers_and_editors_archive_with_a_reason(login, entry, keeper):
    login(keeper).post(address(entry, "archive"), REASONS)

    assert fresh(entry).archived_on == timezone.localdate()
    assert fresh(entry).archive_reason == "It closed in March."


@pytest.mark.parametrize("reason", ["", "   "])
def test_nothing_is_archived_without_a_reason_in_its_language_and_what_was_typed_is_kept(login, entry, author, reason):
    response = login(author).post(address(entry, "archive"), {"reason_en": reason, "reason_fr": "Il a pris fin."})

    html = response.content.decode()
    assert "This field is required." in html
    assert "Il a pris fin." in html
    assert not fresh(entry).is_archived


def test_reason_of_an_entry_written_in_french_is_asked_in_french_first(login, author, agency):
    page = make_practice("fr", owner=author, agency=agency)
    UserProfile.objects.update_or_create(user=author, defaults={"preferred_language": "fr"})
    client = login(author)

    html = client.get(address(page, "archive")).content.decode()
    client.post(address(page, "archive"), {"reason_en": "", "reason_fr": "Il a pris fin."})

    assert html.index('name="reason_fr"') < html.index('name="reason_en"')
    assert "Une fiche archivée garde son adresse" in html
    assert fresh(page).archive_reason == "Il a pris fin."


def test_only_editors_bring_an_entry_back(login, archived, author, colleague, editor):
    for member in (author, colleague):
        assert is_refused(login(member).post(address(archived, "restore"), {}))
        assert is_refused(login(member).post(address(archived, "archive"), REASONS))
    assert fresh(archived).is_archived

    login(editor).post(address(archived, "restore"))

    assert not fresh(archived).is_archived


def test_archived_entry_is_not_confirmed(login, archived, editor):
    assert is_refused(login(editor).post(address(archived, "confirm")))


def test_editor_mends_the_reason(login, archived, editor):
    client = login(editor)
    assert "It closed in March." in client.get(address(archived, "archive")).content.decode()

    client.post(address(archived, "archive"), {"reason_en": "It closed.", "reason_fr": "Il a pris fin."})

    assert (fresh(archived).archive_reason_en, fresh(archived).archive_reason_fr) == ("It closed.", "Il a pris fin.")


def test_history_tells_what_was_done(login, archived, editor):
    login(editor).post(address(archived, "restore"))

    html = login(editor).get(f"/admin/pages/{archived.pk}/history/").content.decode()

    assert "Brought back from the archive" in html
    assert "It closed in March." in html


# The form


@time_machine.travel("2027-03-03T12:00:00-05:00", tick=False)
def test_form_shows_the_dates_with_the_buttons(login, entry, author):
    html = login(author).get(f"/admin/pages/{entry.pk}/edit/").content.decode()

    assert "Not reviewed since 1 January 2024" in html
    assert "791 days overdue" in html
    assert f'<form id="confirm-entry" method="post" action="{address(entry, "confirm")}">' in html
    assert 'form="confirm-entry"' in html
    assert f'href="{address(entry, "archive")}"' in html


def test_form_of_a_draft_offers_neither(login, author, agency):
    draft = make_recipe(live=False, owner=author, agency=agency)

    html = login(author).get(f"/admin/pages/{draft.pk}/edit/").content.decode()

    assert "confirm-entry" not in html
    assert address(draft, "archive") not in html


def test_form_of_an_archived_entry_says_so_and_editors_may_bring_it_back(login, archived, author, editor):
    for member, offered in ((author, False), (editor, True)):
        html = login(member).get(f"/admin/pages/{archived.pk}/edit/").content.decode()
        assert "<strong>Archived</strong>" in html
        assert "It closed in March." in html
        assert (address(archived, "restore") in html) == offered
        assert "confirm-entry" not in html


# Deleting


def delete(client, page):
    client.post(f"/admin/pages/{page.pk}/delete/", {"other": "both"})
    return not RecipePage.objects.filter(pk=page.pk).exists()


def delete_in_bulk(client, *pages):
    numbers = "&".join(f"id={page.pk}" for page in pages)
    client.post(f"/admin/bulk/wagtailcore/page/delete/?{numbers}&next=/admin/")
    return [not RecipePage.objects.filter(pk=page.pk).exists() for page in pages]


@pytest.mark.parametrize("role", ["author", "colleague", "editor", "stranger", "translator"])
def test_nobody_but_administrators_deletes_what_was_ever_published(login, entry, role, request):
    client = login(request.getfixturevalue(role))

    assert not delete(client, entry)
    assert delete_in_bulk(client, entry) == [False]
    entry.unpublish()
    assert not delete(client, entry)
    assert delete_in_bulk(client, entry) == [False]


def test_translation_is_not_deleted_even_before_it_is_published(login, entry, author, editor, translator):
    target = entry.get_translations().get()

    for member in (author, editor, translator):
        assert not delete(login(member), target)
        assert delete_in_bulk(login(member), target) == [False]


def test_administrators_delete(login, entry, administrator):
    assert delete(login(administrator), entry)
    # In bulk nobody says what becomes of the other language of each.
    assert delete_in_bulk(login(administrator), make_recipe()) == [False]


def test_superuser_deletes(login, entry):
    assert delete(login(User.objects.create_superuser("root", "root@example.org", "a long password")), entry)


@pytest.mark.parametrize("role", ["author", "colleague", "editor"])
def test_draft_never_published_is_its_agencys_to_delete(login, author, agency, role, request):
    draft = make_recipe(live=False, owner=author, agency=agency)

    assert delete(login(request.getfixturevalue(role)), draft)


@pytest.mark.parametrize("role", ["stranger", "translator"])
def test_draft_is_not_deleted_by_others(login, author, agency, role, request):
    draft = make_recipe(live=False, owner=author, agency=agency)
    client = login(request.getfixturevalue(role))

    assert not delete(client, draft)
    assert delete_in_bulk(client, draft) == [False]


def test_published_entry_stays_when_drafts_are_deleted_in_bulk(login, entry, editor):
    assert delete_in_bulk(login(editor), make_recipe(live=False), entry) == [True, False]


def test_menus_offer_to_archive_instead_of_to_delete(login, entry, editor):
    client = login(editor)

    for place in (f"/admin/pages/{entry.pk}/edit/", f"/admin/pages/{entry.get_parent().pk}/"):
        html = client.get(place).content.decode()
        assert f'href="{address(entry, "archive")}"' in html
        assert f"/admin/pages/{entry.pk}/delete/" not in html


def test_moving_a_published_entry_is_no_way_around(login, entry, editor):
    assert not fresh(entry).specific.permissions_for_user(editor).can_move()
