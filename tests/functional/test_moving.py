"""A library moves to another house: exported, brought into an empty installation, it says the same there.

What no export holds cannot come along: drafts, archived entries, words that no entry names, what the glossary, the site
pages and the members are.
"""

import json
import subprocess
import sys
import uuid

import pytest

from tests.functional.conftest import ROOT, own_database
from tests.functional.test_backup import manage

# What would be killed by the machine: a process of its own, and in the middle of its entries.
KILLED = """
import os, signal, sys
import django
django.setup()
from django.core.management import call_command
from opendata.importing.writing import Writer

put, number = Writer._put, 0

def put_until_killed(self, reader):
    global number
    number += 1
    if number > 6:
        os.kill(os.getpid(), signal.SIGKILL)
    put(self, reader)

Writer._put = put_until_killed
call_command("import_entries", sys.argv[1], publish=True)
"""
COUNT = (
    "from core.models import EntryPage, Organization; from wagtail_localize.models import String;"
    "print(EntryPage.objects.count(), Organization.objects.count(), String.objects.count())"
)


@pytest.fixture(scope="module")
def export(site, tmp_path_factory):
    folder = tmp_path_factory.mktemp("export") / "catalogue"
    done = manage(site.environment, "export_catalogue", folder)
    assert done.returncode == 0, done.stderr
    # Two entries of the tests are less than a template asks for: they could not be published again.
    text = json.loads((folder / "entries.json").read_text(encoding="utf-8"))
    text["entries"] = [entry for entry in text["entries"] if uuid.UUID(entry["id"]).version == 5]
    (folder / "entries.json").write_text(json.dumps(text, ensure_ascii=False), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def new_house(site, tmp_path_factory):
    with own_database("moved") as database:
        environment = {**site.environment, **database, "DATA_DIR": str(tmp_path_factory.mktemp("house"))}
        for command in (("migrate", "-v0"), ("setup_site",)):
            done = manage(environment, *command)
            assert done.returncode == 0, done.stderr
        yield environment


def rows(folder, name):
    key = ("id", "language") if name == "entries" else ("vocabulary", "slug")
    found = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))[name]
    return {str([row.get(part) for part in key]): row for row in found}


def test_killed_in_the_middle_nothing_is_left_and_the_next_time_finishes(new_house, export, tmp_path):
    def count():
        return manage(new_house, "shell", "-v0", "-c", COUNT).stdout

    empty = count()
    command = [sys.executable, "-c", KILLED, str(export / "entries.json")]
    killed = subprocess.run(command, cwd=ROOT, env=new_house, capture_output=True)
    assert killed.returncode == -9, killed.stderr
    assert count() == empty
    checked = manage(new_house, "check_content")
    assert checked.returncode == 0, checked.stdout

    done = manage(new_house, "import_entries", export / "entries.json", "--publish")
    assert done.returncode == 0, done.stderr
    assert f"{len(rows(export, 'entries'))} new, 0 changed" in done.stdout

    # And it says the same there.
    assert manage(new_house, "export_catalogue", tmp_path / "again").returncode == 0
    again = tmp_path / "again"
    assert rows(again, "entries") == rows(export, "entries")
    named = {slug for entry in rows(export, "entries").values() for slug in slugs(entry["organizations"])}
    assert {key: row for key, row in rows(export, "organizations").items() if row["slug"] in named} == rows(
        again, "organizations"
    )
    terms = rows(again, "terms")
    assert terms.items() <= rows(export, "terms").items()
    assert {row["vocabulary"]["value"] for key, row in rows(export, "terms").items() if key not in terms} <= {
        "place",
        "tool",
    }
    checked = manage(new_house, "check_content")
    assert checked.returncode == 0, checked.stdout
    second = manage(new_house, "import_entries", export / "entries.json", "--publish")
    assert "0 new, 0 changed, 0 published" in second.stdout


def slugs(organizations):
    return [organization["slug"] for organization in organizations]


def test_demonstration_is_in_order(site):
    # The server's own database was filled without the reference index.
    manage(site.environment, "rebuild_references_index")

    checked = manage(site.environment, "check_content")
    assert checked.returncode == 0, checked.stdout
