"""What can be taken away whole, as files that open in a program or a spreadsheet and mean the same in both."""

import csv
import io
import json

import pytest

from opendata.datasets import DATASETS
from opendata.tables import BYTE_ORDER_MARK
from tests.factories.glossary import GlossaryTermFactory
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import make_practice, make_recipe, term
from tests.factories.translations import publish, translation_of

pytestmark = pytest.mark.django_db


def content(client, name):
    response = client.get(f"/data/{name}")
    assert response.status_code == 200
    return b"".join(response.streaming_content).decode()


def records(client, name):
    return json.loads(content(client, f"{name}.json"))[name]


def rows(client, name):
    text = content(client, f"{name}.csv")
    assert text.startswith(BYTE_ORDER_MARK)
    return list(csv.DictReader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK), newline="")))


@pytest.mark.parametrize("name", DATASETS)
def test_both_forms_hold_the_same_records(client, catalogue, name):
    assert len(records(client, name)) == len(rows(client, name)) > 0


def test_each_language_of_an_entry_has_its_own_record(client, catalogue):
    found = {(record["title"], record["language"]) for record in records(client, "entries")}

    assert found == {("Answer questions", "en"), ("trad. Answer questions", "fr"), ("Un thé entre voisins", "fr")}


def test_record_is_the_same_as_at_the_address_of_the_entry(client, catalogue):
    own = client.get(f"{catalogue['recipe'].url}entry.json").json()

    assert own in records(client, "entries")


def test_file_says_where_it_is_from_and_what_may_be_done_with_it(client, catalogue, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://table.example"
    about = json.loads(content(client, "entries.json"))

    assert about["source"] == "https://table.example/"
    assert set(about["licence"]) == set(about["about"]) == {"en", "fr"}
    assert about["licence"]["en"] != about["licence"]["fr"]


def test_table_has_choices_and_terms_as_words_for_programs(client):
    make_recipe(
        effort="days",
        overview="<p>Tea &amp; talk.</p><p>Every week.</p>",
        terms=[term("topic", "housing"), term("topic", "health")],
        organizations=[OrganizationFactory(slug="one"), OrganizationFactory(slug="two")],
    )

    [row] = [row for row in rows(client, "entries") if row["organizations"] == "one; two"]

    assert row["effort"] == "days"
    assert row["topics"] in ("housing; health", "health; housing")
    assert row["overview"] == "Tea & talk. Every week."
    assert row["licence_value"] == "cc-by-4.0"


def test_table_has_the_columns_of_both_templates_once(client):
    make_recipe(), make_practice()

    header = content(client, "entries.csv").splitlines()[0].removeprefix(BYTE_ORDER_MARK).split(",")

    assert len(header) == len(set(header))
    assert {"setup_time", "challenge", "addresses_en", "addresses_fr"} <= set(header)
    assert "steps" not in header


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_no_cell_runs_as_a_formula(client, start):
    formula = f"{start}HYPERLINK(1)"
    make_recipe(title=f"Harmless {formula}", summary=formula, setup_time=formula)
    GlossaryTermFactory(slug="formula", name_en=formula, definition_en=formula)

    dangerous = [
        cell
        for name in DATASETS
        for row in rows(client, name)
        for cell in row.values()
        if cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    ]
    assert dangerous == []


def test_lines_and_quotes_in_text_stay_in_their_cell(client):
    make_recipe(plain_what='Say "hello".\nThen come in.')

    [row] = [row for row in rows(client, "entries") if row["plain_what"]]

    assert row["plain_what"] == 'Say "hello".\nThen come in.'


# What the fields mean


def test_dictionary_explains_every_field_there_is(client, catalogue):
    explained = {(row["dataset"], row["field"]) for row in records(client, "data-dictionary")}

    for name in ("entries", "organizations", "terms", "glossary"):
        for record in records(client, name):
            assert {(name, field) for field in record} <= explained
    assert ("entries", "steps[].how_we_did_it") in explained
    assert ("entries", "results[].other_figures[].number") in explained


def test_dictionary_speaks_both_languages(client):
    # Words that are the same in both.
    same = {"Type", "Date", "Image", "Introduction", "Innovation", "Contact", "Date and time", "Code", "Crédit"}
    untranslated = [
        row["field"]
        for row in records(client, "data-dictionary")
        if row["meaning"]["en"] == row["meaning"]["fr"] and row["meaning"]["en"] not in same
    ]

    assert untranslated == []


def test_dictionary_names_the_values_a_choice_allows(client):
    effort = next(row for row in records(client, "data-dictionary") if row["field"] == "effort")

    assert effort["kinds"] == ["recipe"]
    assert [choice["value"] for choice in effort["allowed"]] == ["days", "weeks", "months", "year-plus"]
    assert effort["allowed"][0]["label"]["fr"] == "Quelques jours"


# The page about them


@pytest.mark.parametrize(("address", "other"), [("/en/data/", "/fr/donnees/"), ("/fr/donnees/", "/en/data/")])
def test_page_offers_every_file_in_the_language_of_the_reader(client, address, other):
    html = client.get(address).content.decode()

    for name in DATASETS:
        for extension in ("json", "csv"):
            assert f'href="/data/{name}.{extension}"' in html
    assert f'href="{other}"' in html
    assert "/api/v1/openapi.json" in html


def test_page_explains_the_fields_in_the_language_of_the_reader(client):
    assert "Time to set up" in client.get("/en/data/").content.decode()
    french = client.get("/fr/donnees/").content.decode()
    assert "Dictionnaire des données" in french
    assert "Time to set up" not in french


@pytest.mark.parametrize(("language", "address"), [("fr-CA,fr;q=0.9", "/fr/donnees/"), ("en", "/en/data/")])
def test_address_without_language_leads_to_the_page_in_that_of_the_browser(client, language, address):
    response = client.get("/data/", headers={"Accept-Language": language})

    assert response["Location"] == address
    assert "Accept-Language" in response["Vary"]


def test_page_is_linked_from_every_page(client):
    assert 'href="/en/data/"' in client.get("/en/").content.decode()


def test_entry_offers_itself_as_data(client):
    page = publish(translation_of(make_recipe()))

    html = client.get(page.url).content.decode()

    assert f'<link rel="alternate" type="application/json" href="{page.url}entry.json">' in html
    assert f'<a href="{page.url}entry.json" type="application/json">' in html


def test_page_needs_few_queries(client, catalogue, warm_cache, django_assert_max_num_queries):
    client.get("/en/data/")

    with django_assert_max_num_queries(12):
        client.get("/en/data/")
