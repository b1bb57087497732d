from django.core.management.base import BaseCommand

from core.progress import Progress
from search.index.rebuilding import rebuild


class Command(BaseCommand):
    """Read everything that is public into the search index anew."""

    help = __doc__

    def handle(self, *args, verbosity=1, **options):
        progress = Progress(self.stdout, "documents", quiet=not verbosity)
        number = rebuild(progress)
        progress.end()
        self.stdout.write(f"{number} documents are in the search index.")
