"""Help while writing, as the state panel gives it: with the page, and again after every autosave."""

import re
from html import unescape

import pytest
from wagtail.users.models import UserProfile

from core.criteria import CRITERIA
from core.models import CustomImage
from practices.models import PracticePage
from recipes.models import RecipePage
from tests.core.writing.test_reading import HARD
from tests.factories.forms import post_data
from tests.factories.pages import make_practice, make_recipe, recipe_index
from tests.factories.uploads import picture, upload

pytestmark = pytest.mark.django_db


def edit_address(page):
    return f"/admin/pages/{page.pk}/edit/"


def panel_in(response):
    html = response.content.decode()
    return unescape(html[html.index("data-state-content") :])


def advice_in(response):
    found = re.search(r"Worth another look</h3>(.*?)</div>", panel_in(response), re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", found[1]).split()) if found else ""


@pytest.fixture
def draft(author, agency):
    return make_recipe(live=False, owner=author, agency=agency)


def with_changes(page, user, **changes):
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision(user=user, clean=False)
    return page


def make_image():
    return CustomImage.objects.create(title="A", file=upload("a.png", picture("PNG")))


@pytest.mark.parametrize("path", ["/admin/pages/{}/edit/", "/admin/entries/{}/state/"])
def test_help_is_there_with_the_page_and_again_when_asked_for(login, author, draft, path):
    with_changes(draft, author, overview="<p>Then Amina Diallo called 416-555-0142.</p>", summary="word " * 31)

    response = login(author).get(path.format(draft.pk))

    assert "416-555-0142" in panel_in(response)
    assert "Amina Diallo" in panel_in(response)
    assert "The summary has 31 words. Keep it to 25 or fewer." in advice_in(response)


def test_nothing_is_said_when_all_is_well(login, author, draft):
    html = panel_in(login(author).get(edit_address(draft)))

    assert "Worth another look" not in html
    assert "May tell who someone is" not in html


def test_new_entry_opens_with_the_criteria_and_no_advice(login, author):
    html = panel_in(login(author).get(f"/admin/pages/add/recipes/recipepage/{recipe_index().pk}/"))

    assert all(str(criterion.question) in html for criterion in CRITERIA)
    assert "Worth another look" not in html


def test_criteria_of_the_form_are_those_of_the_entry():
    page = make_practice()

    assert [name for name, _sentence in page.criteria] == [criterion.name for criterion in CRITERIA]


def test_hard_plain_words_are_graded_and_the_hardest_sentence_named(login, author, draft):
    with_changes(draft, author, plain_how=HARD["en"])

    advice = advice_in(login(author).get(edit_address(draft)))

    assert "In plain words: harder than grade 12. Aim for 6 to 8." in advice
    assert "How to ask for it, “Eligibility for individualized settlement interventions is…”: 27 words" in advice


def test_long_words_are_named_where_the_sentence_is_short(login, author, draft):
    text = "Accessibility documentation. Confidentiality regulations. Individualized interventions. " * 5
    with_changes(draft, author, plain_what=text)

    assert "long words: Individualized, interventions" in advice_in(login(author).get(edit_address(draft)))


def test_other_text_has_a_milder_aim(login, author, draft):
    with_changes(draft, author, overview=f"<p>{HARD['en']}</p>")

    advice = advice_in(login(author).get(edit_address(draft)))

    assert "The rest of the text: harder than grade 12. Aim for 12 or lower." in advice


def test_french_entry_is_read_as_french(login, author, agency):
    page = make_recipe("fr", live=False, owner=author, agency=agency, plain_how=HARD["fr"])
    UserProfile.objects.create(user=author, preferred_language="fr")

    html = panel_in(login(author).get(edit_address(page)))

    assert "En mots simples\u00a0: plus difficile que la 12e année. Visez de la 6e à la 8e année." in html


def test_picture_without_a_description_is_named(login, author, draft):
    image = make_image()
    steps = [("step", {"title": "A", "picture": image})]
    with_changes(draft, author, image=image, image_alt="", steps=steps)

    advice = advice_in(login(author).get(edit_address(draft)))

    assert "Say what the picture shows, for anyone who cannot see it." in advice
    assert "Step 1: say what the picture shows" in advice


def test_very_long_step_is_named(login, author, draft):
    steps = [("step", {"title": "A"}), ("step", {"title": "B", "advice": "<p>" + "Ask them. " * 140 + "</p>"})]
    with_changes(draft, author, steps=steps)

    assert "Step 2 has 281 words. Could it be two?" in advice_in(login(author).get(edit_address(draft)))


def test_every_item_leads_to_its_place_in_the_form(login, author, draft):
    with_changes(draft, author, overview="<p>a@b.org</p>", summary="word " * 31, plain_how=HARD["en"])

    html = login(author).get(edit_address(draft)).content.decode()

    targets = re.findall(r'href="#(panel-[^"]+)" data-controller="w-focus"', html)
    assert len(targets) == 3
    assert [target for target in targets if f'id="{target}"' not in html] == []


def test_help_asks_few_questions_of_the_database(login, author, draft, django_assert_max_num_queries):
    with_changes(draft, author, overview="<p>Then Amina Diallo called 416-555-0142.</p>")
    client = login(author)
    client.get(f"/admin/entries/{draft.pk}/state/")

    with django_assert_max_num_queries(35):
        client.get(f"/admin/entries/{draft.pk}/state/")


# Submitting


def submit(client, page, **changes):
    kept = changes.pop("kept", [])
    return client.post(
        edit_address(page), {**post_data(page, **changes), "kept_passages": kept, "action-submit": "Submit"}
    )


def test_draft_may_hold_what_looks_personal(login, author, draft):
    response = login(author).post(edit_address(draft), post_data(draft, overview="<p>a@b.org</p>"))

    assert response.status_code == 302


def test_submission_asks_about_what_looks_personal_and_loses_nothing(login, author, draft):
    response = submit(login(author), draft, overview="<p>Write to a@b.org.</p>")

    draft.refresh_from_db()
    html = panel_in(response)
    assert not draft.workflow_in_progress
    assert "Change what may tell who someone is, or tick that it may stay." in html
    assert 'value="a@b.org"' in html
    assert "Write to a@b.org." in html


def test_author_says_that_it_may_stay_and_submits(login, author, draft):
    submit(login(author), draft, overview="<p>Write to a@b.org.</p>", kept=["a@b.org"])

    draft.refresh_from_db()
    assert draft.workflow_in_progress
    assert draft.get_latest_revision_as_object().kept_passages == ["a@b.org"]


def test_tick_for_one_passage_does_not_cover_another(login, author, draft):
    submit(login(author), draft, overview="<p>Write to a@b.org or c@d.org.</p>", kept=["a@b.org"])

    draft.refresh_from_db()
    assert not draft.workflow_in_progress


def test_tick_is_taken_back_by_taking_it_away(login, author, draft):
    client = login(author)
    client.post(edit_address(draft), {**post_data(draft, overview="<p>a@b.org</p>"), "kept_passages": ["a@b.org"]})
    client.post(edit_address(draft), {**post_data(draft, overview="<p>a@b.org</p>"), "kept_passages": []})

    assert draft.get_latest_revision_as_object().kept_passages == []


def test_reviewer_sees_the_same_passages_and_that_the_author_kept_them(login, author, editor, draft):
    submit(login(author), draft, overview="<p>Write to a@b.org.</p>", kept=["a@b.org"])

    html = panel_in(login(editor).get(edit_address(draft)))

    assert "1 passage that may stay" in html
    assert 'value="a@b.org" checked' in html


@pytest.mark.parametrize("model", [RecipePage, PracticePage])
def test_form_shows_the_boxes_once(login, author, model, agency):
    make = make_recipe if model is RecipePage else make_practice
    page = make(live=False, owner=author, agency=agency)
    with_changes(page, author, plain_how="Write to a@b.org.")

    html = login(author).get(edit_address(page)).content.decode()

    assert html.count('name="kept_passages"') == 1
