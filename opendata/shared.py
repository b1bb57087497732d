"""What entries have in common, as data: organizations, terms and the words of the glossary."""

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from core.addresses import absolute
from core.choices import LANGUAGES
from core.models import GlossaryTerm, Organization, PageOrganization, Term, Vocabulary
from core.models.glossary import lines_of
from opendata import values
from opendata.entries import published
from opendata.entry_fields import LanguageCode
from opendata.fields import Field

VOCABULARY = values.Choice([(item.value, item.value, item.label) for item in Vocabulary])


def both(row, name):
    return {language: getattr(row, f"{name}_{language}") for language in LANGUAGES}


def lines_in_both(row, name):
    return {language: lines_of(text) for language, text in both(row, name).items()}


def addresses(name, *args, fragment=""):
    """The addresses of one page of the site, by language."""
    found = {}
    for language in LANGUAGES:
        with override(language):
            found[language] = absolute(reverse(name, args=args)) + fragment
    return found


class OptionalTerm(values.Term):
    schema = values.or_null(values.Term.schema)

    def data(self, stored, entry):
        return stored and super().data(stored, entry)

    def cell(self, data):
        return data and super().cell(data)


class OptionalLanguage(values.Text):
    """The code of a language, or nothing."""

    name = LanguageCode.name
    schema = {"type": "string", "enum": ["", *LANGUAGES]}


class LinesInBothLanguages(values.InBothLanguages):
    """Some texts in English and some in French."""

    name = _("texts in both languages")
    schema = values.record_schema({language: {"type": "array", "items": {"type": "string"}} for language in LANGUAGES})


ORGANIZATION_FIELDS = [
    Field("slug", _("the word that stands for it in addresses"), values.Text(), lambda row: row.slug),
    Field("name", _("its name"), values.InBothLanguages(), lambda row: both(row, "name")),
    Field(
        "name_language",
        _("language of the name, if it has a name in one language only"),
        OptionalLanguage(),
        lambda row: row.name_language,
    ),
    Field("kind", _("kind"), OptionalTerm(), lambda row: row.kind),
    Field("place", _("place"), OptionalTerm(), lambda row: row.place),
    Field("website", _("public site"), values.WebAddress(), lambda row: row.website),
    Field("about", _("about it, in one or two sentences"), values.InBothLanguages(), lambda row: both(row, "about")),
    Field(
        "addresses",
        _("addresses of its pages"),
        values.InPublicLanguages(),
        lambda row: addresses("organization", row.slug),
    ),
]
TERM_FIELDS = [
    Field("vocabulary", _("vocabulary"), VOCABULARY, lambda row: row.vocabulary),
    Field("slug", _("the word that stands for it in addresses"), values.Text(), lambda row: row.slug),
    Field("label", _("its name"), values.InBothLanguages(), lambda row: both(row, "name")),
    Field("meaning", _("what it means"), values.InBothLanguages(), lambda row: both(row, "meaning")),
    Field("parent", _("belongs to"), OptionalTerm(), lambda row: row.parent),
    Field(
        "within_control",
        _("within the agency’s control; of success factors only"),
        values.OptionalFlag(),
        lambda row: row.within_control,
    ),
]
GLOSSARY_FIELDS = [
    Field("slug", _("the word that stands for it in addresses"), values.Text(), lambda row: row.slug),
    Field("name", _("approved wording"), values.InBothLanguages(), lambda row: both(row, "name")),
    Field("variants", _("other forms"), LinesInBothLanguages(), lambda row: lines_in_both(row, "variants")),
    Field("definition", _("definition"), values.InBothLanguages(), lambda row: both(row, "definition")),
    Field("context", _("context"), values.InBothLanguages(), lambda row: both(row, "context")),
    Field("avoid", _("to avoid"), LinesInBothLanguages(), lambda row: lines_in_both(row, "avoid")),
    Field(
        "addresses",
        _("addresses of its explanation"),
        values.InPublicLanguages(),
        lambda row: addresses("glossary", fragment=f"#{row.slug}"),
    ),
]


def organizations():
    """Those that contributed to something public."""
    public = published(archived=True).order_by().values("pk")
    contributed = PageOrganization.objects.filter(organization=OuterRef("pk"), page__in=public)
    return Organization.objects.filter(Exists(contributed)).select_related("kind", "place").order_by("slug")


def terms(vocabularies=()):
    rows = Term.objects.select_related("parent").order_by("vocabulary", "sort_order", "pk")
    return rows.filter(vocabulary__in=vocabularies) if vocabularies else rows


def glossary():
    return GlossaryTerm.objects.approved().order_by("slug")


def rows_as_data(fields, rows):
    for row in rows:
        yield {field.name: field.data(row) for field in fields}
