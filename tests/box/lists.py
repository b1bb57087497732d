"""Lists of entries as addresses, and what stands on the pages they lead to."""

import re

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import override


def keys_of(entries):
    return [str(entry.translation_key) for entry in entries]


def address_of(name, *entries, language="en", keys=(), **parameters):
    """The address of the ``box`` or ``booklet`` with these entries, and whatever other ``keys``."""
    with override(language):
        path = reverse(name)
    query = urlencode({"e": [*keys_of(entries), *keys], **parameters}, doseq=True)
    return f"{path}?{query}" if query else path


def html_of(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def main_of(html):
    return re.search(r"<main.*?</main>", html, re.DOTALL)[0]


def titles(html):
    """The titles of the rows, in order."""
    return re.findall(r'<h2><a href="[^"]*"[^>]*>(.*?)</a></h2>', html)


def chapters(html):
    """The titles of a booklet's entries, in order."""
    return re.findall(r'<article class="chapter.*?<h1>(.*?)</h1>', html, re.DOTALL)
