"""Ask every public address odd things, and print what came of it: ``python -m tests.probe [--number N] [--seed N]``.

It works in a database of its own, made for the run beside the one that ``DATABASE_URL`` names.
"""

import argparse
import os
import sys
from collections import Counter

import django
from django.test.utils import setup_databases, setup_test_environment, teardown_databases

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "recipes_site.settings.test")
django.setup()

from home.demo.builder import load_demo_content  # noqa: E402
from home.site import setup_site  # noqa: E402
from tests.probe.run import probe  # noqa: E402


def main():
    parser = argparse.ArgumentParser(prog="python -m tests.probe", description="Odd requests to every public address.")
    parser.add_argument("--number", type=int, default=14_000, help="how many requests")
    parser.add_argument("--seed", type=int, default=7, help="which ones: the same for the same seed")
    options = parser.parse_args()
    setup_test_environment()
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        setup_site()
        load_demo_content()
        report = probe(options.number, options.seed)
    finally:
        teardown_databases(databases, verbosity=0)
    print_report(report)
    return 1 if report.faults else 0


def print_report(report):
    print(f"{len(report.times)} answers.")
    for part, counts in [*report.statuses.items(), ("all", sum(report.statuses.values(), Counter()))]:
        print(f"  {part:<24}" + "".join(f"{status:>6}: {counts[status]:<6}" for status in sorted(counts)))
    print("The slowest:")
    for seconds, asked in report.slowest:
        print(f"  {seconds:6.2f} s  {asked}")
    kinds = Counter(fault for fault, _asked in report.faults)
    print(f"{len(report.faults)} faults, of {len(kinds)} kinds.")
    for kind, number in kinds.most_common():
        print(f"  {number} × {kind}")
        for asked in [asked for fault, asked in report.faults if fault == kind][:5]:
            print(f"      {asked}")


if __name__ == "__main__":
    sys.exit(main())
