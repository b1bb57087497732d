"""What the head of a page says to programs that read it: search engines, and sites that show a link to it."""

from html import unescape

from django import template
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.models import EntryPage
from opendata.pictures import picture_of
from opendata.structured_data import as_script, graph_of
from opendata.structured_data.things import breadcrumb_list

register = template.Library()

OPEN_GRAPH_LOCALES = {"en": "en_CA", "fr": "fr_CA"}


@register.inclusion_tag("opendata/metadata.html", takes_context=True)
def metadata(context, here, title, description):
    """Open Graph and structured data of a page, from the words of its head as they stand in the template.

    Not of a preview: its page is not at the address it names.
    """
    if getattr(context.get("request"), "is_preview", False):
        return {}
    page = context.get("page")
    return {
        "here": here,
        "title": title,
        "description": description,
        "library": context["library"],
        "type": "article" if isinstance(page, EntryPage) else "website",
        "locale": OPEN_GRAPH_LOCALES[get_language()[:2]],
        "other_locale": OPEN_GRAPH_LOCALES[here.code] if here.counterpart else "",
        "picture": picture_of(page),
        "graph": as_script(graph_of(context, here, unescape(title), unescape(description))),
    }


@register.simple_tag
def breadcrumbs(language, parent_path, parent_name, name):
    """The way to a page as it is printed above its title."""
    parents = [(parent_name, parent_path)] if parent_path else []
    return trail_to(name, [(_("Home"), f"/{language}/"), *parents])


@register.simple_tag
def trail_to(name, trail):
    """The same of a page that stands elsewhere: ``trail`` is ``(name, path)`` of each place on the way."""
    return as_script(breadcrumb_list([*trail, (name, "")]))
