"""The public glossary, in both languages."""

import re

import pytest

from core.models import GlossaryTerm
from tests.factories.glossary import GlossaryTermFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def few(db):
    GlossaryTerm.objects.all().delete()
    school = {"name_en": "school", "name_fr": "école", "variants_en": "SCH", "context_en": "At school."}
    GlossaryTermFactory(slug="school", avoid_fr="institution", **school)
    GlossaryTermFactory(slug="job", name_en="job", name_fr="emploi", definition_fr="Travail payé.")
    GlossaryTermFactory(slug="two-s", name_en="2S", name_fr="2E")
    GlossaryTermFactory(name_en="hidden", name_fr="caché", is_approved=False)


def words(client, address):
    html = client.get(address).content.decode()
    return re.findall(r'<dt><a href="#[\w-]+">([^<]+)</a>', html)


def test_terms_stand_in_the_order_of_the_reader(client, few):
    assert words(client, "/en/glossary/") == ["2S", "job", "school"]
    assert words(client, "/fr/glossaire/") == ["2E", "école", "emploi"]


def test_accented_word_stands_under_its_letter(client, few):
    html = client.get("/fr/glossaire/").content.decode()

    assert re.findall(r'<h2 id="letter-[^"]+">([^<]+)', html) == ["0–9", "E"]
    assert '<a href="#letter-E">' in html


def test_term_shows_all_that_is_known_of_it(client, few):
    html = client.get("/en/glossary/").content.decode()

    assert '<div id="school">' in html
    assert '<span class="other" lang="fr">école</span>' in html
    assert "What it means." in html
    assert "At school." in html
    assert "SCH" in html
    assert "institution" not in html
    assert "institution" in client.get("/fr/glossaire/").content.decode()


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("ECOLE", ["école"]),
        ("school", ["école"]),
        ("sch", ["école"]),
        ("paye", ["emploi"]),
        ("  ", ["2E", "école", "emploi"]),
    ],
)
def test_words_are_found_in_either_language_whatever_their_accents(client, few, asked, found):
    assert words(client, f"/fr/glossaire/?q={asked}") == found


def test_nothing_found_says_so_and_leads_back(client, few):
    html = client.get("/en/glossary/?q=<b>zzz").content.decode()

    assert "No term for “&lt;b&gt;zzz”" in html
    assert "<b>zzz" not in html
    assert 'content="noindex"' in html


@pytest.mark.parametrize("asked", ["%00", "x" * 5000, "%27%22", "🥖"])
def test_hostile_search_is_answered(client, asked):
    assert client.get(f"/en/glossary/?q={asked}").status_code == 200


def test_language_link_leads_to_the_same_page(client):
    html = client.get("/en/glossary/").content.decode()

    assert 'hreflang="fr" href="/fr/glossaire/"' in html


def test_footer_of_every_page_leads_to_it(client):
    assert 'href="/fr/glossaire/"' in client.get("/fr/themes/").content.decode()


def test_page_needs_few_queries(client, warm_cache, django_assert_max_num_queries):
    client.get("/en/glossary/")

    with django_assert_max_num_queries(8):
        client.get("/en/glossary/")
