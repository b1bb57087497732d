"""French as this library writes it: what is wrong with a text, in words.

Typography of Canadian usage: a non-breaking space before ":", "%" and "$" and inside « », none before ";", "!"
and "?". Wording: the terms of the glossary and of the Office québécois de la langue française, forms written
out in both genders, no word left in English. Only rules that are nearly never wrong; the rest is read by people.
"""

import html
import re

NBSP = "\u00a0"

# Marks that stand for something else, and addresses: they have a spelling of their own.
PERCENT = re.compile(r"%%")
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}")
TAG = re.compile(r"</?\w[^>]*>")
# A tag that is spoken of stands for a word.
TAG_AS_WORD = re.compile(r"(?<=\s)<\w>(?=[\s,])")
ADDRESS = re.compile(r"\b(?:https?://|mailto:|tel:)\S*|\S+@\S+")

TYPOGRAPHY = {
    "straight apostrophe": r"'",
    "straight quotation mark": r'"',
    "no non-breaking space before a colon": rf"(?<!{NBSP}):",
    "no non-breaking space before a percent sign": rf"(?<!{NBSP})%",
    "no non-breaking space before a dollar sign": rf"(?<!{NBSP})\$",
    "no non-breaking space after «": rf"«(?!{NBSP})",
    "no non-breaking space before »": rf"(?<!{NBSP})»",
    "space before ; ! or ?": r"\s[;!?]",
    "space before a comma or full stop": r"\S\s+(?:,|\.(?!\w|\.))",
    "three dots instead of …": r"\.\.\.",
    "two spaces": r"[ \u00a0]{2}",
    "narrow non-breaking space": "\u202f",
    "gender in the middle of a word": r"\w·\w|\w\((?:e|s|es|ne|nes|trice)\)|\w-e-s?\b",
}
# What is not said here, and what is said instead.
WORDINGS = {
    r"e-?mails?|mails?": "courriel",
    r"newsletters?": "infolettre",
    r"week-?ends?": "fin de semaine",
    r"parkings?": "stationnement",
    r"shopping": "magasinage",
    r"feedbacks?": "commentaires",
    r"log-?ins?|sign-?ins?": "ouverture de session",
    r"(?<!empreinte )(?<!empreintes )digita(?:l|ux|les?)": "numérique",
    r"smartphones?": "téléphone intelligent",
    r"podcasts?": "balado",
    r"spams?": "pourriel",
    r"meetings?": "rencontre, réunion",
    r"challenges?": "défi",
    r"check-?lists?": "liste à cocher",
    r"mentoring": "mentorat",
    r"sponsoris\w+": "parrainer",
    r"support(?:er|ons|ez|ent|ée?s?)": "appuyer, soutenir",
    r"adress(?:er|ons|ez|ent|ée?s?) (?:un|le|la|ce|cette|des|les|ces) (?:problème|besoin|enjeu|défi|question)s?": (
        "s’attaquer à, répondre à"
    ),
    r"implément\w+": "mettre en œuvre",
    r"opportunités?": "occasion, possibilité",
    r"basée?s? sur": "fondé sur",
    r"en charge d(?:e|u|es)": "chargé de, responsable de",
    r"(?<!la )suite à": "à la suite de",
    r"complét(?:er|ez|ons) (?:un|le|ce|votre|les|des) (?:formulaire|questionnaire)s?": "remplir",
    r"référ(?:er|ons|ez|ée?s?) (?:à|aux?|vers) (?:un|une|le|la|les|des|l’)": "aiguiller, diriger vers",
    r"(?:in)?éligib\w+": "admissible",
    r"informations personnelles": "renseignements personnels",
    r"aide légale": "aide juridique",
    r"ports? d’entrée": "point d’entrée",
    r"migrante?s?": "nouveaux arrivants, personnes réfugiées",
    r"immigrante?s? illéga\w+|clandestine?s?": "personne sans statut",
    r"(?:les|des|aux) handicapés": "personnes en situation de handicap",
    r"agences? d’établissement": "organisme d’établissement",
    r"assurance-chômage": "assurance-emploi",
}
ENGLISH = (
    r"the|and|with|for|of|from|this|that|these|those|which|who|have|has|been|will|would|should|their|there|when|what"
    r"|how|your|they|you|our|we|are|is|not|into"
)
# Names that are English in French texts too.
NAMES = re.compile(
    r"Opportunities for Migrant Employment in Greater Auckland|Skills for Auckland|Cities of Migration"
    r"|Digital Messaging in Settlement and Integration|The Wish Centre|Housing First|Digital Guides"
)

RULES = {name: re.compile(rule) for name, rule in TYPOGRAPHY.items()}
USAGE = {
    **{
        f"rather say: {instead}": re.compile(rf"(?<![\w-])(?:{wording})(?![\w-])", re.IGNORECASE)
        for wording, instead in WORDINGS.items()
    },
    "word left in English": re.compile(rf"(?<![\w’-])(?:{ENGLISH})(?![\w’-])", re.IGNORECASE),
}


def visible(text):
    """The text as it is read: without tags and addresses, each placeholder a letter."""
    text = PERCENT.sub("%", PLACEHOLDER.sub("x", TAG.sub("", TAG_AS_WORD.sub("x", text))))
    return ADDRESS.sub("x", html.unescape(text))


def badly_set(text):
    """What is wrong with the typography of a French text: a list of ``fault: the words around it``."""
    return _found(RULES, visible(text))


def badly_worded(text):
    """What is not said so in French here, or not in French at all."""
    return _found(USAGE, NAMES.sub("x", visible(text)))


def faults(text):
    """Everything that is wrong with a French text."""
    return badly_set(text) + badly_worded(text)


def _found(rules, read):
    return [
        f"{name}: {read[max(match.start() - 20, 0) : match.end() + 10]!r}"
        for name, rule in rules.items()
        for match in rule.finditer(read)
    ]
