"""Terms found in texts: whole words in any spelling, the longest first, never in tags or addresses."""

import pytest

from core.glossary.matching import look_again, terms_in, unused_terms
from core.models import GlossaryTerm
from tests.factories.glossary import GlossaryTermFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def only_these(db):
    """The matcher knows the terms below and no others."""
    GlossaryTerm.objects.all().delete()
    rows = [
        ("newcomer", "nouvel arrivant", "", "nouveaux arrivants\nnouvelle arrivante\nnouveaux arrivants et arrivantes"),
        ("refugee", "personne réfugiée", "", "réfugié\nréfugiée"),
        ("refugee claimant", "demandeur d’asile", "asylum seeker", "demandeuse d’asile\npersonne demandant l’asile"),
        ("Resettlement Assistance Program", "Programme d’aide à la réinstallation", "RAP", "PAR"),
        ("service provider organization", "organisme", "SPO", "fournisseur de services"),
        ("sponsorship agency", "cœur de l’accueil", "", ""),
    ]
    for name_en, name_fr, variants_en, variants_fr in rows:
        GlossaryTermFactory(name_en=name_en, name_fr=name_fr, variants_en=variants_en, variants_fr=variants_fr)


def found(text, language):
    return [(text[hit.start : hit.end], hit.term.name_en) for hit in terms_in(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "hits"),
    [
        ("Newcomers and a NEWCOMER’s friend", "en", [("Newcomers", "newcomer"), ("NEWCOMER", "newcomer")]),
        ("the newcomership, a pre-newcomer", "en", []),
        ("A refugee claimant is no refugee.", "en", [("refugee claimant", "refugee claimant"), ("refugee", "refugee")]),
        ("asylum\u00a0seekers", "en", [("asylum\u00a0seekers", "refugee claimant")]),
        ("two sponsorship agencies", "en", [("sponsorship agencies", "sponsorship agency")]),
        ("des demandeurs d'asile", "fr", [("demandeurs d'asile", "refugee claimant")]),
        ("les personnes réfugiées", "fr", [("personnes réfugiées", "refugee")]),
        ("un refugie", "fr", [("refugie", "refugee")]),
        ("re\u0301fugie\u0301s ici", "fr", [("re\u0301fugie\u0301s", "refugee")]),
        ("l’organisme", "fr", [("organisme", "service provider organization")]),
        ("d'organismes", "fr", [("organismes", "service provider organization")]),
        ("des nouveaux arrivants et arrivantes", "fr", [("nouveaux arrivants et arrivantes", "newcomer")]),
        ("au coeur de l’accueil", "fr", [("coeur de l’accueil", "sponsorship agency")]),
        ("offert par le PAR", "fr", [("PAR", "Resettlement Assistance Program")]),
        ("They rap; three RAPs", "en", [("RAPs", "Resettlement Assistance Program")]),
        ('<a title="newcomer">a refugee</a>', "en", [("refugee", "refugee")]),
        ("https://example.org/refugee newcomer@example.org www.refugee.ca", "en", []),
        ("a < b refugee > c", "en", [("refugee", "refugee")]),
        ("", "en", []),
    ],
)
def test_terms_are_found_where_they_stand(text, language, hits):
    assert found(text, language) == hits


def test_language_may_be_named_with_its_country():
    assert found("une réfugiée", "fr-ca") == [("réfugiée", "refugee")]


def test_term_that_is_not_approved_is_not_found():
    GlossaryTerm.objects.get(name_en="refugee").delete()
    GlossaryTermFactory(name_en="drop-in", is_approved=False)

    assert found("a refugee at the drop-in", "en") == []


def test_terms_of_the_original_missing_from_the_translation_are_named():
    original = "Newcomers and a refugee come to the SPO."

    def missing(translation):
        return [term.name_en for term in unused_terms(original, translation, "en")]

    assert missing("Des migrants viennent au bureau.") == ["newcomer", "refugee", "service provider organization"]
    assert missing("Une nouvelle arrivante et un réfugié viennent à l’organisme.") == []
    assert missing("De nouveaux arrivants et une réfugiée viennent.") == ["service provider organization"]


def test_wording_inside_a_longer_term_counts_as_used():
    GlossaryTermFactory(name_en="French-speaking newcomer", name_fr="nouvel arrivant d’expression française")

    assert unused_terms("a newcomer", "un nouvel arrivant d’expression française", "en") == []


def test_both_directions_are_looked_at():
    assert [term.name_en for term in unused_terms("Les réfugiés", "The people", "fr")] == ["refugee"]


def test_many_texts_cost_one_query(django_assert_num_queries):
    terms_in("Warm up", "en")
    look_again()

    with django_assert_num_queries(1):
        for _text in range(50):
            terms_in("A refugee and a newcomer", "en")


def test_saved_and_deleted_terms_count_at_once():
    assert found("a mentor", "en") == []
    term = GlossaryTermFactory(name_en="mentor")
    assert found("a mentor", "en") == [("mentor", "mentor")]
    term.delete()
    assert found("a mentor", "en") == []


def test_hostile_text_is_read_in_one_go():
    assert terms_in("<" * 20_000 + "a." * 20_000 + "@" * 20_000 + "refugee claimant " * 3, "en")


def test_empty_glossary_finds_nothing():
    GlossaryTerm.objects.all().delete()

    assert terms_in("A refugee", "en") == []
