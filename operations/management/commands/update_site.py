from django.core.management import call_command
from django.core.management.base import BaseCommand

from operations.locks import one_at_a_time

STEPS = [
    ("migrate", {"interactive": False}),
    ("collectstatic", {"interactive": False}),
    ("load_vocabularies", {}),
    ("load_glossary", {}),
    ("setup_site", {}),
    ("setup_editorial", {}),
]


class Command(BaseCommand):
    help = "Everything a new version asks for, before it is started. Where several machines start at once, one does it."

    # There may be no tables yet.
    requires_system_checks = ()
    requires_migrations_checks = False

    def handle(self, **options):
        with one_at_a_time():
            for name, arguments in STEPS:
                self.stdout.write(f"{name} …")
                call_command(name, verbosity=0, stdout=self.stdout, **arguments)
