from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from core.progress import Progress
from opendata.importing.checking import Plan, check
from opendata.importing.files import RecordFile, Unreadable
from opendata.importing.report import Report
from opendata.importing.writing import Refused, compare, write


class Command(BaseCommand):
    help = (
        "Bring in entries from a file: entries.json or entries.csv of an export, or an entry.json. Everything is "
        "checked before anything is written, and all of it is written or nothing. Run again, it changes nothing."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--dry-run", action="store_true", help="check and compare, but write nothing")
        parser.add_argument(
            "--publish",
            action="store_true",
            help="make the entries public as the file says, with its dates and judgements: to move a library. "
            "Without it they come in as drafts for review",
        )
        parser.add_argument(
            "--media", type=Path, metavar="DIR", help="where the files and pictures are, by their names"
        )

    def handle(self, *, file, dry_run, publish, media, verbosity, **options):
        if media and not media.is_dir():
            raise CommandError(f"{media} is no folder.")
        plan = Plan(RecordFile(file, "entries"), Report(), publish, media)
        quiet = not verbosity
        try:
            self.step("entries checked", quiet, check, plan)
            self.refuse_faults(plan)
            if dry_run:
                done = self.step("entries compared", quiet, compare, plan)
            else:
                done = self.step("entries written", quiet, write, plan)
            self.refuse_faults(plan)
        except Unreadable as error:
            self.tell(plan.report)
            raise CommandError(f"Nothing was written. {file}: {error}") from None
        except Refused:
            self.refuse_faults(plan)
        self.tell(plan.report)
        counts = ", ".join(f"{done[word]} {word}" for word in ("new", "changed", "published", "unchanged"))
        self.stdout.write(f"{'Nothing was written. It would be: ' if dry_run else ''}{counts}.")

    def step(self, words, quiet, work, plan):
        progress = Progress(self.stdout, words, quiet=quiet)
        try:
            return work(plan, progress)
        finally:
            progress.end()

    def refuse_faults(self, plan):
        if not plan.report.faults:
            return
        self.tell(plan.report)
        number = len(plan.report.faults) + plan.report.faults_left_out
        raise CommandError(f"Nothing was written: {number} {'fault' if number == 1 else 'faults'}.")

    def tell(self, report):
        for lines, left_out in ((report.notes, report.notes_left_out), (report.faults, report.faults_left_out)):
            for line in lines:
                self.stderr.write(line) if lines is report.faults else self.stdout.write(line)
            if left_out:
                self.stdout.write(f"… and {left_out} more.")
