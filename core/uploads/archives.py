"""Zip archives of office documents, measured before anything is unpacked."""

import zipfile
import zlib

from core.uploads.refusals import refuse

MOST_ENTRIES = 5_000
MOST_BYTES = 200 * 1024 * 1024
# Text packs well, a repeated byte far better. Small archives are not worth suspecting.
HIGHEST_RATIO = 100
UNSUSPICIOUS_BYTES = 10 * 1024 * 1024
MOST_BYTES_OF_A_PART = 5 * 1024 * 1024

# What Python raises for an archive, or a part of one, that is missing, cut off or not what it says.
UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
)

SIGNATURE = b"PK\x03\x04"
# Old office files, and new ones with a password.
COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Archive:
    """An archive whose sizes are bearable, whose parts are named once and can be read without a password."""

    def __init__(self, file):
        file.seek(0)
        start = file.read(len(COMPOUND_FILE))
        if start == COMPOUND_FILE:
            refuse("locked")
        if not start.startswith(SIGNATURE):
            refuse("damaged")
        try:
            self.zip = zipfile.ZipFile(file)
        except UNREADABLE:
            refuse("damaged")
        self.measure()

    def measure(self):
        entries = self.zip.infolist()
        unpacked = sum(entry.file_size for entry in entries)
        packed = sum(entry.compress_size for entry in entries)
        suspicious = unpacked > UNSUSPICIOUS_BYTES and unpacked > HIGHEST_RATIO * packed
        if len(entries) > MOST_ENTRIES or unpacked > MOST_BYTES or suspicious:
            refuse("bomb")
        if len({name.lower() for name in self.names}) < len(entries):
            refuse("damaged")
        if any(entry.flag_bits & 1 for entry in entries):
            refuse("locked")

    @property
    def names(self):
        return self.zip.namelist()

    def read(self, name):
        """The content of one part; refuses the file when the part is missing, broken or too long."""
        try:
            if self.zip.getinfo(name).file_size > MOST_BYTES_OF_A_PART:
                refuse("bomb")
            return self.zip.read(name)
        except UNREADABLE:
            refuse("damaged")
