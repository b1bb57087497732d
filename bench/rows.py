"""What is measured. Each row names an address, or work done without a request; both run in the worker's process."""

import re
from collections import Counter
from dataclasses import dataclass
from urllib.parse import quote

from django.contrib.auth import get_user_model
from django.http import QueryDict
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import translation

from core.editorial.roles import ADMINISTRATORS
from core.models import EntryPage
from search.generated.entries import compose, in_language
from search.listing import Listing

SEED = 1
SAMPLE = 1_000
REFERENCE = "reference: trivial view"


@dataclass(frozen=True)
class Row:
    """``run()`` does the work once and returns the number of bytes that came of it."""

    name: str
    run: object


def rows(application):
    """All rows, the reference first."""
    rare, common = (word_in(share) for share in (0.01, 0.5))
    entry = EntryPage.objects.filter(slug__startswith=f"generated-{SEED}-", locale__language_code="en").first()
    with translation.override("en"):
        addresses = {
            REFERENCE: "/bench/trivial/",
            "reference: one query": "/bench/one-query/",
            "front page": "/en/",
            "listing": "/en/recipes/",
            "listing, page 20": "/en/recipes/?page=20",
            "entry": entry.url,
            f"search “{rare}” (1 %)": f"/en/search/?q={rare}",
            f"search “{common}” (half)": f"/en/search/?q={common}",
            f"search “{common}”, two facets": f"/en/search/?q={common}&topic=employment&province=on",
            "search in French": f"/fr/recherche/?q={quote('bénévoles')}",
            "suggestions": f"{reverse('suggestions')}?q={rare[:4]}",
        }
    measured = [Row(name, request(application, address)) for name, address in addresses.items()]
    explorer = reverse("wagtailadmin_explore", args=[entry.get_parent().pk])
    return [
        *measured,
        Row("CMS, list of entries", request(application, explorer, HTTP_COOKIE=session_of_an_administrator())),
        Row("facet counts alone", facet_counts),
    ]


def session_of_an_administrator():
    """The cookie of someone who is signed in to the CMS."""
    client = Client()
    client.force_login(get_user_model().objects.filter(groups__name=ADMINISTRATORS.name).order_by("pk").first())
    return client.cookies.output(attrs=[], header="").strip()


def request(application, address, **headers):
    """A request through the whole of the application, as the server would make it; headers are named as in WSGI."""
    path, _mark, query = address.partition("?")

    def run():
        environ = RequestFactory()._base_environ(PATH_INFO=path, QUERY_STRING=query, SERVER_NAME="localhost", **headers)
        status = []
        response = application(environ, lambda line, headers: status.append(line))
        try:
            size = sum(map(len, response))
        finally:
            response.close()
        if not status[0].startswith("200"):
            raise RuntimeError(f"{address} answers {status[0]}")
        return size

    return run


def facet_counts():
    """The counts of every facet over everything a reader of English can find."""
    with translation.override("en"):
        listing = Listing(QueryDict(""))
        return sum(option.count for group in listing.groups for option in group["options"])


def word_in(share):
    """The word whose share of the generated entries comes nearest to the one asked for."""
    counts = Counter()
    for number in range(1, SAMPLE + 1):
        text = str(in_language(compose(SEED, number).fields, "en"))
        counts.update(set(re.findall(r"\b[a-z]{6,}\b", text)))
    return min(sorted(counts), key=lambda word: abs(counts[word] / SAMPLE - share))
