"""The editor form as an author meets it: drafts may hold anything, submission names every gap, nothing is lost."""

import re
from html import unescape

import pytest
from wagtail.users.models import UserProfile

from core.choices import ContactRoute
from core.models import EntryPage, PageOrganization, Vocabulary
from practices.models import PracticePage
from recipes.models import RecipePage
from tests.factories.forms import post_data
from tests.factories.pages import ENTRY_FACTORIES, make_practice, make_recipe, practice_index, recipe_index, term

pytestmark = pytest.mark.django_db

every_entry = pytest.mark.parametrize("make_entry", ENTRY_FACTORIES, ids=lambda factory: factory.__name__)
NEW_RECIPE = "/admin/pages/add/recipes/recipepage/{}/"
NEW_PRACTICE = "/admin/pages/add/practices/practicepage/{}/"


def edit_address(page):
    return f"/admin/pages/{page.pk}/edit/"


def draft_of(page):
    """The page as its latest revision has it."""
    return type(page).objects.get(pk=page.pk).get_latest_revision_as_object()


def speaks_french(member):
    UserProfile.objects.update_or_create(user=member, defaults={"preferred_language": "fr"})


def errors_at_fields(response):
    """``{field: message}`` as the form shows them, for plain fields and vocabularies."""
    found = re.findall(
        r'id="panel-child-[^"]*?-(\w+)-errors"[^>]*>(.*?)</div>', response.content.decode(), flags=re.DOTALL
    )
    told = {name: " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split()) for name, text in found}
    return {name: message for name, message in told.items() if message}


@pytest.mark.parametrize(
    "model, address, index",
    [
        (RecipePage, NEW_RECIPE, recipe_index),
        (PracticePage, NEW_PRACTICE, practice_index),
    ],
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_draft_may_be_empty_but_for_its_title(login, author, model, address, index, language):
    response = login(author).post(address.format(index(language).pk), post_data(model(), title="Only a title"))

    draft = model.objects.get(title="Only a title")
    assert response.status_code == 302
    assert draft.live is False
    assert draft.owner == author
    assert draft.locale.language_code == language


def test_draft_without_a_title_is_asked_for_one(login, author):
    response = login(author).post(NEW_RECIPE.format(recipe_index().pk), post_data(RecipePage()))

    assert response.status_code == 200
    assert not RecipePage.objects.exists()
    assert response.context["form"].errors.keys() == {"title"}
    assert "This field is required." in response.content.decode()


def test_new_draft_belongs_to_and_is_contributed_by_the_authors_agency(login, author, agency):
    login(author).post(NEW_RECIPE.format(recipe_index().pk), post_data(RecipePage(), title="New"))

    draft = draft_of(RecipePage.objects.get(title="New"))
    assert draft.agency == agency
    assert [link.organization for link in draft.page_organizations.all()] == [agency]


def test_new_draft_may_be_contributed_by_others_instead(login, author, agency, other_agency):
    page = RecipePage()
    page.page_organizations = [PageOrganization(organization=other_agency)]

    login(author).post(NEW_RECIPE.format(recipe_index().pk), post_data(page, title="For them"))

    draft = draft_of(RecipePage.objects.get(title="For them"))
    assert draft.agency == agency
    assert [link.organization for link in draft.page_organizations.all()] == [other_agency]


def test_later_save_does_not_move_a_draft_to_another_agency(login, editor, author, agency):
    page = make_recipe(live=False, owner=author, agency=agency)

    login(editor).post(edit_address(page), post_data(page, overview="<p>More.</p>"))

    assert draft_of(page).agency == agency


def test_draft_with_wrong_and_overlong_things_is_saved(login, author, agency):
    page = make_recipe(live=False, owner=author, agency=agency)
    summary = "word " * 40

    response = login(author).post(
        edit_address(page),
        post_data(page, summary=summary, contact_route=ContactRoute.PERSON, contact_name="", contact_consent=False),
    )

    draft = draft_of(page)
    assert response.status_code == 302
    assert draft.summary == summary.strip()
    assert draft.contact_route == ContactRoute.PERSON


def test_draft_may_lose_what_publishing_asks_for(login, author, agency):
    page = make_practice(live=False, owner=author, agency=agency)

    response = login(author).post(
        edit_address(page), post_data(page, challenge="", practical="", summary="", themes=[], provinces=[])
    )

    draft = draft_of(page)
    assert response.status_code == 302
    assert (draft.challenge, draft.practical, draft.summary) == ("", "", "")
    assert draft.terms == {}


@every_entry
def test_complete_entry_is_submitted(login, author, agency, make_entry):
    page = make_entry(live=False, owner=author, agency=agency)

    response = login(author).post(edit_address(page), {**post_data(page), "action-submit": "Submit"})

    page.refresh_from_db()
    assert response.status_code == 302
    assert page.workflow_in_progress
    assert page.live is False


def test_practice_that_is_submitted_with_gaps_names_each_at_its_field(login, author, agency):
    page = make_practice(live=False, owner=author, agency=agency)
    gaps = {
        "summary": "",
        "challenge": "",
        "making_it_work": "",
        "practical": "",
        "innovative": "",
        "successful": "",
        "transferable": "",
        "contact_route": "",
        "themes": [],
        "provinces": [],
    }

    response = login(author).post(edit_address(page), {**post_data(page, **gaps), "action-submit": "Submit"})

    page.refresh_from_db()
    errors = errors_at_fields(response)
    assert response.status_code == 200
    assert not page.workflow_in_progress
    assert set(errors) >= set(gaps)
    assert {errors[name] for name in gaps} == {"This field is required."}


def test_paragraphs_without_words_are_a_gap_too(login, author, agency):
    page = make_practice(live=False, owner=author, agency=agency)

    response = login(author).post(
        edit_address(page), {**post_data(page, challenge="<p> </p><p></p>"), "action-submit": "Submit"}
    )

    page.refresh_from_db()
    assert errors_at_fields(response) == {"challenge": "This field is required."}
    assert not page.workflow_in_progress


def test_gaps_are_named_in_french_to_who_works_in_french(login, author, agency):
    speaks_french(author)
    page = make_practice("fr", live=False, owner=author, agency=agency)

    response = login(author).post(
        edit_address(page), {**post_data(page, summary="", themes=[]), "action-submit": "Soumettre"}
    )

    errors = errors_at_fields(response)
    assert errors["summary"] == errors["themes"]
    assert "champ" in errors["summary"].casefold()


def test_recipe_without_steps_or_risks_is_not_submitted(login, author, agency):
    page = make_recipe(live=False, owner=author, agency=agency)

    response = login(author).post(
        edit_address(page), {**post_data(page, steps=[], risks=[]), "action-submit": "Submit"}
    )

    page.refresh_from_db()
    assert response.status_code == 200
    assert not page.workflow_in_progress
    assert response.context["form"].errors.keys() >= {"steps", "risks"}


def test_entry_of_no_organization_is_not_submitted(login, author, agency):
    page = make_recipe(live=False, owner=author, agency=agency)
    page.page_organizations = []

    response = login(author).post(edit_address(page), {**post_data(page), "action-submit": "Submit"})

    page.refresh_from_db()
    assert response.status_code == 200
    assert not page.workflow_in_progress


def test_form_that_comes_back_keeps_what_was_typed(login, author, agency):
    page = make_practice(live=False, owner=author, agency=agency)
    typed = post_data(
        page,
        title="A title just typed",
        practical="Just typed: a room and a kettle.",
        challenge="",
        topics=[term("topic", "housing")],
    )

    html = login(author).post(edit_address(page), {**typed, "action-submit": "Submit"}).content.decode()

    assert "A title just typed" in html
    assert "Just typed: a room and a kettle." in html
    assert ticked(html, "topics") == [str(term("topic", "housing").pk)]


@pytest.mark.parametrize(
    "language, message",
    [
        ("en", "Keep it to 25 words or fewer; it has 40 words."),
        ("fr", "25 mots"),
    ],
)
def test_long_summary_is_refused_on_submission_with_its_count(login, author, agency, language, message):
    if language == "fr":
        speaks_french(author)
    page = make_recipe(live=False, owner=author, agency=agency)

    response = login(author).post(
        edit_address(page), {**post_data(page, summary="word " * 40), "action-submit": "Submit"}
    )

    page.refresh_from_db()
    assert message in errors_at_fields(response)["summary"]
    assert not page.workflow_in_progress


@pytest.mark.parametrize(
    "language, message",
    [
        ("en", "Ask the person, then tick this box; or choose another way to be reached."),
        ("fr", "personne"),
    ],
)
def test_person_as_contact_without_consent_is_refused(login, author, agency, language, message):
    if language == "fr":
        speaks_french(author)
    page = make_recipe(live=False, owner=author, agency=agency)
    contact = {
        "contact_route": ContactRoute.PERSON,
        "contact_name": "Amina Diallo",
        "contact_email": "amina@example.org",
    }

    response = login(author).post(edit_address(page), {**post_data(page, **contact), "action-submit": "Submit"})

    page.refresh_from_db()
    errors = errors_at_fields(response)
    assert not page.workflow_in_progress
    assert message in errors["contact_consent"]
    assert set(errors) == {"contact_consent"}


def test_person_who_agreed_may_be_the_contact(login, author, agency):
    page = make_recipe(live=False, owner=author, agency=agency)
    contact = {
        "contact_route": ContactRoute.PERSON,
        "contact_name": "Amina Diallo",
        "contact_email": "amina@example.org",
        "contact_consent": True,
    }

    login(author).post(edit_address(page), {**post_data(page, **contact), "action-submit": "Submit"})

    page.refresh_from_db()
    assert page.workflow_in_progress


def test_public_page_as_contact_needs_its_address(login, author, agency):
    page = make_recipe(live=False, owner=author, agency=agency)

    response = login(author).post(
        edit_address(page), {**post_data(page, contact_route=ContactRoute.PAGE), "action-submit": "Submit"}
    )

    assert set(errors_at_fields(response)) == {"contact_url"}


def ticked(html, name):
    boxes = re.findall(rf'<input[^>]*\bname="{name}"[^>]*>', html)
    return [re.search(r'value="(\d+)"', box)[1] for box in boxes if "checked" in box]


def test_terms_ticked_are_kept_and_shown_again(login, author, agency):
    page = make_recipe(live=False, owner=author, agency=agency)
    chosen = {
        "topics": [term("topic", "housing"), term("topic", "health")],
        "audiences": [term("audience", "refugees")],
        "provinces": [term("province", "on")],
    }

    login(author).post(edit_address(page), post_data(page, **chosen))

    draft = draft_of(page)
    html = login(author).get(edit_address(page)).content.decode()
    assert {row.slug for row in draft.terms[Vocabulary.TOPIC]} == {"housing", "health"}
    for name, terms in chosen.items():
        assert sorted(ticked(html, name)) == sorted(str(row.pk) for row in terms)


def test_terms_no_longer_ticked_are_let_go(login, author, agency):
    page = make_recipe(
        live=False, owner=author, agency=agency, terms=[term("topic", "housing"), term("province", "on")]
    )

    login(author).post(edit_address(page), post_data(page, topics=[term("topic", "health")]))

    terms = draft_of(page).terms
    assert [row.slug for row in terms[Vocabulary.TOPIC]] == ["health"]
    assert [row.slug for row in terms[Vocabulary.PROVINCE]] == ["on"]


def test_topic_brings_its_theme_where_none_is_named(login, author, agency):
    page = make_recipe(live=False, owner=author, agency=agency)

    login(author).post(edit_address(page), post_data(page, topics=[term("topic", "housing")]))

    assert [row.slug for row in draft_of(page).terms[Vocabulary.THEME]] == ["live"]


def test_theme_that_the_author_names_stands(login, author, agency):
    page = make_recipe(live=False, owner=author, agency=agency)

    login(author).post(
        edit_address(page), post_data(page, topics=[term("topic", "housing")], themes=[term("theme", "work")])
    )

    assert [row.slug for row in draft_of(page).terms[Vocabulary.THEME]] == ["work"]


def test_what_editors_decide_is_not_taken_from_an_author(login, author, agency, other_agency):
    page = make_recipe(live=False, owner=author, agency=agency)

    response = login(author).post(
        edit_address(page),
        post_data(
            page,
            overview="<p>Mine to write.</p>",
            notice="<p>Forged.</p>",
            evidence_level=4,
            evidence_reason="Forged.",
            agency=other_agency,
            slug="forged",
        ),
    )

    draft = draft_of(page)
    assert response.status_code == 302
    assert "Mine to write." in draft.overview
    assert (draft.notice, draft.evidence_level, draft.evidence_reason) == ("", None, "")
    assert draft.agency == agency
    assert draft.slug != "forged"


def test_what_editors_decide_is_taken_from_an_editor(login, editor, agency, other_agency):
    page = make_recipe(live=False, agency=agency)

    login(editor).post(
        edit_address(page),
        post_data(page, notice="<p>Moved.</p>", agency=other_agency),
    )

    draft = draft_of(page)
    assert "Moved." in draft.notice
    assert draft.agency == other_agency


def test_form_shows_authors_no_tab_for_editors(login, author, editor, agency):
    page = make_recipe(live=False, owner=author, agency=agency)

    assert "For editors" not in login(author).get(edit_address(page)).content.decode()
    assert "For editors" in login(editor).get(edit_address(page)).content.decode()


def test_evidence_is_judged_in_a_review_and_not_in_the_form(login, editor):
    page = make_recipe(live=False)
    data = {**post_data(page), "evidence_level": "4", "evidence_reason": "Slipped in."}

    login(editor).post(edit_address(page), data)

    assert (draft_of(page).evidence_level, draft_of(page).evidence_reason) == (None, "")


@every_entry
def test_whole_entry_comes_back_from_the_form_as_it_went_in(login, author, agency, make_entry):
    page = make_entry(live=False, owner=author, agency=agency, terms=[term("theme", "work"), term("province", "on")])
    before = page.serializable_data()

    login(author).post(edit_address(page), post_data(page))

    after = draft_of(page).serializable_data()
    own = [field.name for field in EntryPage._meta.get_fields() if field.name in before and field.name in after]
    changing = {"latest_revision_created_at", "latest_revision", "draft_title", "has_unpublished_changes"}
    assert {name: after[name] for name in own if name not in changing and not isinstance(after[name], list)} == {
        name: before[name] for name in own if name not in changing and not isinstance(after[name], list)
    }


def test_state_panel_names_what_is_missing_and_follows_the_draft(login, author, agency):
    page = make_recipe(live=False, owner=author, agency=agency)
    address = f"/admin/entries/{page.pk}/state/"

    login(author).post(edit_address(page), post_data(page, summary=""))
    before = login(author).get(address).content.decode()
    login(author).post(edit_address(page), post_data(page, summary="Workers answer questions."))
    after = login(author).get(address).content.decode()

    assert "Needed before anyone can publish it:" in before
    assert "Summary" in before
    assert "Everything that publishing asks for is there." in after


def test_state_panel_speaks_french(login, author, agency):
    speaks_french(author)
    page = make_recipe("fr", live=False, owner=author, agency=agency)

    login(author).post(edit_address(page), post_data(page, summary=""))
    html = login(author).get(f"/admin/entries/{page.pk}/state/").content.decode()

    assert "Résumé" in html
    assert "Needed before" not in html
