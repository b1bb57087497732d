"""The reader's recipe box: a list by its address, its booklet, and what answers without a connection."""

from pathlib import Path

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView

from box.selection import MOST_IN_BOOKLET, Booklet, Selection
from core.addresses import absolute
from core.shown import BESIDES_ENTRIES, shows_only_this

SERVICE_WORKER = (Path(__file__).parent / "service_worker.js").read_text(encoding="utf-8")


class SelectionView(TemplateView):
    """A page about the entries its address names. There are as many as lists: search engines keep none of them."""

    selection_class = Selection

    def get_context_data(self, **kwargs):
        selection = self.selection_class(self.request.GET)
        # As ``listing`` the language link takes the list along.
        return super().get_context_data(listing=selection, box_address=absolute(reverse("box")), **kwargs)


class BoxView(SelectionView):
    """The list, or what the box is; a script puts in what this browser keeps."""

    template_name = "box/box.html"

    def render_to_response(self, context, **kwargs):
        response = super().render_to_response(context, **kwargs)
        return response if context["listing"].keys else shows_only_this(response, BESIDES_ENTRIES)


class BookletView(SelectionView):
    """A list with its entries complete, to be printed."""

    template_name = "box/booklet.html"
    selection_class = Booklet
    extra_context = {"most": MOST_IN_BOOKLET}


class OfflineView(TemplateView):
    """Stands for a page that was not kept, while there is no connection."""

    template_name = "box/offline.html"


@require_safe
@cache_control(no_cache=True)
def service_worker(request):
    """What keeps the entries of the box for reading without a connection. At the root, to see every address."""
    return HttpResponse(SERVICE_WORKER, content_type="text/javascript; charset=utf-8")
