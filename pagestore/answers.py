"""Finished answers, compressed once, in the memory of a process."""

import datetime
import gzip
import threading
import time
from collections import OrderedDict
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256

import brotli
from django.utils import timezone

# Below this, compressing saves less than its header costs.
WORTH_COMPRESSING = 500
COMPRESSIBLE = ("text/", "application/json", "application/atom+xml", "application/xml", "application/schema")
# At higher qualities brotli takes longer than the page took to make.
BROTLI_QUALITY = 6
# How long others show the answer from before while one makes it anew.
PATIENCE = 0.5
# Of one form of an answer, or of the one request it was made for.
PER_FORM = {"content-length", "content-encoding", "vary", "etag", "x-request-id"}
OF_CONTENT = {"content-type", "content-language", "content-disposition", "content-length", "content-encoding"}


@dataclass(frozen=True, slots=True)
class Form:
    """An answer in one encoding: its headers and bytes."""

    headers: list[tuple[str, str]]
    content: bytes


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
    outdated_at: float | None = None

    @property
    def size(self):
        return sum(len(form.content) for form in self.forms.values()) + 2_000

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
        forms[encoding] = Form([*shared, *own], encoded)
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


class Answers:
    """As many of the answers last asked for as there is room for. What changed is made anew by one thread at a time."""

    def __init__(self, listener, room):
        self._listener = listener
        self._room = room
        self._size = 0
        self._answers = OrderedDict()
        self._making = {}
        self._lock = threading.Lock()

    def find(self, key):
        """The answer to give, or None: then the caller makes it and calls ``made``, whatever comes of it."""
        answer = self._answers.get(key)
        if answer is not None and self._is_true(answer):
            with suppress(KeyError):
                # Another thread may just have dropped it.
                self._answers.move_to_end(key)
            return answer
        with self._lock:
            answer = self._answers.get(key)
            if answer is not None and self._may_not_be_shown(answer):
                answer = self._drop(key)
            making = self._making.get(key)
            if making is None:
                self._making[key] = threading.Event()
                return None
        if answer is not None and time.monotonic() - (answer.outdated_at or 0) < PATIENCE:
            return answer
        making.wait(PATIENCE)
        answer = self._answers.get(key)
        return answer if answer is not None and self._is_true(answer) else None

    def made(self, key, answer=None):
        """Keep an answer if there is one to keep, and let those go on who wait for it."""
        with self._lock:
            self._drop(key)
            if answer is not None:
                self._answers[key] = answer
                self._size += answer.size
                while self._size > self._room:
                    self._drop(next(iter(self._answers)))
            making = self._making.pop(key, None)
        if making:
            making.set()

    def _is_true(self, answer):
        clock = self._listener.clock
        if time.time() >= answer.until:
            return False
        if answer.checked == clock:
            return True
        if answer.outdated_at is None and self._listener.is_true(answer.tags, answer.since):
            answer.checked = clock
            return True
        answer.outdated_at = answer.outdated_at or time.monotonic()
        return False

    def _may_not_be_shown(self, answer):
        return time.time() >= answer.until or self._listener.is_taken(answer.tags, answer.since)

    def _drop(self, key):
        answer = self._answers.pop(key, None)
        if answer is not None:
            self._size -= answer.size
