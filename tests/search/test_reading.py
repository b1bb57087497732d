"""How a search text is read: what is put right, what means the same, what belongs to the other language."""

import pytest

from core.models import Synonym
from search.forms import clean_query
from search.queries import find
from search.results import results_of
from tests.factories.pages import make_recipe
from tests.factories.translations import publish, translate, translation_of

pytestmark = pytest.mark.django_db


def found(text, language="en", **how):
    results = results_of(find(clean_query(text), language, **how).ranked)
    return [result.title for result in results if result.is_entry]


def page_of(client, text, address="/en/search/", **parameters):
    return client.get(address, {"q": text, **parameters}).content.decode()


# Typing errors


@pytest.mark.parametrize("text", ["marmelade", "marmalde", "amrmalade"])
def test_mistyped_word_is_put_right_and_that_is_said(client, text):
    make_recipe(title="Marmalade for all")

    html = page_of(client, text)

    assert "Marmalade for all" in html
    assert "Showing results for <strong>marmalade</strong>" in html
    assert f"Search for “{text}” instead" in html


def test_word_is_looked_for_as_typed_where_the_reader_insists(client):
    make_recipe(title="Marmalade for all")

    html = page_of(client, "marmelade", literally="on")

    assert "Marmalade for all" not in html
    assert "Showing results for" not in html


def test_french_word_is_put_right_in_french(client):
    make_recipe("fr", title="La bibliothèque du quartier")

    assert "Voici les résultats pour <strong>bibliotheque</strong>" in page_of(client, "bibliotèque", "/fr/recherche/")


def test_known_word_is_never_put_right():
    make_recipe(title="A house")
    make_recipe(title="A mouse")

    assert found("house") == ["A house"]


def test_short_word_and_number_are_never_put_right():
    make_recipe(title="Tea in 2021")

    assert find("te1", "en").reading.corrections == ()
    assert find("2022", "en").reading.corrections == ()


# Other words for the same


@pytest.mark.parametrize(("text", "title"), [("EI", "Employment insurance explained"), ("employment insurance", "EI")])
def test_synonyms_find_each_other(text, title):
    make_recipe(title=title)

    assert found(text) == [title]


def test_glossary_and_its_other_forms_are_synonyms():
    make_recipe(title="A LINC class in the library")

    assert found("Language Instruction for Newcomers to Canada") == ["A LINC class in the library"]


def test_what_was_typed_comes_before_other_words_for_it():
    Synonym.objects.create(words_en="quince\ncydonia")
    make_recipe(title="Cydonia for all")
    make_recipe(title="Quince for all")

    assert found("quince") == ["Quince for all", "Cydonia for all"]


# The other language


@pytest.mark.parametrize(
    ("address", "text", "language", "title", "said"),
    [
        ("/en/search/", "logement", "en", "Housing for large families", "” is French for “housing”"),
        ("/fr/recherche/", "housing", "fr", "Un logement pour les grandes familles", "se dit «\xa0logement\xa0»"),
    ],
)
def test_word_of_the_other_language_finds_and_says_so(client, address, text, language, title, said):
    make_recipe(language, title=title)

    html = page_of(client, text, address)

    assert title in html
    assert said.casefold() in html.casefold()


def test_text_of_the_other_language_leads_to_the_entry_in_ones_own(client):
    english = make_recipe("en", title="Sewing together", summary="Machines and tea for all.")
    translation = translation_of(english)
    translate(translation, texts={"Machines and tea for all.": "Des machines et un samovar pour toutes."})
    publish(translation)

    html = page_of(client, "samovar")

    assert "Sewing together" in html
    assert "the French text of these entries does" in html


# Phrases, half words, some of the words


def test_quoted_words_stand_together():
    make_recipe(title="Tea party")
    make_recipe(title="A party with tea")

    assert found('"tea party"') == ["Tea party"]
    assert found("« tea party »") == ["Tea party"]
    assert len(found("tea party")) == 2


def test_words_that_stand_together_come_first():
    make_recipe(title="Something", summary="A party where tea is served to neighbours.")
    make_recipe(title="Another", summary="A tea party where something is served.")

    assert found("tea party") == ["Another", "Something"]


def test_last_word_may_be_half_typed():
    make_recipe(title="Greenhouses in winter")

    assert found("greenh") == ["Greenhouses in winter"]
    assert found("winter greenh") == ["Greenhouses in winter"]


def test_where_nothing_has_all_words_those_with_some_are_shown_and_that_is_said(client):
    make_recipe(title="Marmalade at home")

    html = page_of(client, "marmalade xylophone")

    assert "Marmalade at home" in html
    assert "Nothing has all of these words" in html


def test_tea_in_french_is_not_a_common_word():
    make_recipe("fr", title="Un thé pour toutes")
    make_recipe("fr", title="Un café pour toutes")

    assert found("thé pour toutes", "fr")[0] == "Un thé pour toutes"
