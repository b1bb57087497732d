"""Terms explained where readers meet them: the first occurrence of each becomes a link to its definition."""

import html
import re

from django.utils.html import format_html
from django.utils.safestring import mark_safe

from core.glossary.matching import terms_in
from core.shown import GLOSSARY, shows

TAG = re.compile(r"""(<(?:"[^"]*"|'[^']*'|[^'">])*>)""")
NAME = re.compile(r"<(/?)([a-z][a-z0-9]*)", re.IGNORECASE)
LANG = re.compile(r"\slang\s*=")
CLASS = re.compile(r'\sclass="([^"]*)"')

# Text runs in these. Outside them stand headings, labels and names.
RUNNING = frozenset({"p", "li", "dd"})
# What leads somewhere, names something or is somebody else's words.
HEADINGS = frozenset({"dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "label", "summary"})
NOT_TEXT = frozenset({"button", "code", "nav", "script", "style", "svg"})
NOT_RUNNING = HEADINGS | NOT_TEXT | {"a", "blockquote", "cite", "figure", "footer"}
NOT_RUNNING_CLASSES = frozenset({"actors", "cite", "facts", "label", "lineage", "share-box", "source", "words"})
EMPTY = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "use", "wbr"})


def explain(markup, language):
    """``(markup, terms)``: a piece of a page with the first occurrence of each term linked, and those terms.

    Only running text is touched: no tag or attribute, heading, link, quotation or passage in another language.
    """
    shows(GLOSSARY)
    terms = {}
    open_tags = []
    pieces = TAG.split(markup)
    for number, piece in enumerate(pieces):
        if number % 2:
            _follow(open_tags, piece)
        elif piece.strip() and _is_running(open_tags):
            pieces[number] = _linked(piece, language, terms)
    return mark_safe("".join(pieces)), list(terms.values())


def _follow(open_tags, tag):
    """Keep the list of open elements, each with whether the text in it may be touched."""
    match = NAME.match(tag)
    if not match or (name := match[2].lower()) in EMPTY or tag.endswith("/>"):
        return
    if not match[1]:
        classes = CLASS.search(tag)
        is_other = name in NOT_RUNNING or LANG.search(tag)
        is_named = classes and not NOT_RUNNING_CLASSES.isdisjoint(classes[1].split())
        open_tags.append((name, not (is_other or is_named)))
    elif name in [opened for opened, _may in open_tags]:
        while open_tags.pop()[0] != name:
            pass


def _is_running(open_tags):
    return all(may for _name, may in open_tags) and any(name in RUNNING for name, _may in open_tags)


def _linked(piece, language, terms):
    """A stretch of text with its first occurrences linked; as it was when there are none."""
    text = html.unescape(piece)
    parts, end = [], 0
    for found in terms_in(text, language):
        if found.term.pk not in terms:
            terms[found.term.pk] = found.term
            parts += [
                format_html("{}", text[end : found.start]),
                format_html(
                    '<a class="term" id="term-{0}" href="#word-{0}">{1}</a>',
                    found.term.slug,
                    text[found.start : found.end],
                ),
            ]
            end = found.end
    return "".join([*parts, format_html("{}", text[end:])]) if parts else piece
