"""The demonstration site: what it shows, in both languages, and that loading it twice changes nothing."""

import pytest
from django.contrib.auth import authenticate
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ImproperlyConfigured
from django.utils import timezone
from django.utils.html import escape
from wagtail.models import Page, Revision, WorkflowState
from wagtail_localize.models import StringTranslation

from core.choices import LineageKind, PracticeStatus
from core.editorial.roles import ADMINISTRATORS, AUTHORS, EDITORS, TRANSLATORS
from core.models import EntryPage, Freshness, Lineage, Organization, PageTerm, Term, Vocabulary
from home.demo.accounts import ACCOUNTS, PASSWORD, load_accounts
from home.demo.builder import FEATURED, key_of, load_demo_content
from home.demo.entries import ENTRIES
from home.models import FeaturedEntry, HomePage
from recipes.models import RecipePage
from tests.factories.pages import make_recipe
from users.models import User

# One of each is written from every source of published facts.
SOURCED = [
    "accessible-support",
    "francophone-facebook-group",
    "global-refugee-sponsorship",
    "library-settlement-partnerships",
    "mentoring-partnership",
    "neighbourhood-mothers",
    "omega-auckland",
    "teach-cooking-online",
]
COUNTED = [Page, Revision, Term, PageTerm, Organization, Lineage, FeaturedEntry, User, StringTranslation]

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def made(shared):
    """The demonstration, loaded once for all tests of this file."""
    return load_demo_content()


def entry(slug, language):
    return EntryPage.objects.live().get(translation_key=key_of(slug), locale__language_code=language).specific


def live_pages():
    return Page.objects.live().filter(depth__gt=1).specific()


def test_first_loading_makes_every_entry(made):
    assert made == len(ENTRIES)


def test_second_loading_creates_nothing():
    before = [model.objects.count() for model in COUNTED]

    assert load_demo_content() == 0
    assert [model.objects.count() for model in COUNTED] == before


def test_second_loading_leaves_what_an_editor_wrote():
    page = entry("mentoring-partnership", "en")
    page.title = "Mentors of the same trade"
    page.save_revision().publish()

    load_demo_content()

    page.refresh_from_db()
    assert page.title == "Mentors of the same trade"


def test_every_live_page_opens_under_its_title(client):
    pages = list(live_pages())

    for page in pages:
        response = client.get(page.url)
        headline = page.headline if isinstance(page, HomePage) else page.title
        assert response.status_code == 200, page.url
        assert escape(headline) in response.content.decode(), page.url
    assert len(pages) > 2 * len(SOURCED)


@pytest.mark.parametrize("slug", SOURCED)
def test_practice_of_the_sources_is_public_in_both_languages(slug):
    english, french = entry(slug, "en"), entry(slug, "fr")

    assert english.title != french.title
    assert english.slug != french.slug
    assert english.source_note
    assert english.organizations == french.organizations != []


def test_auckland_is_shown_as_adapted_from_toronto(client):
    toronto, auckland = entry("mentoring-partnership", "fr"), entry("omega-auckland", "fr")

    link = auckland.lineage.get()
    assert (link.kind, link.entry.translation_key) == (LineageKind.ADAPTED_FROM, toronto.translation_key)
    assert f'href="{auckland.url}"' in client.get(toronto.url).content.decode()
    assert f'href="{toronto.url}"' in client.get(auckland.url).content.decode()


def test_recipe_leads_to_its_later_guide(client):
    recipe, guide = entry("teach-cooking-online", "en"), entry("teach-cooking-online-guide", "en")

    assert guide.lineage.get().kind == LineageKind.LATER_VERSION_OF
    assert f'href="{guide.url}"' in client.get(recipe.url).content.decode()


def test_an_entry_was_written_in_french_first():
    french = entry("family-pairing-first-school-year", "fr")
    english = entry("family-pairing-first-school-year", "en")

    assert (french.is_translation, english.is_translation) == (False, True)
    assert french.title != english.title
    assert french.slug != english.slug


def test_an_entry_waits_for_its_translation(client):
    page = entry("phone-and-email-help-desk", "en")

    assert page.live_translation is None
    html = client.get(f"/fr/pas-encore-traduit/{page.pk}/").content.decode()
    assert escape(page.title) in html


def test_an_ended_practice_carries_its_notice(client):
    for language in ("en", "fr"):
        page = entry("saturday-bench", language)
        html = client.get(page.url).content.decode()
        assert page.practice_status == PracticeStatus.ENDED
        assert page.notice_date is not None
        assert 'class="notice"' in html


