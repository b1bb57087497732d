"""What is asked: the public addresses of the demonstration, by the part of the site that they belong to."""

from django.urls import NoReverseMatch, reverse
from django.utils.translation import override

from core.models import EntryPage, Organization, Term, Vocabulary
from opendata.datasets import CONTENT_TYPES, DATASETS
from search.facets import FACETS

LANGUAGES = ("en", "fr")

# Where ``{odd}`` stands, something odd is put in.
ODD = "{odd}"

PARAMETERS = [
    *(facet.parameter for facet in FACETS),
    *("q", "q", "q", "page", "page", "page_size", "language", "ordering", "vocabulary", "literally", "archived"),
    *("url", "format", "maxwidth", "maxheight", "e", "title", "by", "theme", "where", "province", "p"),
    *("colour", "utm_source", "q[]", "", "__proto__", "next"),
]


def addresses():
    """``{part: [path, …]}``."""
    keys = list(EntryPage.objects.live().values_list("translation_key", flat=True))
    entries = [entry.url for entry in EntryPage.objects.live().for_rows()]
    return {
        "search": named("search"),
        "suggestions": named("suggestions"),
        "listings": sorted({page.get_parent().url for page in EntryPage.objects.live().for_rows()}),
        "terms": [*terms(), *one_odd("term_{}", Vocabulary.values)],
        "topics": named("topics"),
        "organizations": [*named("organizations"), *organizations(), *both("organizations/")],
        "map": named("map"),
        "start here": named("start_here"),
        "glossary": named("glossary"),
        "box": [*named("box"), *named("booklet"), *named("offline"), "/sw.js"],
        "feeds": [*named("feed"), *named("search_feed"), *(f"{path}feed.atom" for path in terms() + organizations())],
        "cards": [f"{path}{key}/" for path in ("/en/embed/", "/fr/integrer/") for key in keys] + both("embed/"),
        "oembed": ["/oembed", "/oembed/"],
        "api": [
            "/api/v1/",
            *(f"/api/v1/{name}/" for name in ("entries", "facets", "organizations", "terms", "glossary")),
            *("/api/v1/openapi.json", "/api/v1/entries", "/api/v1", "/api", "/api/", f"/api/v1/{ODD}"),
        ],
        "api: one entry": [*(f"/api/v1/entries/{key}/" for key in keys[:6]), f"/api/v1/entries/{ODD}/"],
        "api: one organization": ["/api/v1/organizations/riverside/", f"/api/v1/organizations/{ODD}/"],
        "files": [
            *(f"/data/{name}.{extension}" for name in DATASETS for extension in CONTENT_TYPES),
            *("/data/", "/data", f"/data/{ODD}.json", f"/data/entries.{ODD}"),
        ],
        "open data": named("open_data"),
        "sitemap": [
            "/sitemap.xml",
            "/sitemap-browsing.xml",
            "/sitemap-pages-fr.xml",
            f"/sitemap-{ODD}.xml",
            "/robots.txt",
        ],
        # One card is enough: printing is slow, and the others are printed the same way.
        "entries": [*entries, *(f"{url}entry.json" for url in entries), f"{entries[0]}card.pdf", *both("recipes/")],
        "elsewhere": ["/", "/en/", "/fr/", "/en", f"/{ODD}", f"/en/{ODD}/", f"/fr/{ODD}", *named("how_we_review")],
    }


def named(name, **values):
    """The address of this name in each language."""
    found = []
    for language in LANGUAGES:
        with override(language):
            found.append(reverse(name, kwargs=values))
    return found


def both(beginning):
    return [f"/en/{beginning}{ODD}/", f"/fr/{beginning}{ODD}/"]


def one_odd(name, values):
    """Addresses with an odd word for a slug, one of each vocabulary that has pages."""
    found = []
    for value in values:
        try:
            found += [path.replace("some-word", ODD) for path in named(name.format(value), slug="some-word")]
        except NoReverseMatch:
            continue
    return found


def terms():
    found = []
    for vocabulary in Vocabulary.values:
        term = Term.objects.filter(vocabulary=vocabulary).first()
        try:
            found += named(f"term_{vocabulary}", slug=term.slug) if term else []
        except NoReverseMatch:
            continue
    return found


def organizations():
    return [
        path
        for slug in Organization.objects.values_list("slug", flat=True)[:5]
        for path in named("organization", slug=slug)
    ]
