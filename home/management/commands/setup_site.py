from django.core.management.base import BaseCommand

from home.site import setup_site


class Command(BaseCommand):
    help = "Create the front page, the listings and the site pages in both languages where they are missing."

    def handle(self, *args, **options):
        made = setup_site()
        self.stdout.write(f"{made} pages created.")
