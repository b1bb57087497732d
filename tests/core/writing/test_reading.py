"""How hard a text is to read, in both languages and without a network."""

import socket

import pytest

from core.writing import reading
from core.writing.reading import BEYOND_SCHOOL, grade_of, sentences_of, syllables_of

PLAIN = {
    "en": "Go to the library. Ask for the settlement worker. She can help you with forms. You do not need papers. "
    "It is free. You can come in the evening too. Bring a friend if you like.",
    "fr": "Allez à la bibliothèque. Demandez à voir la personne qui aide les nouveaux arrivants. Elle peut remplir "
    "les papiers avec vous. C’est gratuit. Vous pouvez venir le soir. Venez avec un ami si vous voulez.",
}
HARD = {
    "en": "Eligibility for individualized settlement interventions is determined through a comprehensive "
    "multidimensional needs assessment, administered by accredited practitioners in accordance with institutional "
    "accountability requirements and applicable confidentiality regulations.",
    "fr": "L’admissibilité aux interventions individualisées en matière d’établissement est déterminée au moyen d’une "
    "évaluation multidimensionnelle approfondie des besoins, administrée par des intervenants accrédités "
    "conformément aux exigences institutionnelles d’imputabilité et aux dispositions réglementaires applicables.",
}
both = pytest.mark.parametrize("language", ["en", "fr"])


def grade(text, language):
    return grade_of(sentences_of(text, language))


@both
def test_plain_text_is_read_in_grade_8_or_before(language):
    assert grade(PLAIN[language], language) <= 8


@both
def test_bureaucratic_text_is_beyond_school(language):
    assert grade(HARD[language], language) == BEYOND_SCHOOL


@both
def test_few_words_have_no_grade(language):
    assert grade("Ask for the settlement worker.", language) is None
    assert grade("", language) is None


@both
def test_level_needs_no_network(language, monkeypatch):
    def refuse(*args, **kwargs):
        raise OSError("no network")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    reading.dictionary.cache_clear()
    reading.syllables_of.cache_clear()

    assert grade(PLAIN[language], language) <= 8


@pytest.mark.parametrize(
    "word, language, count",
    [
        ("settlement", "en", 3),
        ("information", "en", 4),
        ("25", "en", 1),
        ("bibliothèque", "fr", 3),
        ("l’accueil", "fr", 2),
        ("qu’elle", "fr", 2),
    ],
)
def test_syllables_are_counted_in_each_language(word, language, count):
    assert syllables_of(word, language) == count


def test_sentences_end_at_full_stops_and_at_the_end_of_a_line():
    text = "Ask at the desk. «\u00a0Bonjour!\u00a0» One item\nanother item, at 5.30 p.m. sharp"

    assert [sentence.text for sentence in sentences_of(text, "en")] == [
        "Ask at the desk.",
        "«\u00a0Bonjour!",
        "One item",
        "another item, at 5.30 p.m. sharp",
    ]
