"""Names of people in a text: two or three capitalized words together that nothing else explains.

No list of given names would hold those of the people whom this library is about.
"""

import json
import re
from pathlib import Path

from wagtail.blocks import StructValue
from wagtail.fields import StreamField

from core.models.organizations import Organization
from core.models.taxonomies import Term, Vocabulary

CAPITALIZED = r"(?:Mac|Mc|[A-Z][’'])?[A-ZÀ-Þ][a-zß-ÿœ]+(?:-[A-ZÀ-Þ]?[a-zß-ÿœ]+)*"
SEVERAL = re.compile(rf"(?<![\w’'-]){CAPITALIZED}(?:[ \u00a0]{CAPITALIZED}){{1,2}}(?![\w-])")
TITLES = r"(?:(?:Mr|Mrs|Ms|Dr|M)\.|Mr|Mrs|Ms|Miss|Mme|Mlle|Dre?|Madame|Monsieur)"
COURTESY = re.compile(rf"(?<!\w){TITLES}[ \u00a0]({CAPITALIZED}(?:[ \u00a0]{CAPITALIZED})?)")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")

# "openers" begin a sentence in front of a name; "things" are bodies, programs and products rather than people.
WORDS = json.loads((Path(__file__).parents[1] / "data" / "not_names.json").read_text(encoding="utf-8"))
OPENERS, THINGS = frozenset(WORDS["openers"]), frozenset(WORDS["things"])


def names_in(page, passages):
    """``(name, passage)`` for each name of a person found in prose."""
    names, places = known_names(page)
    for passage in passages:
        if passage.is_prose:
            for name in names_of(passage.text):
                if not is_explained(name, names, places):
                    yield name, passage


def names_of(text):
    """What has the form of a person's name: with a courtesy title, or two or three words of its own."""
    titled = [match[1] for match in COURTESY.finditer(text)]
    yield from titled
    for match in SEVERAL.finditer(text):
        name = " ".join(without_other_words(match[0].split()))
        if " " in name and name not in titled:
            yield name


def without_other_words(words):
    """What is left of "Since Amina Diallo" without the word that opens the sentence; nothing of "Health Centre"."""
    while words and words[0].lower() in OPENERS:
        words = words[1:]
    return [] if any(word.lower() in THINGS for word in words) else words


def is_explained(name, names, places):
    """Whether the library knows it as an organization, a term or a tool, or it ends with a place."""
    return name.lower() in names or name.lower().split()[-1] in places


def known_names(page):
    """What the library knows by name, as one text to look names up in, and the words of its places."""
    organizations = Organization.objects.values_list("name_en", "name_fr")
    terms = list(Term.objects.values_list("vocabulary", "name_en", "name_fr"))
    names = [name for row in organizations for name in row] + [name for _kind, *row in terms for name in row]
    geography = [name for kind, *row in terms if kind in (Vocabulary.PLACE, Vocabulary.PROVINCE) for name in row]
    places = {word.lower() for name in geography for word in WORD.findall(name)}
    return "\n".join([*names, *proper_names_of(page)]).lower(), places


def proper_names_of(page):
    """Tools, partners and the like, named in blocks of their own."""
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            values = [child.value for child in getattr(page, field.name) or ()]
            yield from (value.get("name") or "" for value in values if isinstance(value, StructValue))
