"""What is new, for feed readers: an Atom feed for each language, and one for each term in it."""

import uuid
from dataclasses import dataclass

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from wagtail.models import Locale, Page

from core.addresses import absolute
from core.browse import terms_with_a_page
from core.context_processors import site_identity
from core.models import EntryPage, LibrarySettings, Term
from core.models.pages import is_open_to_all
from core.templatetags.library import long_date

NEWEST = 30


class LibraryAtom(Atom1Feed):
    """Atom with everyone who contributed an entry, and with the language of each of its links."""

    def add_item_elements(self, handler, item):
        # Stock writes a link that does not say its language: two such links to one entry are not allowed.
        super().add_item_elements(_WithoutLinks(handler), item)
        for language, address in item["links"].items():
            handler.addQuickElement("link", "", {"rel": "alternate", "hreflang": language, "href": address})
        for name in item["contributors"]:
            handler.startElement("author", {})
            handler.addQuickElement("name", name)
            handler.endElement("author")


class _WithoutLinks:
    """A writer of XML that leaves links out."""

    def __init__(self, handler):
        self.handler = handler

    def addQuickElement(self, name, *arguments):
        if name != "link":
            self.handler.addQuickElement(name, *arguments)


@dataclass(frozen=True)
class Subject:
    """What a feed is about: one term, or everything."""

    request: HttpRequest
    library: LibrarySettings
    term: Term | None = None


class EntryFeed(Feed):
    """The entries published last, in the language of the address."""

    feed_type = LibraryAtom

    def get_object(self, request, vocabulary="", slug=""):
        term = get_object_or_404(terms_with_a_page(), vocabulary=vocabulary, slug=slug) if slug else None
        return Subject(request, site_identity(request)["library"], term)

    def title(self, subject):
        return f"{subject.term.name} · {subject.library.name}" if subject.term else subject.library.name

    def subtitle(self, subject):
        return subject.library.tagline

    def author_name(self, subject):
        return subject.library.name

    def link(self, subject):
        return absolute(subject.term.get_absolute_url() if subject.term else reverse("search"))

    def feed_url(self, subject):
        return absolute(subject.request.path)

    feed_guid = feed_url

    def items(self, subject):
        entries = EntryPage.objects.published_in(Locale.get_active().pk)
        if subject.term:
            entries = entries.filter(page_terms__term=subject.term)
        newest = list(entries.with_original_updates().for_rows().order_by("-last_published_at", "-pk")[:NEWEST])
        translations = Page.objects.live().filter(
            is_open_to_all(), translation_key__in=[entry.translation_key for entry in newest]
        )
        by_key = {
            page.translation_key: page
            for page in translations.exclude(locale=Locale.get_active()).select_related("locale")
        }
        for entry in newest:
            entry.live_translation = translation = by_key.get(entry.translation_key)
            # Wagtail keeps what it needs for addresses on the request.
            entry.links = {
                page.locale.language_code: absolute(page.get_url(subject.request))
                for page in (entry, translation)
                if page
            }
        return newest

    def item_title(self, entry):
        return entry.title

    def item_description(self, entry):
        """The summary; of a translation that is behind its original, with the date of the original."""
        if not (entry.original_updated_at and entry.live_translation):
            return escape(entry.summary)
        behind = pgettext(
            "shown to readers of the other language: name theirs", "The French original was updated on %(date)s."
        ) % {"date": long_date(entry.original_updated_at)}
        return escape(_("%(summary)s (%(remark)s)") % {"summary": entry.summary, "remark": behind})

    def item_link(self, entry):
        return entry.links[entry.locale.language_code]

    def item_guid(self, entry):
        """The same whatever becomes of its title and address; another for its translation."""
        return uuid.uuid5(entry.translation_key, entry.locale.language_code).urn

    def item_pubdate(self, entry):
        return entry.first_published_at

    def item_updateddate(self, entry):
        return entry.last_published_at

    def item_extra_kwargs(self, entry):
        return {"contributors": [organization.name for organization in entry.organizations], "links": entry.links}
