"""The OpenAPI description: what django-ninja knows of the addresses, and the schemas that the data is written by."""

from functools import cache

from opendata import shared
from opendata.entries import schema_of, summary_schema
from opendata.fields import schema_of_fields
from opendata.values import InBothLanguages, or_null, record_schema

DESCRIPTION = """\
Everything this library has published, to read and reuse; no key, no account.

- **Both languages are equal.** What exists once has its name in both: `{"en": …, "fr": …}`. What is written in a
  language says which, and where it stands in the other.
- **Filters** are those of the library's own pages, under the same names and with the same values in both languages:
  `?topic=housing&topic=health&audience=youth&province=on`. Values of one filter widen, filters narrow.
- **Identifiers** (`urn:uuid:…`) stay for good and are the same in both languages.
- **Licences**: every entry names its own, with what it allows.
- **Archived** entries are listed only with `archived=include`; each stays readable by its identifier.
- **What is not known is refused**: a parameter or value that does not exist is a 400 that names it.
- **Ask again cheaply**: every answer has an `ETag`; sent back as `If-None-Match`, it is answered 304 while nothing has
  changed. Anything may be taken back at any time, so ask before you show it again.
- Errors are JSON too, in both languages: see `Error`.

Everything at once is at `/data/entries.json`; what the fields mean, at `/data/data-dictionary.json`.
"""


def ref(name):
    return {"$ref": f"#/components/schemas/{name}"}


def list_of(schema):
    return {"type": "array", "items": schema}


TEXT = {"type": "string"}
COUNT = {"type": "integer", "minimum": 0}


def page_of(schema):
    """A page of results."""
    return record_schema(
        {
            "count": {**COUNT, "description": "How many there are on all pages."},
            "next": {**or_null(TEXT), "description": "The address of the next page."},
            "previous": {**or_null(TEXT), "description": "The address of the page before."},
            "results": list_of(schema),
        }
    )


FACET = record_schema(
    {
        "parameter": {**TEXT, "description": "Its name in addresses."},
        "label": InBothLanguages.schema,
        "options": list_of(
            record_schema(
                {
                    "value": TEXT,
                    "label": InBothLanguages.schema,
                    "count": {**COUNT, "description": "How many entries there would be with it."},
                    "chosen": {"type": "boolean"},
                }
            )
        ),
    }
)
VOCABULARY = record_schema({"vocabulary": TEXT, "label": InBothLanguages.schema, "terms": list_of(ref("Term"))})
CLOSED = or_null(record_schema({"date": TEXT, "message": InBothLanguages.schema, "moved_to": or_null(TEXT)}))
INDEX = record_schema(
    {
        "name": InBothLanguages.schema,
        "version": TEXT,
        "licence": {**InBothLanguages.schema, "description": "What you may do with all this."},
        "closed": {**CLOSED, "description": "Since when this library is closed, and where its content has gone."},
        "links": {"type": "object", "additionalProperties": TEXT},
        "downloads": {"type": "object", "additionalProperties": list_of(TEXT)},
        "about": {**InBothLanguages.schema, "description": "The page for people."},
    }
)
ERROR = record_schema(
    {
        "error": record_schema(
            {
                "code": {**TEXT, "description": "A word for programs.", "examples": ["bad_parameters"]},
                "message": {**TEXT, "description": "In English."},
                "message_fr": {**TEXT, "description": "In French."},
                "problems": list_of(record_schema({"parameter": TEXT, "message": TEXT, "message_fr": TEXT})),
            }
        )
    }
)


@cache
def components():
    organization = schema_of_fields(shared.ORGANIZATION_FIELDS)
    return {
        "Index": INDEX,
        "Recipe": schema_of("recipe"),
        "Practice": schema_of("practice"),
        "Entry": {"anyOf": [ref("Recipe"), ref("Practice")]},
        "EntrySummary": summary_schema(),
        "EntryPage": page_of(ref("EntrySummary")),
        "Facet": FACET,
        "Facets": record_schema({"count": COUNT, "facets": list_of(ref("Facet"))}),
        "Organization": organization,
        "OrganizationPage": page_of(ref("Organization")),
        "OrganizationWithEntries": record_schema({**organization["properties"], "entries": ref("EntryPage")}),
        "Term": schema_of_fields(shared.TERM_FIELDS),
        "Terms": record_schema({"vocabularies": list_of(ref("Vocabulary"))}),
        "Vocabulary": VOCABULARY,
        "GlossaryTerm": schema_of_fields(shared.GLOSSARY_FIELDS),
        "Glossary": record_schema({"terms": list_of(ref("GlossaryTerm"))}),
        "Error": ERROR,
    }


def answer(description, schema, headers=None):
    return {
        "description": description,
        "content": {"application/json": {"schema": schema}},
        **({"headers": headers} if headers else {}),
    }


VALIDATORS = {
    "ETag": {"description": "Send it back as If-None-Match.", "schema": TEXT},
    "Last-Modified": {"description": "When anything public last changed.", "schema": TEXT},
}


def responses(schema):
    return {
        "200": answer("What was asked for.", schema, VALIDATORS),
        "304": {"description": "Nothing has changed since the `ETag` or date that was sent."},
        "400": answer("Something in the address does not exist; each is named in `problems`.", ref("Error")),
        "404": answer("Nothing public stands here.", ref("Error")),
        "405": answer("Only GET, HEAD and OPTIONS are answered.", ref("Error")),
        "default": answer("Anything else that went wrong.", ref("Error")),
    }


def described(api, endpoints, server):
    """The whole description; ``endpoints`` tell the parameters and the answer of each operation by its name."""
    description = api.get_openapi_schema(path_prefix="")
    description["servers"] = [{"url": server}]
    description["components"] = {"schemas": components()}
    for operations in description["paths"].values():
        for operation in operations.values():
            endpoint = endpoints[operation["operationId"]]
            operation["parameters"] = [
                *(
                    {**parameter, "description": endpoint.in_path, "example": endpoint.example}
                    for parameter in operation["parameters"]
                ),
                *(parameter.documented for parameter in endpoint.parameters()),
            ]
            operation["responses"] = responses(endpoint.schema)
    return description
