from django.core.management.base import BaseCommand

from core.vocabularies import load_vocabularies


class Command(BaseCommand):
    help = "Create the library's terms where they are missing. Editors' changes stay."

    def handle(self, *args, **options):
        self.stdout.write(f"{load_vocabularies()} terms created.")
