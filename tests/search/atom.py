"""What RFC 4287 asks of an Atom feed, as far as it can be seen in the feed itself."""

import re
from collections import Counter
from xml.etree import ElementTree

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# How many of each element: (fewest, most). None: any number.
PERSON = {"name": (1, 1), "uri": (0, 1), "email": (0, 1)}
FEED = {
    "author": (0, None),
    "category": (0, None),
    "contributor": (0, None),
    "entry": (0, None),
    "generator": (0, 1),
    "icon": (0, 1),
    "id": (1, 1),
    "link": (0, None),
    "logo": (0, 1),
    "rights": (0, 1),
    "subtitle": (0, 1),
    "title": (1, 1),
    "updated": (1, 1),
}
ENTRY = {
    "author": (0, None),
    "category": (0, None),
    "content": (0, 1),
    "contributor": (0, None),
    "id": (1, 1),
    "link": (0, None),
    "published": (0, 1),
    "rights": (0, 1),
    "source": (0, 1),
    "summary": (0, 1),
    "title": (1, 1),
    "updated": (1, 1),
}
CHILDREN = {"feed": FEED, "entry": ENTRY, "author": PERSON, "contributor": PERSON}
TEXTS, DATES = {"title", "subtitle", "summary", "rights"}, {"updated", "published"}
DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")


def faults(document):
    """What is wrong with a feed, in words."""
    feed = ElementTree.fromstring(document)
    if feed.tag != f"{ATOM}feed":
        return ["the document is no feed"]
    found = [fault for element in feed.iter() for fault in _faults_of(element)]
    if not feed.findall(f"{ATOM}author") and any(not entry.findall(f"{ATOM}author") for entry in _entries(feed)):
        found.append("nobody is the author")
    if not _links(feed, "self"):
        found.append("the feed does not say where it is")
    for entry in _entries(feed):
        if not entry.findall(f"{ATOM}content") and not _links(entry, "alternate"):
            found.append("an entry has neither content nor a link")
    repeated = [
        key for key, count in Counter(entry.findtext(f"{ATOM}id") for entry in _entries(feed)).items() if count > 1
    ]
    return found + [f"{key} is the id of several entries" for key in repeated]


def _entries(feed):
    return feed.findall(f"{ATOM}entry")


def _links(element, relation):
    return [link for link in element.findall(f"{ATOM}link") if link.get("rel", "alternate") == relation]


def _faults_of(element):
    name, text = element.tag.removeprefix(ATOM), (element.text or "").strip()
    if allowed := CHILDREN.get(name):
        counts = Counter(child.tag.removeprefix(ATOM) for child in element)
        yield from (f"{name} has {unknown}" for unknown in counts.keys() - allowed.keys())
        for child, (fewest, most) in allowed.items():
            if counts[child] < fewest or (most is not None and counts[child] > most):
                yield f"{name} has {counts[child]} of {child}"
        alternates = Counter((link.get("type"), link.get("hreflang")) for link in _links(element, "alternate"))
        if any(count > 1 for count in alternates.values()):
            yield f"{name} has two links to the same"
    elif len(element) and element.get("type") != "xhtml":
        yield f"{name} holds elements"
    if name in DATES and not DATE.fullmatch(text):
        yield f"{name} is no moment: {text}"
    if name in TEXTS and element.get("type", "text") not in ("text", "html", "xhtml"):
        yield f"{name} is of no type of text"
    if name in ("title", "name") and not text:
        yield f"{name} is empty"
    if name == "id" and not ABSOLUTE.fullmatch(text):
        yield f"id is no address in full: {text}"
    if name == "link" and not ABSOLUTE.fullmatch(element.get("href", "")):
        yield "a link leads nowhere"
    if LANG in element.attrib and not re.fullmatch(r"[a-z]{2}(-[A-Z]{2})?", element.get(LANG)):
        yield f"{name} is in no language"
