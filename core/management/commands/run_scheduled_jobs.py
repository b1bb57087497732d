from django.core.management.base import BaseCommand, CommandError

from core.scheduled import run_scheduled_jobs


class Command(BaseCommand):
    help = "Run what is due by the clock: scheduled pages, daily summaries, mail to try again, reminders."

    def handle(self, *args, **options):
        failed = []
        for name, said, succeeded in run_scheduled_jobs():
            self.stdout.write(f"{name}: {said}.")
            if not succeeded:
                failed.append(name)
        if failed:
            raise CommandError(f"Failed: {', '.join(failed)}.")
