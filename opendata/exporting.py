"""The whole catalogue as files in a folder: all of it, or nothing."""

import json
from dataclasses import dataclass
from hashlib import sha256

from django.utils import timezone

from core.addresses import absolute
from core.folders import replacing
from opendata.datasets import CONTENT_TYPES, DATASETS, LICENCE
from opendata.values import in_both

# Says that a folder is an export, and what is in it.
MANIFEST = "export.json"


@dataclass
class Written:
    """What was written into one file."""

    name: str
    records: int = 0
    size: int = 0

    def count(self, records, progress):
        for record in records:
            self.records += 1
            progress(self.records)
            yield record


def export(folder, progress=lambda done: None):
    """Write everything published into a folder, in the place of an earlier export; what was written, file by file.

    ``progress`` is told how many records of the file at hand are done.
    """
    with replacing(folder, MANIFEST) as draft:
        return write_all(draft, progress)


def write_all(folder, progress):
    written = []
    files = {}
    for dataset in DATASETS.values():
        for extension in CONTENT_TYPES:
            result = Written(f"{dataset.name}.{extension}")
            digest = sha256()
            with (folder / result.name).open("wb") as file:
                for piece in dataset.written(extension, result.count(dataset.records(), progress)):
                    file.write(piece)
                    digest.update(piece)
                    result.size += len(piece)
            files[result.name] = {"records": result.records, "bytes": result.size, "sha256": digest.hexdigest()}
            written.append(result)
    manifest = {
        "source": absolute("/"),
        "exported": timezone.now().isoformat(),
        "licence": in_both(LICENCE),
        "files": files,
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return written
