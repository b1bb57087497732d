"""The fields of an entry as data that are more than a column of its table."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.addresses import LANGUAGE_NAMES
from core.choices import ContactRoute, EvidenceLevel, LineageKind, Shown
from core.criteria import CRITERIA
from core.licences import ADDRESSES, Licence
from opendata import values
from opendata.fields import Field
from opendata.values import Part, in_both
from practices.models import PracticePage
from recipes.models import RecipePage

TEMPLATES = {model.kind: model for model in (RecipePage, PracticePage)}


class LanguageCode(values.Text):
    """The code of a language."""

    name = _("code of a language")
    schema = {"type": "string", "enum": list(LANGUAGE_NAMES)}
    allowed = [(code, {language: name for language in LANGUAGE_NAMES}) for code, name in LANGUAGE_NAMES.items()]


class Identifier(values.Text):
    name = _("identifier")
    schema = {"type": "string", "format": "uri", "pattern": "^urn:uuid:[0-9a-f-]{36}$"}


class OptionalIdentifier(Identifier):
    schema = values.or_null(Identifier.schema)

    def data(self, stored, entry):
        return stored


def relatives():
    """A list of entries or publications beside this one, with what they are to it."""
    return values.ListOf(
        values.Record(
            {
                "relation": Part(_("how they belong together"), values.Choice.of(LineageKind.choices)),
                "id": Part(_("its identifier, if it is in this library"), OptionalIdentifier()),
                "title": Part(_("its title"), values.Text()),
                "language": Part(_("language of that title"), LanguageCode()),
                "address": Part(_("its address"), values.WebAddress()),
            }
        )
    )


def related_as_stored(relative):
    return {**relative, "relation": relative["kind"]}


class Organization(values.Record):
    """An organization as an entry names it; a table knows it by its slug."""

    name = _("organization")
    is_flat = True

    def cell(self, data):
        return data["slug"]


ORGANIZATION = Organization(
    {
        "slug": Part(_("the word that stands for it in addresses"), values.Text()),
        "name": Part(_("its name"), values.InBothLanguages()),
        "website": Part(_("public site"), values.WebAddress()),
    }
)


def organizations(entry):
    return [
        {
            "slug": organization.slug,
            "name": {"en": organization.name_en, "fr": organization.name_fr},
            "website": organization.website,
        }
        for organization in entry.page.organizations
    ]


CONTACT = values.Record(
    {
        "route": Part(_("how readers can ask"), values.Choice.of(ContactRoute.choices)),
        "name": Part(_("name, of a person who agreed"), values.Text()),
        "role": Part(_("role"), values.Text()),
        "email": Part(_("email"), values.Text()),
        "phone": Part(_("telephone"), values.Text()),
        "address": Part(_("public web page"), values.WebAddress()),
    }
)
CONTACT_COLUMNS = ("route", "name", "role", "email", "phone", "url", "consent")


def contact(entry):
    """Exactly what the entry's page shows: a person only with their consent, a page only where that is the route."""
    page = entry.page
    if page.shows_person:
        shown = {name: getattr(page, f"contact_{name}") for name in ("name", "role", "email", "phone")}
    elif page.shows_page:
        shown = {"address": page.contact_url}
    else:
        # A person who did not agree is asked through the editors, as the page says.
        return {"route": ContactRoute.EDITORS.value}
    return {"route": page.contact_route, **shown}


LICENCE = values.Record(
    {
        "value": Part(_("licence"), values.Text()),
        "label": Part(_("its name"), values.Text()),
        "address": Part(_("address of its text"), values.WebAddress()),
        "allows": Part(_("what it allows"), values.InBothLanguages()),
    },
    optional=True,
)


def licence(entry):
    terms = entry.page.licence_terms
    return terms and licence_as_stored(terms)


def licence_as_stored(terms: Licence):
    return {"value": terms.value, "label": terms.label, "address": ADDRESSES[terms], "allows": in_both(terms.allows)}


