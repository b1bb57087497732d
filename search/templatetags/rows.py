"""The rows of a listing."""

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from core.models import EntryPage
from core.rows import print_row, printed_rows

register = template.Library()


@register.simple_tag
def rows(results, level=""):
    """The rows of ``Result``s in their order, without those of entries that are gone. ``level`` as in ``core.rows``."""
    results, level = list(results), level or "h2"
    plain = printed_rows([one.document.object_id for one in results if one.is_plain], level)
    others = [one.document.object_id for one in results if one.is_entry and not one.is_plain]
    entries = EntryPage.objects.for_rows().in_bulk(others) if others else {}
    return mark_safe("".join(_row(one, level, plain, entries) for one in results))


def _row(result, level, plain, entries):
    key = result.document.object_id
    if result.is_plain:
        return plain.get(key, "")
    if not result.is_entry:
        return render_to_string("components/result_row.html", {"result": result, "level": level})
    said = {"summary": result.summary, "passage": result.passage, **result.more}
    return print_row(entries[key], level, **said) if key in entries else ""
