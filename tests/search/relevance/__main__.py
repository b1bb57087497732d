"""Print how well each engine finds: ``python -m tests.search.relevance [--noise N] [--misses]``.

It works in a database of its own, made for the run beside the one that ``DATABASE_URL`` names.
"""

import argparse
import os

import django
from django.test.utils import setup_databases, teardown_databases

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "recipes_site.settings.test")
django.setup()

from home.site import setup_site  # noqa: E402
from tests.search.relevance.engines import ENGINES, database  # noqa: E402
from tests.search.relevance.evaluation import ask, evaluate, queries  # noqa: E402
from tests.search.relevance.library import Names, build_library  # noqa: E402


def main():
    parser = argparse.ArgumentParser(prog="python -m tests.search.relevance", description="How well search finds.")
    parser.add_argument("--noise", type=int, default=1_000, help="how many generated entries stand in between")
    parser.add_argument("--misses", action="store_true", help="print what each engine did not find")
    options = parser.parse_args()
    databases = setup_databases(verbosity=0, interactive=False, serialized_aliases=[])
    try:
        setup_site()
        build_library(options.noise)
        names = Names()
        everything, entries = {}, {}
        for name, engine in ENGINES.items():
            engine = engine()
            engine.prepare()
            results = ask(engine.find)
            everything[name] = evaluate(results, names)
            entries[name] = evaluate(results, names, entries_only=True)
    finally:
        teardown_databases(databases, verbosity=0)
    print(f"{len(queries())} queries on {database()}, {options.noise} generated entries as noise.")
    print_table("All answers: entries, terms, organizations, glossary, pages", everything)
    print_table("Entries alone", entries)
    if options.misses:
        for name, report in everything.items():
            print(f"\nNot among the first ten of {name}:")
            for query in report.misses:
                print(f"  {query.language} {query.kind:<15} {query.text}")


def print_table(title, reports):
    """One row for each kind of query; for each engine nDCG@10, the share of right first results, and misses."""
    print(f"\n{title}\n{'':<18}{'':>5}" + "".join(f"{name:>10}{'first':>8}{'missed':>8}" for name in reports))
    rows = {"all": {}, "English": {"language": "en"}, "French": {"language": "fr"}}
    rows |= {kind: {"kind": kind} for kind in next(iter(reports.values())).by_kind}
    for label, which in rows.items():
        parts = [report.only(**which) for report in reports.values()]
        cells = (f"{part.ndcg:>10.3f}{part.first_right:>8.0%}{len(part.misses):>8}" for part in parts)
        print(f"{label:<18}{len(parts[0].scores):>5}" + "".join(cells))


if __name__ == "__main__":
    main()
