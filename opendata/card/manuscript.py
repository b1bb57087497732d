"""A card ready to be set: its text and pictures, so that a process that knows nothing else can print it."""

import json
import re
from base64 import b64decode, b64encode
from contextlib import suppress
from dataclasses import asdict, dataclass
from urllib.parse import unquote

from django.core.files.storage import default_storage

from opendata.card.contents import Contents

# How many words an advice or a part of a story may have where all of them do not fit.
FEW_WORDS = 24


@dataclass(frozen=True)
class Manuscript:
    """``whole`` and ``shortened`` are HTML; links start from ``address``; ``pictures`` are bytes by name."""

    whole: str
    shortened: str
    address: str
    pictures: dict

    @classmethod
    def of(cls, page, whole):
        """Of a public entry and its ``whole`` text. Raises ``OSError`` when its picture cannot be read just now."""
        names = [unquote(name) for name in re.findall(r'src="picture:([^"]+)"', whole)]
        return cls(whole, Contents(page, FEW_WORDS).html, page.full_url, _stored(names))

    def to_json(self):
        pictures = {name: b64encode(content).decode() for name, content in self.pictures.items()}
        return json.dumps({**asdict(self), "pictures": pictures}).encode()

    @classmethod
    def from_json(cls, text):
        parts = json.loads(text)
        return cls(**{**parts, "pictures": {name: b64decode(text) for name, text in parts["pictures"].items()}})


def _stored(names):
    """The files of those names; one that is missing is left out, and its place on the card says what it showed."""
    contents = {}
    for name in names:
        with suppress(FileNotFoundError), default_storage.open(name) as file:
            contents[name] = file.read()
    return contents
