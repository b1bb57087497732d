"""Who may open, change and publish what, asked over HTTP as each role."""

import re

import pytest
from wagtail.models import Page
from wagtail.users.models import UserProfile

from core.models import EntryPage, Membership
from core.translation.segments import segments_of
from core.translation.sources import translation_into
from recipes.models import RecipePage
from tests.factories.forms import post_data
from tests.factories.members import make_member
from tests.factories.pages import ENTRY_FACTORIES, make_practice, make_recipe, practice_index, recipe_index
from users.models import User

pytestmark = pytest.mark.django_db

every_entry = pytest.mark.parametrize("make_entry", ENTRY_FACTORIES, ids=lambda factory: factory.__name__)


@pytest.fixture
def draft(author, agency):
    return make_recipe(live=False, owner=author, agency=agency, overview="<p>Known to Harbour House only.</p>")


def edit_address(page):
    return f"/admin/pages/{page.pk}/edit/"


def addresses_of(page):
    """Every address of the CMS that shows or changes a page."""
    revision = page.latest_revision_id
    return {
        name: f"/admin/pages/{page.pk}/{path}"
        for name, path in {
            "edit": "edit/",
            "preview of the form": "edit/preview/",
            "draft": "view_draft/",
            "history": "history/",
            "revision": f"revisions/{revision}/view/",
            "return to a revision": f"revisions/{revision}/revert/",
            "comparison": f"revisions/compare/live...{revision}/",
            "usage": "usage/",
            "workflow history": "workflow_history/",
            "copy": "copy/",
            "move": "move/",
            "delete": "delete/",
            "unpublish": "unpublish/",
        }.items()
    } | {"state": f"/admin/entries/{page.pk}/state/"}


def is_refused(response):
    """Not allowed, or as if it were not there."""
    return response.status_code in (403, 404)


def draft_of(page):
    return type(page).objects.get(pk=page.pk).get_latest_revision_as_object()


# Agencies


def test_colleagues_open_and_change_each_others_drafts(login, draft, colleague):
    assert login(colleague).get(edit_address(draft)).status_code == 200

    response = login(colleague).post(edit_address(draft), post_data(draft, summary="Written by a colleague."))

    assert response.status_code == 302
    assert draft_of(draft).summary == "Written by a colleague."


def test_colleagues_read_each_others_drafts_and_their_history(login, draft, colleague):
    addresses = addresses_of(draft)

    for name in ("draft", "history", "revision", "state"):
        assert login(colleague).get(addresses[name]).status_code == 200


def test_colleague_submits_for_the_agency(login, draft, colleague):
    login(colleague).post(edit_address(draft), {**post_data(draft), "action-submit": "Submit"})

    draft.refresh_from_db()
    assert draft.workflow_in_progress


def test_author_of_another_agency_is_refused_at_every_address(login, draft, stranger):
    client = login(stranger)

    answers = {name: client.get(address) for name, address in addresses_of(draft).items()}

    assert [name for name, response in answers.items() if not is_refused(response)] == []


def test_author_of_another_agency_changes_nothing(login, draft, stranger):
    client = login(stranger)
    forged = {
        **post_data(draft, title="Forged"),
        "action-submit": "Submit",
        "new_title": "Copied",
        "new_slug": "copied",
        "new_parent_page": recipe_index().pk,
    }

    answers = {name: client.post(address, forged) for name, address in addresses_of(draft).items()}

    draft.refresh_from_db()
    assert [name for name in ("edit", "preview of the form", "copy", "delete") if not is_refused(answers[name])] == []
    assert draft_of(draft).title != "Forged"
    assert not draft.workflow_in_progress
    assert RecipePage.objects.count() == 1


def test_another_agencys_draft_is_as_if_it_were_not_there(login, draft, stranger):
    response = login(stranger).get(edit_address(draft))

    assert response.status_code == 404
    assert draft.title not in response.content.decode()


def test_refusal_says_so_in_the_members_language(login, stranger):
    UserProfile.objects.create(user=stranger, preferred_language="fr")
    published = make_recipe()

    response = login(stranger).get(edit_address(published))

    assert response.status_code == 403
    assert "Votre rôle ne le permet pas" in response.content.decode()
    assert published.title not in response.content.decode()


