"""What Django's side tells the page store about an answer."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.cache import cc_delim_re

from core.shown import noting
from pagestore.changes import listener
from pagestore.tags import ANYTHING

# Where the notes are in the environment of a request that a store passed on.
NOTES = "library.notes"
LARGEST = 1_000_000
# What is the same for every reader says nothing else in ``Vary``.
MAY_VARY_BY = {"accept-encoding", "cookie", "origin"}
NOT_KEPT = {"no-store", "private"}
FOR_EVERYONE = "public, max-age=0, must-revalidate"
FOR_ONE_MEMBER = "private, no-cache"


@dataclass
class Notes:
    """What the store asks of Django's side, and is told."""

    # What the reader accepts: the store compresses what it keeps.
    encodings: str = ""
    tags: frozenset = frozenset()
    may_be_kept: bool = False


class NotesMiddleware:
    """Notes what an answer shows, and whether it may be kept. Stands right within what compresses."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        notes = request.META.get(NOTES)
        if settings.PAGE_STORE_BYTES:
            # Parts of pages are remembered for members as well.
            listener.listen()
        with noting() as tags:
            response = self.get_response(request)
        if notes:
            besides = getattr(response, "shows_besides_what_was_noted", None)
            notes.tags = frozenset([ANYTHING] if besides is None else tags.union(besides))
            notes.may_be_kept = is_for_everyone(response) and is_canonical(request, response)
            if not notes.may_be_kept:
                request.META["HTTP_ACCEPT_ENCODING"] = notes.encodings
        if response.status_code == 200:
            is_a_members = settings.SESSION_COOKIE_NAME in request.COOKIES
            response.headers.setdefault("Cache-Control", FOR_ONE_MEMBER if is_a_members else FOR_EVERYONE)
        return response


def is_for_everyone(response):
    """Whether any reader would get the same, and it is small enough to keep."""
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and NOT_KEPT.isdisjoint(directives_of(response))
        and {name.lower() for name in cc_delim_re.split(response.get("Vary", "")) if name} <= MAY_VARY_BY
        and len(response.content) <= LARGEST
    )


def directives_of(response):
    return {part.partition("=")[0].strip().lower() for part in response.get("Cache-Control", "").split(",")}


def is_canonical(request, response):
    """Whether a request asks for this in the one way there is.

    Otherwise any number of addresses would fill the store with one answer.
    """
    query = request.META.get("QUERY_STRING", "")
    if not query:
        return True
    context = getattr(response, "context_data", None) or {}
    narrowing = context.get("listing") or context.get("form")
    return getattr(narrowing, "own_query", None) == f"?{query}"
