"""Addresses outside the page tree, in the language of the reader: each is translated in the catalogue."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from core.models import Vocabulary
from search import views


def term_path(route, vocabulary):
    return path(route, views.TermView.as_view(vocabulary=vocabulary.value), name=f"term_{vocabulary.value}")


urlpatterns = [
    path(_("search/"), views.SearchView.as_view(), name="search"),
    path(_("topics/"), views.TopicsView.as_view(), name="topics"),
    term_path(_("topics/<slug:slug>/"), Vocabulary.TOPIC),
    term_path(_("themes/<slug:slug>/"), Vocabulary.THEME),
    term_path(_("life-events/<slug:slug>/"), Vocabulary.LIFE_EVENT),
    term_path(_("services/<slug:slug>/"), Vocabulary.SERVICE_PATTERN),
    term_path(_("audiences/<slug:slug>/"), Vocabulary.AUDIENCE),
    term_path(_("language-levels/<slug:slug>/"), Vocabulary.LANGUAGE_LEVEL),
    term_path(_("delivery/<slug:slug>/"), Vocabulary.DELIVERY_MODE),
    term_path(_("provinces/<slug:slug>/"), Vocabulary.PROVINCE),
    term_path(_("places/<slug:slug>/"), Vocabulary.PLACE),
    term_path(_("community-sizes/<slug:slug>/"), Vocabulary.COMMUNITY_SIZE),
    term_path(_("success-factors/<slug:slug>/"), Vocabulary.SUCCESS_FACTOR),
    path(_("organizations/"), views.OrganizationsView.as_view(), name="organizations"),
    path(_("organizations/<slug:slug>/"), views.OrganizationView.as_view(), name="organization"),
    path(_("not-translated/<int:pk>/"), views.NotTranslatedView.as_view(), name="not_translated"),
]