@pytest.mark.parametrize("moved", [True, False])
def test_author_who_leaves_an_agency_leaves_its_drafts_at_the_next_request(
    login, draft, author, colleague, other_agency, moved
):
    client = login(author)
    assert client.get(edit_address(draft)).status_code == 200

    if moved:
        Membership.objects.filter(user=author).update(agency=other_agency)
    else:
        author.membership.delete()

    assert is_refused(client.get(edit_address(draft)))
    assert is_refused(client.post(edit_address(draft), post_data(draft, title="Taken along")))
    assert draft_of(draft).title != "Taken along"
    assert login(colleague).get(edit_address(draft)).status_code == 200


def test_draft_of_no_agency_is_its_owners(login, author, colleague):
    page = make_recipe(live=False, owner=author)

    assert login(author).get(edit_address(page)).status_code == 200
    assert is_refused(login(colleague).get(edit_address(page)))


def test_member_without_a_role_for_writing_does_not_open_the_agencys_drafts(login, draft, agency):
    translator = make_member("translator", agency)

    assert is_refused(login(translator).get(edit_address(draft)))


def test_account_that_is_closed_opens_nothing(login, draft, colleague):
    client = login(colleague)
    User.objects.filter(pk=colleague.pk).update(is_active=False)

    assert client.get(edit_address(draft)).status_code == 302
    assert draft.permissions_for_user(User.objects.get(pk=colleague.pk)).can_edit() is False


def test_author_does_not_delete_what_is_public(login, author, agency):
    page = make_recipe(owner=author, agency=agency)

    login(author).post(f"/admin/pages/{page.pk}/delete/")

    assert RecipePage.objects.filter(pk=page.pk).exists()


def test_nobody_reaches_a_draft_without_an_account(client, draft):
    for address in addresses_of(draft).values():
        response = client.get(address)

        assert response.status_code == 302
        assert response["Location"].startswith("/admin/login/")


def test_draft_is_not_public(client, draft):
    assert client.get(draft.url).status_code == 404


# Translators


def test_translator_opens_a_translation(login, translator):
    page = make_recipe()

    response = login(translator).get(edit_address(page.get_translations().get()))

    assert response.status_code == 200
    assert page.title in response.content.decode()


@pytest.mark.parametrize(("language", "other"), [("en", "fr"), ("fr", "en")])
def test_translator_opens_translations_into_their_language_only(login, language, other):
    member = make_member(f"translator_{language}")
    theirs, not_theirs = (make_recipe(written_in).get_translations().get() for written_in in (other, language))

    assert login(member).get(edit_address(theirs)).status_code == 200
    assert is_refused(login(member).get(edit_address(not_theirs)))


@every_entry
def test_translator_does_not_open_an_original(login, translator, make_entry):
    published, draft = make_entry(), make_entry(live=False)

    assert is_refused(login(translator).get(edit_address(published)))
    assert is_refused(login(translator).get(edit_address(draft)))


def test_translator_does_not_open_listings_or_begin_entries(login, translator):
    for index, kind in ((recipe_index(), "recipes/recipepage"), (practice_index(), "practices/practicepage")):
        assert is_refused(login(translator).get(edit_address(index)))
        assert is_refused(login(translator).get(f"/admin/pages/add/{kind}/{index.pk}/"))


def test_author_does_not_open_the_translation_of_another_agencys_entry(login, stranger, author, agency):
    translation = make_recipe(owner=author, agency=agency).get_translations().get()

    assert is_refused(login(stranger).get(edit_address(translation)))


# Publication


@pytest.fixture
def everyone(agency):
    """A member of every role that can open an entry, those with the most rights last."""
    root = User.objects.create_superuser("root", "root@example.org", "a long password")
    return [*(make_member(role, agency) for role in ("author", "editor", "administrator")), root]


def test_nobody_publishes_an_entry_by_its_form(login, agency, everyone):
    page = make_practice(live=False, agency=agency)

    for member in everyone:
        login(member).post(edit_address(page), {**post_data(page), "action-publish": "Publish"})

        page.refresh_from_db()
        assert page.live is False, member


def test_nobody_publishes_an_entry_while_creating_it(login, everyone):
    address = f"/admin/pages/add/recipes/recipepage/{recipe_index().pk}/"
    title = "By {}".format

    for member in everyone:
        data = post_data(RecipePage(), title=title(member), slug=f"by-{member.pk}")
        login(member).post(address, {**data, "action-publish": "Publish"})

        assert RecipePage.objects.get(title=title(member)).live is False, member