@pytest.mark.parametrize(("language", "mark"), [("en", "Not reviewed since"), ("fr", "Pas vérifiée depuis le")])
def test_an_entry_is_overdue_for_review(client, language, mark):
    page = entry("global-refugee-sponsorship", language)

    assert page.is_overdue
    assert mark in client.get(page.url).content.decode()


@pytest.mark.parametrize(("language", "mark"), [("en", "Archived on"), ("fr", "Archivée le")])
def test_an_entry_is_archived_in_both_languages(client, language, mark):
    page = entry("saturday-bench", language)

    assert mark in client.get(page.url).content.decode()
    assert not EntryPage.objects.published_in(page.locale_id).filter(pk=page.pk).exists()


@pytest.mark.parametrize("agency", ["riverside", "carrefour"])
def test_each_agency_has_an_entry_to_read_again(agency):
    due = EntryPage.objects.originals().with_freshness().filter(freshness=Freshness.DUE_SOON, agency__slug=agency)

    assert due.exists()


def test_no_review_lies_in_the_future():
    assert not EntryPage.objects.filter(last_reviewed__gt=timezone.localdate()).exists()


def test_a_title_has_seventy_four_characters():
    assert 74 in {len(page.title) for page in EntryPage.objects.live()}


def test_five_organizations_contributed_one_entry(client):
    page = entry("francophone-facebook-group", "fr")

    html = client.get(page.url).content.decode()
    assert len(page.organizations) == 5
    assert all(escape(organization.name_fr) in html for organization in page.organizations)


def test_conflicting_figures_stand_side_by_side(client):
    page = entry("neighbourhood-mothers", "en")

    disputed = next(result.value for result in page.results if result.value["other_figures"])
    assert {disputed["number"], disputed["other_figures"][0]["number"]} == {"12", "28"}
    html = client.get(page.url).content.decode()
    assert disputed["source"] in html and disputed["other_figures"][0]["source"] in html


def test_a_step_has_a_heading_and_no_body():
    bare = [
        step.value["title"]
        for page in RecipePage.objects.all()
        for step in page.steps
        if not (step.value["advice"] or step.value["how_we_did_it"] or step.value["checklist"])
    ]

    assert bare


def test_review_has_entries_waiting_at_every_stage():
    states = WorkflowState.objects.filter(base_content_type=ContentType.objects.get_for_model(Page))

    waiting = [state.content_object.specific for state in states.filter(status=WorkflowState.STATUS_IN_PROGRESS)]
    assert {page.is_translation for page in waiting} == {True, False}
    assert states.filter(status=WorkflowState.STATUS_NEEDS_CHANGES).count() == 1
    assert EntryPage.objects.not_live().filter(title="Lend laptops to language learners").exists()


def test_front_pages_feature_the_chosen_entries(client):
    for language in ("en", "fr"):
        html = client.get(f"/{language}/").content.decode()
        assert all(f'href="{entry(slug, language).url}"' in html for slug in FEATURED)


def test_nothing_unreviewed_is_public(client):
    drafts = EntryPage.objects.not_live()

    for page in drafts:
        response = client.get(page.get_url(), follow=True)
        # Where the original is public, readers learn that it is not translated yet.
        assert response.status_code == 404 or response.resolver_match.view_name == "not_translated"
    assert drafts.count() >= 3


@pytest.mark.parametrize("agency", ["riverside", "carrefour"])
def test_two_agencies_have_an_account_for_every_role(agency):
    roles = set()
    for _agency, role_name, *_names in (row for row in ACCOUNTS if row[0] == agency):
        user = authenticate(username=f"{agency}-{role_name}", password=PASSWORD)
        assert user.membership.agency.slug == agency
        roles |= {group.name for group in user.groups.all()}
    into = {"riverside": "fr", "carrefour": "en"}[agency]
    assert roles == {role.name for role in (AUTHORS, EDITORS, TRANSLATORS[into], ADMINISTRATORS)}


def test_accounts_are_refused_outside_demonstration_mode(settings):
    settings.DEMO_MODE = False

    with pytest.raises(ImproperlyConfigured):
        load_accounts()


def test_places_belong_to_their_province():
    assert Term.objects.get(vocabulary=Vocabulary.PLACE, slug="toronto").parent.slug == "on"


def test_entries_of_others_are_left_alone():
    page = make_recipe(title="Written by someone else")

    load_demo_content()

    assert EntryPage.objects.filter(pk=page.pk, title="Written by someone else").exists()
