from urllib.parse import urlsplit

from django.core.management.base import BaseCommand, CommandError

from core.folders import NotOurs
from operations.static_site.exporting import NotWhole, export


class Command(BaseCommand):
    help = (
        "Write the whole public site into a folder, in both languages, as files that any web host can show and that "
        "open from a disk. All of it or nothing; the folder must be empty, new, or an earlier copy, which is replaced."
    )

    def add_arguments(self, parser):
        parser.add_argument("folder", metavar="DIR")
        parser.add_argument(
            "--base-url",
            metavar="URL",
            help="where the copy is going to stand, for feeds, the sitemap and canonical addresses; default BASE_URL",
        )
        parser.add_argument("--no-cards", dest="cards", action="store_false", help="leave out the PDFs of entries")

    def handle(self, *args, folder, base_url, cards, **options):
        if base_url and not (urlsplit(base_url).scheme in ("http", "https") and urlsplit(base_url).netloc):
            raise CommandError("--base-url is an address such as https://example.org/library")
        try:
            number = export(folder, base_url, cards, self.progress)
        except (NotOurs, NotWhole, OSError) as error:
            raise CommandError(f"Nothing was written. {error}") from error
        self.stdout.write(f"Exported to {folder}: {number} files.")

    def progress(self, done, known):
        if self.stdout.isatty():
            self.stdout.write(f"\r{done} of {known} addresses", ending="" if done < known else "\n")
