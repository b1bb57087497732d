"""The data dictionary: every field of every data set, in both languages, read from what writes them."""

from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from opendata import shared, values
from opendata.entries import all_fields, fields_of
from opendata.entry_fields import TEMPLATES
from opendata.fields import Field
from opendata.values import Blocks, ListOf, Part, in_both


@dataclass(frozen=True)
class Explained:
    """One field as the dictionary explains it."""

    dataset: str
    field: str
    kinds: list
    part: Part

    @property
    def meaning(self):
        return self.part.meaning

    @property
    def type(self):
        return in_both(self.part.value.name)

    @property
    def only_kind(self):
        """The name of the one kind of entry that has it; None where all have."""
        return TEMPLATES[self.kinds[0]].kind_name if len(self.kinds) == 1 else None

    @property
    def choices(self):
        """The allowed values with their names in the active language."""
        language = "fr" if get_language().startswith("fr") else "en"
        return [(value, label[language]) for value, label in self.part.value.allowed]

    @property
    def allowed(self):
        return [{"value": value, "label": label} for value, label in self.part.value.allowed]


class AllowedValues(values.ListOf):
    """The values a field may have, with what they are called."""

    is_flat = True

    def __init__(self):
        super().__init__(
            values.Record(
                {"value": Part(_("value"), values.Text()), "label": Part(_("its name"), values.InBothLanguages())}
            )
        )

    def cell(self, data):
        return "; ".join(f"{item['value']} = {item['label']['en']} / {item['label']['fr']}" for item in data)


FIELDS = [
    Field("dataset", _("data set"), values.Text(), lambda row: row.dataset),
    Field("field", _("field; “[]” stands for each item of a list"), values.Text(), lambda row: row.field),
    Field("kinds", _("kinds of entry that have it"), values.ListOf(values.Text()), lambda row: row.kinds),
    Field("type", _("type"), values.InBothLanguages(), lambda row: row.type),
    Field("meaning", _("meaning"), values.InBothLanguages(), lambda row: row.meaning),
    Field("allowed", _("allowed values"), AllowedValues(), lambda row: row.allowed),
]


def explained():
    """Every field of the other data sets, those within others after them."""
    templates = {kind: fields_of(kind) for kind in TEMPLATES}
    for field in all_fields():
        kinds = [kind for kind, fields in templates.items() if field.name in fields]
        yield from _with_parts("entries", field.name, kinds, field.part)
    for dataset, fields in (
        ("organizations", shared.ORGANIZATION_FIELDS),
        ("terms", shared.TERM_FIELDS),
        ("glossary", shared.GLOSSARY_FIELDS),
    ):
        for field in fields:
            yield from _with_parts(dataset, field.name, [], field.part)


def _with_parts(dataset, name, kinds, part):
    yield Explained(dataset, name, kinds, part)
    inside = f"{name}[]" if isinstance(part.value, ListOf | Blocks) else name
    for inner_name, inner in part.value.parts.items():
        yield from _with_parts(dataset, f"{inside}.{inner_name}", kinds, inner)
