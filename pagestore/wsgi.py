"""Before Django: answers that are the same for every reader are given from memory.

Nothing of a member's is kept, and nothing is given to who brings a session. What may be kept says Django's side
(``pagestore.middleware``); what has changed since says the database (``pagestore.changes``).
"""

from http.cookies import CookieError, SimpleCookie
from urllib.parse import quote

from django.conf import settings
from django.db import Error
from django.http.request import split_domain_port, validate_host

from pagestore import front
from pagestore.answers import answer_of
from pagestore.asking import AHEAD
from pagestore.middleware import FOR_EVERYONE, NOTES, Notes
from pagestore.shelf import Shelf
from pagestore.waiting import Waiting

MOST_HOSTS = 100
MESSAGES_COOKIE = "messages"
# It listens ten times a second; a reader would wait for the database, and several times for the interpreter.
LEFT_TO_THE_REMAKER = 0.2


class PageStore:
    """A WSGI application in front of another. ``room`` is how many bytes of answers it keeps."""

    def __init__(self, application, listener, room):
        self.application = application
        self.listener = listener
        self.shelf = Shelf(listener, room)
        self.waiting = Waiting()
        listener.when_heard(self.shelf.outdate)
        self._hosts = set()
        # What became of requests for what may be kept. To add to a number is all that counting costs a reader.
        self.counts = {"kept": 0, "unchanged": 0, "made": 0}

    def __call__(self, environ, start_response):
        if not self._is_everyones(environ):
            return self._ask(environ, start_response)
        try:
            self.listener.listen(leave=LEFT_TO_THE_REMAKER if self.shelf.has_remaker else 0)
        except Error:
            # Nobody knows what is still true. Django says what is wrong.
            return self._ask(environ, start_response)
        key = (environ["HTTP_HOST"], environ.get("PATH_INFO", ""), environ.get("QUERY_STRING", ""))
        answer = self.shelf.find(key, is_reader=AHEAD not in environ)
        if answer is None:
            self.counts["made"] += 1
            return self.make(key, environ, start_response)
        self.counts["unchanged" if is_known(answer, environ) else "kept"] += 1
        return give(answer, environ, start_response)

    def _ask(self, environ, start_response):
        """Django's answer. What is made ahead of readers gives way to one who waits for it."""
        if AHEAD in environ:
            return self.application(environ, start_response)
        with self.waiting:
            return self.application(environ, start_response)

    def _is_everyones(self, environ):
        """Whether whoever asks gets what any reader gets."""
        return (
            environ["REQUEST_METHOD"] in ("GET", "HEAD")
            and "HTTP_RANGE" not in environ
            # Files have their own headers and are compressed already.
            and not environ.get("PATH_INFO", "").startswith(settings.STATIC_URL)
            and (not settings.SECURE_SSL_REDIRECT or is_secure(environ))
            and self._is_host(environ.get("HTTP_HOST", ""))
            and not brings_a_session(environ.get("HTTP_COOKIE"))
        )

    def _is_host(self, host):
        if host in self._hosts:
            return True
        domain, _port = split_domain_port(host)
        if not domain or not validate_host(domain, settings.ALLOWED_HOSTS):
            return False
        # Any port may be named: what is remembered stays small.
        if len(self._hosts) < MOST_HOSTS:
            self._hosts.add(host)
        return True

    def make(self, key, environ, start_response):
        """Django's answer, kept if it may be."""
        since, notes, said, kept = self.listener.clock, Notes(environ.pop("HTTP_ACCEPT_ENCODING", "")), [], None
        environ[NOTES] = notes

        def begin(status, headers, exc_info=None):
            said[:] = [status, headers]

        try:
            chunks = self._ask(environ, begin)
            if not notes.may_be_kept or environ["REQUEST_METHOD"] == "HEAD":
                start_response(*said)
                return chunks
            try:
                content = b"".join(chunks)
            finally:
                chunks.close()
            _status, headers = said
            kept = answer_of(self._for_caches_in_front(environ, headers, notes.tags, since), content, notes.tags, since)
        finally:
            self.shelf.made(key, kept)
        environ["HTTP_ACCEPT_ENCODING"] = notes.encodings
        return give(kept, environ, start_response)

    def _for_caches_in_front(self, environ, headers, tags, since):
        """An answer's headers, with leave to keep it for those who are told when it is no longer true."""
        if not settings.WAGTAILFRONTENDCACHE or ("Cache-Control", FOR_EVERYONE) not in headers:
            return headers
        if not front.write_down(address_of(environ), tags):
            return headers
        # Who purged before this was written down has changed it: then it is heard of now.
        try:
            self.listener.listen()
        except Error:
            return headers
        if not self.listener.is_true(tags, since):
            return headers
        return [(name, front.leave_to_keep() if name == "Cache-Control" else value) for name, value in headers]


def give(answer, environ, start_response):
    """Answer from memory; to who has it already, that nothing has changed."""
    if is_known(answer, environ):
        start_response("304 Not Modified", answer.headers_unchanged)
        return []
    form = answer.form_for(environ.get("HTTP_ACCEPT_ENCODING", ""))
    start_response("200 OK", form.headers)
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [form.content]


def is_known(answer, environ):
    """Whether the reader has this answer already, by its mark or else by its date."""
    marks = environ.get("HTTP_IF_NONE_MATCH")
    if marks is not None:
        own = answer.etag.removeprefix("W/")
        return any(mark.strip().removeprefix("W/") in (own, "*") for mark in marks.split(","))
    return bool(answer.last_modified) and environ.get("HTTP_IF_MODIFIED_SINCE") == answer.last_modified


def address_of(environ):
    """The address asked for, as caches in front know it."""
    query = environ.get("QUERY_STRING")
    path = quote(environ.get("PATH_INFO", "").encode("latin-1"), safe="/:@!$&'()*+,;=~-._")
    scheme = "https" if is_secure(environ) else "http"
    return f"{scheme}://{environ['HTTP_HOST']}{path}{'?' if query else ''}{query}"


def is_secure(environ):
    header = settings.SECURE_PROXY_SSL_HEADER
    return environ.get(header[0]) == header[1] if header else environ.get("wsgi.url_scheme") == "https"


def brings_a_session(cookies):
    """Whether the answer may be for one member alone. Cookies that cannot be read count as such."""
    names = (settings.SESSION_COOKIE_NAME, MESSAGES_COOKIE)
    if not cookies or not any(name in cookies for name in names):
        return False
    try:
        return any(name in SimpleCookie(cookies) for name in names)
    except CookieError:
        return True
