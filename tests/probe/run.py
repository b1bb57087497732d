"""A run: so many requests, through Django's own client, with what came of them."""

import logging
import time
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from gzip import decompress
from random import Random

from django.test import Client

from tests.probe.addresses import addresses
from tests.probe.findings import findings
from tests.probe.oddities import deck


@dataclass
class Report:
    """How many answers of each status, how long they took, and ``(what is wrong, request)``."""

    statuses: dict = field(default_factory=dict)
    times: list = field(default_factory=list)
    faults: list = field(default_factory=list)

    def note(self, asked, response, seconds):
        self.statuses.setdefault(asked.part, Counter())[response.status_code] += 1
        self.times.append((seconds, asked))

    @property
    def slowest(self):
        return sorted(self.times, key=lambda timed: timed[0], reverse=True)[:10]


class Exceptions(logging.Handler):
    """Keeps the exceptions that became an answer on the way."""

    def __init__(self):
        super().__init__(logging.ERROR)
        self.kept = []

    def emit(self, record):
        if record.name == "django.request" and record.exc_info:
            self.kept.append(record.exc_info[1])


@contextmanager
def exceptions():
    """Listen instead of the console, which would say of every 404 that there was one."""
    logger, listener = logging.getLogger("django"), Exceptions()
    before, logger.handlers = logger.handlers, [listener]
    try:
        yield listener.kept
    finally:
        logger.handlers = before


def content_of(response):
    content = response.getvalue()
    return decompress(content) if content and response.headers.get("Content-Encoding") == "gzip" else content


def probe(number, seed):
    """Ask the site that is in the database so many odd things, chosen by the seed."""
    client, report = Client(raise_request_exception=False), Report()
    with exceptions() as raised:
        for asked in deck(addresses(), number, Random(seed)):
            client.cookies.clear()
            raised.clear()
            started = time.perf_counter()
            try:
                response = asked.send(client)
                content = content_of(response)
            except Exception as error:
                report.faults.append((f"raised {error!r:.200}", asked))
                continue
            report.note(asked, response, time.perf_counter() - started)
            wrong = [*(f"raised {error!r:.200}" for error in raised), *findings(asked, response, content)]
            report.faults += [(fault, asked) for fault in wrong]
    return report
