from django.core.management.base import BaseCommand, CommandError

from recipes.models import RecipeIndexPage
from search.generated import tables


class Command(BaseCommand):
    help = (
        "Generate plausible entries in both languages, for load and search tests: never on a site that people read. "
        "The same seed gives the same entries; run again, it makes those that are missing."
    )

    def add_arguments(self, parser):
        parser.add_argument("number", nargs="?", type=int, help="how many entries")
        parser.add_argument("--seed", type=int, help="which series of entries (1 unless given)")
        parser.add_argument("--delete", action="store_true", help="remove all that was generated, or the seed's")

    def handle(self, *args, number, seed, delete, **options):
        if delete == (number is not None):
            raise CommandError("Say either how many entries to generate, or --delete.")
        if delete:
            removed = tables.delete(seed, self.progress("pages removed"))
            self.stdout.write(f"{removed} generated entries removed.")
            return
        if number < 1:
            raise CommandError("At least one entry.")
        if not RecipeIndexPage.objects.exists():
            raise CommandError("The site has no listings yet: run load_demo_content or setup_site first.")
        made = tables.generate(number, seed or 1, self.progress("entries written"))
        self.stdout.write(f"{made} entries generated.")

    def progress(self, words):
        def report(done):
            self.stdout.write(f"{done} {words} …", ending="\r")
            self.stdout.flush()

        return report
