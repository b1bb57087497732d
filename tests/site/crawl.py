"""Every public page that a reader of one language can come to."""

import re
from html import unescape
from urllib.parse import urldefrag, urljoin, urlsplit

from django.test import Client

LINK = re.compile(r'<a\b[^>]*?href="([^"]+)"')
BEGINNINGS = {
    "en": ["/en/", "/en/search/?q=newcomers&language=other", "/en/search/?archived=include", "/en/nowhere/at-all/"],
    "fr": ["/fr/", "/fr/recherche/?q=library&language=other", "/fr/recherche/?archived=include", "/fr/nulle/part/"],
}


def crawl(language):
    """``{address: html}`` of all that can be reached in one language without a form."""
    client, seen, waiting = Client(), {}, list(BEGINNINGS[language])
    for address in waiting:
        seen[address] = client.get(address).content.decode()
        for link in map(unescape, LINK.findall(seen[address])):
            found = urlsplit(urljoin(address, urldefrag(link)[0]))
            # Of what has a filter, only the next pages: the rest shows the same again.
            next_page = found.query if "page=" in found.query else ""
            here = found.path + (f"?{next_page}" if next_page else "")
            if (
                not found.netloc
                and found.path.startswith(f"/{language}/")
                and not found.path.endswith((".atom", ".json", ".pdf"))
                and here not in waiting
            ):
                waiting.append(here)
    return seen
