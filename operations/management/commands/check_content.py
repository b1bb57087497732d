import json
from dataclasses import asdict

from django.core.management.base import BaseCommand, CommandError

from operations.content.questions import INVARIANTS


class Command(BaseCommand):
    help = (
        "Look whether the content is in order: pairs, tree, addresses, search and reference index, links, dates, "
        "reviews, words and media. Says what is broken, where, and what mends it; ends with an error when anything is."
    )

    def add_arguments(self, parser):
        parser.add_argument("--json", action="store_true", help="for programs: one object in each line")

    def handle(self, *, verbosity, **options):
        faults = 0
        for invariant in INVARIANTS:
            for finding in invariant.findings():
                if options["json"]:
                    self.stdout.write(json.dumps(asdict(finding), ensure_ascii=False))
                else:
                    self.stdout.write(str(finding) if finding.is_fault else f"(for information) {finding}")
                faults += finding.is_fault
        if faults:
            raise CommandError(f"{faults} {'thing is' if faults == 1 else 'things are'} broken.")
        if not options["json"]:
            self.stdout.write(f"{len(INVARIANTS)} questions asked, nothing is broken.")
