"""The whole catalogue as files in a folder: all of it, or nothing."""

import json
import shutil
import tempfile
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from django.utils import timezone

from core.addresses import absolute
from opendata.datasets import CONTENT_TYPES, DATASETS, LICENCE
from opendata.values import in_both

# Says that a folder is an export, and what is in it.
MANIFEST = "export.json"


class NotOurs(Exception):
    """The folder holds something that no export put there."""


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
    target = Path(folder).resolve()
    check_free(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    # Beside the target, so that it takes its place in one move.
    draft = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        written = write_all(draft, progress)
        draft.chmod(0o755)
        put_in_place(draft, target)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return written


def check_free(target):
    """Refuse a folder in which an export would take something away."""
    if not target.exists():
        return
    if not target.is_dir():
        raise NotOurs(f"{target} is a file.")
    found = {path.name for path in target.iterdir()}
    if not found:
        return
    try:
        manifest = json.loads((target / MANIFEST).read_text(encoding="utf-8"))
        ours = {MANIFEST, *manifest["files"]}
    except (OSError, ValueError, TypeError, KeyError):
        raise NotOurs(f"{target} is not empty, and no earlier export.") from None
    if others := found - ours:
        raise NotOurs(f"{target} holds something besides an earlier export: {', '.join(sorted(others))}.")


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


def put_in_place(draft, target):
    """Move the new export to where the old one is; the old one comes back if that fails."""
    if not target.exists():
        draft.rename(target)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent)) / target.name
    target.rename(old)
    try:
        draft.rename(target)
    except OSError:
        old.rename(target)
        raise
    finally:
        shutil.rmtree(old.parent, ignore_errors=True)
