from django.core.management import call_command
from django.core.management.base import BaseCommand

from operations.backup import restore_backup


class Command(BaseCommand):
    help = "Put a backup in the place of an installation that has nothing yet, and bring it up to this version."

    # The database that is checked is not there yet.
    requires_system_checks = ()
    requires_migrations_checks = False

    def add_arguments(self, parser):
        parser.add_argument("file", help="what `backup` wrote")

    def handle(self, *, file, **options):
        manifest = restore_backup(file)
        call_command("migrate", verbosity=0)
        self.stdout.write(f"Restored what was kept at {manifest['made_at']}: {len(manifest['files']) - 1} files.")
