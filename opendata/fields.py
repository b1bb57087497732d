"""A field of a record as data: what it is called, what it means, what kind of value it holds and where that is read."""

from collections.abc import Callable
from dataclasses import dataclass

from opendata.values import Part, Value, record_schema


@dataclass(frozen=True)
class Field:
    name: str
    label: str
    value: Value
    read: Callable
    # Of an entry: the fields of its page that this one tells of.
    covers: tuple[str, ...] = ()
    # Whether its text may point to pages, documents or images.
    points: bool = False

    @property
    def part(self):
        return Part(self.label, self.value)

    @property
    def meaning(self):
        return self.part.meaning

    def data(self, row):
        return self.value.data(self.read(row), row)


def schema_of_fields(fields):
    return record_schema({field.name: field.part.schema for field in fields})
