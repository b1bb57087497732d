"""Opens pictures in a process of their own, one at a time on this machine.

Unpacked, a picture takes up to 200 MB, which a process that goes on would keep; and a decoder that a picture brings to
fall takes nothing with it. To start one costs a tenth of a second.
"""

import json
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.core.files import locks

PROGRAM = Path(__file__).with_name("decoder.py")
SECONDS = 90


class Unreadable(Exception):
    """The file does not open as a picture."""


def copies(file, orders, centre=(0.5, 0.5)):
    """A picture in each size and format ordered, as pairs of a format and bytes. Raises ``Unreadable``.

    ``centre`` is what is kept in sight where something is cut off, in parts of width and height.
    """
    with TemporaryDirectory() as folder:
        with open(f"{folder}/original", "wb") as original:
            file.seek(0)
            while chunk := file.read(1024 * 1024):
                original.write(chunk)
        return [(form, Path(folder, str(n)).read_bytes()) for n, form in enumerate(_run(folder, orders, centre))]


def open_to_the_end(file):
    """Raise ``Unreadable`` if a picture does not open to its last line."""
    copies(file, [])
    file.seek(0)


def _run(folder, orders, centre):
    asked = json.dumps([(order.width, order.height, order.format, order.fills and centre) for order in orders])
    # -I: nothing of this application, nor of its environment, is loaded there.
    command = [sys.executable, "-I", PROGRAM, folder, asked]
    with _one_at_a_time():
        try:
            done = subprocess.run(command, capture_output=True, timeout=SECONDS, env={}, check=True)
        except subprocess.TimeoutExpired as error:
            raise Unreadable("It takes too long.") from error
        except subprocess.CalledProcessError as error:
            raise Unreadable(error.stderr.decode(errors="replace").strip().rpartition("\n")[2]) from error
    return json.loads(done.stdout)


@contextmanager
def _one_at_a_time():
    with open(settings.DATA_DIR / "pictures.lock", "w") as file:
        locks.lock(file, locks.LOCK_EX)
        try:
            yield
        finally:
            locks.unlock(file)
