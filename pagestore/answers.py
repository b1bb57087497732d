"""One finished answer, compressed once, in every form that readers accept."""

import datetime
import gzip
from dataclasses import dataclass
from hashlib import sha256

import brotli
from django.utils import timezone

# Below this, compressing saves less than its header costs.
WORTH_COMPRESSING = 500
# What an answer takes besides its content: headers, and the tags of what it shows.
BESIDES = 6_000
COMPRESSIBLE = ("text/", "application/json", "application/atom+xml", "application/xml", "application/schema")
# At higher qualities brotli takes longer than the page took to make.
BROTLI_QUALITY = 6
# Of one form of an answer, or of the one request it was made for.
PER_FORM = {"content-length", "content-encoding", "vary", "etag", "x-request-id"}
OF_CONTENT = {"content-type", "content-language", "content-disposition", "content-length", "content-encoding"}


@dataclass(frozen=True, slots=True)
class Form:
    """An answer in one encoding: its headers and bytes. ``packed`` bytes are unpacked whenever they are asked for."""

    headers: list[tuple[str, str]]
    stored: bytes
    packed: bool = False

    @property
    def content(self):
        return gzip.decompress(self.stored) if self.packed else self.stored


@dataclass(slots=True)
class Answer:
    """A finished answer in each encoding, and what it shows."""

    forms: dict[str, Form]
    headers_unchanged: list[tuple[str, str]]
    etag: str
    last_modified: str
    tags: frozenset
    # When it was begun, and when it was last found true, on the listener's clock.
    since: int
    checked: int
    # When it stops being true by itself: days are counted on many pages.
    until: float
    # When it was last asked for, and when it was still true for certain, on the clock of ``time.monotonic``.
    asked_at: float = 0
    outdated_at: float | None = None

    @property
    def size(self):
        return sum(len(form.stored) for form in self.forms.values() if not form.packed) + BESIDES

    def form_for(self, accepted):
        """The smallest form that is accepted."""
        for encoding in ("br", "gzip"):
            if encoding in accepted and encoding in self.forms and accepts(encoding, accepted):
                return self.forms[encoding]
        return self.forms[""]


def accepts(encoding, accepted):
    """Whether a header names an encoding, and not to say that it is unwelcome."""
    for part in accepted.split(","):
        name, _mark, weight = part.partition(";")
        if name.strip().lower() == encoding:
            return weight.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False


def answer_of(headers, content, tags, since):
    """The ``Answer`` that Django's headers and content make."""
    named = {name.lower(): value for name, value in headers}
    etag = named.get("etag", f'"{sha256(content).hexdigest()[:32]}"')
    contents = {"": content}
    if len(content) >= WORTH_COMPRESSING and named.get("content-type", "").startswith(COMPRESSIBLE):
        # The same bytes give the same file: no time is written into it.
        contents["gzip"] = gzip.compress(content, 6, mtime=0)
        contents["br"] = brotli.compress(content, quality=BROTLI_QUALITY)
    shared = [(name, value) for name, value in headers if name.lower() not in PER_FORM]
    shared += [("Vary", "Accept-Encoding")]
    forms = {}
    for encoding, encoded in contents.items():
        own = [("Content-Length", str(len(encoded))), ("ETag", f"W/{etag}" if encoding else etag)]
        if encoding:
            own.append(("Content-Encoding", encoding))
        # Hardly anyone reads without compression: the longest form is not kept beside the others.
        packed = not encoding and "gzip" in contents
        forms[encoding] = Form([*shared, *own], contents["gzip"] if packed else encoded, packed)
    return Answer(
        forms=forms,
        headers_unchanged=[*(row for row in shared if row[0].lower() not in OF_CONTENT), ("ETag", f"W/{etag}")],
        etag=etag,
        last_modified=named.get("last-modified", ""),
        tags=tags,
        since=since,
        checked=since,
        until=next_midnight(),
    )


def next_midnight():
    """The time of day at which the dates on pages change."""
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    return timezone.make_aware(datetime.datetime.combine(tomorrow, datetime.time())).timestamp()
