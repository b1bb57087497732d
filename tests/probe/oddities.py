"""What is odd about a request: a word, a query, a path, a method, headers. Chosen by chance, the same for a seed."""

from dataclasses import dataclass, field
from urllib.parse import quote, quote_plus, unquote_to_bytes

from tests.probe.addresses import ODD, PARAMETERS

# If one of these comes back as it is in a page or a feed, something was not escaped.
MARKUP = "<probe7q>"
ATTRIBUTE = '" onprobe7q="1'

WORDS = [
    *("", " ", "      ", "\t\r\n\v", "\x00", "tea\x00party", "\x1b[31m", "\x7f"),
    *('"', '"tea', '""', "'", "''", "'\"'’“”«»", "`", "\\", "\\'", "%", "%%", "_", ";", "--"),
    *("tea AND", "OR", "NOT tea", "AND OR NOT NEAR", "NEAR(", "NEAR(tea party, 5)", "te*", "*", "^tea", "-tea", "+"),
    *("title:tea", "{title body} : tea", ":", "tea:*", "tea:ABCD", "tea | party", "& !", "!!tea", "tea <-> party"),
    *("<2>", "((((tea", "tea))))", "()", "'; DROP TABLE wagtailcore_page; --", "1 OR 1=1", "rank MATCH 'x'"),
    *(
        MARKUP,
        f"</script>{MARKUP}",
        f"]]>{MARKUP}",
        ATTRIBUTE,
        f"'{ATTRIBUTE}",
        "{{ 7|add:7 }}{% now 'Y' %}",
        "%(x)s {0}",
    ),
    *("\u202eeta\u202c", "\u2066tea\u2069", "\u200f", "t\u200bea", "\ufeff", "\ufffe", "\ue000", "\u2028\u2029"),
    *("شاي", "茶", "ᎣᏏᏲ", "🍵🍲👩‍🍳", "é" * 300, "t" + "\u0301" * 500, "İıſß", "Œuvre d’établissement"),
    *("a" * 7_000, "tea " * 1_750, "(" * 7_000, '"' * 7_000, "é" * 7_000, "tea OR " * 1_000),
    *("-1", "0", "1", "2", "1" + "0" * 25, "9" * 4_500, "１２", "٣", "²", "1e3", "0x10", "NaN", "1.5", "+1", "1_0"),
    *("en", "fr", "EN", "fr,en", "housing", "toronto", "on", "recipe", "published", "-published", "include", "other"),
    *("javascript:alert(1)", "//evil.example/", "https://evil.example/", "http://[::1", "http://testserver/en/"),
    *("../../etc/passwd", "..", ".", "feed.atom", "entry.json", "card.pdf", "mentor", "réfugiés", "logement"),
    *("7f3b0b52-9c3e-4d0e-8f0a-2b1c6d5e4f3a", "urn:uuid:7f3b0b52-9c3e-4d0e-8f0a-2b1c6d5e4f3a", "{7f3b0b52}"),
]

# Escaped already: no text stands for these bytes.
BYTES = [
    "%ED%A0%80",
    "tea%ED%B0%80",
    "%FF%FE",
    "%C3",
    "%C0%AF",
    "%",
    "%zz",
    "%u0041",
    "%00",
    "%0d%0aX-Probe:%201",
    "%F4%90%80%80",
]

METHODS = ["HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"]

