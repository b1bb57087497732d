import json

from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError

from home.access_demo import seed_access_demo


class Command(BaseCommand):
    help = (
        "Build two agencies and their members in a throw-away database, for probes of permissions. "
        "Prints everything a probe needs as JSON."
    )

    def handle(self, *args, **options):
        try:
            seeded = seed_access_demo()
        except (ImproperlyConfigured, ValueError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(json.dumps(seeded, indent=2, ensure_ascii=False))
