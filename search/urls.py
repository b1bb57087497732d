"""Addresses outside the page tree, in the language of the reader: each is translated in the catalogue."""

from django.urls import path
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from core.models import Vocabulary
from search import views
from search.atlas.views import MapView
from search.feeds import about_term, everything, feed_of, from_organization, matching_search
from search.organization_views import OrganizationsView, OrganizationView
from search.term_views import LifeEventView, PlaceView, TermView, ToolView


def feed_beneath(route):
    return format_lazy("{}feed.atom", route)


def term_paths(route, vocabulary, view=TermView):
    """The page of a term, and what is new about it."""
    return [
        path(route, view.as_view(vocabulary=vocabulary.value), name=f"term_{vocabulary.value}"),
        path(
            feed_beneath(route),
            feed_of(about_term),
            {"vocabulary": vocabulary.value},
            name=f"feed_{vocabulary.value}",
        ),
    ]


urlpatterns = [
    path("feed.atom", feed_of(everything), name="feed"),
    path(_("search/"), views.SearchView.as_view(), name="search"),
    path(_("search/suggestions/"), views.SuggestionsView.as_view(), name="suggestions"),
    path(_("start-here/"), views.StartHereView.as_view(), name="start_here"),
    path(_("map/"), MapView.as_view(), name="map"),
    path(feed_beneath(_("search/")), feed_of(matching_search), name="search_feed"),
    path(_("topics/"), views.TopicsView.as_view(), name="topics"),
    *term_paths(_("topics/<slug:slug>/"), Vocabulary.TOPIC),
    *term_paths(_("themes/<slug:slug>/"), Vocabulary.THEME),
    *term_paths(_("life-events/<slug:slug>/"), Vocabulary.LIFE_EVENT, LifeEventView),
    *term_paths(_("services/<slug:slug>/"), Vocabulary.SERVICE_PATTERN),
    *term_paths(_("audiences/<slug:slug>/"), Vocabulary.AUDIENCE),
    *term_paths(_("language-levels/<slug:slug>/"), Vocabulary.LANGUAGE_LEVEL),
    *term_paths(_("delivery/<slug:slug>/"), Vocabulary.DELIVERY_MODE),
    *term_paths(_("provinces/<slug:slug>/"), Vocabulary.PROVINCE, PlaceView),
    *term_paths(_("places/<slug:slug>/"), Vocabulary.PLACE, PlaceView),
    *term_paths(_("community-sizes/<slug:slug>/"), Vocabulary.COMMUNITY_SIZE),
    *term_paths(_("success-factors/<slug:slug>/"), Vocabulary.SUCCESS_FACTOR),
    *term_paths(_("tools/<slug:slug>/"), Vocabulary.TOOL, ToolView),
    path(_("organizations/"), OrganizationsView.as_view(), name="organizations"),
    path(_("organizations/<slug:slug>/"), OrganizationView.as_view(), name="organization"),
    path(feed_beneath(_("organizations/<slug:slug>/")), feed_of(from_organization), name="organization_feed"),
    path(_("not-translated/<int:pk>/"), views.NotTranslatedView.as_view(), name="not_translated"),
]
