"""The French of what the library brings with it: terms, glossary, site pages and the demonstration."""

import json
import re
from pathlib import Path

import pytest
from django.conf import settings

from core.glossary.first_terms import SOURCE as GLOSSARY
from core.vocabularies import LISTS, SOURCE
from home.bilingual import T, in_language
from home.demo.entries import ENTRIES
from home.demo.organizations import ORGANIZATIONS
from home.demo.places import PLACES
from home.demo.tools import TOOLS
from home.site_pages import PAGES
from home.site_pages.front import FRONT, PRACTICES, RECIPES
from tests.site.french import NBSP, RULES, USAGE, badly_set, faults


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


# For each rule, French it objects to and French it lets pass.
EXAMPLES = {
    "straight apostrophe": ("l'accueil", "l’accueil"),
    "straight quotation mark": ('un "mot"', f"un «{NBSP}mot{NBSP}»"),
    "no non-breaking space before a colon": ("un mot: un autre", f"un mot{NBSP}: un autre"),
    "no non-breaking space before a percent sign": ("%(percent)s%% rempli", f"%(percent)s{NBSP}%% rempli"),
    "no non-breaking space before a dollar sign": ("12 $ par mois", f"12{NBSP}$ par mois"),
    "no non-breaking space after «": (f"« mot{NBSP}»", f"«{NBSP}mot{NBSP}»"),
    "no non-breaking space before »": (f"«{NBSP}mot »", f"«{NBSP}mot{NBSP}»"),
    "space before ; ! or ?": (f"Vraiment{NBSP}?", "Vraiment? Oui!"),
    "space before a comma or full stop": ("un mot , un autre", "un fichier .docx, puis un autre."),
    "three dots instead of …": ("la suite...", "la suite…"),
    "two spaces": ("un  mot", "un mot"),
    "narrow non-breaking space": ("mot\u202f:", f"mot{NBSP}:"),
    "gender in the middle of a word": (
        "les client·e·s, les arrivant(e)s",
        "Voir · les clientes (en ligne)",
    ),
    "courriel": ("un e-mail", "un courriel"),
    "infolettre": ("la newsletter", "l’infolettre"),
    "fin de semaine": ("le week-end", "la fin de semaine"),
    "stationnement": ("le parking", "le stationnement"),
    "magasinage": ("du shopping", "du magasinage"),
    "commentaires": ("un feedback", "des commentaires"),
    "ouverture de session": ("votre login", "votre ouverture de session"),
    "numérique": ("un outil digital", "les empreintes digitales"),
    "téléphone intelligent": ("un smartphone", "un téléphone"),
    "balado": ("un podcast", "un balado"),
    "pourriel": ("du spam", "du pourriel"),
    "rencontre, réunion": ("un meeting", "une réunion"),
    "défi": ("un challenge", "un défi"),
    "liste à cocher": ("la checklist", "la liste à cocher"),
    "mentorat": ("le mentoring", "le mentorat"),
    "parrainer": ("sponsoriser une famille", "parrainer une famille"),
    "appuyer, soutenir": ("supporter un projet", "le support de cours"),
    "s’attaquer à, répondre à": ("adresser un problème", "adresser une lettre"),
    "mettre en œuvre": ("implémenter un plan", "mettre en œuvre un plan"),
    "occasion, possibilité": ("une opportunité", "une occasion opportune"),
    "fondé sur": ("basé sur les faits", "une équipe basée à Moncton"),
    "chargé de, responsable de": ("en charge du projet", "pris en charge par le gouvernement"),
    "à la suite de": ("Suite à votre appel", "à la suite de votre appel"),
    "remplir": ("complétez le formulaire", "complétez la fiche"),
    "aiguiller, diriger vers": ("référer à un service", "en référence à la loi"),
    "admissible": ("êtes-vous éligible", "êtes-vous admissible"),
    "renseignements personnels": ("vos informations personnelles", "vos renseignements personnels"),
    "aide juridique": ("l’aide légale", "l’aide juridique"),
    "point d’entrée": ("un port d’entrée", "un point d’entrée"),
    "nouveaux arrivants, personnes réfugiées": ("des migrants", "la migration"),
    "personne sans statut": ("un immigrant illégal", "une personne sans statut"),
    "personnes en situation de handicap": ("les handicapés", "une personne handicapée"),
    "organisme d’établissement": ("l’agence d’établissement", "l’organisme d’établissement"),
    "assurance-emploi": ("l’assurance-chômage", "l’assurance-emploi"),
    "word left in English": ("la page of the site", "un but, un an, le t-shirt, Cities of Migration"),
}


@pytest.mark.parametrize("rule", EXAMPLES)
def test_rule_objects_to_what_is_wrong_and_lets_the_rest_pass(rule):
    wrong, right = EXAMPLES[rule]

    assert rule in " ".join(faults(wrong))
    assert faults(right) == []


def test_every_rule_has_its_examples():
    assert len(EXAMPLES) == len(RULES) + len(USAGE)
    assert all(any(name.endswith(rule) for rule in EXAMPLES) for name in [*RULES, *USAGE])


@pytest.mark.parametrize(
    "text",
    [
        f"«{NBSP}Qui{NBSP}: vous?{NBSP}»; oui!",
        f"%(percent)s{NBSP}%% rempli, %(count)d fiches",
        "Gardez les balises, comme <b> ou <a>, telles quelles.",
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
    assert [fault for text in french_names([*ORGANIZATIONS, *PLACES, *TOOLS]) for fault in faults(text)] == []


def test_french_of_terms_is_well_set():
    lists = json.loads(SOURCE.read_text(encoding="utf-8"))
    rows = [row for name in LISTS for row in lists[name]]

    assert french_names(rows)
    assert [fault for text in french_names(rows) for fault in faults(text)] == []


@pytest.mark.parametrize("row", json.loads(GLOSSARY.read_text(encoding="utf-8"))["terms"], ids=lambda row: row["slug"])
def test_french_of_the_glossary_is_well_written(row):
    avoided = row.get("avoid_fr", [])
    texts = [text for name in row if name.endswith("_fr") and name != "avoid_fr" for text in leaves(row[name])]

    assert len(texts) >= 3
    assert [fault for text in texts for fault in faults(text)] == []
    assert [fault for text in avoided for fault in badly_set(text)] == []


def test_french_of_pages_that_stand_outside_the_catalogue_is_well_written():
    template = (Path(settings.BASE_DIR) / "templates" / "500.html").read_text(encoding="utf-8")
    texts = re.findall(r'<(\w+) lang="fr">(.*?)</\1>', template)

    assert texts
    assert [fault for _element, text in texts for fault in faults(text)] == []
