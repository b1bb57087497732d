"""Pages that are not in the page tree: search, terms, organisations."""

from django.shortcuts import get_object_or_404, redirect
from django.views.generic import TemplateView
from wagtail.models import Locale, Page

from core.browse import terms_in_use, themes_with_topics
from core.drawings import DRAWINGS
from core.models import EntryPage, Organization, Term, Vocabulary
from core.related import neighbours_in
from core.sorting import sort_key
from core.translation.outlook import outlook
from search.facets import FACETS
from search.listing import Listing


class ListingView(TemplateView):
    """A page with a heading and a listing of entries for readers of one language."""

    def within(self):
        """What the listing is narrowed by beforehand: ``(parameter, value)`` of facets."""
        return []

    def get_facets(self):
        return FACETS

    def get_context_data(self, **kwargs):
        listing = Listing(self.request.GET, self.within(), self.get_facets())
        return super().get_context_data(listing=listing, **kwargs)


class SearchView(ListingView):
    """One search over all kinds of entries."""

    template_name = "search/search.html"


class TermView(ListingView):
    """Everything about one term: a topic, a life event, an audience, a place."""

    template_name = "search/term.html"
    vocabulary = None

    def dispatch(self, request, *args, **kwargs):
        self.term = get_object_or_404(
            Term.objects.select_related("parent"), vocabulary=self.vocabulary, slug=kwargs["slug"]
        )
        return super().dispatch(request, *args, **kwargs)

    def within(self):
        return [(self.vocabulary, self.term.slug)]

    def get_facets(self):
        return [facet for facet in FACETS if facet.parameter != self.vocabulary]

    def children(self):
        """The terms beneath it that lead somewhere."""
        published = EntryPage.objects.published_in(Locale.get_active().pk).order_by().values("pk")
        return self.term.children.filter(page_terms__page__in=published).distinct()

    def drawing_name(self):
        """The drawing of the term's theme; themes and topics have one."""
        theme = self.term.parent if self.vocabulary == Vocabulary.TOPIC else self.term
        name = f"theme-{theme.slug}" if theme else ""
        return name if name in DRAWINGS else ""

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            term=self.term,
            vocabulary=Vocabulary(self.vocabulary),
            children=self.children(),
            drawing_name=self.drawing_name(),
            **kwargs,
        )


class OrganizationView(ListingView):
    """An organisation and everything it contributed."""

    template_name = "search/organization.html"

    def dispatch(self, request, *args, **kwargs):
        self.organization = get_object_or_404(
            Organization.objects.select_related("kind", "place__parent"), slug=kwargs["slug"]
        )
        return super().dispatch(request, *args, **kwargs)

    def within(self):
        return [("organization", self.organization.slug)]

    def get_facets(self):
        return [facet for facet in FACETS if facet.parameter != "organization"]

    def get_context_data(self, **kwargs):
        return super().get_context_data(organization=self.organization, **kwargs)


class TopicsView(TemplateView):
    """All themes with their topics, and the other words to browse by."""

    template_name = "search/topics.html"

    def get_context_data(self, **kwargs):
        terms = terms_in_use(Locale.get_active().pk)
        others = [Vocabulary.LIFE_EVENT, Vocabulary.AUDIENCE, Vocabulary.PROVINCE, Vocabulary.PLACE]
        return super().get_context_data(
            themes=themes_with_topics(terms),
            others=[(vocabulary.label, terms[vocabulary]) for vocabulary in others if vocabulary in terms],
            **kwargs,
        )


class OrganizationsView(TemplateView):
    """Everyone who contributed, by name."""

    template_name = "search/organizations.html"

    def get_context_data(self, **kwargs):
        published = EntryPage.objects.published_in(Locale.get_active().pk)
        organizations = (
            Organization.objects.filter(page_organizations__page__in=published.values("pk"))
            .select_related("kind", "place__parent")
            .distinct()
        )
        return super().get_context_data(
            organizations=sorted(organizations, key=lambda one: sort_key(one.name)), **kwargs
        )


class NotTranslatedView(TemplateView):
    """Says plainly that a page is not in the reader's language yet, and offers the original and what is near it.

    It answers 200: it is a page of its own that the language link leads to, not an address gone wrong. Search
    engines are asked to leave it out.
    """

    template_name = "search/not_translated.html"

    def get(self, request, *args, **kwargs):
        self.locale = Locale.get_active()
        # The root of the tree is live too, and no page of ours.
        pages = Page.objects.live().public().filter(depth__gt=1).select_related("locale")
        page = get_object_or_404(pages, pk=kwargs["pk"])
        self.original = page.specific
        if self.original.locale == self.locale:
            return redirect(self.original.url)
        translation = self.original.live_translation
        return redirect(translation.url) if translation else super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        is_entry = isinstance(self.original, EntryPage)
        return super().get_context_data(
            original=self.original,
            outlook=outlook(self.original, self.locale),
            neighbours=neighbours_in(self.original, self.locale.pk) if is_entry else [],
            **kwargs,
        )
