"""What is installed is exactly what was chosen: pinned, with hashes, from wherever the operator fetches packages."""

import re
import tomllib
from pathlib import Path

import pytest
from django.conf import settings
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(settings.BASE_DIR)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
BASE = PROJECT["project"]["dependencies"]
POSTGRESQL = [*BASE, *PROJECT["project"]["optional-dependencies"]["postgresql"]]
ASKED_FOR = {"base": BASE, "postgresql": POSTGRESQL, "dev": [*POSTGRESQL, *PROJECT["dependency-groups"]["dev"]]}
every_file = pytest.mark.parametrize("name", ASKED_FOR)


def text_of(name):
    return (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")


def lines_of(name):
    """The requirements of a file, one a line, continuation lines joined and comments dropped."""
    joined = re.sub(r"\s*\\\n\s*", " ", text_of(name))
    return [line for line in joined.splitlines() if line.strip() and not line.strip().startswith("#")]


def pins_of(name):
    """``{package: requirement}`` of a file."""
    requirements = [Requirement(line.partition(" --hash")[0]) for line in lines_of(name)]
    return {canonicalize_name(requirement.name): requirement for requirement in requirements}


@every_file
def test_every_package_is_pinned_with_hashes(name):
    loose = [line for line in lines_of(name) if not re.match(r"\S+==\S+ .*--hash=sha256:[0-9a-f]{64}", line)]

    assert loose == []


@every_file
def test_no_index_address_is_named(name):
    assert re.findall(r"https?://\S+|--(?:extra-)?index-url.*|--find-links.*", text_of(name)) == []


@every_file
def test_file_holds_what_the_project_asks_for_at_that_version(name):
    pins = pins_of(name)

    for asked in map(Requirement, ASKED_FOR[name]):
        assert pins[canonicalize_name(asked.name)].specifier == asked.specifier, asked


@pytest.mark.parametrize(("fewer", "more"), [("base", "postgresql"), ("postgresql", "dev")])
def test_what_adds_to_another_file_changes_nothing_of_it(fewer, more):
    fewer, more = pins_of(fewer), pins_of(more)

    assert {name: str(pin) for name, pin in more.items() if name in fewer} == {
        name: str(pin) for name, pin in fewer.items()
    }
