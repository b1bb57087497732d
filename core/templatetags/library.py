"""What templates of the public site ask for."""

from functools import lru_cache
from urllib.parse import quote

import segno
from django import template
from django.templatetags.static import static
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core import representations
from core.addresses import LANGUAGE_NAMES, Addresses
from core.copies import at_home, copy_being_made
from core.drawings import DRAWINGS
from core.shown import remembered_of_this

register = template.Library()


class RememberedNode(template.Node):
    """A part of a page that is made once for all readers, as long as nothing it shows has changed."""

    def __init__(self, name, nodelist):
        self.name = name
        self.nodelist = nodelist

    def render(self, context):
        page = context.get("page")
        if not getattr(page, "is_as_published", False):
            return self.nodelist.render(context)
        # Pages say how many days ago things were.
        key = (self.name, page.pk, get_language(), timezone.localdate())
        return remembered_of_this(key, lambda: self.nodelist.render(context))


@register.tag("remembered")
def remembered_tag(parser, token):
    """``{% remembered "story" %}…{% endremembered %}``: a part that is the same for all, of the page that is shown.

    It may use nothing of the request but its language.
    """
    _tag, name = token.split_contents()
    nodelist = parser.parse(["endremembered"])
    parser.delete_first_token()
    return RememberedNode(name.strip('"'), nodelist)


class NeedsServerNode(template.Node):
    """One of two parts of a template: what only a server can do, or what a copy says in its place."""

    def __init__(self, living, instead):
        self.living = living
        self.instead = instead

    def render(self, context):
        return (self.instead if copy_being_made() else self.living).render(context)


@register.tag
def needs_server(parser, token):
    """``{% needs_server %}…{% instead %}…{% endneeds_server %}``: what a copy of the site without a server leaves out.

    ``instead`` may be left out too.
    """
    living, instead = parser.parse(["instead", "endneeds_server"]), template.NodeList()
    if parser.next_token().contents == "instead":
        instead = parser.parse(["endneeds_server"])
        parser.delete_first_token()
    return NeedsServerNode(living, instead)


@register.simple_tag(takes_context=True)
def addresses(context):
    """The ``Addresses`` of what the page shows: its own, and the way to it in the other language."""
    return Addresses(context)


@register.simple_tag
def icon(name):
    """A drawing of the icon sprite, beside text that says the same."""
    return format_html(
        '<svg class="icon" width="24" height="24" aria-hidden="true" focusable="false"><use href="{}#icon-{}"/></svg>',
        static("icons.svg"),
        name,
    )


@register.simple_tag
def qr_code(address, title=None):
    """A square code, as inline SVG, that leads a phone from paper to the living page."""
    return _square_code(at_home(address), title)


@lru_cache(maxsize=1_000)
def _square_code(address, title):
    code = segno.make(address, error="m", micro=False)
    return mark_safe(
        code.svg_inline(scale=1, border=2, omitsize=True, svgclass=None, lineclass=None, dark="#000", title=title)
    )


@register.simple_tag
def other_form(page, name):
    """Where the page is offered in another form, by its file name; empty where it is not."""
    return representations.address_of(page, name)


@register.simple_tag
def terms_of(page, vocabulary):
    """The page's terms of one vocabulary."""
    return page.terms.get(vocabulary, [])


@register.filter
def named(organization):
    """An organisation's name, marked with its language where that is not the reader's."""
    language = organization.name_language
    if not language or language == get_language()[:2]:
        return organization.name
    return format_html('<span lang="{}">{}</span>', language, organization.name)


@register.filter(expects_localtime=True)
def long_date(day):
    """A date in full; in French the first of a month is "1er"."""
    text = date_format(day, "DATE_FORMAT")
    return f"1er{text[1:]}" if get_language()[:2] == "fr" and text.startswith("1 ") else text


@register.filter
def language_name(code):
    """A language's name in itself, for text in another language than the page."""
    return LANGUAGE_NAMES.get(code, code)


@register.simple_tag
def share_links(title, address):
    """Ways to pass an entry on: plain links that open the reader's own programs, no third party before the click."""
    text = quote(f"{title} {at_home(address)}")
    return [
        {"icon": "mail", "name": _("Email"), "url": f"mailto:?subject={quote(title)}&body={text}"},
        {"icon": "chat", "name": "WhatsApp", "url": f"https://wa.me/?text={text}"},
    ]


@register.simple_tag
def drawing_text(name):
    """What one of the library's drawings shows."""
    return DRAWINGS[name]


@register.simple_tag
def drawing(name, decorative=False):
    """One of the library's drawings, with its alternative text unless it only repeats what stands beside it."""
    return format_html(
        '<img src="{}" width="480" height="360" alt="{}">',
        static(f"drawings/{name}.svg"),
        "" if decorative else DRAWINGS[name],
    )


@register.simple_block_tag
def said(content):
    """What is between the tags, on one line: for words that a page's head repeats in several places."""
    return mark_safe(" ".join(content.split()))
