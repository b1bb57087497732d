"""What can be taken away whole: each data set as JSON and as a table, written piece by piece."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from django.core.serializers.json import DjangoJSONEncoder
from django.utils.translation import gettext_lazy as _

from core.addresses import absolute
from opendata import dictionary, shared
from opendata.changes import last_change
from opendata.closing import closing_as_data
from opendata.entries import all_fields, in_batches, published
from opendata.shared import rows_as_data
from opendata.tables import BYTE_ORDER_MARK, columns, line, row
from opendata.values import in_both

LICENCE = _(
    "Each entry is under the open licence that it names. Everything else here is under CC BY 4.0: copy it, change it, "
    "use it for anything, and say where it came from."
)
CONTENT_TYPES = {"json": "application/json", "csv": "text/csv; charset=utf-8"}


@dataclass(frozen=True)
class Dataset:
    """One data set: its name in addresses, what it holds, and its records as data."""

    name: str
    title: str
    label: str
    fields: Callable
    records: Callable

    def written(self, extension, records=None):
        """The pieces of its file, as bytes; of its own ``records`` unless others are given."""
        write = {"json": self._json, "csv": self._csv}[extension]
        return (piece.encode() for piece in write(self.records() if records is None else records))

    def _json(self, records):
        changed = last_change()
        about = {
            "name": self.name,
            "about": in_both(self.label),
            "source": absolute("/"),
            "changed": changed and changed.isoformat(),
            "licence": in_both(LICENCE),
            "closed": closing_as_data(),
        }
        yield _dump(about)[:-1] + f', "{self.name}": ['
        for number, record in enumerate(records):
            yield (",\n" if number else "\n") + _dump(record)
        yield "\n]}\n"

    def _csv(self, records):
        fields = self.fields()
        yield BYTE_ORDER_MARK + line(columns(fields))
        for record in records:
            yield line(row(fields, record))


def _dump(data):
    return json.dumps(data, cls=DjangoJSONEncoder, ensure_ascii=False)


DATASETS = {
    dataset.name: dataset
    for dataset in (
        Dataset(
            "entries",
            _("Entries"),
            _("Every public entry, once for each language it is public in; archived ones are left out."),
            all_fields,
            lambda: in_batches(published()),
        ),
        Dataset(
            "organizations",
            _("Organizations"),
            _("Everyone who contributed to a public entry."),
            lambda: shared.ORGANIZATION_FIELDS,
            lambda: rows_as_data(shared.ORGANIZATION_FIELDS, shared.organizations()),
        ),
        Dataset(
            "terms",
            _("Terms"),
            _("The words that entries are found by, in both languages."),
            lambda: shared.TERM_FIELDS,
            lambda: rows_as_data(shared.TERM_FIELDS, shared.terms()),
        ),
        Dataset(
            "glossary",
            _("Glossary"),
            _("The words of the settlement sector, explained in both languages."),
            lambda: shared.GLOSSARY_FIELDS,
            lambda: rows_as_data(shared.GLOSSARY_FIELDS, shared.glossary()),
        ),
        Dataset(
            "data-dictionary",
            _("Data dictionary"),
            _("What each field of these files means, in both languages."),
            lambda: dictionary.FIELDS,
            lambda: rows_as_data(dictionary.FIELDS, dictionary.explained()),
        ),
    )
}
