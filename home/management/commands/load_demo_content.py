from django.core.management.base import BaseCommand

from home.demo.accounts import ACCOUNTS, PASSWORD
from home.demo.builder import load_demo_content


class Command(BaseCommand):
    help = "Build the demonstration site in both languages: entries, organisations and an account per role."

    def handle(self, *args, **options):
        made = load_demo_content()
        self.stdout.write(f"{made} entries created.")
        self.stdout.write(f"Accounts, all with the password {PASSWORD}:")
        for agency, role_name, *_rest in ACCOUNTS:
            self.stdout.write(f"  {agency}-{role_name}")
