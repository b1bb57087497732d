"""Work that only one process may do at a time, on whichever machine."""

import fcntl
from contextlib import contextmanager

from django.conf import settings
from django.db import connection

# Any number that nobody else takes on this database.
ADVISORY_LOCK = 7_301_946


@contextmanager
def one_at_a_time():
    """Wait until no other process is in here: by PostgreSQL where machines share one, else by a file."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [ADVISORY_LOCK])
            try:
                yield
            finally:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [ADVISORY_LOCK])
        return
    with (settings.DATA_DIR / ".update.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
