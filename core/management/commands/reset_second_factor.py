from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from core.accounts.changes import reset_second_factor


class Command(BaseCommand):
    help = "Take away the second step of a member who lost theirs, and end their sessions. The password stays."

    def add_arguments(self, parser):
        parser.add_argument("username")

    def handle(self, *args, username, **options):
        member = get_user_model().objects.filter(username=username).first()
        if member is None:
            raise CommandError(f"There is no member “{username}”.")
        reset_second_factor(member)
        self.stdout.write(f"“{username}” has no second step and no session any more.")
