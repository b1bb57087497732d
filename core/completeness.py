"""How full an entry is, and what is missing, in words an author knows.

Blank is normal: few programs can fill every field. So a draft may hold nothing but its title, and
publishing asks only for the parts a template marks as required.
"""

from dataclasses import dataclass

from django.utils.html import strip_tags
from django.utils.text import capfirst


@dataclass(frozen=True)
class Part:
    """One thing a template asks for: the form field that holds it, and whether publishing waits for it."""

    field: str
    required: bool = False

    def is_filled(self, page):
        """Whether the page holds anything there, formatting apart."""
        if self.field in page.term_fields:
            return bool(page.terms.get(page.term_fields[self.field]))
        value = getattr(page, self.field)
        if hasattr(value, "all"):
            return bool(value.all())
        if isinstance(value, str):
            return bool(strip_tags(value).strip())
        # Zero is an answer: the lowest evidence level, a cost of nothing.
        return value is not False and (value == 0 or bool(value))

    def label(self, page):
        """The part's name as the form shows it."""
        if self.field in page.term_fields:
            return page.term_fields[self.field].label
        field = page._meta.get_field(self.field)
        if field.one_to_many:
            return capfirst(field.related_model._meta.verbose_name_plural)
        return capfirst(field.verbose_name)


@dataclass(frozen=True)
class Completeness:
    """The state of one page: ``percent`` from 0 to 100, and the parts still empty, in template order."""

    percent: int
    missing_required: list[str]
    missing_optional: list[str]


def completeness_of(page):
    """Weigh every part alike; return a ``Completeness`` with the labels of what is missing."""
    empty = [part for part in page.parts if not part.is_filled(page)]
    filled = len(page.parts) - len(empty)
    return Completeness(
        percent=round(100 * filled / len(page.parts)),
        missing_required=[part.label(page) for part in empty if part.required],
        missing_optional=[part.label(page) for part in empty if not part.required],
    )
