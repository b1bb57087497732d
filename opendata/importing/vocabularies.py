"""What entries share, as far as this library lacks it: terms and organizations that the files of an export describe.

They lie beside the file of the entries (``terms.json``, ``organizations.json``). What is here already is left as it is.
"""

from django.core.exceptions import ValidationError

from core.choices import LANGUAGES
from core.models import Organization, Term, Vocabulary
from opendata.importing.files import RecordFile, Unreadable
from opendata.importing.report import Place

# What the terms of a vocabulary belong to; others to terms of their own.
PARENTS = {Vocabulary.TOPIC.value: Vocabulary.THEME.value, Vocabulary.PLACE.value: Vocabulary.PROVINCE.value}
ORGANIZATION_TERMS = {"kind": [Vocabulary.ORGANIZATION_TYPE], "place": [Vocabulary.PLACE, Vocabulary.PROVINCE]}


class Shared:
    """The terms and organizations that entries name: those that are here, and those to be made.

    ``term`` and ``organization`` are told each that is named; ``write`` makes those that were missing.
    """

    def __init__(self, path, report):
        self.report = report
        self.described_terms = self._beside(path, "terms", lambda row: (row["vocabulary"]["value"], row["slug"]))
        self.described = self._beside(path, "organizations", lambda row: row["slug"])
        self.known_terms = set(Term.objects.values_list("vocabulary", "slug"))
        self.known = set(Organization.objects.values_list("slug", flat=True))
        self.new_terms, self.new = {}, {}

    def term(self, vocabulary, slug, place):
        """Note that a term is named. One that nobody describes is a fault."""
        key = (str(vocabulary), slug)
        if key in self.known_terms or key in self.new_terms:
            return
        row = self.described_terms.get(key)
        if row is None:
            self.report.fault(
                place,
                str(vocabulary),
                f"there is no term “{slug}” here. Add it in the CMS, lay the terms.json of the export beside the file, "
                "or correct the word.",
            )
            return
        parent = row.get("parent") and row["parent"]["slug"]
        if parent:
            self.term(PARENTS.get(key[0], key[0]), parent, place)
        self.new_terms[key] = self._made(
            Term,
            place,
            vocabulary=key[0],
            slug=slug,
            within_control=row.get("within_control"),
            # Tools have no order of their own.
            sort_order=0 if key[0] == Vocabulary.TOOL else row["number"],
            **_in_both("name", row.get("label")),
            **_in_both("meaning", row.get("meaning")),
        )

    def organization(self, data, place):
        """Note that an organization is named. One that is not described is made of its name."""
        slug = data["slug"]
        if slug in self.known or slug in self.new:
            return
        row = self.described.get(slug, {})
        names = _in_both("name", row.get("name")) if row else {name: data[name] for name in ("name_en", "name_fr")}
        if not all(names.values()):
            self.report.fault(
                place,
                "organizations",
                f"there is no organization “{slug}” here, and its name is not given in both languages. Add it in the "
                "CMS, or lay the organizations.json of the export beside the file.",
            )
            return
        self.new[slug] = self._made(
            Organization,
            place,
            slug=slug,
            name_language=row.get("name_language", ""),
            website=row.get("website", data["website"]),
            **names,
            **_in_both("about", row.get("about")),
        )
        terms = {name: row[name]["slug"] for name in ORGANIZATION_TERMS if row.get(name)}
        self.new[slug].terms_named = {name: self._named(name, word, place) for name, word in terms.items()}

    def _named(self, name, slug, place):
        vocabularies = [item.value for item in ORGANIZATION_TERMS[name]]
        known = self.known_terms | self.described_terms.keys()
        vocabulary = next((item for item in vocabularies if (item, slug) in known), vocabularies[0])
        self.term(vocabulary, slug, place)
        return vocabulary, slug

    def write(self):
        """Make what is missing."""
        for (vocabulary, _slug), term in self.new_terms.items():
            row = self.described_terms[vocabulary, term.slug]
            if parent := row.get("parent"):
                term.parent = Term.objects.get(vocabulary=PARENTS.get(vocabulary, vocabulary), slug=parent["slug"])
            term.save()
        for organization in self.new.values():
            for name, (vocabulary, slug) in organization.terms_named.items():
                setattr(organization, name, Term.objects.get(vocabulary=vocabulary, slug=slug))
            organization.save()

    def _made(self, model, place, **texts):
        row = model(**texts)
        row.terms_named = {}
        try:
            row.clean_fields(exclude=["parent", "kind", "place"])
        except ValidationError as error:
            for name, messages in error.message_dict.items():
                self.report.fault(place, f"{model._meta.model_name} {texts['slug']}, {name}", " ".join(messages))
        return row

    def _beside(self, path, dataset, key_of):
        """``{key: row}`` of the file of a data set in the same folder; nothing where there is none."""
        beside = path.with_name(f"{dataset}.json")
        if not beside.exists():
            return {}
        found, number = {}, 0
        try:
            for number, row in RecordFile(beside, dataset).records():
                found[key_of(row)] = {**row, "number": number}
        except (Unreadable, KeyError, TypeError, AttributeError) as error:
            self.report.fault(Place(number, dataset), beside.name, f"cannot be read ({error}). Export it anew.")
        return found


def _in_both(name, texts):
    given = texts if isinstance(texts, dict) else {}
    return {f"{name}_{language}": str(given.get(language) or "") for language in LANGUAGES}
