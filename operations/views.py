"""What readers see when something fails that they cannot help, and whom to tell of a weakness."""

import sys
from datetime import timedelta

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpResponse, HttpResponseBadRequest, HttpResponseServerError, JsonResponse
from django.template.loader import get_template
from django.utils import timezone
from django.utils.translation import get_language_from_path, get_language_from_request, override
from django.utils.translation import gettext_lazy as _

from core.addresses import absolute
from core.middleware import same_for_every_reader
from core.models import LibrarySettings

VALID_FOR = timedelta(days=180)
AGAIN_IN_SECONDS = "10"
# The page brings its own style: what it would load may be what fails.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'"

FOR_PROGRAMS = ("/api/", "/data/")
NOT_UNDERSTOOD = _("This request cannot be understood.")
AWAY = _("The library cannot answer at the moment. Please try again in a minute.")


def server_error(request):
    """503 while the database is away, which passes; 500 for a fault of ours. Both languages, and no query."""
    page = get_template("500.html").render()
    if not isinstance(sys.exc_info()[1], (InterfaceError, OperationalError)):
        return _bare(HttpResponseServerError(page))
    is_for_a_program = request.path_info.startswith(FOR_PROGRAMS)
    response = _as_json("unavailable", AWAY, 503) if is_for_a_program else HttpResponse(page, status=503)
    response.headers["Retry-After"] = AGAIN_IN_SECONDS
    return _bare(response)


def bad_request(request, exception):
    """400 for what cannot be read, in the reader's language, as JSON to programs; nothing of it is repeated."""
    is_too_much = isinstance(exception, (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent))
    if request.path_info.startswith(FOR_PROGRAMS):
        response = _as_json("bad_request", NOT_UNDERSTOOD, 400)
    else:
        # No part of the site around it: which site it is, a bad host name does not tell.
        with override(get_language_from_path(request.path_info) or get_language_from_request(request)[:2]):
            page = get_template("400.html").render({"is_too_much": is_too_much})
        response = HttpResponseBadRequest(page)
    return _bare(response)


def _as_json(code, message, status):
    """As other refusals of the API say it, in both languages."""
    said = {}
    for name, language in (("message", "en"), ("message_fr", "fr")):
        with override(language):
            said[name] = str(message)
    return JsonResponse({"error": {"code": code, **said, "problems": []}}, status=status)


def _bare(response):
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["Cache-Control"] = "no-store"
    return response


def security_txt(request):
    """Whom to tell of a weakness (RFC 9116); 404 until the editors' email is set in the library settings."""
    email = LibrarySettings.for_request(request).editors_email
    if not email:
        raise Http404
    lines = [
        f"Contact: mailto:{email}",
        f"Expires: {timezone.now() + VALID_FOR:%Y-%m-%dT00:00:00Z}",
        "Preferred-Languages: en, fr",
        f"Canonical: {absolute(request.path)}",
    ]
    return same_for_every_reader(HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8"))
