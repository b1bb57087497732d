"""What an agency has not published stays with its members and the editors: asked over HTTP, door by door."""

import pytest
from wagtail.models import ReferenceIndex

from core.models import Membership
from tests.factories.forms import post_data
from tests.factories.media import make_document, make_image
from tests.factories.pages import make_recipe, recipe_index

pytestmark = pytest.mark.django_db

SECRET = "Zibeline"


@pytest.fixture(autouse=True)
def files_on_disk(settings, tmp_path):
    """As on a running site: what is served is read from where it was put."""
    settings.STORAGES = {**settings.STORAGES, "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"}}
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def draft(author, agency):
    return make_recipe(live=False, owner=author, agency=agency, title=f"Draft {SECRET}")


@pytest.fixture
def newer_draft(author, agency):
    """A public entry with changes that are not."""
    page = make_recipe(owner=author, agency=agency, title="Public title")
    page.title = f"Newer {SECRET}"
    page.save_revision(user=author)
    return page


def text_of(response):
    return (b"".join(response.streaming_content) if response.streaming else response.content).decode(errors="replace")


LISTS = [
    "/admin/",
    "/admin/pages/{section}/",
    "/admin/pages/{section}/?q=" + SECRET,
    "/admin/pages/search/?q=" + SECRET,
    "/admin/pages/usage/recipes/recipepage/",
    "/admin/choose-page/{section}/",
    "/admin/choose-page/search/?q=" + SECRET,
    "/admin/choose-page/chosen-multiple/?id={draft}",
    "/admin/api/main/pages/?child_of={section}",
    "/admin/api/main/pages/?search=" + SECRET,
    "/admin/reports/site-history/",
    "/admin/reports/site-history/?export=csv",
    "/admin/reports/workflow/",
    "/admin/reports/workflow_tasks/",
    "/admin/reports/page-types-usage/",
    "/admin/bulk/wagtailcore/page/delete/?id={draft}",
    "/admin/bulk/wagtailcore/page/move/?id=all&childOf={section}",
]


@pytest.mark.parametrize("address", LISTS)
def test_no_list_tells_another_agency_of_drafts_or_of_newer_titles(login, stranger, draft, newer_draft, address):
    response = login(stranger).get(address.format(section=recipe_index().pk, draft=draft.pk))

    assert f"Draft {SECRET}" not in text_of(response)
    assert f"Newer {SECRET}" not in text_of(response)


def test_colleagues_and_editors_find_the_agencys_drafts_in_the_same_lists(login, colleague, editor, draft):
    for member in (colleague, editor):
        for address in ("/admin/pages/{section}/", "/admin/choose-page/{section}/", "/admin/pages/search/?q=" + SECRET):
            html = text_of(login(member).get(address.format(section=recipe_index().pk)))

            assert f"Draft {SECRET}" in html, address


def test_another_agencys_public_entry_can_be_chosen_by_its_public_title(login, stranger, newer_draft):
    html = text_of(login(stranger).get(f"/admin/choose-page/{recipe_index().pk}/?page_type=core.EntryPage"))

    assert "Public title" in html


def test_member_who_moves_loses_the_old_agency_and_finds_the_new_at_the_next_request(
    login, author, other_agency, stranger, draft
):
    theirs = make_recipe(live=False, owner=stranger, agency=other_agency, title="Of the prairies")
    client = login(author)
    Membership.objects.filter(user=author).update(agency=other_agency)

    html = text_of(client.get(f"/admin/pages/{recipe_index().pk}/"))

    assert theirs.title in html
    assert draft.title not in html


# Pictures and files


def addresses_of(image):
    return [image.file.url, image.get_rendition("width-100").url]


def test_picture_is_private_until_a_public_page_shows_it_and_again_after(client, author, agency):
    image = make_image(author)
    page = make_recipe(live=False, owner=author, agency=agency, image=image, image_alt="A kettle")
    assert [client.get(address).status_code for address in addresses_of(image)] == [404, 404]

    page.get_latest_revision().publish()
    assert [client.get(address).status_code for address in addresses_of(image)] == [200, 200]

    page.refresh_from_db()
    page.unpublish()
    assert [client.get(address).status_code for address in addresses_of(image)] == [404, 404]


def test_file_is_private_until_a_public_page_offers_it_and_again_after(client, author, agency):
    document = make_document(author)
    attachments = [("file", {"document": document, "note": "Checklist"})]
    page = make_recipe(live=False, owner=author, agency=agency, attachments=attachments)
    assert client.get(document.url).status_code == 404

    page.get_latest_revision().publish()
    assert text_of(client.get(document.url)) == "1. Boil water."

    page.refresh_from_db()
    page.unpublish()
    assert client.get(document.url).status_code == 404


