from django.core.management.base import BaseCommand

from operations.backup import write_backup


class Command(BaseCommand):
    help = "Write database and media into one file, while the site goes on."

    def add_arguments(self, parser):
        parser.add_argument("file", help="a new file: /srv/backup/library.tar.gz")

    def handle(self, *, file, **options):
        manifest = write_backup(file)
        self.stdout.write(f"{file}: the database and {len(manifest['files']) - 1} files.")
