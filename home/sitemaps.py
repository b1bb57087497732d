"""What search engines may list, in both languages, each page with its counterpart in the other one."""

from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import index as write_index
from django.contrib.sitemaps.views import sitemap as write_sitemap
from django.core.paginator import Paginator
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language
from wagtail.models import Locale, Page

from core.browse import terms_in_use
from core.choices import LANGUAGES
from core.models import EntryPage, Organization
from core.models.pages import is_open_to_all


class BilingualSitemap(Sitemap):
    """Addresses of this installation, each with its alternates. Stock writes an "x-default" that is no address."""

    i18n = True
    alternates = True

    def __init__(self, request):
        # Wagtail keeps what it needs for addresses on the request.
        self.request = request

    @cached_property
    def paginator(self):
        """Stock reads all items anew for every question."""
        return Paginator(self._items(), self.limit)

    def get_protocol(self, protocol=None):
        return urlsplit(settings.WAGTAILADMIN_BASE_URL).scheme

    def get_domain(self, site=None):
        return urlsplit(settings.WAGTAILADMIN_BASE_URL).netloc

    def _urls(self, page, protocol, domain):
        urls = super()._urls(page, protocol, domain)
        for url in urls:
            if len(url["alternates"]) == 1:
                url["alternates"] = []
            elif url["alternates"]:
                # As on the page itself: see core.addresses.
                default = {**url["alternates"][0], "lang_code": "x-default"}
                url["alternates"].append(default)
        return urls


@dataclass
class PageInLanguages:
    """A page of the tree: its path and when it was last published, by language."""

    paths: dict[str, str] = field(default_factory=dict)
    published: dict[str, datetime] = field(default_factory=dict)


class PageSitemap(BilingualSitemap):
    """The trees of both languages; stock writes only the one the site begins with."""

    def items(self):
        archived = EntryPage.objects.exclude(archived_on=None).values("pk")
        public = Page.objects.live().filter(is_open_to_all(), depth__gt=1).exclude(pk__in=archived)
        pages = {}
        for page in public.select_related("locale").order_by("path"):
            item, code = pages.setdefault(page.translation_key, PageInLanguages()), page.locale.language_code
            item.paths[code] = page.get_url(self.request)
            item.published[code] = page.last_published_at
        return list(pages.values())

    def get_languages_for_item(self, item):
        return [code for code in LANGUAGES if code in item.paths]

    def location(self, item):
        return item.paths[get_language()]

    def _urls(self, page, protocol, domain):
        urls = super()._urls(page, protocol, domain)
        for url in urls:
            item, code = url["item"]
            url["lastmod"] = item.published[code]
        return urls


class BrowsingSitemap(BilingualSitemap):
    """The terms and organizations that lead to an entry, in the languages in which they do."""

    def items(self):
        """``(row, codes of languages)``."""
        found = {}
        for locale in Locale.objects.order_by("language_code"):
            published = EntryPage.objects.published_in(locale.pk).order_by().values("pk")
            organizations = Organization.objects.filter(page_organizations__page__in=published).distinct()
            terms = [term for terms in terms_in_use(locale.pk).values() for term in terms]
            for row in [*terms, *organizations]:
                found.setdefault((type(row), row.pk), (row, []))[1].append(locale.language_code)
        return list(found.values())

    def get_languages_for_item(self, item):
        return item[1]

    def location(self, item):
        return item[0].get_absolute_url()


class OwnPagesSitemap(BilingualSitemap):
    """The pages that are made from the library's configuration."""

    def items(self):
        return ["start_here", "topics", "map", "organizations", "glossary", "how_we_review", "nominate"]

    def location(self, item):
        return reverse(item)


def sitemap(request, section=None):
    """One file while everything fits into it, else an index of one per section."""
    sections = {
        "pages": PageSitemap(request),
        "browsing": BrowsingSitemap(request),
        "own": OwnPagesSitemap(request),
    }
    if section is None and sections["pages"].paginator.num_pages > 1:
        return write_index(request, sections, sitemap_url_name="sitemap_section")
    return write_sitemap(request, sections, section)
