"""Addresses of the public site that stand beside entries, in the language of the reader."""

from django.urls import path, re_path
from django.utils.translation import gettext_lazy as _

from core.feedback import views
from core.glossary.views import GlossaryView
from core.views import serve_representation

urlpatterns = [
    path(_("feedback/<int:pk>/"), views.FeedbackView.as_view(), name="feedback_form"),
    path(_("feedback/<int:pk>/thanks/"), views.ThanksView.as_view(), name="feedback_thanks"),
    path(_("glossary/"), GlossaryView.as_view(), name="glossary"),
    re_path(r"^(?P<path>(?:[\w-]+/)+)(?P<name>[a-z]+\.[a-z]+)$", serve_representation, name="representation"),
]
