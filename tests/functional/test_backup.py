"""What was kept comes back: the demonstration, restored on an empty machine, is the same site."""

import subprocess
import sys
import tarfile

import pytest

from tests.functional.conftest import ROOT, answer_of, own_database


def manage(environment, *arguments):
    command = [sys.executable, "manage.py", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, env=environment, text=True, capture_output=True)


@pytest.fixture(scope="module")
def backup(site, tmp_path_factory):
    target = tmp_path_factory.mktemp("backup") / "library.tar.gz"
    done = manage(site.environment, "backup", target)
    assert done.returncode == 0, done.stderr
    return target


@pytest.fixture
def empty_machine(site, tmp_path):
    """An installation that has nothing but the code and the collected static files."""
    with own_database("restored") as database:
        (tmp_path / "static").symlink_to(f"{site.environment['DATA_DIR']}/static")
        yield {**site.environment, **database, "DATA_DIR": str(tmp_path)}


def test_restored_site_answers_the_same_at_every_address(site, backup, empty_machine):
    done = manage(empty_machine, "restore", backup)
    assert done.returncode == 0, done.stderr

    restored = answer_of("tests.functional.crawl", environment=empty_machine)
    original = answer_of("tests.functional.crawl", environment=site.environment)
    assert len(original) > 100
    assert {address for address, (status, _sum) in original.items() if status != 200} == set()
    assert {address for address in original if restored.get(address) != original[address]} == set()


def test_nothing_is_written_over(site, backup):
    for command in (["restore", backup], ["backup", backup]):
        done = manage(site.environment, *command)
        assert done.returncode != 0
        assert "Traceback" not in done.stderr
        assert "not empty" in done.stderr or "exists already" in done.stderr


@pytest.mark.parametrize("damage", ["cut", "changed", "foreign"])
def test_damaged_backup_is_refused_before_anything_is_written(backup, empty_machine, tmp_path, damage):
    broken = tmp_path / "broken.tar.gz"
    content = backup.read_bytes()
    if damage == "cut":
        broken.write_bytes(content[: len(content) // 2])
    elif damage == "foreign":
        broken.write_text("Dear Harbour House,")
    else:
        with tarfile.open(backup) as kept, tarfile.open(broken, "w:gz") as archive:
            for member in kept:
                file = kept.extractfile(member)
                if member.name.startswith("database"):
                    member.size -= 1
                archive.addfile(member, file)

    done = manage(empty_machine, "restore", broken)
    assert done.returncode != 0
    assert "damaged" in done.stderr or "not a whole backup" in done.stderr
    assert not (tmp_path / "media").exists()
    assert answer_of("tests.functional.tables", environment=empty_machine) == []
