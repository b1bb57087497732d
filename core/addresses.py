"""The addresses of what a reader sees: its own, and those of the same thing in the other language."""

from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.urls import reverse, translate_url
from django.utils.encoding import escape_uri_path
from django.utils.functional import cached_property
from django.utils.translation import get_language, override
from wagtail.models import Page

LANGUAGE_NAMES = {"en": "English", "fr": "Français"}


def other_language():
    """The code of the language the reader is not reading in."""
    return "en" if (get_language() or "").startswith("fr") else "fr"


def absolute(address):
    """An address of this site in full; those of pages on another site are already."""
    return settings.WAGTAILADMIN_BASE_URL + address if address.startswith("/") else address


@cache
def address_of_the_cms():
    return reverse("wagtailadmin_home")


def is_of_the_cms(request):
    """Whether what is asked for is a part of the CMS, whoever asks."""
    return request.path_info.startswith(address_of_the_cms())


@dataclass
class Addresses:
    """Read from the context of the template that shows the thing.

    A page of the tree is in it as ``page``, the listing of any page as ``listing``, what else narrows it as ``form``,
    the original on the page that says it is not translated as ``original``, the link to a draft as ``preview_link``,
    and the entry that a form is about as ``entry``.
    """

    context: dict

    @property
    def code(self):
        """The language of the language link."""
        return other_language()

    @property
    def name(self):
        return LANGUAGE_NAMES[self.code]

    @cached_property
    def request(self):
        return self.context.get("request")

    @cached_property
    def page(self):
        page = self.context.get("page")
        return page if isinstance(page, Page) else None

    @property
    def query(self):
        """What the address of a listing says after its path, without what no facet knows."""
        narrowing = self.context.get("listing") or self.context.get("form")
        return getattr(narrowing, "own_query", "")

    @property
    def path(self):
        own = self.page.get_url(self.request) if self.page else getattr(self.request, "path", "/")
        # A draft that was never saved has none.
        return (own or "/") + self.query

    @cached_property
    def counterpart(self):
        """The path of the same thing in the other language; empty where it is not public in it."""
        if self.page:
            translation = self.page.live_translation
            return translation.get_url(self.request) + self.query if translation else ""
        if entry := self.context.get("entry"):
            translation = entry.live_translation
            return self._beside(translation) if translation else ""
        path = self.request.path if self.request else "/"
        translated = translate_url(path, self.code)
        return translated + self.query if translated != path else f"/{self.code}/"

    def _beside(self, translation):
        """The address that stands to the translation as this one to the entry."""
        with override(self.code):
            return reverse(self.request.resolver_match.view_name, args=[translation.pk])

    @property
    def switch(self):
        """Where the language link leads: always somewhere in the other language, or to the original."""
        if link := self.context.get("preview_link"):
            return link.address_under(self.code)
        if original := self.context.get("original"):
            return original.get_url(self.request)
        if "suggestions" in self.context:
            # Nothing stands here in either language: both say so, with the same ways on.
            return f"/{self.code}/" + escape_uri_path(self.request.path_info.partition("/")[2].partition("/")[2])
        if self.counterpart:
            return self.counterpart
        untranslated = self.page or self.context.get("entry")
        with override(self.code):
            return reverse("not_translated", args=[untranslated.pk]) if untranslated.live else f"/{self.code}/"

    @property
    def canonical(self):
        return absolute(self.path)

    @property
    def alternates(self):
        """``(hreflang, address)`` of each language it is public in, itself among them, and of "x-default".

        Whose browser asks for neither language gets English where there is a choice: see ``choose_language``.
        """
        if not self.counterpart:
            return []
        both = sorted([(get_language()[:2], self.canonical), (self.code, absolute(self.counterpart))])
        front = self.page and self.page.depth == 2
        return [*both, ("x-default", absolute("/") if front else both[0][1])]
