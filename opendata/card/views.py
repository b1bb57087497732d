from django.http import FileResponse, Http404
from django.shortcuts import render
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import quote_etag

from opendata.card.ordering import Busy
from opendata.card.shelf import Card
from opendata.card.typesetter import is_installed


def serve_card(request, page):
    """An entry's card, for anyone. It may change or be taken back at any time, so browsers ask again each time."""
    card = Card(page)
    if not card.is_public:
        raise Http404
    if not is_installed():
        return _no_card(request, page, busy=False)
    response = get_conditional_response(request, etag=quote_etag(card.edition))
    if response is None:
        try:
            file = card.get()
        except (Busy, OSError):
            # Another card is being printed, or finished ones cannot be read or kept just now.
            return _no_card(request, page, busy=True)
        response = FileResponse(file, filename=f"{page.slug}.pdf", content_type="application/pdf")
        response["ETag"] = quote_etag(card.edition)
        response["Content-Language"] = page.locale.language_code
    patch_cache_control(response, no_cache=True, public=True)
    return response


def _no_card(request, page, *, busy):
    """There is none now, and the page itself can be printed."""
    response = render(request, "opendata/no_card.html", {"page": page, "busy": busy}, status=503)
    if busy:
        response["Retry-After"] = "30"
    return response
