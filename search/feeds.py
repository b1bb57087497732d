"""What is new, for feed readers: Atom feeds of everything, of a term, of an organization, of a search; by language."""

import uuid
from dataclasses import dataclass
from datetime import datetime, time
from itertools import islice

from django.contrib.syndication.views import Feed
from django.db.models import QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _
from django.views.decorators.http import conditional_page
from wagtail.models import Locale, Page

from core.addresses import absolute
from core.browse import terms_with_a_page
from core.context_processors import site_identity
from core.models import EntryPage, Organization
from core.models.pages import is_open_to_all
from core.templatetags.library import long_date
from search.listing import Listing
from search.models import SearchDocument

NEWEST = 30
# Among so many of what a search finds, the news are sought: those that became public last.
LOOKED_AT = 500


class LibraryAtom(Atom1Feed):
    """Atom with everyone who contributed an entry, and with the language of each of its links."""

    def item_attributes(self, item):
        """An entry that is only in the other language says so; the rest are in the feed's."""
        return {} if item["language"] == self.feed["language"][:2] else {"xml:lang": item["language"]}

    def add_item_elements(self, handler, item):
        # Stock writes a link that does not say its language: two such links to one entry are not allowed.
        super().add_item_elements(_WithoutLinks(handler), item)
        for language, address in item["links"].items():
            handler.addQuickElement("link", "", {"rel": "alternate", "hreflang": language, "href": address})
        for name in item["contributors"]:
            handler.startElement("author", {})
            handler.addQuickElement("name", name)
            handler.endElement("author")

    def latest_post_date(self):
        """Stock dates a feed that holds nothing to the moment it is asked for, and so never the same."""
        return super().latest_post_date() if self.items or not self.feed["since"] else self.feed["since"]


class _WithoutLinks:
    """A writer of XML that leaves links out."""

    def __init__(self, handler):
        self.handler = handler

    def addQuickElement(self, name, *arguments):
        if name != "link":
            self.handler.addQuickElement(name, *arguments)


@dataclass(frozen=True)
class Subject:
    """What a feed is about: its name, the path of the page that lists the same, and the entries."""

    request: HttpRequest
    name: str
    path: str
    entries: QuerySet
    query: str = ""

    @property
    def library(self):
        return site_identity(self.request)["library"]

    @property
    def own_path(self):
        return self.request.path + self.query


def everything(request):
    return Subject(request, "", reverse("search"), published())


def about_term(request, vocabulary, slug):
    term = get_object_or_404(terms_with_a_page(), vocabulary=vocabulary, slug=slug)
    return Subject(request, term.name, term.get_absolute_url(), published().filter(page_terms__term=term))


def from_organization(request, slug):
    organization = get_object_or_404(Organization, slug=slug)
    entries = published().filter(page_organizations__organization=organization)
    return Subject(request, organization.name, organization.get_absolute_url(), entries)


def matching_search(request):
    """What a search finds, newest first. Archived entries are never news, whatever the search asks for."""
    listing = Listing(request.GET)
    words = [listing.text] if listing.text else []
    name = ", ".join([*words, *(str(chip.label) for chip in listing.chips)])
    query = listing.address() if listing.is_narrowed else ""
    numbers = list(islice(listing.facts.newest_first(listing.documents & listing.entries), LOOKED_AT))
    found = SearchDocument.objects.filter(pk__in=numbers).values("object_id")
    entries = EntryPage.objects.filter(pk__in=found, archived_on=None)
    return Subject(request, name, reverse("search") + query, entries, query)


def published():
    return EntryPage.objects.published_in(Locale.get_active().pk)


class EntryFeed(Feed):
    """The entries of a subject that were published last, for readers of the language of the address."""

    feed_type = LibraryAtom

    def __init__(self, subject):
        """``subject`` makes a ``Subject`` from the request and what its address names."""
        self.get_object = subject

    def title(self, subject):
        return f"{subject.name} · {subject.library.name}" if subject.name else subject.library.name

    def subtitle(self, subject):
        return subject.library.tagline

    def author_name(self, subject):
        return subject.library.name

    def link(self, subject):
        return absolute(subject.path)

    def feed_url(self, subject):
        return absolute(subject.own_path)

    feed_guid = feed_url

    def get_feed(self, subject, request):
        """The last entry of a closed library, before all others, says that it is one."""
        feed, library = super().get_feed(subject, request), subject.library
        if library.is_closed:
            closed = timezone.make_aware(datetime.combine(library.closed_on, time()))
            front = absolute(f"/{get_language()[:2]}/")
            feed.add_item(
                _("This library has closed"),
                library.moved_to or front,
                escape(library.closed_text),
                pubdate=closed,
                updateddate=closed,
                unique_id=f"{front}#closed",
                contributors=[library.name],
                language=get_language()[:2],
                links={get_language()[:2]: library.moved_to or front},
            )
            feed.items.insert(0, feed.items.pop())
        return feed

    def feed_extra_kwargs(self, subject):
        """``since``: a feed that holds nothing is as it is since there is a front page in its language."""
        front = Page.objects.filter(depth=2, locale=Locale.get_active())
        return {"since": front.values_list("first_published_at", flat=True).first()}

    def items(self, subject):
        newest = list(subject.entries.with_original_updates().for_rows().order_by("-last_published_at", "-pk")[:NEWEST])
        pages = Page.objects.live().filter(
            is_open_to_all(), translation_key__in=[entry.translation_key for entry in newest]
        )
        by_key = {}
        for page in pages.select_related("locale"):
            by_key.setdefault(page.translation_key, {})[page.locale_id] = page
        # Not those that were taken down between the two queries.
        newest = [entry for entry in newest if entry.translation_key in by_key]
        for entry in newest:
            versions = by_key[entry.translation_key]
            entry.live_translation = next((page for pk, page in versions.items() if pk != entry.locale_id), None)
            # Wagtail keeps what it needs for addresses on the request.
            entry.links = {
                page.locale.language_code: absolute(page.get_url(subject.request))
                for page in (entry, entry.live_translation)
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
        """When its text was published, or the remark that it is behind was added to it."""
        return max(filter(None, [entry.last_published_at, entry.live_translation and entry.original_updated_at]))

    def item_extra_kwargs(self, entry):
        return {
            "contributors": [organization.name for organization in entry.organizations],
            "language": entry.locale.language_code,
            "links": entry.links,
        }


def feed_of(subject):
    """The view of a feed. A reader who has it already is told so, and not sent it again."""
    return conditional_page(EntryFeed(subject))
