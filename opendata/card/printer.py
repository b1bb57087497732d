"""A process beside the server that prints cards: none that answers readers has to hold WeasyPrint, or to wait for it.

It forks once for each card: the memory that takes is free again when the card is printed, and a card that cannot be
printed harms no other.
"""

import gc
import multiprocessing
import os
import shutil
import signal
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from socketserver import ForkingMixIn, StreamRequestHandler, UnixStreamServer

from PIL import Image

from opendata.card.manuscript import Manuscript
from opendata.card.ordering import PATIENCE, PRINTER
from opendata.card.typesetter import is_installed

NAME = "card-printer"


@contextmanager
def printer_beside():
    """It is there for this process and all that come from it, where cards can be printed at all.

    Needs Linux, where a process may fork at any time.
    """
    if not is_installed():
        yield None
        return
    folder = Path(tempfile.mkdtemp(prefix=f"{NAME}-"))
    server = Printer(folder / "socket")
    process = multiprocessing.get_context("fork").Process(target=server.work, daemon=True)
    process.start()
    # From now on it alone listens: when it is gone, whoever asks hears so.
    server.server_close()
    os.environ[PRINTER] = server.server_address
    try:
        yield process
    finally:
        os.environ.pop(PRINTER, None)
        process.terminate()
        process.join()
        shutil.rmtree(folder)


class Job(StreamRequestHandler):
    """A manuscript comes in, a PDF goes out."""

    timeout = PATIENCE

    def handle(self):
        from opendata.card.press import print_card

        # What takes too long is ended from outside.
        signal.alarm(PATIENCE)
        self.wfile.write(print_card(Manuscript.from_json(self.rfile.read())))


class Printer(ForkingMixIn, UnixStreamServer):
    """Listens at a path that only its own user may open."""

    max_children = os.cpu_count()
    request_queue_size = 32

    def __init__(self, path):
        super().__init__(str(path), Job)
        self.master = os.getpid()

    def work(self):
        """Print until told to end, or until the process that started it is gone."""
        # Ctrl-C goes to all processes of a terminal; the first one ends the others.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        # As lists of processes show it.
        Path("/proc/self/comm").write_text(NAME, encoding="ascii")
        # Where WeasyPrint puts its type: nobody else would clear it away after a process that is ended.
        tempfile.tempdir = str(Path(self.server_address).parent)
        warm_up()
        # A process that lives for half a second need not look for garbage, nor write into memory that it shares.
        gc.collect()
        gc.disable()
        gc.freeze()
        self.serve_forever()

    def service_actions(self):
        super().service_actions()
        if os.getppid() != self.master:
            shutil.rmtree(Path(self.server_address).parent)
            sys.exit()


def warm_up():
    """Print one card, and throw it away: everything is loaded then."""
    from opendata.card.press import print_card

    Image.init()
    text = '<!doctype html><html lang="en" class="is-recipe"><title>Card</title><body><p id="end">Card<p id="foot">'
    print_card(Manuscript(text, text, "", {}))
