"""Pages that are not in the page tree: search, ways to browse, what is not translated."""

from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import get_language, ngettext
from django.views.generic import TemplateView, View
from wagtail.models import Locale, Page

from core.browse import counts_in, terms_in_use, themes_with_topics
from core.models import EntryPage, Vocabulary
from core.related import neighbours_in
from core.shown import BESIDES_ENTRIES, COUNTS, ShowsOnly
from core.sorting import sort_key
from core.translation.outlook import outlook
from search.facets import FACETS
from search.forms import clean_query
from search.listing import Listing
from search.promotions import promoted
from search.suggestions import suggest
from search.unanswered import SearchResponse


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

    def render_to_response(self, context, **kwargs):
        return context["listing"].shown_by(super().render_to_response(context, **kwargs))


class SearchView(ListingView):
    """One search over all kinds of things."""

    template_name = "search/search.html"
    response_class = SearchResponse

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        text = context["listing"].text
        return {**context, "promotions": promoted(text, Locale.get_active()) if text else []}

    def render_to_response(self, context, **kwargs):
        response = super().render_to_response(context, **kwargs)
        listing = context["listing"]
        if listing.found and not listing.found.documents:
            response.unanswered = listing.text, listing.language
        return response


class SuggestionsView(View):
    """What may be meant while a reader is still typing, for the script of the search box."""

    def get(self, request):
        found = suggest(clean_query(request.GET.get("q", "")), get_language()[:2])
        rows = [
            {"title": one.title, "url": one.url, "kind": str(one.kind_name), "language": one.language} for one in found
        ]
        said = ngettext("%(count)d suggestion", "%(count)d suggestions", len(rows)) % {"count": len(rows)}
        return JsonResponse({"suggestions": rows, "status": said if rows else ""})


class TopicsView(ShowsOnly, TemplateView):
    """Everything to browse by: themes with their topics, and every other list of words that leads somewhere."""

    template_name = "search/topics.html"
    shown_besides = (BESIDES_ENTRIES, COUNTS)
    lists = (
        Vocabulary.LIFE_EVENT,
        Vocabulary.AUDIENCE,
        Vocabulary.PROVINCE,
        Vocabulary.PLACE,
        Vocabulary.TOOL,
        Vocabulary.SERVICE_PATTERN,
        Vocabulary.DELIVERY_MODE,
        Vocabulary.LANGUAGE_LEVEL,
        Vocabulary.COMMUNITY_SIZE,
        Vocabulary.SUCCESS_FACTOR,
    )
    by_name = (Vocabulary.PROVINCE, Vocabulary.PLACE, Vocabulary.TOOL)

    def get_context_data(self, **kwargs):
        terms = terms_in_use(counts_in(get_language()[:2]))
        for vocabulary in self.by_name:
            # "Online" and "outside Canada" after what lies in it.
            terms.get(vocabulary, []).sort(key=lambda term: (term.latitude is None, sort_key(term.name)))
        return super().get_context_data(
            themes=themes_with_topics(terms),
            others=[(vocabulary, terms[vocabulary]) for vocabulary in self.lists if vocabulary in terms],
            **kwargs,
        )


class StartHereView(ShowsOnly, TemplateView):
    """For who has just come to Canada: what happens in their life, in plain words, and where each leads."""

    template_name = "search/start_here.html"
    shown_besides = (BESIDES_ENTRIES, COUNTS)

    def get_context_data(self, **kwargs):
        terms = terms_in_use(counts_in(get_language()[:2]))
        return super().get_context_data(life_events=terms.get(Vocabulary.LIFE_EVENT, []), **kwargs)


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
            neighbours=neighbours_in(self.original, self.locale) if is_entry else [],
            **kwargs,
        )
