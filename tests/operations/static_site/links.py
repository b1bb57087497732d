"""Where the links of a folder of pages lead, read by a parser that shares nothing with what wrote them."""

import posixpath
import re
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag, urlsplit

NAMES = {"href", "src", "srcset", "action", "poster", "data"}
IN_STYLE = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)""")


class Page(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.links, self.anchors, self.tags = [], set(), set()
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        for name, value in attributes:
            if name == "id":
                self.anchors.add(value)
            if name == "srcset":
                self.links += [source.split()[0] for source in value.split(",")]
            elif name in NAMES and value:
                self.links.append(value)


def dead_links(folder, base_url):
    """``(file, link)`` of each link that leads to no file of the folder, or to no place on its page."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    pages = {name: Page(path.read_text()) for name, path in files.items() if name.endswith(".html")}
    links = [(name, link) for name, page in pages.items() for link in page.links]
    links += [
        (name, link)
        for name, path in files.items()
        if name.endswith(".css")
        for link in IN_STYLE.findall(path.read_text())
    ]
    links += [
        (name, link)
        for name, path in files.items()
        if name.endswith((".xml", ".atom"))
        for link in re.findall(r'(?:href="|<loc>|<uri>)([^<"]+)', path.read_text())
    ]
    # Full addresses, wherever they stand: in what programs read of a page, in data, in citations.
    links += [
        (name, urldefrag(address.rstrip("."))[0])
        for name, path in files.items()
        if name.endswith((".html", ".json", ".csv"))
        for address in re.findall(rf"{re.escape(base_url)}(?![\w.-])[^\s\"'<>\\\\),&]*", path.read_text())
    ]
    assert links
    return [(name, link) for name, link in links if not leads_somewhere(name, link, files, pages, base_url)]


def leads_somewhere(name, link, files, pages, base_url):
    bare, fragment = urldefrag(link)
    if bare.startswith(base_url):
        target = unquote(bare.removeprefix(base_url)).lstrip("/")
        target = posixpath.join(target, "index.html") if target.endswith("/") or not target else target
    elif urlsplit(bare).scheme:
        return True
    elif bare.startswith("/"):
        # Only the page for what is not there, which may be shown at any address.
        below = urlsplit(base_url).path + "/"
        target = unquote(bare.removeprefix(below)) if name == "404.html" and bare.startswith(below) else ""
    else:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(bare))) if bare else name
    if target not in files:
        return False
    return not fragment or target not in pages or fragment in pages[target].anchors
