"""Figures for Prometheus, of all processes of one machine together. Loaded only where a variable asks for them."""

import threading
from hmac import compare_digest

from django.conf import settings
from django.http import HttpResponse, HttpResponseNotFound
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

EVERY_SECONDS = 1
answers = Counter("library_page_store_answers", "What became of readers' requests at the page store.", ["outcome"])


class MetricsMiddleware:
    """Answers ``/metrics`` for who brings the token. For all others there is nothing at this address."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path_info != "/metrics":
            return self.get_response(request)
        wanted = f"Bearer {settings.METRICS_TOKEN}".encode()
        if not compare_digest(request.headers.get("Authorization", "").encode(), wanted):
            response = HttpResponseNotFound("Not found\n", content_type="text/plain")
        else:
            response = HttpResponse(figures(), content_type=CONTENT_TYPE_LATEST)
        response.headers["Cache-Control"] = "no-store"
        return response


def figures():
    registry = CollectorRegistry()
    MultiProcessCollector(registry)
    return generate_latest(registry)


class Teller:
    """Carries what a page store counted into the figures, once a second: readers wait for an addition, no more."""

    def __init__(self, counts):
        self._counts = counts
        self._told = dict.fromkeys(counts, 0)

    def tell(self):
        for outcome, number in dict(self._counts).items():
            answers.labels(outcome).inc(number - self._told[outcome])
            self._told[outcome] = number

    def begin(self):
        """Go on telling for as long as the process lives."""
        pause = threading.Event()

        def go_on():
            while not pause.wait(EVERY_SECONDS):
                self.tell()

        threading.Thread(target=go_on, name="metrics", daemon=True).start()
