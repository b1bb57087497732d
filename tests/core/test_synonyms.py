"""The editors' list of words that mean the same."""

import pytest
from django.core.exceptions import ValidationError

from core.models import Synonym
from core.synonyms import load_synonyms
from search.queries import find
from tests.factories.pages import make_recipe

pytestmark = pytest.mark.django_db

ADD = "/admin/snippets/core/synonym/add/"


def test_editors_add_synonyms_and_they_find_at_once(login, editor):
    make_recipe(title="Cydonia for all")
    assert find("quince", "en").documents == 0

    response = login(editor).post(ADD, {"words_en": "quince\ncydonia", "words_fr": "coing"})

    assert response.status_code == 302
    assert find("quince", "en").documents.bit_count() == 1
    assert find("coing", "en").documents.bit_count() == 1


def test_what_is_taken_away_finds_no_more():
    make_recipe(title="Cydonia for all")
    synonym = Synonym.objects.create(words_en="quince\ncydonia")
    assert find("quince", "en").documents

    synonym.delete()

    assert find("quince", "en").documents == 0


def test_authors_do_not_change_them(login, author):
    assert login(author).get(ADD).status_code in (302, 403)
    assert not Synonym.objects.filter(words_en__contains="quince").exists()


def test_one_word_alone_means_nothing():
    with pytest.raises(ValidationError):
        Synonym(words_en="quince").clean()


def test_first_list_comes_in_once_and_is_the_editors_from_then_on():
    assert Synonym.objects.exists()
    Synonym.objects.exclude(pk=Synonym.objects.first().pk).delete()

    assert load_synonyms() == 0
    assert Synonym.objects.count() == 1
