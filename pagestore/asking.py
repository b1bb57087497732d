"""Requests that the site makes to itself: pages are ready when a reader asks."""

import io
import sys
from urllib.parse import unquote_to_bytes, urlsplit

from django.conf import settings

# In the environment of a request: it is made ahead of readers, not for one.
AHEAD = "pagestore.ahead"


def request_for(host, path, query="", scheme="http"):
    """The environment of a reader's request. Path and query are as WSGI has them: bytes, written as Latin-1."""
    name, _colon, port = host.partition(":")
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": name,
        "SERVER_PORT": port or {"https": "443"}.get(scheme, "80"),
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": host,
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scheme,
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
        AHEAD: True,
    }
    if settings.SECURE_PROXY_SSL_HEADER:
        name, value = settings.SECURE_PROXY_SSL_HEADER
        environ[name] = value
    return environ


def request_for_address(address):
    """The same for an address as it stands in a page."""
    parts = urlsplit(address)
    return request_for(parts.netloc, unquote_to_bytes(parts.path).decode("latin-1"), parts.query, parts.scheme)


def ask(application, address):
    """The bytes that a reader would get at an address, not compressed."""
    return read(application(request_for_address(address), lambda *_answer: None))


def read(chunks):
    """All of an answer, which is then over."""
    try:
        return b"".join(chunks)
    finally:
        if hasattr(chunks, "close"):
            chunks.close()
