"""Drafts shown to people without an account: who may make a link, what it shows, and when it ends."""

import datetime
import re

import pytest
import time_machine
from django.core.signing import Signer
from django.test import Client
from django.utils import timezone
from wagtail.models import PageLogEntry

from core.models import LibrarySettings, PreviewLink
from core.previews.links import create_link, forget_expired_links, revoke_link
from tests.factories.media import make_image
from tests.factories.pages import ENTRY_FACTORIES, make_recipe
from tests.factories.translations import target_of, translation_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(author, agency):
    page = make_recipe(live=False, owner=author, agency=agency, title="Shared kitchen")
    page.summary = "Known so far to Harbour House."
    page.save_revision(user=author)
    return page


@pytest.fixture
def link(draft, author):
    return create_link(draft, author, "Our funder", days=7)


@pytest.fixture
def visitor():
    """Someone outside, with a browser of their own."""
    return Client()


def links_of(page):
    return f"/admin/entries/{page.pk}/previews/"


def is_refused(response):
    """A plain refusal, or a redirect that leads away with a message."""
    return response.status_code in (403, 404) or response.get("Location") == "/admin/"


def path_of(link):
    return link.address.removeprefix("http://127.0.0.1:8000")


# Making and revoking


def test_author_makes_a_link_and_reads_its_address_again(login, author, draft):
    client = login(author)

    client.post(links_of(draft), {"label": "Our funder", "days": "90"})

    link = PreviewLink.objects.get()
    html = client.get(links_of(draft)).content.decode()
    assert (link.page_id, link.created_by) == (draft.pk, author)
    assert datetime.timedelta(days=89) < link.expires_at - timezone.now() < datetime.timedelta(days=91)
    assert link.address in html
    assert "Our funder" in html
    assert "never opened" in html


@pytest.mark.parametrize("data", [{"label": "", "days": "7"}, {"label": "A", "days": "3650"}, {"label": "A"}])
def test_link_needs_someone_it_is_for_and_an_end(login, author, draft, data):
    response = login(author).post(links_of(draft), data)

    assert response.context["form"].errors
    assert not PreviewLink.objects.exists()


def test_colleague_revokes_a_link_also_when_its_maker_has_left(login, author, colleague, visitor, link):
    author.delete()

    login(colleague).post(f"{links_of(link.page)}{link.pk}/revoke/")

    link.refresh_from_db()
    assert link.created_by is None
    assert link.revoked_at is not None
    assert visitor.get(path_of(link)).status_code == 410


def test_link_to_an_entry_that_somebody_deletes_at_the_moment_is_not_made(login, author, draft, monkeypatch):
    def delete_first(page, *details):
        type(page).objects.get(pk=page.pk).delete()
        return create_link(page, *details)

    monkeypatch.setattr("core.previews.views.create_link", delete_first)

    assert login(author).post(links_of(draft), {"label": "Our funder", "days": "7"}).status_code == 404
    assert not PreviewLink.objects.exists()


def test_link_made_and_revoked_stand_in_the_history_of_the_entry(login, author, draft):
    client = login(author)
    client.post(links_of(draft), {"label": "Our funder", "days": "7"})
    client.post(f"{links_of(draft)}{PreviewLink.objects.get().pk}/revoke/")

    html = client.get(f"/admin/pages/{draft.pk}/history/").content.decode()

    actions = PageLogEntry.objects.filter(page=draft, action__startswith="core.preview")
    assert list(actions.values_list("action", flat=True).order_by("timestamp")) == [
        "core.preview.create",
        "core.preview.revoke",
    ]
    assert "Preview link made" in html


@pytest.mark.parametrize("member", ["stranger", "translator"])
def test_links_of_an_entry_are_closed_to_who_cannot_edit_it(request, login, link, member):
    client = login(request.getfixturevalue(member))
    address = links_of(link.page)

    answers = [
        client.get(address),
        client.post(address, {"label": "Mine", "days": "7"}),
        client.post(f"{address}{link.pk}/revoke/"),
    ]

    link.refresh_from_db()
    assert all(
        answer.status_code in (302, 403, 404) and answer.get("Location", "/admin/") == "/admin/" for answer in answers
    )
    assert PreviewLink.objects.count() == 1
    assert link.revoked_at is None


