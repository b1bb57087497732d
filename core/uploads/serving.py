"""How a document leaves the library."""

from wagtail.documents.views.serve import serve

LOCKED_DOWN = "default-src 'none'; sandbox"


def serve_document(request, document_id, document_filename):
    """Wagtail's answer: a PDF opens in the browser, everything else is a download, its type never guessed.

    Whatever a browser shows of it all the same has no rights on this site. A PDF is exempt: browsers do not
    open one in a sandbox.
    """
    response = serve(request, document_id, document_filename)
    if response.get("Content-Type") != "application/pdf":
        response["Content-Security-Policy"] = LOCKED_DOWN
    return response
