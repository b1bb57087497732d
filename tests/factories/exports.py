"""Files of an export, changed as someone might change them, and brought in again."""

import json
import uuid
from io import StringIO

from django.core.management import CommandError, call_command

from opendata.exporting import export


def exported(folder):
    """The records of the entries of this library, in the order of their file; the files lie in the folder."""
    export(folder)
    return json.loads((folder / "entries.json").read_text(encoding="utf-8"))["entries"]


def as_others(records):
    """The same records as those of entries that no library has: with other identifiers and addresses."""
    text = json.dumps(records)
    for identifier in {record["id"] for record in records}:
        text = text.replace(identifier.removeprefix("urn:uuid:"), str(uuid.uuid4()))
    for address in {record["address"] for record in records}:
        text = text.replace(address, f"{address.rstrip('/')}-elsewhere/")
    return json.loads(text)


def save(folder, records, name="entries.json", **head):
    path = folder / name
    path.write_text(json.dumps({**head, "entries": records}), encoding="utf-8")
    return path


def bring_in(path, **options):
    """What ``import_entries`` says of a file, on both streams."""
    out = StringIO()
    call_command("import_entries", str(path), stdout=out, stderr=out, **options)
    return out.getvalue()


def refused(path, **options):
    """What it says of a file that it does not take."""
    out = StringIO()
    try:
        call_command("import_entries", str(path), stdout=out, stderr=out, **options)
    except CommandError as error:
        return f"{out.getvalue()}{error}"
    raise AssertionError(f"It was taken: {out.getvalue()}")
