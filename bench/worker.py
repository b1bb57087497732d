"""Does the work of a row as often as it is named on standard input, and answers with what it took, as JSON.

CPU time, not time on the clock: of this process, and on PostgreSQL of the one that serves it. Each answer is the mean
of as many runs as fill the least time that the kernel's clock can tell.
"""

import json
import os
import sys
import time

import django

django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import connection  # noqa: E402

from bench.rows import rows  # noqa: E402

LEAST = 0.3
MOST_RUNS = 300
TICKS = os.sysconf("SC_CLK_TCK")


def server_pid():
    if connection.vendor != "postgresql":
        return None
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return cursor.fetchone()[0]


def cpu(pid):
    """Seconds of CPU used so far, here and by the database's process."""
    used = time.process_time()
    if pid:
        with open(f"/proc/{pid}/stat", encoding="ascii") as stat:
            fields = stat.read().rpartition(")")[2].split()
        used += (int(fields[11]) + int(fields[12])) / TICKS
    return used


def queries_of(run):
    """How many queries one run makes."""
    made = []

    def count(execute, *arguments):
        made.append(arguments[0])
        return execute(*arguments)

    with connection.execute_wrapper(count):
        run()
    return len(made)


def measure(row):
    """``{cpu, bytes, queries}`` of one run, after one that does not count."""
    size, queries = row.run(), queries_of(row.run)
    pid = server_pid()
    started, runs = cpu(pid), 0
    while runs < MOST_RUNS and cpu(pid) - started < LEAST:
        row.run()
        runs += 1
    if server_pid() != pid:
        raise RuntimeError("The connection to the database changed while it was measured.")
    return {"cpu": (cpu(pid) - started) / runs, "bytes": size, "queries": queries}


def main():
    by_name = {row.name: row for row in rows(get_wsgi_application())}
    print(json.dumps(list(by_name)), flush=True)
    for line in sys.stdin:
        print(json.dumps(measure(by_name[line.rstrip("\n")])), flush=True)


if __name__ == "__main__":
    main()
