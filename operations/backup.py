"""One file with everything a library is made of: its database and its media.

A ``tar.gz`` with ``database.sqlite3`` or ``database.dump`` (of ``pg_dump``), ``media/…`` and, last,
``backup.json``: when and from what it was made, and the SHA-256 of every other file.
"""

import hashlib
import io
import json
import os
import shutil
import sqlite3
import subprocess
import tarfile
import tempfile
from pathlib import Path, PurePosixPath

from django.conf import settings
from django.core.files.storage import default_storage
from django.core.management.base import CommandError
from django.db import connection
from django.utils import timezone

MANIFEST = "backup.json"
DATABASE = {"sqlite": "database.sqlite3", "postgresql": "database.dump"}
MEDIA = "media"
# Made anew when it is asked for.
NOT_KEPT = ("cards/", ".readyz")


class BackupError(CommandError):
    """Why a backup cannot be written or read, for the person at the keyboard."""


# Writing


def write_backup(target):
    """Write a backup to a path that does not exist yet: all of it or none. Returns what ``backup.json`` says."""
    target = Path(target)
    if target.exists():
        raise BackupError(f"{target} exists already.")
    unfinished = target.with_name(f".{target.name}.unfinished")
    try:
        with tarfile.open(unfinished, "w:gz") as archive, tempfile.TemporaryDirectory() as folder:
            manifest = _write(archive, Path(folder))
        unfinished.rename(target)
    except OSError as error:
        raise BackupError(str(error)) from error
    finally:
        unfinished.unlink(missing_ok=True)
    return manifest


def _write(archive, folder):
    name = DATABASE[connection.vendor]
    _dump(folder / name)
    archive.add(folder / name, name)
    checksums = {name: _sum_of((folder / name).open("rb"))}
    for path in media():
        with default_storage.open(path) as file:
            content = file.read()
        _add(archive, f"{MEDIA}/{path}", content)
        checksums[f"{MEDIA}/{path}"] = hashlib.sha256(content).hexdigest()
    manifest = {
        "made_at": timezone.now().isoformat(timespec="seconds"),
        "database": connection.vendor,
        "address": settings.WAGTAILADMIN_BASE_URL,
        "files": checksums,
    }
    _add(archive, MANIFEST, json.dumps(manifest, indent=1).encode())
    return manifest


def media(folder=""):
    """The names of all files in the storage, whichever it is."""
    try:
        folders, files = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    for name in sorted(files):
        if not (path := f"{folder}{name}").startswith(NOT_KEPT):
            yield path
    for name in sorted(folders):
        yield from media(f"{folder}{name}/")


def _dump(target):
    """A copy of the database as it is at one moment, while the site goes on."""
    if connection.vendor == "sqlite":
        with sqlite3.connect(target) as copy:
            connection.ensure_connection()
            connection.connection.backup(copy)
        copy.close()
    else:
        _run("pg_dump", "--format=custom", "--no-owner", f"--file={target}")


def _add(archive, name, content):
    member = tarfile.TarInfo(name)
    member.size = len(content)
    archive.addfile(member, io.BytesIO(content))


# Reading


def restore_backup(source):
    """Put a backup in the place of an installation that has nothing yet. Returns what ``backup.json`` says.

    Everything in it is checked before anything is written.
    """
    if connection.introspection.table_names():
        raise BackupError("The database is not empty: a backup is restored where nothing can be lost.")
    if any(media()):
        raise BackupError("There is media already: a backup is restored where nothing can be lost.")
    with tempfile.TemporaryDirectory() as folder:
        manifest = _unpack(source, Path(folder))
        _load(Path(folder) / DATABASE[connection.vendor])
        for name in manifest["files"]:
            if name.startswith(f"{MEDIA}/"):
                with (Path(folder) / name).open("rb") as file:
                    default_storage.save(name.removeprefix(f"{MEDIA}/"), file)
    return manifest


def _unpack(source, folder):
    try:
        with tarfile.open(source) as archive:
            archive.extractall(folder, filter="data")
        manifest = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, EOFError, tarfile.TarError, ValueError) as error:
        raise BackupError(f"{source} is not a whole backup: {error}") from error
    if manifest["database"] != connection.vendor:
        raise BackupError(f"This is a backup of {manifest['database']}; DATABASE_URL names {connection.vendor}.")
    for name, checksum in manifest["files"].items():
        path = folder / name
        if PurePosixPath(name).is_absolute() or not path.is_file() or _sum_of(path.open("rb")) != checksum:
            raise BackupError(f"{source} is damaged: {name} is not what was written.")
    return manifest


def _load(dump):
    if connection.vendor == "sqlite":
        connection.close()
        shutil.copyfile(dump, settings.DATABASES["default"]["NAME"])
    else:
        connection.close()
        _run("pg_restore", "--no-owner", "--single-transaction", "--exit-on-error", dump)


def _run(program, *arguments):
    """A program of PostgreSQL's, on the database of this site; the password stays out of the list of processes."""
    parameters = connection.get_connection_params()
    known = {
        "PGHOST": parameters.get("host"),
        "PGPORT": parameters.get("port"),
        "PGUSER": parameters.get("user"),
        "PGPASSWORD": parameters.get("password"),
        "PGDATABASE": parameters["dbname"],
    }
    environment = {**os.environ, **{name: str(value) for name, value in known.items() if value}}
    target = ("--dbname", parameters["dbname"]) if program == "pg_restore" else ()
    try:
        subprocess.run([program, *target, *map(str, arguments)], env=environment, check=True, capture_output=True)
    except FileNotFoundError as error:
        raise BackupError(f"{program} is not installed; it comes with PostgreSQL’s client.") from error
    except subprocess.CalledProcessError as error:
        raise BackupError(f"{program}: {error.stderr.decode(errors='replace').strip()}") from error


def _sum_of(file):
    with file:
        return hashlib.file_digest(file, "sha256").hexdigest()
