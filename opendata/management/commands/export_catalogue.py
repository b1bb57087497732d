from django.core.management.base import BaseCommand, CommandError
from django.template.defaultfilters import filesizeformat

from core.folders import NotOurs
from opendata.exporting import export


class Command(BaseCommand):
    help = (
        "Write everything published into a folder, as JSON and CSV, with a data dictionary in both languages. "
        "All of it or nothing; the folder must be empty, new, or an earlier export, which is replaced."
    )

    def add_arguments(self, parser):
        parser.add_argument("folder", metavar="DIR")

    def handle(self, *args, folder, **options):
        try:
            written = export(folder)
        except (NotOurs, OSError) as error:
            raise CommandError(f"Nothing was written. {error}") from error
        for file in written:
            self.stdout.write(f"{file.name}: {file.records} records, {filesizeformat(file.size)}")
        self.stdout.write(f"Exported to {folder}.")
