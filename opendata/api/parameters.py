"""What may stand in an address of the API. One definition reads it, refuses it and documents it."""

from dataclasses import dataclass, field

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from core.models import Vocabulary
from opendata.http import Refusal
from opendata.values import in_both
from search.forms import MAX_QUERY, clean_query


@dataclass(frozen=True)
class Parameter:
    """One parameter. ``description`` is for the OpenAPI description, in English."""

    name: str
    description: str
    example: object = None
    many = False

    @property
    def schema(self):
        raise NotImplementedError

    def read(self, values):
        """What the values in the address mean; a ``ValueError`` with a sentence about what is wrong with them."""
        raise NotImplementedError

    @property
    def documented(self):
        documented = {
            "name": self.name,
            "in": "query",
            "required": False,
            "description": self.description,
            "schema": self.schema,
        }
        if self.many:
            documented |= {"style": "form", "explode": True}
        if self.example is not None:
            documented["example"] = self.example
        return documented


@dataclass(frozen=True)
class Words(Parameter):
    """Words to search for."""

    schema = {"type": "string", "maxLength": MAX_QUERY}

    def read(self, values):
        text = values[-1] if values else ""
        if len(text) > MAX_QUERY:
            raise ValueError(format_lazy(_("Search for at most {number} characters."), number=MAX_QUERY))
        return clean_query(text)


@dataclass(frozen=True)
class Number(Parameter):
    """A whole number within bounds."""

    least: int = field(default=1, kw_only=True)
    most: int = field(default=1, kw_only=True)
    default: int = field(default=1, kw_only=True)

    @property
    def schema(self):
        return {"type": "integer", "minimum": self.least, "maximum": self.most, "default": self.default}

    def read(self, values):
        if not values:
            return self.default
        text = values[-1]
        number = int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1
        if not self.least <= number <= self.most:
            raise ValueError(
                format_lazy(_("Give a whole number from {least} to {most}."), least=self.least, most=self.most)
            )
        return number


@dataclass(frozen=True)
class OneOf(Parameter):
    """One of some values."""

    values: tuple = field(default=(), kw_only=True)
    default: str | None = field(default=None, kw_only=True)

    @property
    def schema(self):
        schema = {"type": "string", "enum": list(self.values)}
        return schema if self.default is None else {**schema, "default": self.default}

    def read(self, values):
        if not values:
            return self.default
        check_known(values, self.values)
        return values[-1]


@dataclass(frozen=True)
class AnyOf(OneOf):
    """Any of some values, repeated: the order in which they are given is kept."""

    many = True

    @property
    def schema(self):
        return {"type": "array", "items": {"type": "string", "enum": list(self.values)}}

    def read(self, values):
        check_known(values, self.values)
        return list(dict.fromkeys(values))


def check_known(values, known):
    unknown = list(dict.fromkeys(clean_query(value) for value in values if value not in known))
    if unknown:
        raise ValueError(format_lazy(_("Not known here: {values}."), values=", ".join(unknown[:5])))


LANGUAGE = AnyOf(
    "language",
    "The languages you read, best first. Each entry is given once, in the first of them that it is public in; what is "
    "public in none of them is left out. Without it: everything, in English where an entry is public in English.",
    ["fr", "en"],
    values=("en", "fr"),
)
EVERY_LANGUAGE = ["en", "fr"]
SEARCH = Words(
    "q",
    "Words to search for. Word forms, accents and small typing errors are forgiven, in the first language of "
    "`language`.",
    "housing",
)
PAGE = Number("page", "Which page of the results.", 1, most=100_000)
PAGE_SIZE = Number("page_size", "How many results on a page.", 20, most=100, default=20)
VOCABULARY = AnyOf("vocabulary", "Only the terms of these vocabularies.", ["topic"], values=tuple(Vocabulary.values))


def facet_parameter(facet, names):
    """The parameter of a facet; ``names`` are the values it can be narrowed by."""
    label = in_both(facet.label)
    return AnyOf(
        facet.parameter,
        f"{label['en']} ({label['fr']}). Repeat it for entries that have any of several; facets combine.",
        values=tuple(names),
    )


def read(query, parameters):
    """``{name: what is asked for}``; a ``Refusal`` that names everything that is wrong with the address."""
    known = {parameter.name: parameter for parameter in parameters}
    problems = [
        (clean_query(name), _("There is no such parameter here."))
        for name in list(query)[: len(known) + 10]
        if name not in known
    ]
    asked = {}
    for name, parameter in known.items():
        values = query.getlist(name)
        try:
            if len(values) > 1 and not parameter.many:
                raise ValueError(_("Give it once."))
            asked[name] = parameter.read(values)
        except ValueError as error:
            problems.append((name, error.args[0]))
    if problems:
        raise Refusal(
            400, "bad_parameters", _("Some of what the address asks for does not exist here: see “problems”."), problems
        )
    return asked
