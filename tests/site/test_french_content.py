"""The French of what the library brings with it: terms, site pages and the demonstration."""

import json

import pytest

from core.vocabularies import SOURCE
from home.bilingual import T, in_language
from home.demo.entries import ENTRIES
from home.demo.organizations import ORGANIZATIONS
from home.demo.places import PLACES
from home.site_pages import PAGES
from home.site_pages.front import FRONT, PRACTICES, RECIPES
from tests.site.french import NBSP, faults


def leaves(value):
    """Every text in a structure of lists and dicts."""
    if isinstance(value, dict):
        value = value.values()
    if isinstance(value, list | tuple | type({}.values())):
        return [leaf for item in value for leaf in leaves(item)]
    return [value]


def pairs(value):
    """Every text of a structure that is written in both languages."""
    return [leaf for leaf in leaves(value) if isinstance(leaf, T)]


def french_of(entry):
    """The French texts of an entry; one written in French only has no pairs."""
    if entry["written_in"] == "fr":
        return [leaf for leaf in leaves(in_language(entry["fields"], "fr")) if isinstance(leaf, str)]
    return [pair.fr for pair in pairs(entry)]


def french_names(rows):
    return [value for row in rows for name, value in row.items() if name.endswith("_fr")]


SITE_PAGES = [FRONT, RECIPES, PRACTICES, *PAGES]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("l'accueil", "straight apostrophe"),
        ("un mot: un autre", "no non-breaking space before a colon"),
        ("un mot : un autre", "no non-breaking space before a colon"),
        ("« mot »", "no non-breaking space after «"),
        ("85 % des gens", "no non-breaking space before a percent sign"),
        ("%(percent)s%% rempli", "no non-breaking space before a percent sign"),
        (f"Vraiment{NBSP}?", "space before ; ! or ?"),
    ],
)
def test_checker_names_the_fault(text, fault):
    assert fault in " ".join(faults(text))


@pytest.mark.parametrize(
    "text",
    [
        f"«{NBSP}Qui{NBSP}: vous?{NBSP}»; oui!",
        f"%(percent)s{NBSP}%% rempli, %(count)d fiches",
        "themes/<slug:slug>/",
        'Voyez https://example.org/fr?a=1 ou <a href="mailto:a@example.org">écrivez</a>',
    ],
)
def test_checker_accepts_good_french_addresses_and_placeholders(text):
    assert faults(text) == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["slug"])
def test_french_of_demonstration_entry_is_well_set(entry):
    texts = french_of(entry)

    assert [fault for text in texts for fault in faults(text)] == []


@pytest.mark.parametrize("page", SITE_PAGES, ids=lambda page: page.get("slug", page.get("headline")).fr)
def test_french_of_site_page_is_well_set(page):
    texts = [pair.fr for pair in pairs(page)]

    assert texts
    assert [fault for text in texts for fault in faults(text)] == []


@pytest.mark.parametrize("data", [*ENTRIES, *SITE_PAGES], ids=lambda data: str(data.get("slug", "front")))
def test_no_text_is_missing_in_either_language(data):
    assert [pair for pair in pairs(data) if bool(pair.en.strip()) != bool(pair.fr.strip())] == []


def test_french_of_organizations_and_places_is_well_set():
    assert [fault for text in french_names([*ORGANIZATIONS, *PLACES]) for fault in faults(text)] == []


def test_french_of_terms_is_well_set():
    lists = json.loads(SOURCE.read_text(encoding="utf-8"))
    rows = [row for rows in lists.values() if isinstance(rows, list) for row in rows if isinstance(row, dict)]

    assert french_names(rows)
    assert [fault for text in french_names(rows) for fault in faults(text)] == []
