"""A new version may be started on several machines at once: one of them does the work."""

import os
import subprocess
import sys

import pytest
from django.db import connection

from tests.functional.conftest import ROOT, answer_of, own_database


@pytest.fixture
def empty_machine(tmp_path):
    with own_database("updated") as database:
        kept = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "CACHE_URL")}
        yield {
            **kept,
            **database,
            "DATA_DIR": str(tmp_path),
            "DJANGO_SETTINGS_MODULE": "recipes_site.settings.dev",
            "DEBUG": "false",
        }


def test_two_at_once_leave_one_whole_site(db, empty_machine):
    command = [sys.executable, "manage.py", "update_site"]
    started = [
        subprocess.Popen(command, cwd=ROOT, env=empty_machine, stderr=subprocess.PIPE, text=True) for _ in range(2)
    ]
    said = [process.communicate(timeout=300)[1] for process in started]

    assert [process.returncode for process in started] == [0, 0], said
    tables = answer_of("tests.functional.tables", environment=empty_machine)
    assert set(connection.introspection.table_names()) <= set(tables)
    crawled = answer_of("tests.functional.crawl", environment=empty_machine)
    assert len(crawled) > 20
    assert {status for status, _sum in crawled.values()} == {200}
