"""How words are brought to the form they are found by."""

import pytest

from core.models import Organization
from home.models import HomePage
from search.analysis import fold, language_of, stem, without_common, words
from tests.factories.pages import home_page


@pytest.mark.parametrize(
    ("text", "folded"),
    [("école", "ecole"), ("Noël", "Noel"), ("façon", "facon"), ("cœur", "coeur"), ("e\u0301cole", "ecole")],
)
def test_accents_and_ligatures_are_folded(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L’établissement", ["etablissement"]),
        ("l'accueil d'aujourd'hui", ["accueil", "aujourd", "hui"]),
        ("Lorsqu’elle arrive, qu'on l’aide", ["elle", "arrive", "on", "aide"]),
        ("main-d’œuvre", ["main", "oeuvre"]),
        ("ARRIVÉE À MONTRÉAL", ["arrivee", "a", "montreal"]),
        ("the newcomer’s children's school", ["the", "newcomer", "children", "school"]),
        ("e\u0301cole", ["ecole"]),
        ("48 h", ["48", "h"]),
        ('NEAR(a* b:^)-"', ["near", "a", "b"]),
        ("  \t ", []),
        ("!?…«»", []),
    ],
)
def test_text_is_cut_into_words(text, found):
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("how to cook with the others", ["cook", "others"]),
        ("Un thé pour l’une des mères", ["the", "meres"]),
        ("who is it?", ["who", "is", "it"]),
        ("", []),
    ],
)
def test_common_words_are_left_out_beside_others(text, kept):
    assert words(without_common(text)) == kept


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "mentoring", "mentors"),
        ("en", "libraries", "library"),
        ("fr", "bibliotheques", "bibliotheque"),
        ("fr", "nouvelles", "nouvelle"),
        ("fr", "apprendre", "apprendr"),
    ],
)
def test_forms_of_a_word_share_a_stem(language, one, other):
    assert stem(language, one) == stem(language, other)


def test_each_language_stems_by_its_own_rules():
    assert stem("en", "arrivantes") != stem("fr", "arrivantes")


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["en", "fr"])
def test_page_is_in_the_language_it_is_written_in(language):
    assert language_of(home_page(language)) == language


def test_rows_and_pages_without_a_language_have_none():
    assert language_of(Organization()) is None
    assert language_of(HomePage()) is None
