"""Where the words of a search stand in a text."""

import pytest

from search.analysis import stem
from search.highlighting import Highlighter
from search.reading import Reading, Sought


def highlighter(*words, language="en"):
    sought = tuple(
        Sought(word, {code: ((word if word.endswith("*") else stem(code, word),),) for code in ("en", "fr")})
        for word in words
    )
    return Highlighter(Reading(" ".join(words), sought), language)


@pytest.mark.parametrize(
    ("language", "word", "text", "marked"),
    [
        ("en", "mentor", "Mentoring helps mentors", "<mark>Mentoring</mark> helps <mark>mentors</mark>"),
        ("fr", "bibliotheque", "À la Bibliothèque.", "À la <mark>Bibliothèque</mark>."),
        ("fr", "emploi", "Trouver l’emploi", "Trouver l’<mark>emploi</mark>"),
        ("fr", "oeuvre", "Une main-d’œuvre", "Une main-d’<mark>œuvre</mark>"),
        ("en", "tea", "Steam and teams", "Steam and teams"),
        ("en", "green*", "Greenhouses", "<mark>Greenhouses</mark>"),
    ],
)
def test_every_form_of_a_word_is_marked_and_nothing_else(language, word, text, marked):
    assert highlighter(word, language=language).mark(text) == marked


def test_text_is_shown_as_text():
    assert highlighter("tea").mark("<b>tea</b> & cake") == "&lt;b&gt;<mark>tea</mark>&lt;/b&gt; &amp; cake"


def test_passage_is_the_line_of_the_first_match():
    text = "Nothing here.\nThey drink tea together.\nMore tea."

    assert highlighter("tea").passage(text) == "They drink <mark>tea</mark> together."


def test_long_line_is_cut_at_words():
    passage = highlighter("tea").passage("word " * 60 + "tea " + "more " * 80)

    assert passage.startswith("…word") and passage.endswith("more…")
    assert "<mark>tea</mark>" in passage
    assert len(passage) < 300


def test_text_without_the_words_has_no_passage():
    assert highlighter("tea").passage("Coffee.") == ""
