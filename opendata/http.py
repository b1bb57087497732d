"""How programs are answered: from anywhere, without cookies, in JSON also when something is wrong."""

import json
import logging
from functools import wraps
from hashlib import sha256

from django.core.exceptions import SuspiciousOperation
from django.core.serializers.json import DjangoJSONEncoder
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt

from core.middleware import same_for_every_reader
from opendata.changes import last_change
from opendata.values import in_both

METHODS = "GET, HEAD, OPTIONS"
CROSS_ORIGIN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Content-Language, ETag",
}
PREFLIGHT = {
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "Accept, If-Modified-Since, If-None-Match",
    "Access-Control-Max-Age": "86400",
}
logger = logging.getLogger("django.request")


class Refusal(Exception):
    """Why a program gets no data: an HTTP status, a word for programs, a sentence for people."""

    def __init__(self, status, code, message, problems=()):
        super().__init__(code)
        self.status = status
        self.code = code
        self.message = message
        self.problems = problems

    @property
    def data(self):
        problems = [
            {"parameter": parameter, "message": in_both(text)["en"], "message_fr": in_both(text)["fr"]}
            for parameter, text in self.problems
        ]
        said = in_both(self.message)
        return {
            "error": {"code": self.code, "message": said["en"], "message_fr": said["fr"], "problems": problems},
        }


def not_found():
    return Refusal(404, "not_found", _("Nothing public stands at this address."))


def for_programs(view):
    """Let a view answer programs. It answers GET; HEAD, OPTIONS and whatever goes wrong are taken care of here."""

    @csrf_exempt
    @wraps(view)
    def answer(request, *args, **kwargs):
        # Nobody is known here: no cookie is read, and so none is set or taken back.
        request.COOKIES = {}
        # Django's protection of forms read them before, and would replace a token that it could not read.
        request.META.pop("CSRF_COOKIE_NEEDS_UPDATE", None)
        head = request.method == "HEAD"
        if head:
            # Views of django-ninja know only what they were registered for.
            request.method = "GET"
        response = _answer(view, request, args, kwargs)
        if head:
            request.method = "HEAD"
            response = _without_content(response)
        for name, value in CROSS_ORIGIN.items():
            response.headers.setdefault(name, value)
        # Its address says in which language it is, or it is in both: see core.middleware.
        return same_for_every_reader(response)

    return answer


def _answer(view, request, args, kwargs):
    if request.method == "OPTIONS":
        return HttpResponse(status=204, headers={"Allow": METHODS, **PREFLIGHT})
    try:
        if request.method != "GET":
            raise Refusal(405, "method_not_allowed", _("What is here can only be read: use GET."))
        return view(request, *args, **kwargs)
    except Refusal as refusal:
        return refused(refusal)
    except Http404:
        return refused(not_found())
    except SuspiciousOperation:
        return refused(Refusal(400, "bad_request", _("This request cannot be understood.")))
    except (InterfaceError, OperationalError):
        # The database is away: every address answers the same then, see operations.views.
        raise
    except Exception:
        logger.exception("Open data: %s", request.path)
        return refused(Refusal(500, "server_error", _("Something went wrong here. We have been told.")))


def _without_content(response):
    """The same for HEAD: not every server leaves the content out."""
    bare = HttpResponse(status=response.status_code, headers=response.headers)
    if not response.streaming:
        bare.headers.setdefault("Content-Length", str(len(response.content)))
    response.close()
    return bare


def refused(refusal):
    response = HttpResponse(as_json(refusal.data), status=refusal.status, content_type="application/json")
    response["Cache-Control"] = "no-store" if refusal.status >= 500 else "public, no-cache"
    response["Content-Language"] = "en, fr"
    if refusal.status == 405:
        response["Allow"] = METHODS
    return response


def as_json(data):
    return json.dumps(data, cls=DjangoJSONEncoder, ensure_ascii=False, indent=1).encode()


def answer_with(request, data, *, language="en, fr", content_type="application/json"):
    """Data as JSON, or 304 to a program that has it already."""
    content = as_json(data)
    response = HttpResponse(content, content_type=content_type)
    return unless_known(request, response, sha256(content).hexdigest()[:32], language)


def unless_known(request, response, fingerprint, language):
    """The response, or 304 to a program that has it already.

    It may be taken back at any time, so whoever keeps it asks again before they use it.
    """
    changed = last_change()
    response["ETag"] = f'"{fingerprint}"'
    if changed:
        response["Last-Modified"] = http_date(changed.timestamp())
    response["Cache-Control"] = "public, no-cache"
    response["Content-Language"] = language
    answered = get_conditional_response(
        request,
        etag=response["ETag"],
        last_modified=changed and int(changed.timestamp()),
        response=response,
    )
    if answered.status_code == 412:
        raise Refusal(412, "precondition_failed", _("It has changed since, or it is not what you have."))
    return answered
