"""Nothing in the wrong language is ever public at an address, whichever way a page may be published."""

import datetime

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page, Site

from core.models import EntryPage
from tests.factories.forms import post_data
from tests.factories.pages import make_recipe, recipe_index
from tests.factories.reviews import carry_out, fresh
from tests.factories.translations import submit, target_of, translate, translation_of

pytestmark = pytest.mark.django_db

WORDS = "Unmistakably English words"
FORGED = {"action-publish": "Publish", "action": "publish", "publish_copies": "on", "alias": "on", "live": "on"}


@pytest.fixture
def original(agency, author):
    return make_recipe(title=WORDS, summary=f"{WORDS}.", agency=agency, owner=author)


@pytest.fixture
def target(original):
    return target_of(translation_of(original))


@pytest.fixture
def everyone(author, editor, translator, administrator):
    return [author, editor, translator, administrator]


@pytest.fixture(autouse=True)
def nothing_english_is_public_in_french(client):
    """Asked after every test of this module."""
    yield
    french = EntryPage.objects.live().filter(locale__language_code="fr")
    assert not [page for page in french if WORDS in (page.title, page.summary.rstrip("."))]
    below_french = Page.objects.get(slug=recipe_index("fr").slug).get_descendants().live()
    assert not below_french.filter(locale__language_code="en").exists()
    client.logout()
    assert WORDS not in client.get(recipe_index("fr").url).content.decode()


def test_publication(original):
    assert original.live


def test_scheduled_publication():
    page = make_recipe(live=False, title=WORDS, summary=f"{WORDS}.")
    page.go_live_at = timezone.now() + datetime.timedelta(days=1)
    page.save_revision().publish()
    assert not fresh(page).live

    with time_machine.travel(timezone.now() + datetime.timedelta(days=2)):
        call_command("publish_scheduled")

    assert fresh(page).live
    assert not target_of(translation_of(page)).live


@pytest.mark.parametrize("address", ["edit/", "revisions/{revision}/revert/", "unlock/"])
def test_forms_of_the_cms(login, target, everyone, address):
    for member in everyone:
        client = login(member)
        where = f"/admin/pages/{target.pk}/" + address.format(revision=target.latest_revision_id)
        client.post(where, {**post_data(target), **FORGED})
        client.post(where, {**post_data(target), "action-submit": "Submit"})
        client.post(where, {**post_data(target), "action-restart-workflow": "Restart"})

    assert not fresh(target).live
    assert not fresh(target).workflow_in_progress


@pytest.mark.parametrize("alias", [{}, {"alias": "on"}])
@pytest.mark.parametrize("what", ["original", "target"])
def test_copies_and_aliases(login, request, everyone, what, alias):
    page = request.getfixturevalue(what)
    for number, member in enumerate(everyone):
        for section in (recipe_index("en"), recipe_index("fr")):
            login(member).post(
                f"/admin/pages/{page.pk}/copy/",
                {
                    "new_title": WORDS,
                    "new_slug": f"copy-{what}-{number}",
                    "new_parent_page": section.pk,
                    "publish_copies": "on",
                    **alias,
                },
            )

    copies = Page.objects.filter(slug__startswith="copy-")
    assert not [copy for copy in copies if copy.get_parent().locale_id != copy.locale_id]


def test_resumed_review(login, original, target, translator, other_translator):
    opened = translation_of(original)
    translate(opened, translator)
    submit(opened, translator)
    carry_out(target_of(opened), other_translator, "reject", comment="Encore.")
    page = fresh(original)
    page.summary = f"{WORDS}. "
    page.save_revision().publish()

    login(translator).post(f"/admin/pages/{target.pk}/edit/", {"action": "submit"})
    login(translator).post(f"/admin/pages/{target.pk}/edit/", {"action-restart-workflow": "1"})

    assert not fresh(target).live


def test_bulk_publication(login, target, everyone):
    for member in everyone:
        login(member).post(f"/admin/bulk/wagtailcore/page/publish/?id={target.pk}", {"include_descendants": "on"})

    assert not fresh(target).live


def test_privacy_and_site_are_as_they_were(target):
    assert not target.view_restrictions.exists()
    assert Site.objects.count() == 1
