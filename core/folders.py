"""Folders that a command fills: all of it or nothing, and nothing of anyone else's lost."""

import json
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path


class NotOurs(Exception):
    """The folder holds something that no export put there."""


@contextmanager
def replacing(folder, manifest):
    """A new folder to write into, which takes the place of ``folder`` when everything went well.

    What an earlier export wrote there is told by the file ``manifest`` in it, which names its ``files``. A folder that
    holds anything else is refused.
    """
    target = Path(folder).resolve()
    check_free(target, manifest)
    target.parent.mkdir(parents=True, exist_ok=True)
    # Beside the target, so that it takes its place in one move.
    draft = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        yield draft
        draft.chmod(0o755)
        put_in_place(draft, target)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def check_free(target, manifest):
    """Refuse a folder in which an export would take something away."""
    if not target.exists():
        return
    if not target.is_dir():
        raise NotOurs(f"{target} is a file.")
    found = {path.relative_to(target).as_posix() for path in target.rglob("*") if not path.is_dir()}
    if not any(target.iterdir()):
        return
    try:
        ours = {manifest, *json.loads((target / manifest).read_text(encoding="utf-8"))["files"]}
    except (OSError, ValueError, TypeError, KeyError):
        raise NotOurs(f"{target} is not empty, and no earlier export.") from None
    if others := sorted(found - ours):
        raise NotOurs(f"{target} holds something besides an earlier export: {', '.join(others[:5])}.")


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
