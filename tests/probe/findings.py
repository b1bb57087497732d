"""What is wrong with an answer."""

import json
import re
from urllib.parse import urlsplit

from tests.probe.oddities import ATTRIBUTE, MARKUP

READING = ("GET", "HEAD", "OPTIONS")
FOR_PROGRAMS = re.compile(r"/api/|/data/[a-z-]+\.(csv|json)$")


def findings(asked, response, content):
    """What is wrong with the answer to a request, each in a few words."""
    return list(_findings(asked, response, content))


def _findings(asked, response, content):
    status, kind = response.status_code, response.headers.get("Content-Type", "")
    target = response.headers.get("Location", "")
    if status >= 500 and not is_honest_refusal(asked, response):
        yield f"answered {status}"
    if asked.path == "/api" or asked.path.startswith("/api/"):
        if kind.startswith("text/html") and content:
            yield "the API answered in HTML"
        if 400 <= status < 500 and asked.method != "HEAD" and not is_json(kind, content):
            yield f"the API said {status}, not in JSON"
        if target.startswith(("/en/", "/fr/")):
            yield "the API leads to a language"
    if urlsplit(target).netloc not in ("", "testserver"):
        yield "leads to another site"
    if is_markup(kind) and (MARKUP.encode() in content or ATTRIBUTE.encode() in content):
        yield "shows markup that was not escaped"
    if response.cookies and asked.method in READING and not brings_broken_cookie(asked):
        yield "sets a cookie"
    if "X-Probe" in response.headers:
        yield "takes a header from the address"


def is_honest_refusal(asked, response):
    """A format that oEmbed has no answer in is 501 by its standard; a card that cannot be printed now is 503."""
    return (asked.path.startswith("/oembed") and response.status_code == 501) or (
        asked.path.endswith("card.pdf") and response.status_code == 503
    )


def brings_broken_cookie(asked):
    """What Django cannot read it replaces or takes back; of programs it reads none."""
    return "HTTP_COOKIE" in asked.headers and not FOR_PROGRAMS.match(asked.path)


def is_json(kind, content):
    try:
        json.loads(content)
    except ValueError:
        return False
    return kind.startswith("application/json")


def is_markup(kind):
    return kind.startswith(("text/html", "application/xml", "text/xml", "application/atom", "image/svg"))
