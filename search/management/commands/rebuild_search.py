import time

from django.core.management.base import BaseCommand

from search.index.rebuilding import rebuild


class Command(BaseCommand):
    """Read everything that is public into the search index anew."""

    help = __doc__

    def handle(self, *args, verbosity=1, **options):
        self.shown = time.monotonic()

        def show(done):
            if verbosity and time.monotonic() - self.shown > 5:
                self.shown = time.monotonic()
                self.stdout.write(f"{done} documents …")

        self.stdout.write(f"{rebuild(show)} documents are in the search index.")
