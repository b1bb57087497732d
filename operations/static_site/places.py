"""Which file an address of the site becomes. The same address becomes the same file, whatever else there is."""

import posixpath
import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

# What tells pages of one list apart. Any other narrowing of it leads to the whole: there are too many to write down.
KEPT = ("by", "p", "page")
FIRST = ("page", "1")


def cleaned(address):
    """An address with nothing behind its path but what a copy has files for."""
    parts = urlsplit(address)
    asked = sorted(pair for pair in parse_qsl(parts.query) if pair[0] in KEPT and pair != FIRST)
    return parts.path + (f"?{urlencode(asked)}" if asked else "")


def file_of(address):
    """The file of a cleaned address, beneath the folder of the copy: ``en/recipes/page-2.html``."""
    path, _mark, query = address.partition("?")
    folder, name = posixpath.split(unquote(path).lstrip("/"))
    name = name or "index.html"
    if query:
        part = re.sub(r"[^\w-]+", "-", unquote(query))
        stem, suffix = posixpath.splitext(name)
        name = part + suffix if stem == "index" else f"{stem}-{part}{suffix}"
    return posixpath.normpath(posixpath.join(folder, name))


def link_between(here, there):
    """How the file ``here`` names the file ``there``."""
    return quote(posixpath.relpath(there, posixpath.dirname(here) or "."))


def shown_at(file):
    """The path beneath a web host's address at which it shows a file."""
    return quote(file.removesuffix("index.html") if posixpath.basename(file) == "index.html" else file)
