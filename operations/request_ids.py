"""One name for everything that happens in a request: in logs, and in the answer for who reports a fault."""

import logging
import re
import uuid
from contextvars import ContextVar

# What a server in front may have named it. Anything else could forge lines of the log.
PROPER = re.compile(r"[A-Za-z0-9_.-]{8,64}")
_current = ContextVar("request_id", default="-")


class RequestIdMiddleware:
    """Takes the name of a request from ``X-Request-ID``, or gives it one."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        given = request.headers.get("X-Request-ID", "")
        name = given if PROPER.fullmatch(given) else uuid.uuid4().hex
        token = _current.set(name)
        try:
            response = self.get_response(request)
        finally:
            _current.reset(token)
        response.headers["X-Request-ID"] = name
        return response


def current_request_id():
    """The name of the request that is being answered; a dash outside of any."""
    return _current.get()


class RequestIdFilter(logging.Filter):
    """Gives every record of a log the name of the request it belongs to."""

    def filter(self, record):
        record.request_id = current_request_id()
        return True
