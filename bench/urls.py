"""The site, and beside it what it is compared with: the least that a view of Django's does."""

from django.http import HttpResponse
from django.urls import path
from wagtail.models import Page

from recipes_site.urls import urlpatterns as site


def trivial(request):
    return HttpResponse("<!doctype html><title>Reference</title>")


def one_query(request):
    """Twelve titles from one query, without a template."""
    titles = Page.objects.order_by("pk").values_list("title", flat=True)[:12]
    return HttpResponse("".join(f"<li>{title}" for title in titles))


urlpatterns = [path("bench/trivial/", trivial), path("bench/one-query/", one_query), *site]