def test_nobody_publishes_a_change_to_a_public_entry(login, client, agency, everyone):
    page = make_recipe(agency=agency, summary="As it was reviewed.")

    for member in everyone:
        data = post_data(page.get_latest_revision_as_object(), summary="Never reviewed.")
        login(member).post(edit_address(page), {**data, "action-publish": "Publish"})
        assert draft_of(page).summary == "Never reviewed."

    client.logout()
    html = client.get(page.url).content.decode()
    assert "As it was reviewed." in html
    assert "Never reviewed." not in html


def test_nobody_publishes_entries_in_bulk(login, agency, everyone):
    page = make_recipe(live=False, agency=agency)

    for member in everyone:
        login(member).post(f"/admin/bulk/wagtailcore/page/publish/?id={page.pk}&next=/admin/")

        page.refresh_from_db()
        assert page.live is False, member


def test_nobody_publishes_the_entries_below_a_listing_in_bulk(login, agency, everyone):
    page = make_recipe(live=False, agency=agency)
    address = f"/admin/bulk/wagtailcore/page/publish/?id={recipe_index().pk}&next=/admin/"

    for member in everyone:
        login(member).post(address, {"include_descendants": "on"})

        page.refresh_from_db()
        assert page.live is False, member


def test_nobody_publishes_a_copy(login, agency, everyone):
    page = make_recipe(agency=agency)
    copy = {"new_title": "Copied", "new_parent_page": recipe_index().pk}

    for member in everyone:
        client = login(member)
        for slug, how in ((f"copied-{member.pk}", "publish_copies"), (f"mirrored-{member.pk}", "alias")):
            client.post(f"/admin/pages/{page.pk}/copy/", {**copy, "new_slug": slug, how: "on"})

    assert list(RecipePage.objects.filter(live=True)) == [page]


def test_no_button_offers_to_publish_an_entry(login, draft, administrator):
    new = f"/admin/pages/add/recipes/recipepage/{recipe_index().pk}/"

    for address in (edit_address(draft), new, f"/admin/pages/{recipe_index().pk}/"):
        html = login(administrator).get(address).content.decode()
        assert 'name="action-publish"' not in html
        assert not re.search(rf'href="/admin/pages/{draft.pk}/[^"]*publish', html)


def test_editor_takes_a_public_entry_off_the_site(login, editor):
    page = make_recipe()

    login(editor).post(f"/admin/pages/{page.pk}/unpublish/")

    page.refresh_from_db()
    assert page.live is False


# Translation by the side doors of wagtail-localize


CLOSED = [
    "localize/translate/{translation}/strings/{segment}/edit/",
    "localize/translate/{translation}/overrides/1/edit/",
    "localize/translate/{translation}/pofile/upload/",
    "localize/translate/{translation}/machine_translate/",
    "localize/translate/{translation}/disable/",
    "localize/submit/page/{page}/",
    "localize/submit/snippet/core/term/1/",
    "localize/update/{source}/",
    "localize/page/{page}/convert_to_alias/",
]


def test_addresses_that_know_no_review_are_closed_even_to_the_highest_right(client, opened, admin_user):
    counterpart, translation, segment = opened
    client.force_login(admin_user)

    for path in CLOSED:
        address = "/admin/" + path.format(
            translation=translation.pk, segment=segment.pk, page=counterpart.pk, source=translation.source_id
        )
        assert client.get(address, follow=True).status_code == 404, path
        assert client.post(address, {"value": "Forged"}, follow=True).status_code == 404, path

    assert [row.translation for row in segments_of(translation) if row.translation] == []
    assert translation_into(counterpart) is not None


@pytest.fixture
def opened():
    """The counterpart of a published recipe, its translation, and one string of it."""
    counterpart = make_recipe().get_translations().get().specific
    translation = translation_into(counterpart)
    return counterpart, translation, segments_of(translation)[0]


def test_preview_of_a_translation_is_refused_to_who_may_not_open_it(login, opened, stranger):
    _counterpart, translation, _segment = opened

    assert is_refused(login(stranger).get(f"/admin/localize/translate/{translation.pk}/preview/"))


def test_entry_cannot_be_written_as_the_bare_shared_type(login, administrator):
    response = login(administrator).get(f"/admin/pages/add/core/entrypage/{recipe_index().pk}/")

    assert is_refused(response)
    assert EntryPage not in Page.objects.get(pk=recipe_index().pk).specific.creatable_subpage_models()


def test_practice_cannot_be_filed_among_recipes(login, editor):
    page = make_practice(live=False)

    login(editor).post(f"/admin/pages/{page.pk}/move/{recipe_index().pk}/confirm/")

    page.refresh_from_db()
    assert page.get_parent().pk == practice_index().pk
