"""The menus: what every page of one language links to."""

from dataclasses import dataclass

from django import template
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Locale

from home.models import SitePage
from practices.models import PracticeIndexPage
from recipes.models import RecipeIndexPage

register = template.Library()


@dataclass(frozen=True)
class Item:
    name: str
    url: str


@register.simple_tag
def main_menu():
    """Listings, topics, and how to contribute."""
    locale = Locale.get_active()
    listings = [
        Item(page.title, page.url)
        for model in (RecipeIndexPage, PracticeIndexPage)
        for page in model.objects.live().filter(locale=locale)
    ]
    return [
        *listings,
        Item(_("Topics"), reverse("topics")),
        Item(_("Organizations"), reverse("organizations")),
    ]


@register.simple_tag
def footer_menu():
    """The pages that editors marked for the footer."""
    pages = SitePage.objects.live().filter(locale=Locale.get_active(), in_footer=True).order_by("path")
    return [Item(page.title, page.url) for page in pages]