def test_visitor_without_account_is_asked_to_sign_in_to_the_list(visitor, link):
    assert visitor.get(links_of(link.page))["Location"].startswith("/admin/login/")


def test_link_of_another_entry_cannot_be_revoked_through_ones_own(login, stranger, other_agency, link):
    own = make_recipe(live=False, owner=stranger, agency=other_agency)

    response = login(stranger).post(f"{links_of(own)}{link.pk}/revoke/", follow=True)

    link.refresh_from_db()
    assert response.status_code == 404
    assert link.revoked_at is None


def test_link_is_not_revoked_by_following_an_address(login, author, link):
    assert login(author).get(f"{links_of(link.page)}{link.pk}/revoke/").status_code == 405


def test_menu_and_state_panel_lead_to_the_links(login, author, draft):
    html = login(author).get(f"/admin/pages/{draft.pk}/edit/").content.decode()

    assert "Preview links" in html
    assert html.count(links_of(draft)) == 2


# What the address shows


@pytest.mark.parametrize("make_entry", ENTRY_FACTORIES, ids=lambda factory: factory.__name__)
@pytest.mark.parametrize(
    "language, path, words", [("en", "/en/preview/", "This is a draft"), ("fr", "/fr/apercu/", "brouillon")]
)
def test_address_shows_the_entry_in_its_language_with_a_banner(visitor, author, make_entry, language, path, words):
    page = make_entry(language, live=False, title="Unpublished entry")
    link = create_link(page, author, "A partner", days=7)

    response = visitor.get(path_of(link))
    html = response.content.decode()

    assert path_of(link).startswith(path)
    assert response.status_code == 200
    assert "Unpublished entry" in html
    assert "preview-banner" in html
    assert words in html


def test_address_shows_the_latest_draft_and_notes_the_visit(visitor, link):
    html = visitor.get(path_of(link)).content.decode()

    link.refresh_from_db()
    assert "Known so far to Harbour House." in html
    assert link.last_opened_at is not None


def test_language_link_of_a_draft_says_which_language_it_is_in(visitor, link):
    html = visitor.get(path_of(link)).content.decode()
    other = re.search(r'<a class="lang" lang="fr" hreflang="fr" href="([^"]+)"', html)[1]

    response = visitor.get(other)
    html = response.content.decode()

    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    assert "noindex" in response["X-Robots-Tag"]
    assert "<h1>Ce brouillon n’est pas en français</h1>" in html
    assert f'href="{link.address}" hreflang="en"' in html
    assert f'<a class="lang" lang="en" hreflang="en" href="{path_of(link)}"' in html
    assert "Shared kitchen" not in html


def test_draft_stays_out_of_caches_search_engines_and_the_logs_of_other_sites(visitor, link):
    response = visitor.get(path_of(link))

    assert "no-store" in response["Cache-Control"]
    assert "private" in response["Cache-Control"]
    assert "noindex" in response["X-Robots-Tag"]
    assert response["Referrer-Policy"] == "no-referrer"


def test_member_sees_what_the_visitor_sees(login, editor, link):
    html = login(editor).get(path_of(link)).content.decode()

    assert "wagtail-userbar" not in html


def test_address_does_not_make_the_entry_public(visitor, link):
    visitor.get(path_of(link))

    assert visitor.get(f"/en/recipes/{link.page.slug}/").status_code == 404
    assert "Shared kitchen" not in visitor.get("/en/search/?q=kitchen").content.decode()


def test_address_takes_no_posts(visitor, link):
    assert visitor.post(path_of(link)).status_code == 405


def test_translation_can_be_shown_as_well(visitor, translator):
    page = target_of(translation_of(make_recipe("en")))
    link = create_link(page, translator, "A reader", days=7)

    assert path_of(link).startswith("/fr/apercu/")
    assert visitor.get(path_of(link)).status_code == 200


