"""In front of everything: what no browser sends is refused, and what comes slowly keeps nobody else waiting."""

import threading
import time
from http import HTTPStatus
from tempfile import SpooledTemporaryFile

# The largest file that members may upload, and a little for the form around it: as in deploy/nginx.
LARGEST_BODY = 25 * 1024 * 1024
IN_MEMORY = 1024 * 1024
CHUNK = 64 * 1024
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"})
# Of the threads of a worker, so many may wait for bodies; the others answer readers.
RECEIVING_AT_ONCE = 2
# A form arrives within a second, also on a busy machine: whoever comes meanwhile waits for that. For bodies that take
# longer nobody waits more than a moment.
SOON = 1
PATIENCE = 0.1
# Twenty seconds for each body, as nginx would wait between two pieces of it.
SECONDS_FOR_A_BODY = 20


class Guard:
    """A WSGI application in front of another, which gets bodies that have arrived. Refusals repeat nothing."""

    def __init__(self, application):
        self.application = application
        # When each body that is being received began.
        self._receiving = []
        self._place = threading.Condition()

    def __call__(self, environ, start_response):
        status = refusal_of(environ)
        if status is None and not int(environ.get("CONTENT_LENGTH") or 0):
            return self.application(environ, start_response)
        body = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115
        status = status or self._receive(environ, body)
        if status is not None:
            return refuse(status, environ, start_response)
        environ["wsgi.input"] = body
        return self.application(environ, start_response)

    def _receive(self, environ, body):
        """Wait for the whole body: a thread that works is not one that waits. The status to refuse it with, or None."""
        began = self._begin()
        if began is None:
            return HTTPStatus.SERVICE_UNAVAILABLE
        try:
            left = int(environ["CONTENT_LENGTH"])
            while left:
                chunk = environ["wsgi.input"].read(min(left, CHUNK))
                if not chunk:
                    return HTTPStatus.BAD_REQUEST
                if time.monotonic() > began + SECONDS_FOR_A_BODY:
                    return HTTPStatus.REQUEST_TIMEOUT
                body.write(chunk)
                left -= len(chunk)
        finally:
            with self._place:
                self._receiving.remove(began)
                self._place.notify()
        body.seek(0)
        return None

    def _begin(self):
        """When this body began to be received; None if there is no place for it soon."""
        with self._place:
            while len(self._receiving) >= RECEIVING_AT_ONCE:
                expected = max(self._receiving) + SOON - time.monotonic()
                if not self._place.wait(max(expected, PATIENCE)):
                    return None
            began = time.monotonic()
            self._receiving.append(began)
            return began


def refusal_of(environ):
    """The status to refuse a request with for its headers, or None."""
    length = environ.get("CONTENT_LENGTH") or ""
    if environ["REQUEST_METHOD"] not in METHODS:
        return HTTPStatus.METHOD_NOT_ALLOWED
    if not environ.get("PATH_INFO", "").startswith("/") or (length and not (length.isascii() and length.isdigit())):
        return HTTPStatus.BAD_REQUEST
    if "HTTP_TRANSFER_ENCODING" in environ:
        # With two lengths, one request may hide another; without any, there is no end to wait for.
        return HTTPStatus.BAD_REQUEST if length else HTTPStatus.LENGTH_REQUIRED
    # More digits than any body has bytes: not even to be read as a number.
    if len(length) > 12 or int(length or 0) > LARGEST_BODY:
        return HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    return None


def refuse(status, environ, start_response):
    content = f"{status.value} {status.phrase}\n".encode()
    headers = [
        ("Content-Type", "text/plain"),
        ("Content-Length", str(len(content))),
        ("Cache-Control", "no-store"),
        # What was not read may not be taken for the next request.
        ("Connection", "close"),
    ]
    if status == HTTPStatus.METHOD_NOT_ALLOWED:
        headers.append(("Allow", "GET, HEAD, POST, OPTIONS"))
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        headers.append(("Retry-After", "10"))
    start_response(f"{status.value} {status.phrase}", headers)
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [content]
