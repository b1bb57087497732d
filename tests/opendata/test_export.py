"""The whole catalogue as files in a folder: all of it or nothing, and nothing of anyone else's lost."""

import json
from hashlib import sha256
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from core import folders
from opendata import exporting
from tests.factories.pages import make_recipe

pytestmark = pytest.mark.django_db

FILES = {
    f"{name}.{extension}"
    for name in ("entries", "organizations", "terms", "glossary", "data-dictionary")
    for extension in ("json", "csv")
} | {exporting.MANIFEST}


def export(folder):
    out = StringIO()
    call_command("export_catalogue", str(folder), stdout=out)
    return out.getvalue()


def files(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_everything_is_written_and_told(tmp_path):
    make_recipe()

    told = export(tmp_path / "out")

    assert set(files(tmp_path / "out")) == FILES
    assert "entries.json: 1 records" in told
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_files_are_those_that_readers_download(client, tmp_path):
    make_recipe()
    export(tmp_path / "out")

    written = files(tmp_path / "out")
    for name in FILES - {exporting.MANIFEST}:
        assert written[name] == b"".join(client.get(f"/data/{name}").streaming_content), name


def test_manifest_says_what_is_in_the_files(tmp_path):
    make_recipe()
    export(tmp_path / "out")

    written = files(tmp_path / "out")
    for name, facts in json.loads(written[exporting.MANIFEST])["files"].items():
        assert facts["sha256"] == sha256(written[name]).hexdigest()
        assert facts["bytes"] == len(written[name])


def test_earlier_export_is_replaced(tmp_path):
    make_recipe(title="First")
    export(tmp_path)
    make_recipe(title="Second")
    export(tmp_path)

    assert b"Second" in files(tmp_path)["entries.json"]
    assert set(files(tmp_path)) == FILES


@pytest.mark.parametrize("manifest", [None, "", "[]", "{}", '{"files": 3}'])
def test_folder_with_anything_else_in_it_is_refused(tmp_path, manifest):
    (tmp_path / "thesis.txt").write_text("years of work")
    if manifest is not None:
        (tmp_path / exporting.MANIFEST).write_text(manifest)

    with pytest.raises(CommandError, match="Nothing was written"):
        export(tmp_path)
    assert (tmp_path / "thesis.txt").read_text() == "years of work"


def test_earlier_export_with_something_added_is_refused(tmp_path):
    export(tmp_path)
    (tmp_path / "thesis.txt").write_text("years of work")

    with pytest.raises(CommandError, match=r"thesis\.txt"):
        export(tmp_path)


def test_file_in_its_place_is_refused(tmp_path):
    (tmp_path / "out").write_text("a file")

    with pytest.raises(CommandError, match="Nothing was written"):
        export(tmp_path / "out")


def test_failure_halfway_leaves_the_earlier_export(tmp_path, monkeypatch):
    export(tmp_path / "out")
    before = files(tmp_path / "out")

    def fail(*args):
        raise OSError("The disk is full.")

    monkeypatch.setattr("opendata.datasets.Dataset._csv", fail)
    with pytest.raises(CommandError, match="The disk is full"):
        export(tmp_path / "out")
    assert files(tmp_path / "out") == before
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_failure_at_the_last_move_leaves_the_earlier_export(tmp_path, monkeypatch):
    export(tmp_path / "out")
    before = files(tmp_path / "out")
    move = folders.Path.rename

    def fail_for_the_new_one(path, target):
        if path.name.startswith(".out-"):
            raise OSError("No.")
        return move(path, target)

    monkeypatch.setattr(folders.Path, "rename", fail_for_the_new_one)
    with pytest.raises(CommandError, match=r"No\."):
        export(tmp_path / "out")
    assert files(tmp_path / "out") == before
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
