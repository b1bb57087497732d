import gc

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import connections

from core.beside import all_beside
from operations.allocators import give_memory_back
from operations.loading import load_everything


class Command(BaseCommand):
    help = "Serve the library. What is loaded is loaded once, and all processes share the memory it takes."

    def add_arguments(self, parser):
        parser.add_argument("--host", default="127.0.0.1", help="the address to listen on; 0.0.0.0 for every one")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--workers", type=int, default=2, help="processes: one for each core")
        parser.add_argument("--threads", type=int, default=4, help="requests that a process answers at once")

    def handle(self, host, port, workers, threads, **options):
        give_memory_back()
        # With Granian comes an allocator that is set by now.
        from operations.server import server_at

        server = server_at(host, port, workers, threads)
        load_everything([code for code, _name in settings.LANGUAGES])
        # No process may use what another has opened.
        connections.close_all()
        gc.collect()
        # The collector writes into whatever it looks at, and what is written is no longer shared.
        gc.freeze()
        with all_beside():
            server.serve()
