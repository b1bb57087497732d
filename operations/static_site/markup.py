"""The links of a page, found and written anew. Only the application's own markup is read: it need not be parsed."""

import re
from html import escape, unescape

TAG = re.compile(r"<(?:a|area|audio|form|iframe|image|img|link|object|script|source|use|video)\b[^>]*>", re.IGNORECASE)
ATTRIBUTE = re.compile(r'\s(href|src|srcset|action|poster|data)="([^"]*)"', re.IGNORECASE)
# What says to programs where a page stands for good; it stays a full address.
LASTING = re.compile(r'\srel="canonical"|\shreflang=')
IN_STYLE = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)""")
SPRITE = re.compile(r'<use href="(?P<file>[^"#]+)#(?P<name>[\w-]+)"(?P<rest>[^>]*)/>')


def links_of(html):
    """Every address that a page names."""
    return [address for tag in TAG.findall(html) for name, value in _named(tag) for address in _addresses(name, value)]


def with_links(html, rename):
    """The page with ``rename(address)`` in the place of each address; where that is None, without the link."""

    def rewrite(match):
        name, value = match[1].lower(), unescape(match[2])
        if name == "srcset":
            sources = [source.strip().partition(" ") for source in value.split(",")]
            value = ", ".join(f"{rename(address) or address}{space}{size}" for address, space, size in sources)
        else:
            value = rename(value)
        return "" if value is None else f' {match[1]}="{escape(value)}"'

    def rewrite_tag(match):
        tag = match[0]
        return tag if _is_lasting(tag) else ATTRIBUTE.sub(rewrite, tag)

    return TAG.sub(rewrite_tag, html)


def with_drawings(html, read):
    """The page with parts of drawings in itself: browsers take none from another file where there is no server.

    ``read(address)`` gives the text of a drawing.
    """

    def inline(match):
        name = re.escape(match["name"])
        drawing = read(match["file"])
        if symbol := re.search(rf'<symbol id="{name}"([^>]*)>(.*?)</symbol>', drawing, re.DOTALL):
            return f"<svg{symbol[1]}{match['rest']}>{symbol[2]}</svg>"
        if path := re.search(rf'<path id="{name}"([^>]*?)/>', drawing):
            return f"<path{path[1]}{match['rest']}/>"
        return match[0]

    return SPRITE.sub(inline, html)


def _named(tag):
    return [] if _is_lasting(tag) else ((name.lower(), unescape(value)) for name, value in ATTRIBUTE.findall(tag))


def _is_lasting(tag):
    return tag[:5].lower() == "<link" and LASTING.search(tag)


def _addresses(name, value):
    return [source.split()[0] for source in value.split(",") if source.strip()] if name == "srcset" else [value]
