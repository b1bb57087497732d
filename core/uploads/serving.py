"""How files leave the library, and what is said while the storage does not give them."""

import logging

from django.http import Http404, HttpResponse
from wagtail.documents.views.serve import serve

logger = logging.getLogger(__name__)

LOCKED_DOWN = "default-src 'none'; sandbox"
AGAIN_IN_SECONDS = "60"


def serve_document(request, document_id, document_filename):
    """Wagtail's answer: a PDF opens in the browser, everything else is a download, its type never guessed.

    Whatever a browser shows of it all the same has no rights on this site. A PDF is exempt: browsers do not
    open one in a sandbox.
    """
    try:
        response = serve(request, document_id, document_filename)
    except FileNotFoundError as error:
        raise Http404 from error
    except OSError:
        return not_at_the_moment()
    if response.get("Content-Type") != "application/pdf":
        response["Content-Security-Policy"] = LOCKED_DOWN
    return response


def not_at_the_moment():
    """503: the file is there, as far as anyone knows, and cannot be had now. Called where the fault is caught."""
    logger.exception("A file could not be read.")
    return HttpResponse(
        status=503, content_type="text/plain", headers={"Retry-After": AGAIN_IN_SECONDS, "Cache-Control": "no-store"}
    )
