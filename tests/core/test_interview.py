"""The template as questions on paper, for editors who meet those who did it."""

import re

import pytest
from django.utils import translation

from core.interview import guide_for
from practices.models import PracticePage
from recipes.models import RecipePage
from tests.factories.nominations import ANSWERS, make_nomination
from tests.factories.pages import make_practice, make_recipe

pytestmark = pytest.mark.django_db

every_template = pytest.mark.parametrize("model", [RecipePage, PracticePage])
both_languages = pytest.mark.parametrize("language", ["en", "fr"])


def questions_of(page):
    return [question for topic in guide_for(page) for question in topic.questions]


@every_template
@both_languages
def test_every_part_of_the_template_is_asked_once(model, language):
    with translation.override(language):
        questions = questions_of(model())

        assert sorted(question.part.field for question in questions) == sorted(part.field for part in model.parts)
        assert all(question.label for question in questions)
        assert sum(bool(question.help_text) for question in questions) > len(questions) / 2


@every_template
def test_bare_template_has_no_answers(model):
    assert [question.answer for question in questions_of(model()) if question.answer] == []


def test_blocks_are_asked_in_their_own_words():
    (steps,) = [question for question in questions_of(RecipePage()) if question.part.field == "steps"]

    assert any("dvice" in prompts for _kind, prompts in steps.prompts)


@pytest.mark.parametrize("kind", ["recipe", "practice"])
@both_languages
def test_editor_prints_bare_questions_in_either_language(login, editor, kind, language):
    response = login(editor).get(f"/admin/interview-guide/{kind}/{language}/")

    html = response.content.decode()
    assert response.status_code == 200
    assert f'<html lang="{language}">' in html
    assert ("Guide d’entrevue" in html) == (language == "fr")
    assert len(re.findall('class="room"', html)) > 20


@pytest.mark.parametrize("address", ["song/en", "recipe/de", "/en", "home/en"])
def test_there_is_no_guide_for_anything_else(login, editor, address):
    assert login(editor).get(f"/admin/interview-guide/{address}/", follow=True).status_code == 404


def test_answers_of_a_nomination_stand_in_its_guide(login, editor):
    nomination = make_nomination("fr")

    html = login(editor).get(f"/admin/entries/{nomination.page_id}/interview-guide/").content.decode()

    assert '<html lang="fr">' in html
    for name in ("response", "evidence", "advice"):
        assert ANSWERS[name] in html


@pytest.mark.parametrize("make_entry", [make_recipe, make_practice])
def test_guide_of_a_full_entry_says_what_is_known(login, editor, make_entry):
    page = make_entry(live=False, title="Lend a bicycle")

    html = login(editor).get(f"/admin/entries/{page.pk}/interview-guide/").content.decode()

    assert "Lend a bicycle" in html
    assert page.organizations[0].name in html


@pytest.mark.parametrize("role", ["author", "stranger", "translator"])
def test_guides_are_for_those_who_review(login, request, role):
    page = make_recipe(live=False)
    client = login(request.getfixturevalue(role))

    for address in (f"/admin/entries/{page.pk}/interview-guide/", "/admin/interview-guide/recipe/en/"):
        response = client.get(address)
        assert response.status_code in (403, 404)
        assert page.title not in response.content.decode()
