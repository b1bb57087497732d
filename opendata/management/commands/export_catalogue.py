from django.core.management.base import BaseCommand, CommandError
from django.template.defaultfilters import filesizeformat

from core.folders import NotOurs
from core.progress import Progress
from opendata.exporting import export


class Command(BaseCommand):
    help = (
        "Write everything published into a folder, as JSON and CSV, with a data dictionary in both languages. "
        "All of it or nothing; the folder must be empty, new, or an earlier export, which is replaced."
    )

    def add_arguments(self, parser):
        parser.add_argument("folder", metavar="DIR")

    def handle(self, *args, folder, verbosity=1, **options):
        progress = Progress(self.stdout, "records", quiet=not verbosity)
        try:
            written = export(folder, progress)
        except (NotOurs, OSError) as error:
            raise CommandError(f"Nothing was written. {error}") from error
        finally:
            progress.end()
        for file in written:
            self.stdout.write(f"{file.name}: {file.records} records, {filesizeformat(file.size)}")
        self.stdout.write(f"Exported to {folder}.")
