from django.core.management.base import BaseCommand, CommandError

from core.progress import Progress
from recipes.models import RecipeIndexPage
from search.generated import tables
from search.index.rebuilding import rebuild


class Command(BaseCommand):
    help = (
        "Generate plausible entries in both languages, for load and search tests: never on a site that people read. "
        "The same seed gives the same entries; run again, it makes those that are missing."
    )

    def add_arguments(self, parser):
        parser.add_argument("number", nargs="?", type=int, help="how many entries")
        parser.add_argument("--seed", type=int, help="which series of entries (1 unless given)")
        parser.add_argument("--delete", action="store_true", help="remove all that was generated, or the seed's")
        parser.add_argument("--no-index", action="store_true", help="leave the search index to rebuild_search")

    def handle(self, *args, number, seed, delete, no_index, **options):
        if delete == (number is not None):
            raise CommandError("Say either how many entries to generate, or --delete.")
        if delete:
            done = f"{tables.delete(seed, self.progress('pages removed'))} generated entries removed."
        else:
            done = f"{self.generate(number, seed or 1)} entries generated."
        if not no_index:
            rebuild(self.progress("documents indexed"))
        self.stdout.write(done)

    def generate(self, number, seed):
        if number < 1:
            raise CommandError("At least one entry.")
        if not RecipeIndexPage.objects.exists():
            raise CommandError("The site has no listings yet: run load_demo_content or setup_site first.")
        return tables.generate(number, seed, self.progress("entries written"))

    def progress(self, words):
        return Progress(self.stdout, words)