# When it ends


@pytest.mark.parametrize("language, words", [("en", "This link has ended"), ("fr", "Ce lien n’est plus valide")])
def test_expired_link_says_so_and_whom_to_ask(visitor, link, language, words):
    LibrarySettings.objects.update_or_create(
        site_id=link.page.get_site().pk, defaults={"editors_email": "editors@example.org"}
    )
    address = path_of(link) if language == "en" else path_of(link).replace("/en/preview/", "/fr/apercu/")

    with time_machine.travel(timezone.now() + datetime.timedelta(days=8)):
        response = visitor.get(address)

    html = response.content.decode()
    assert response.status_code == 410
    assert "no-store" in response["Cache-Control"]
    assert words in html
    assert "This link has ended" in html and "Ce lien n’est plus valide" in html
    assert "editors@example.org" in html
    assert "Shared kitchen" not in html


def test_link_to_a_deleted_entry_has_ended(visitor, link):
    address = path_of(link)
    link.page.delete()

    assert visitor.get(address).status_code == 410


@pytest.mark.parametrize(
    "forge",
    [
        lambda link: "x",
        lambda link: link.pk.hex,
        lambda link: f"{link.pk.hex}.{'a' * 43}",
        lambda link: link.token[:-1],
        lambda link: link.token + "a",
        lambda link: Signer(sep=".").sign(link.pk.hex),
        lambda link: link.token.replace(link.pk.hex, "0" * 32),
    ],
)
def test_forged_address_leads_nowhere(visitor, link, forge):
    assert visitor.get(f"/en/preview/{forge(link)}/").status_code == 404


def test_links_that_ended_long_ago_are_forgotten(visitor, author, draft, link):
    revoked, running = create_link(draft, author, "Revoked", 7), create_link(draft, author, "Running", 90)
    revoke_link(revoked, author)
    PreviewLink.objects.filter(pk=link.pk).update(expires_at=timezone.now() - datetime.timedelta(days=91))
    PreviewLink.objects.filter(pk=revoked.pk).update(revoked_at=timezone.now() - datetime.timedelta(days=91))

    assert forget_expired_links() == 2
    assert PreviewLink.objects.get() == running
    assert visitor.get(path_of(link)).status_code == 410


# Pictures and files of the draft


@pytest.fixture
def picture(draft, author):
    """A picture of the draft, private with it."""
    draft.image = make_image(author)
    draft.save_revision(user=author)
    return draft.image


def test_holder_of_a_link_is_given_the_pictures_of_that_draft_alone(visitor, link, picture, author):
    other = make_image(author)
    assert visitor.get(picture.file.url).status_code == 404

    visitor.get(path_of(link))

    assert visitor.get(picture.file.url).status_code == 200
    assert visitor.get(picture.get_rendition("width-100").url).status_code == 200
    assert visitor.get(other.file.url).status_code == 404


def test_cookie_is_kept_from_scripts_and_from_the_rest_of_the_site(visitor, link):
    response = visitor.get(path_of(link))

    cookies = [cookie for name, cookie in response.cookies.items() if name.startswith("preview-")]
    assert all(cookie["httponly"] and cookie["samesite"] == "Lax" for cookie in cookies)
    assert {cookie["path"] for cookie in cookies} == {"/media/", "/documents/"}
    assert link.token not in str(response.cookies)


def test_pictures_are_private_again_when_the_link_is_revoked(visitor, author, link, picture):
    visitor.get(path_of(link))

    revoke_link(link, author)

    assert visitor.get(picture.file.url).status_code == 404


@pytest.mark.parametrize("value", ["", "x", "x.y", "token", "number"])
def test_forged_cookie_grants_nothing(visitor, link, picture, value):
    forged = {"token": link.token, "number": link.pk.hex}.get(value, value)
    visitor.cookies["preview-x"] = forged

    assert visitor.get(picture.file.url).status_code == 404