HEADERS = {
    "HTTP_ACCEPT": ["*/*", "text/html", "application/json", "", "q=;;,", "text/*;q=x", "a" * 7_000, "image/png", "é"],
    "HTTP_ACCEPT_LANGUAGE": [
        "fr",
        "fr-CA,fr;q=0.9",
        "en",
        "de",
        "",
        "*",
        "fr;q=",
        ";;;,,",
        "x" * 7_000,
        "fr\x00",
        "é",
        "fr-" * 500,
    ],
    "HTTP_ACCEPT_ENCODING": ["gzip", "br", "", "gzip;q=0", "*;q=0.1", "x" * 3_000],
    "HTTP_IF_NONE_MATCH": ["*", '"', '"nothing"', "W/", 'W/"a", "b', "é", "," * 5_000],
    "HTTP_IF_MATCH": ["*", '"nothing"', "garbage"],
    "HTTP_IF_MODIFIED_SINCE": [
        "yesterday",
        "",
        "Wed, 99 Foo 99999 99:99:99 GMT",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "0" * 3_000,
    ],
    "HTTP_IF_UNMODIFIED_SINCE": ["Thu, 01 Jan 1970 00:00:00 GMT", "never"],
    "HTTP_RANGE": ["bytes=0-10", "bytes=-1", "bytes=99999999-", "bytes=5-1", "lines=1", "bytes=" + "0-1," * 500],
    "HTTP_COOKIE": ["sessionid=nonsense", "django_language=fr", "csrftoken=nonsense", "a" * 4_000, '"=;=é'],
    "HTTP_X_REQUESTED_WITH": ["XMLHttpRequest"],
    "HTTP_X_FORWARDED_FOR": ["nonsense, ,", "::1"],
    "HTTP_ORIGIN": ["https://evil.example", "null"],
    "HTTP_REFERER": ["https://evil.example/", "://", "é"],
    "CONTENT_TYPE": ["application/json", "multipart/form-data", "text/plain; charset=nonsense", ""],
}


@dataclass(frozen=True)
class Asked:
    """One request, ready to be sent: the path and the query as they stand in the address, escaped."""

    part: str
    method: str
    path: str
    query: str
    headers: dict = field(default_factory=dict)

    def __str__(self):
        address = f"{self.method} {self.path}" + (f"?{self.query}" if self.query else "")
        return f"{address[:200]} {str(self.headers)[:120] if self.headers else ''}".strip()

    def send(self, client):
        body = b'{"tea": ' if self.method in ("POST", "PUT", "PATCH") else b""
        # A WSGI server hands on the bytes of a path as Latin-1. The first argument stands for nothing.
        path = unquote_to_bytes(self.path).decode("latin-1")
        return client.generic(self.method, "/", body, PATH_INFO=path, QUERY_STRING=self.query, **self.headers)


def deck(parts, number, chance):
    """So many requests, as many to each part of the site."""
    names = list(parts)
    for order in range(number):
        part = names[order % len(names)]
        yield one(part, chance.choice(parts[part]), chance)


def one(part, path, chance):
    path = path.replace(ODD, odd_word(chance, quote))
    if chance.random() < 0.08:
        path = odd_path(path, chance)
    return Asked(
        part=part,
        method=chance.choice(METHODS) if chance.random() < 0.12 else "GET",
        path=path,
        query=odd_query(chance) if chance.random() < 0.8 else "",
        headers={
            name: chance.choice(HEADERS[name]) for name in chance.sample(sorted(HEADERS), chance.choice([0, 0, 1, 3]))
        },
    )


def odd_word(chance, escape):
    return chance.choice(BYTES) if chance.random() < 0.12 else escape(chance.choice(WORDS))


def odd_query(chance):
    """A few parameters, now and then hundreds, the same one again, or nothing that could be read."""
    kind = chance.random()
    if kind < 0.03:
        name = chance.choice(PARAMETERS)
        return "&".join(f"{name}={number}" for number in range(900))
    if kind < 0.05:
        return "&".join(f"x{number}=1" for number in range(900))
    if kind < 0.08:
        return chance.choice(["&&&===", "q", "?", "=", "q=%", "%", "q=a;page=2", "&" * 500, "%00=%00", "%ED%A0%80=1"])
    pairs = [
        (chance.choice(PARAMETERS), odd_word(chance, quote_plus)) for _number in range(chance.choice([1, 1, 2, 3, 6]))
    ]
    return "&".join(f"{quote_plus(name)}={value}" for name, value in pairs)


def odd_path(path, chance):
    return chance.choice(
        [
            "/" + path,
            path + "/",
            path.rstrip("/"),
            path.replace("/", "//"),
            path + "../",
            "/./" + path.lstrip("/"),
            path.upper(),
            path + "%2e%2e/",
            path.replace("/", "%2F"),
            path + "index.html",
            path + "%00",
            path + "a" * 7_000,
            path + "a/" * 1_000,
            "//evil.example" + path,
            "/%5Cevil.example" + path,
            path + "%3F",
            path + ";a=b",
            path + "%0d%0aSet-Cookie:a=b",
        ]
    )
