"""The server: processes that answer readers, and a first one that keeps them."""

import multiprocessing
import os
import signal
import sys
import time

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

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


def server_at(host, port, workers, threads):
    """A server that is not started yet, with so many processes and threads in each."""
    if sys.platform == "linux":
        # Elsewhere each process loads the code by itself, as systems that fork badly want it.
        multiprocessing.set_start_method("fork")
        fork_whole()
    return Server(
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
