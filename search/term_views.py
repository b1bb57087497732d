"""The pages of terms: what one is, everything there is to read about it, and where to go from there."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Locale

from core.browse import children_in_use, organizations_in_use, terms_of, terms_with_a_page
from core.drawings import DRAWINGS
from core.glossary.matching import terms_in
from core.models import EntryPage, Vocabulary
from core.sorting import sort_key
from recipes.models import RecipePage
from recipes.tools import blocks_of, is_called
from search.browse_forms import WhereForm
from search.facets import FACETS
from search.views import ListingView

# What stands on a page beside its listing; who wants more has the listing.
MOST_ORGANIZATIONS = 12
MOST_IN_PLAIN_WORDS = 12


class TermView(ListingView):
    """Everything about one term: a topic, an audience, a way of delivering."""

    template_name = "search/term.html"
    vocabulary = None

    def dispatch(self, request, *args, **kwargs):
        self.locale = Locale.get_active()
        self.term = get_object_or_404(terms_with_a_page(), vocabulary=self.vocabulary, slug=kwargs["slug"])
        return super().dispatch(request, *args, **kwargs)

    def within(self):
        return [(self.vocabulary, self.term.slug)]

    def get_facets(self):
        return [facet for facet in FACETS if facet.parameter != self.vocabulary]

    @property
    def published(self):
        """What is published about it in the reader's language."""
        return EntryPage.objects.published_in(self.locale.pk).filter(page_terms__term=self.term)

    def trail(self):
        """``(name, address)`` of the places on the way to it."""
        browse, vocabulary = reverse("topics"), Vocabulary(self.vocabulary)
        trail = [(_("Browse"), browse)]
        if vocabulary not in (Vocabulary.THEME, Vocabulary.TOPIC):
            trail.append((vocabulary.label, f"{browse}#{vocabulary}"))
        if self.term.parent:
            trail.append((self.term.parent.name, self.term.parent.get_absolute_url()))
        return trail

    def glossary_term(self):
        """The glossary's term of the same name, or None."""
        name = self.term.name
        found = (found for found in terms_in(name, get_language()) if (found.start, found.end) == (0, len(name)))
        return next((match.term for match in found), None)

    def children(self):
        """The terms beneath it that lead somewhere, by name."""
        found = children_in_use(self.term, self.locale.language_code)
        return sorted(found, key=lambda term: sort_key(term.name))

    def drawing_name(self):
        """The drawing of the term's theme; themes and topics have one."""
        theme = self.term.parent if self.vocabulary == Vocabulary.TOPIC else self.term
        name = f"theme-{theme.slug}" if theme else ""
        return name if name in DRAWINGS else ""

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            term=self.term,
            vocabulary=Vocabulary(self.vocabulary),
            trail=self.trail(),
            children=self.children(),
            glossary_term=self.glossary_term(),
            drawing_name=self.drawing_name(),
            **kwargs,
        )


class PlaceView(TermView):
    """A province, a territory, a town: what is offered there, and who is at home there."""

    template_name = "search/place.html"

    def organizations(self):
        """The first of those at home there, by name, and whether there are more."""
        there = organizations_in_use(self.locale.language_code)
        there = there.filter(place=self.term) | there.filter(place__parent=self.term)
        rows = list(there.order_by(f"name_{self.locale.language_code}")[: MOST_ORGANIZATIONS + 1])
        return rows[:MOST_ORGANIZATIONS], len(rows) > MOST_ORGANIZATIONS

    def get_context_data(self, **kwargs):
        organizations, has_more = self.organizations()
        province = self.term.parent if self.vocabulary == Vocabulary.PLACE else self.term
        return super().get_context_data(
            organizations=organizations,
            has_more_organizations=has_more,
            province=province,
            **kwargs,
        )


class LifeEventView(TermView):
    """What happens in someone's life: first for them, in plain words, then for those who work with them."""

    template_name = "search/life_event.html"

    @cached_property
    def in_plain_words(self):
        return self.published.in_plain_words()

    def get_context_data(self, **kwargs):
        provinces = terms_of(self.in_plain_words, Vocabulary.PROVINCE)[Vocabulary.PROVINCE]
        form = WhereForm(self.request.GET, provinces)
        near = form.narrow(self.in_plain_words)
        newest = list(near.for_rows().order_by("-first_published_at", "pk")[: MOST_IN_PLAIN_WORDS + 1])
        return super().get_context_data(
            form=form,
            plain_entries=newest[:MOST_IN_PLAIN_WORDS],
            has_more=len(newest) > MOST_IN_PLAIN_WORDS,
            **kwargs,
        )


class ToolView(TermView):
    """A tool: every recipe that uses it, with why, at what price and what it does with personal information."""

    template_name = "search/tool.html"

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        results = [result for result in context["listing"].page.object_list if result.is_entry]
        keys = [result.document.object_id for result in results]
        ingredients = RecipePage.objects.filter(pk__in=keys).only("ingredients").in_bulk()
        used = []
        for result in results:
            recipe = ingredients.get(result.document.object_id)
            uses = [use for use in blocks_of(recipe) if is_called(self.term, use["name"])] if recipe else []
            result.more.update({"uses": uses} if uses else {})
            used += [(result.document.language, use) for use in uses]
        own = [use for language, use in used if language == self.locale.language_code]
        return {
            **context,
            "what_it_is": self.term.meaning or next((use["what_it_is"] for use in own if use.get("what_it_is")), ""),
            "site": next((use["url"] for _language, use in used if use.get("url")), ""),
        }
