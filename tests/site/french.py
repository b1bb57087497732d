"""French typography as this library prints it: what is wrong with a text, in words.

Canadian usage: a non-breaking space before ":" and "%" and inside « », none before ";", "!" and "?".
"""

import html
import re

NBSP = "\u00a0"

# Marks that stand for something else, and addresses: they have a spelling of their own.
PERCENT = re.compile(r"%%")
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}")
TAG = re.compile(r"</?\w[^>]*>")
ADDRESS = re.compile(r"\b(?:https?://|mailto:|tel:)\S*|\S+@\S+")

RULES = {
    "straight apostrophe": re.compile(r"'"),
    "straight quotation mark": re.compile(r'"'),
    "no non-breaking space before a colon": re.compile(rf"(?<!{NBSP}):"),
    "no non-breaking space before a percent sign": re.compile(rf"(?<!{NBSP})%"),
    "no non-breaking space after «": re.compile(rf"«(?!{NBSP})"),
    "no non-breaking space before »": re.compile(rf"(?<!{NBSP})»"),
    "space before ; ! or ?": re.compile(r"\s[;!?]"),
    "narrow non-breaking space": re.compile("\u202f"),
}


def visible(text):
    """The text as it is read: without tags and addresses, each placeholder a letter."""
    text = PERCENT.sub("%", PLACEHOLDER.sub("x", TAG.sub("", text)))
    return ADDRESS.sub("x", html.unescape(text))


def faults(text):
    """What is wrong with a French text: a list of ``fault: the words around it``."""
    read = visible(text)
    return [
        f"{name}: {read[max(match.start() - 20, 0) : match.end() + 10]!r}"
        for name, rule in RULES.items()
        for match in rule.finditer(read)
    ]
