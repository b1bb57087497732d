import gc
import multiprocessing
import os
import signal
import sys
import time

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import connections
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from core.beside import all_beside
from operations.loading import load_everything

APPLICATION = "recipes_site.wsgi:application"


class Word:
    """What the first process waits for: a ``threading.Event`` without a lock.

    A signal can find an event's lock taken by the very code it interrupts, and wait for it for ever.
    """

    def __init__(self):
        self.said = False

    def set(self):
        self.said = True

    def clear(self):
        self.said = False

    def wait(self):
        while not self.said:
            time.sleep(0.1)


class Server(Granian):
    """Ends when it is told to, however often and however quickly: Ctrl-C comes from the terminal and from make."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.main_loop_interrupt = Word()


def fork_whole():
    """Have a new process end when the first one tells it to, from its first moment on, and at no other word.

    Before it has begun, it would take that for a word to the first one, and stay; and of two words at once, one from
    the terminal, Granian loses both.
    """
    words = {signal.SIGINT, signal.SIGTERM}

    def begin():
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})

    os.register_at_fork(
        before=lambda: signal.pthread_sigmask(signal.SIG_BLOCK, words),
        after_in_parent=lambda: signal.pthread_sigmask(signal.SIG_UNBLOCK, words),
        after_in_child=begin,
    )


class Command(BaseCommand):
    help = "Serve the library. What is loaded is loaded once, and all processes share the memory it takes."

    def add_arguments(self, parser):
        parser.add_argument("--host", default="127.0.0.1", help="the address to listen on; 0.0.0.0 for every one")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--workers", type=int, default=2, help="processes: one for each core")
        parser.add_argument("--threads", type=int, default=4, help="requests that a process answers at once")

    def handle(self, host, port, workers, threads, **options):
        if sys.platform == "linux":
            # Elsewhere each process loads the code by itself, as systems that fork badly want it.
            multiprocessing.set_start_method("fork")
            fork_whole()
        load_everything([code for code, _name in settings.LANGUAGES])
        # No process may use what another has opened.
        connections.close_all()
        gc.collect()
        # The collector writes into whatever it looks at, and what is written is no longer shared.
        gc.freeze()
        server = Server(
            APPLICATION,
            address=host,
            port=port,
            interface=Interfaces.WSGI,
            workers=workers,
            blocking_threads=threads,
            # A process that the system ended is replaced; the others go on meanwhile.
            respawn_failed_workers=True,
            log_level=LogLevels.warning,
        )
        with all_beside():
            server.serve()
