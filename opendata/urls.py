"""Addresses for programs: the same for every reader, so without a language."""

from django.urls import include, path, re_path

from opendata import views
from opendata.api.endpoints import api
from opendata.http import for_programs


def api_patterns():
    """The API's own addresses; HEAD, OPTIONS and faults are answered around django-ninja, which knows none of them."""
    patterns = list(api.urls[0])
    for pattern in patterns:
        pattern.callback = for_programs(pattern.callback)
    return patterns


urlpatterns = [
    path("api/v1/", include((api_patterns(), "api"))),
    # Whatever else stands beneath it, line breaks included, is not there, and says so in JSON.
    re_path(r"^api(?:/[\s\S]*)?$", views.nowhere, name="api_nowhere"),
    path("data/", views.choose_language, name="open_data_choice"),
    path("data/<slug:name>.<str:extension>", views.dataset, name="dataset"),
]