def test_picture_that_a_published_entry_no_longer_shows_is_private_again(client, author, agency):
    image = make_image(author)
    page = make_recipe(owner=author, agency=agency, image=image, image_alt="A kettle")
    page.image = None
    page.save_revision().publish()

    assert client.get(image.file.url).status_code == 404


def test_private_picture_and_file_are_for_colleagues_and_editors(
    login, author, colleague, editor, stranger, translator
):
    addresses = [make_image(author).file.url, make_document(author).url]

    def answers(member):
        return [login(member).get(address).status_code for address in addresses]

    assert answers(colleague) == answers(editor) == [200, 200]
    assert answers(stranger) == answers(translator) == [404, 404]


def test_document_is_not_served_by_the_address_of_its_file(login, client, editor):
    document = make_document(editor)

    assert client.get(f"/media/{document.file.name}").status_code == 404
    assert login(editor).get(f"/media/{document.file.name}").status_code == 404


@pytest.mark.parametrize("path", ["../db.sqlite3", "original_images/../../db.sqlite3", "%2e%2e/settings.py"])
def test_no_other_file_is_served(client, path):
    assert client.get(f"/media/{path}").status_code == 404


@pytest.mark.parametrize("kind", ["images", "documents"])
def test_listings_and_choosers_of_media_keep_to_the_agency_and_what_readers_see(login, author, stranger, agency, kind):
    make = make_image if kind == "images" else make_document
    private, shown = make(author, title="Kept private"), make(author, title="Shown to readers")
    attachments = [("file", {"document": shown, "note": "Checklist"})] if kind == "documents" else []
    pictures = {"image": shown, "image_alt": "A kettle"} if kind == "images" else {}
    make_recipe(owner=author, agency=agency, attachments=attachments, **pictures)

    chooser = text_of(login(stranger).get(f"/admin/{kind}/chooser/"))
    listing = text_of(login(stranger).get(f"/admin/{kind}/"))
    interface = text_of(login(stranger).get(f"/admin/api/main/{kind}/"))

    for html in (chooser, listing, interface):
        assert private.title not in html
    assert shown.title in chooser
    assert shown.title not in listing
    assert login(stranger).get(f"/admin/{kind}/chooser/chosen/{private.pk}/").status_code == 404


def test_picture_stays_with_the_agency_when_who_added_it_leaves(login, author, colleague):
    image = make_image(author)
    author.membership.delete()

    assert login(colleague).get(f"/admin/images/{image.pk}/").status_code == 200
    assert login(author).get(f"/admin/images/{image.pk}/").status_code == 404


# Forged forms


def test_entry_cannot_take_another_agencys_private_picture(login, author, stranger, other_agency):
    image = make_image(author, title=f"Picture {SECRET}")
    theirs = make_recipe(live=False, owner=stranger, agency=other_agency)

    response = login(stranger).post(f"/admin/pages/{theirs.pk}/edit/", post_data(theirs, image=image))

    assert response.status_code == 403
    assert SECRET not in text_of(response)
    theirs.refresh_from_db()
    assert theirs.get_latest_revision_as_object().image is None


def test_entry_cannot_take_another_agencys_private_file_or_link_to_its_draft(
    login, author, stranger, other_agency, draft
):
    theirs = make_recipe(live=False, owner=stranger, agency=other_agency)
    forgeries = [
        {"attachments": [("file", {"document": make_document(author), "note": "x"})]},
        {"overview": f'<p><a linktype="page" id="{draft.pk}">x</a></p>'},
    ]

    for forgery in forgeries:
        page = type(theirs).objects.get(pk=theirs.pk)
        response = login(stranger).post(f"/admin/pages/{page.pk}/edit/", post_data(page, **forgery))

        assert response.status_code == 403
    assert not ReferenceIndex.objects.filter(object_id=str(theirs.pk), to_object_id=str(draft.pk)).exists()


def test_agencys_own_private_picture_is_taken(login, author, agency):
    image = make_image(author)
    page = make_recipe(live=False, owner=author, agency=agency)

    response = login(author).post(f"/admin/pages/{page.pk}/edit/", post_data(page, image=image, image_alt="A kettle"))

    assert response.status_code == 302
    page.refresh_from_db()
    assert page.get_latest_revision_as_object().image == image
