"""What the application answers, asked in this process as a reader without an account would ask it."""

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit
from wsgiref.util import setup_testing_defaults

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.handlers.wsgi import WSGIHandler


@dataclass
class Answer:
    """What came back: its ``chunks`` are read once."""

    status: int
    headers: dict
    chunks: object

    @property
    def kind(self):
        return self.headers.get("content-type", "").partition(";")[0]

    def close(self):
        getattr(self.chunks, "close", lambda: None)()


class Application:
    """The site, with nothing between it and who asks: no server, no page store, no network."""

    def __init__(self):
        self.handler = WSGIHandler()
        self.origin = urlsplit(settings.WAGTAILADMIN_BASE_URL)

    def ask(self, address):
        path, _mark, query = address.partition("?")
        if path.startswith(settings.STATIC_URL):
            return static_file(unquote(path.removeprefix(settings.STATIC_URL)))
        environ = {
            "HTTP_HOST": self.origin.netloc,
            "SERVER_NAME": self.origin.hostname,
            "SERVER_PORT": str(self.origin.port or 80),
            "wsgi.url_scheme": self.origin.scheme,
            "HTTP_X_FORWARDED_PROTO": self.origin.scheme,
            # WSGI's way to write what is not ASCII.
            "PATH_INFO": unquote(path).encode().decode("latin-1"),
            "QUERY_STRING": query,
        }
        setup_testing_defaults(environ)
        said = []
        chunks = self.handler(environ, lambda status, headers, exc_info=None: said.extend((status, headers)))
        return Answer(int(said[0][:3]), {name.lower(): value for name, value in said[1]}, chunks)


def static_file(name):
    """A static file as collected, or else from where it is written."""
    if staticfiles_storage.exists(name):
        file = staticfiles_storage.open(name)
    elif path := finders.find(name):
        file = open(path, "rb")  # noqa: SIM115 - closed with the answer
    else:
        return Answer(404, {}, ())
    kinds = {".css": "text/css", ".svg": "image/svg+xml"}
    return Answer(200, {"content-type": kinds.get(name[name.rfind(".") :], "")}, file)
