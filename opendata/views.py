"""Views for programs, and the page that tells people about them."""

from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby

from django.http import Http404, HttpResponsePermanentRedirect, StreamingHttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language, get_language_from_request, override
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from core.addresses import absolute
from core.shown import ShowsOnly
from opendata import dictionary
from opendata.changes import state
from opendata.datasets import CONTENT_TYPES, DATASETS, LICENCE, Dataset
from opendata.entries import as_data, complete, published
from opendata.http import answer_with, for_programs, not_found, unless_known

# Programs on the way compress each piece for itself: larger pieces become smaller.
PIECE = 64 * 1024


@for_programs
def entry_json(request, page):
    """An entry as data, at ``<entry>/entry.json``; archived ones too, as their page."""
    rows = as_data(complete(published(archived=True).filter(pk=page.pk)))
    if not rows:
        raise not_found()
    return answer_with(request, rows[0], language=rows[0]["language"])


@for_programs
def dataset(request, name, extension):
    """A data set as a file, written while it is sent."""
    if name not in DATASETS or extension not in CONTENT_TYPES:
        raise Http404
    pieces = in_larger_pieces(DATASETS[name].written(extension))
    response = StreamingHttpResponse(pieces, content_type=CONTENT_TYPES[extension])
    response["Content-Disposition"] = f'attachment; filename="{name}.{extension}"'
    fingerprint = sha256(f"{name} {extension} {state()}".encode()).hexdigest()[:32]
    return unless_known(request, response, fingerprint, "en, fr")


def in_larger_pieces(pieces):
    waiting, size = [], 0
    for piece in pieces:
        waiting.append(piece)
        size += len(piece)
        if size >= PIECE:
            yield b"".join(waiting)
            waiting, size = [], 0
    yield b"".join(waiting)


@for_programs
def nowhere(request):
    """Leads on from an address of the API that lacks its last slash; says that nothing stands at any other."""
    with_slash = f"{request.path_info}/"
    try:
        found = resolve(with_slash).namespace == "api"
    except Resolver404:
        found = False
    if not found or request.path_info.endswith("/"):
        raise Http404
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(request.path + "/" + (f"?{query}" if query else ""))


def choose_language(request):
    """Lead who asks for the data without a file's name to the page about it, in the language of their browser."""
    language = "fr" if get_language_from_request(request).startswith("fr") else "en"
    with override(language):
        response = redirect("open_data")
    patch_vary_headers(response, ["Accept-Language"])
    return response


@dataclass(frozen=True)
class Download:
    """A data set with the addresses of its files."""

    dataset: Dataset

    @property
    def files(self):
        return [
            (extension.upper(), reverse("dataset", args=[self.dataset.name, extension])) for extension in CONTENT_TYPES
        ]


@dataclass(frozen=True)
class Example:
    """Something to ask the API, and its address."""

    label: str
    address: str


EXAMPLES = [
    (_("What is new, in French first"), "entries/?language=fr&language=en"),
    (_("Housing for young people in Ontario"), "entries/?topic=housing&audience=youth&province=on"),
    (_("Words to search for"), "entries/?q=mentor&language={language}"),
    (_("How many entries each filter would leave"), "facets/?language={language}"),
    (_("Who contributed"), "organizations/"),
]


class OpenDataView(ShowsOnly, TemplateView):
    """What there is to take away, what may be done with it, and how to ask for it."""

    template_name = "opendata/open_data.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            datasets=[Download(dataset) for dataset in DATASETS.values()],
            licence=LICENCE,
            examples=[
                Example(label, absolute(reverse("api:index")) + rest.format(language=get_language()[:2]))
                for label, rest in EXAMPLES
            ],
            description=absolute(reverse("api:description")),
            dictionary=[
                {"title": DATASETS[name].title, "fields": list(fields)}
                for name, fields in groupby(dictionary.explained(), key=lambda field: field.dataset)
            ],
            site=absolute("/"),
            today=timezone.localdate(),
            **kwargs,
        )