ARCHIVED = values.Record(
    {
        "on": Part(_("archived on"), values.Date()),
        "reason": Part(_("reason"), values.InBothLanguages()),
    },
    optional=True,
)


def archived(entry):
    page = entry.page
    if not page.is_archived:
        return None
    return {"on": page.archived_on, "reason": {"en": page.archive_reason_en, "fr": page.archive_reason_fr}}


ASSESSMENT = values.Record(
    {criterion.slug: Part(criterion.name, values.Choice.of(Shown.choices)) for criterion in CRITERIA}, optional=True
)


def assessment(entry):
    decision = entry.assessment
    return decision and {criterion.slug: getattr(decision, criterion.slug) for criterion in CRITERIA}


OWN_FIELDS = {
    field.name: field
    for field in (
        Field(
            "id",
            _("identifier, the same in both languages and for good"),
            Identifier(),
            lambda entry: entry.page.translation_key.urn,
        ),
        Field(
            "kind",
            pgettext_lazy("facet", "Kind"),
            values.Choice([(kind, kind, model.kind_name) for kind, model in TEMPLATES.items()]),
            lambda entry: entry.page.template_class.kind,
        ),
        Field("language", _("language of this text"), LanguageCode(), lambda entry: entry.language),
        Field(
            "original_language",
            _("language it was written in; this text is a translation where that is another"),
            LanguageCode(),
            lambda entry: entry.original_language,
        ),
        Field(
            "original_updated",
            _("when the original was updated without this translation"),
            values.Moment(),
            lambda entry: entry.original_updated_at,
        ),
        Field("address", _("address of its page"), values.WebAddress(), lambda entry: entry.address_of(entry.page)),
        Field(
            "addresses",
            _("addresses of its pages in the languages it is public in"),
            values.InPublicLanguages(),
            lambda entry: {code: entry.address_of(page) for code, page in sorted(entry.versions.items())},
        ),
        Field(
            "data_address",
            _("address of this record"),
            values.WebAddress(),
            lambda entry: entry.address_of(entry.page) + "entry.json",
        ),
        Field("published", _("first published"), values.Moment(), lambda entry: entry.page.first_published_at),
        Field("updated", _("last published"), values.Moment(), lambda entry: entry.page.last_published_at),
        Field(
            "organizations",
            _("Contributed by"),
            values.ListOf(ORGANIZATION),
            organizations,
            covers=("page_organizations",),
        ),
        Field(
            "picture",
            _("picture"),
            values.Picture(),
            lambda entry: {"image": entry.page.image_id, "alt_text": entry.page.image_alt},
            covers=("image", "image_alt"),
            points=True,
        ),
        Field(
            "archived",
            _("since when it is kept only to be read and cited, and why"),
            ARCHIVED,
            archived,
            covers=("archived_on", "archive_reason_en", "archive_reason_fr"),
        ),
        Field(
            "evidence_level",
            _("evidence level"),
            values.Choice([(level.value, level.slug, level.label) for level in EvidenceLevel]),
            lambda entry: entry.page.evidence_level,
            covers=("evidence_level",),
        ),
        Field(
            "assessment", _("how far it meets the four criteria, in the judgement of an editor"), ASSESSMENT, assessment
        ),
        Field(
            "origins",
            _("Where it came from"),
            relatives(),
            lambda entry: map(related_as_stored, entry.ancestors),
            covers=("lineage",),
        ),
        Field(
            "descendants",
            _("what came of it"),
            relatives(),
            lambda entry: map(related_as_stored, entry.descendants),
        ),
        Field(
            "related_entries",
            _("entries that its authors or editors want read beside it"),
            relatives(),
            lambda entry: map(related_as_stored, entry.chosen),
            covers=("related_entries",),
        ),
        Field(
            "contact",
            _("Contact"),
            CONTACT,
            contact,
            covers=tuple(f"contact_{name}" for name in CONTACT_COLUMNS),
        ),
        Field("licence", _("licence"), LICENCE, licence, covers=("licence",)),
    )
}
