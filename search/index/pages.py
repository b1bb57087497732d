"""Public pages, read for the index many at a time: each term, organization and address above them only once."""

from urllib.parse import quote

from wagtail.models import Locale

from core.models import EntryPage, Organization, PageOrganization, PageTerm, Term
from core.models.pages import is_open_to_all


class PageReader:
    """Reads public pages with all that their documents need, and remembers what they share."""

    def __init__(self):
        self.locales = Locale.objects.in_bulk()
        self.terms = {}
        self.organizations = {}
        self.addresses = {}

    def read(self, model, most=None, **which):
        """The public pages of a model, by their keys; no more than ``most``."""
        pages = list(model.objects.live().filter(is_open_to_all(), **which).order_by("pk")[:most])
        for page in pages:
            page.locale = self.locales[page.locale_id]
        if issubclass(model, EntryPage):
            self._give_terms(pages)
            self._give_organizations(pages)
        return pages

    def address_of(self, page):
        """The address of a page; Wagtail is asked for one page of those under the same parent."""
        above, _slash, slug = page.url_path.rstrip("/").rpartition("/")
        if above not in self.addresses:
            self.addresses[above] = (page.url or "").removesuffix(f"{quote(slug)}/")
        return f"{self.addresses[above]}{quote(slug)}/" if self.addresses[above] else ""

    def _give_terms(self, pages):
        links = PageTerm.objects.filter(page__in=pages).order_by("sort_order").values_list("page_id", "term_id")
        found = self._known(self.terms, Term.objects.select_related("parent"), links)
        for page in pages:
            page.terms = {}
            for term in sorted(found.get(page.pk, []), key=lambda term: term.sort_order):
                page.terms.setdefault(term.vocabulary, []).append(term)

    def _give_organizations(self, pages):
        links = PageOrganization.objects.filter(page__in=pages).order_by("sort_order")
        found = self._known(self.organizations, Organization.objects, links.values_list("page_id", "organization_id"))
        for page in pages:
            page.organizations = found.get(page.pk, [])

    def _known(self, known, rows, links):
        """``{page: [row, …]}`` of ``(page, row)`` keys; rows that are not known yet are read."""
        links = list(links)
        if missing := {key for _page, key in links if key not in known}:
            known |= rows.in_bulk(missing)
        found = {}
        for page, key in links:
            found.setdefault(page, []).append(known[key])
        return found
