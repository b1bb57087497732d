from django.core.management.base import BaseCommand

from core.glossary.first_terms import load_glossary


class Command(BaseCommand):
    help = "Create the glossary's terms where they are missing. Editors' changes stay."

    def handle(self, *args, **options):
        self.stdout.write(f"{load_glossary()} terms created.")
