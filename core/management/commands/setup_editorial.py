from django.core.management.base import BaseCommand

from core.editorial.roles import setup_editorial


class Command(BaseCommand):
    help = "Create roles, permissions and workflows where they are missing. Administrators' choices stay."

    def handle(self, *args, **options):
        made = setup_editorial()
        self.stdout.write(f"Created: {', '.join(made)}." if made else "Everything was there already.")
