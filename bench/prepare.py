"""Make the library of one size, in the environment of its dataset: ``python -m bench.prepare SIZE FACTS``."""

import json
import sys
import time
from io import StringIO
from pathlib import Path

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402

from bench.rows import SEED  # noqa: E402
from core.models import EntryPage  # noqa: E402


def main(size, facts_file):
    facts = json.loads(facts_file.read_text(encoding="utf-8")) if facts_file.exists() else {}
    print(f"Preparing {size:,} entries …", flush=True)
    call_command("migrate", verbosity=0)
    call_command("load_demo_content", stdout=StringIO())
    call_command("collectstatic", interactive=False, verbosity=0)
    if facts.get("entries") != size:
        call_command("generate_entries", size, seed=SEED, no_index=True)
        started, cpu = time.monotonic(), time.process_time()
        call_command("rebuild_search")
        facts = {"entries": size, "pages": EntryPage.objects.count()}
        facts |= {"index_seconds": time.monotonic() - started, "index_cpu": time.process_time() - cpu}
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        facts_file.write_text(json.dumps(facts), encoding="utf-8")


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
