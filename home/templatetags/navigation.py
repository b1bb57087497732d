"""The menus: what every page of one language links to."""

from dataclasses import dataclass

from django import template
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.shown import MENU, remembered, shows

register = template.Library()


@dataclass(frozen=True)
class Item:
    name: str
    url: str


@register.simple_tag(takes_context=True)
def menus(context):
    """``{main: [Item], footer: [Item]}``: what editors put there, from one query, and what always is."""
    request = context.get("request")
    return remembered(("menus", get_language()), lambda: _menus(request))


def _menus(request):
    pages = (
        Page.objects.live()
        .filter(depth=3, locale__language_code=get_language()[:2])
        .annotate(in_footer=F("sitepage__in_footer"))
        .filter(Q(show_in_menus=True) | Q(in_footer=True))
        .only("title", "url_path", "show_in_menus", "path")
    )
    shows(MENU)
    # Sorted here: asked for their order, SQLite would read every page of the site along it.
    pages = sorted(pages.order_by(), key=lambda page: page.path)
    items = [(page, Item(page.title, page.get_url(request))) for page in pages]
    main = [item for page, item in items if page.show_in_menus]
    return {
        # Listings first, then ways to browse, then what editors added.
        "main": [
            *main[:2],
            Item(_("Topics"), reverse("topics")),
            Item(_("Start here"), reverse("start_here")),
            *main[2:],
        ],
        "footer": [
            *(item for page, item in items if page.in_footer),
            Item(_("How we review"), reverse("how_we_review")),
        ],
    }
