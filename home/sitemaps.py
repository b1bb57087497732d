"""What search engines may list, in both languages, each page with its counterpart in the other one.

Written from columns of the database alone: a library may hold more pages than fit into memory as pages.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from html import escape

from django.core.paginator import InvalidPage, Paginator
from django.db.models import OuterRef, Subquery
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import override
from django.views.decorators.http import conditional_page
from wagtail.models import Locale, Page, Site

from core.addresses import absolute
from core.choices import LANGUAGES
from core.middleware import same_for_every_reader
from core.models import EntryPage, Organization, PageOrganization, PageTerm, Term
from core.models.pages import is_open_to_all

# The protocol allows 50,000 addresses and 50 MB a file; a smaller one is written and read at once.
PER_FILE = 10_000
PROTOCOL = "http://www.sitemaps.org/schemas/sitemap/0.9"
# The pages that are made from the library's configuration, by the names of their addresses.
OWN_PAGES = [
    "start_here",
    "topics",
    "map",
    "organizations",
    "glossary",
    "how_we_review",
    "nominate",
    "open_data",
    "box",
]


@dataclass(frozen=True)
class Address:
    """One page in one language: its path in every language it is public in, and when it last changed."""

    language: str
    paths: dict[str, str]
    changed: datetime | None = None

    @property
    def alternates(self):
        """``(hreflang, path)``, as on the page itself: see ``core.addresses``."""
        if len(self.paths) == 1:
            return []
        both = sorted(self.paths.items())
        default = "/" if self.paths[self.language] == f"/{self.language}/" else both[0][1]
        return [*both, ("x-default", default)]

    def __str__(self):
        changed = f"<lastmod>{self.changed:%Y-%m-%d}</lastmod>" if self.changed else ""
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang="{code}" href="{full(path)}"/>' for code, path in self.alternates
        )
        return f"<url><loc>{full(self.paths[self.language])}</loc>{changed}{links}</url>\n"


def full(path):
    return escape(absolute(path))


class TreeSection:
    """The pages of the tree in one language, read in slices: a list for Django's ``Paginator``."""

    def __init__(self, language):
        self.language = language

    def __len__(self):
        return self.pages.count()

    def __getitem__(self, part):
        translations = public_pages().filter(translation_key=OuterRef("translation_key"))
        translations = translations.exclude(locale_id=OuterRef("locale_id"))
        rows = (
            self.pages.annotate(other=Subquery(translations.values("url_path")[:1]))
            .order_by("pk")
            .values_list("url_path", "other", "last_published_at")
        )
        other = next(code for code in LANGUAGES if code != self.language)
        return [
            Address(
                self.language,
                {
                    code: self.roots[code].path_of(url_path)
                    for code, url_path in ((self.language, own), (other, translated))
                    if url_path
                },
                changed,
            )
            for own, translated, changed in rows[part]
        ]

    @property
    def pages(self):
        return public_pages().filter(locale_id__in=Locale.objects.filter(language_code=self.language).values("pk"))

    @cached_property
    def roots(self):
        return {code: Root(code) for code in LANGUAGES}


class Root:
    """Where the tree of a language begins, in the database and in addresses."""

    def __init__(self, language):
        paths = {root.language_code: root.root_path for root in reversed(Site.get_site_root_paths())}
        self.stored = paths.get(language, "")
        with override(language):
            self.shown = reverse("wagtail_serve", args=[""])

    def path_of(self, url_path):
        return self.shown + url_path.removeprefix(self.stored)


def public_pages():
    """The pages that readers can find: archived entries are only read by whoever has their address."""
    archived = EntryPage.objects.exclude(archived_on=None).values("pk")
    return Page.objects.live().filter(is_open_to_all(), depth__gt=1).exclude(pk__in=archived)


def browsing_section():
    """Our own pages, and the terms and organizations that lead to an entry, in the languages in which they do."""
    found = {(name,): list(LANGUAGES) for name in OWN_PAGES}
    for locale in Locale.objects.filter(language_code__in=LANGUAGES).order_by("language_code"):
        published = EntryPage.objects.published_in(locale.pk).order_by().values("pk")
        terms = Term.objects.filter(pk__in=PageTerm.objects.filter(page__in=published).order_by().values("term"))
        organizations = Organization.objects.filter(
            pk__in=PageOrganization.objects.filter(page__in=published).order_by().values("organization")
        )
        names = [
            *(
                (f"term_{vocabulary}", slug)
                for vocabulary, slug in terms.order_by("pk").values_list("vocabulary", "slug")
            ),
            *(("organization", slug) for slug in organizations.order_by("pk").values_list("slug", flat=True)),
        ]
        for name in names:
            found.setdefault(name, []).append(locale.language_code)
    return [
        Address(code, paths)
        for (name, *arguments), codes in found.items()
        for paths in [{code: path_in(code, name, arguments) for code in codes}]
        for code in codes
    ]


def path_in(language, name, arguments):
    with override(language):
        return reverse(name, args=arguments)


SECTIONS = {"browsing": browsing_section, **{f"pages-{code}": partial(TreeSection, code) for code in LANGUAGES}}


@conditional_page
def sitemap(request, section=None):
    """One file while everything fits into it, else an index of one or more for each section."""
    if section is None:
        sections = {name: read() for name, read in SECTIONS.items()}
        if sum(map(len, sections.values())) <= PER_FILE:
            return url_set(address for listed in sections.values() for address in listed[:PER_FILE])
        return index_of(sections)
    if section not in SECTIONS:
        raise Http404
    try:
        return url_set(Paginator(SECTIONS[section](), PER_FILE).page(request.GET.get("p", 1)))
    except InvalidPage as error:
        raise Http404 from error


def url_set(addresses):
    entries = "".join(map(str, addresses))
    return xml(f'<urlset xmlns="{PROTOCOL}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n{entries}</urlset>\n')


def index_of(sections):
    entries = ""
    for name, listed in sections.items():
        path = reverse("sitemap_section", args=[name])
        for number in Paginator(listed, PER_FILE).page_range:
            entries += f"<sitemap><loc>{full(path if number == 1 else f'{path}?p={number}')}</loc></sitemap>\n"
    return xml(f'<sitemapindex xmlns="{PROTOCOL}">\n{entries}</sitemapindex>\n')


def xml(text):
    """The list is for programs: it is not to be found itself."""
    answer = HttpResponse(
        f'<?xml version="1.0" encoding="UTF-8"?>\n{text}',
        content_type="application/xml; charset=utf-8",
        headers={"X-Robots-Tag": "noindex"},
    )
    return same_for_every_reader(answer)
