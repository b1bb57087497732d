"""What a page says to programs, read from its HTML as they read it."""

import json
from functools import cached_property

from bs4 import BeautifulSoup
from django.conf import settings

# What each type must say: what schema.org and the search engines that read it ask for, and what we promise of it.
PAGE = {"@id", "url", "name", "description", "inLanguage", "isPartOf", "publisher"}
WORK = {"@id", "url", "name", "description", "inLanguage", "image", "author", "publisher", "license"}
DATED = {"datePublished", "dateModified"}
REQUIRED = {
    "WebPage": PAGE,
    "CollectionPage": PAGE | {"mainEntity"},
    "ProfilePage": PAGE | {"mainEntity"},
    "SearchResultsPage": PAGE | {"mainEntity"},
    "WebSite": {"@id", "name", "url"},
    "SearchAction": {"target", "query-input"},
    "EntryPoint": {"urlTemplate"},
    "HowTo": WORK | DATED | {"step"},
    "HowToStep": {"position", "name", "text", "url"},
    "HowToTip": {"text"},
    "HowToTool": {"name"},
    "HowToSupply": {"name"},
    "MonetaryAmount": {"currency"},
    "Article": WORK | DATED | {"headline"},
    "CreativeWork": {"name"},
    "Organization": {"@id", "name", "url"},
    "Place": {"name"},
    "Audience": {"audienceType"},
    "ItemList": {"numberOfItems"},
    "ListItem": {"position", "name"},
    "BreadcrumbList": {"itemListElement"},
    "DefinedTerm": {"name", "termCode"},
    "DefinedTermSet": {"name"},
    "DataCatalog": {"name", "description", "url", "license", "publisher", "dataset"},
    "Dataset": {"name", "description", "url", "license", "creator", "distribution"},
    "DataDownload": {"contentUrl", "encodingFormat"},
}
# The same work in the other language is named, not told again.
TRANSLATIONS = {"workTranslation", "translationOfWork"}
NAMED = {"@id", "name", "url", "inLanguage"}
# Properties that hold addresses: in full, since programs read them apart from the page.
ADDRESSES = {"@id", "url", "item", "image", "logo", "license", "contentUrl", "urlTemplate"}


class Head:
    """The head of one page, with the structured data of all of it."""

    def __init__(self, html):
        self.html = BeautifulSoup(html, "html.parser").html

    @property
    def language(self):
        return self.html["lang"]

    def contents(self, **attributes):
        return [element.get("content") for element in self.html.head.find_all("meta", attrs=attributes)]

    @property
    def descriptions(self):
        return self.contents(name="description")

    @property
    def is_indexable(self):
        return bool(self.canonicals) and not any("noindex" in content for content in self.contents(name="robots"))

    @property
    def canonicals(self):
        return [path_of(link["href"]) for link in self.html.head.find_all("link", rel="canonical")]

    @property
    def alternates(self):
        """``{hreflang: path}``"""
        links = self.html.head.find_all("link", rel="alternate", hreflang=True)
        return {link["hreflang"]: path_of(link["href"]) for link in links}

    @property
    def feeds(self):
        return [link["href"] for link in self.html.head.find_all("link", type="application/atom+xml")]

    @cached_property
    def open_graph(self):
        """``{property: content}``; a property that stands there twice is an error."""
        elements = self.html.head.find_all("meta", property=True)
        found = {element["property"]: element["content"] for element in elements}
        assert len(found) == len(elements)
        return found

    @cached_property
    def data(self):
        scripts = self.html.find_all("script", type="application/ld+json")
        return [json.loads(script.string) for script in scripts]

    def things(self, *types):
        """Everything of one of these types that the page tells of, at any depth."""
        return [thing for thing in things_in(self.data) if thing.get("@type") in types]

    @property
    def faults(self):
        """What its structured data lacks, in words."""
        return [fault for data in self.data for fault in faults_of(data)]


def path_of(address):
    """The path of an address in full."""
    assert address.startswith(settings.WAGTAILADMIN_BASE_URL + "/"), address
    return address.removeprefix(settings.WAGTAILADMIN_BASE_URL)


def things_in(data):
    if isinstance(data, list):
        for value in data:
            yield from things_in(value)
    elif isinstance(data, dict):
        yield data
        yield from things_in(list(data.values()))


def faults_of(data, asked=None):
    """What is missing or empty in a thing, and in the things it names. ``asked`` stands for what its type asks."""
    if isinstance(data, list):
        return [fault for value in data for fault in faults_of(value)]
    if not isinstance(data, dict):
        return []
    kind, faults = data.get("@type"), []
    if kind and kind not in REQUIRED:
        faults.append(f"{kind} is not known")
    missing = (asked or REQUIRED.get(kind, set())) - data.keys()
    faults += [f"{kind} has no {name}" for name in sorted(missing)]
    for name, value in data.items():
        if value in (None, "", [], {}):
            faults.append(f"{kind}: {name} is empty")
        if name in ADDRESSES and not str(value).startswith(("http://", "https://")):
            faults.append(f"{kind}: {name} is no address in full")
        faults += faults_of(value, NAMED if name in TRANSLATIONS else None)
    return faults
