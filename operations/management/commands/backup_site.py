from django.core.management.base import BaseCommand

from operations.backup import write_backup


class Command(BaseCommand):
    help = "Write database and media into one file, while the site goes on."

    def add_arguments(self, parser):
        parser.add_argument("target", help="a new file: /srv/backup/library.tar.gz")

    def handle(self, *, target, **options):
        manifest = write_backup(target)
        self.stdout.write(f"{target}: the database and {len(manifest['files']) - 1} files.")
