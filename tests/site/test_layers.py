"""Which way knowledge flows: imports point down, never up, and never from one kind of content to another."""

import ast
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(settings.BASE_DIR)

# What each app may import of ours, besides itself.
MAY_IMPORT = {
    "operations": {"pagestore", "search", "core", "users"},
    "pagestore": {"search", "recipes", "practices", "core", "users"},
    "opendata": {"search", "recipes", "practices", "core", "users"},
    "box": {"search", "recipes", "practices", "core", "users"},
    "home": {"recipes", "practices", "core", "users"},
    "nominations": {"practices", "core", "users"},
    "search": {"recipes", "practices", "core", "users"},
    "recipes": {"core"},
    "practices": {"core"},
    "core": set(),
    "users": set(),
}
# The configuration names everything.
MAY_IMPORT["recipes_site"] = set(MAY_IMPORT)


def imports_of(source):
    """``(line, module)`` of every import of a Python text, also those inside functions."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.lineno, node.module


def test_imports_inside_functions_are_seen():
    source = "import os\ndef late():\n    from home.models import HomePage\n    import search.views\n"

    assert [module for _line, module in imports_of(source)] == ["os", "home.models", "search.views"]


def test_every_app_of_ours_has_a_layer():
    apps = {path.parent.name for path in ROOT.glob("*/apps.py")}

    assert apps == set(MAY_IMPORT) - {"recipes_site"}


@pytest.mark.parametrize("app", MAY_IMPORT)
def test_imports_point_down(app):
    upward = [
        f"{path.relative_to(ROOT)}:{line} imports {module}"
        for path in sorted((ROOT / app).rglob("*.py"))
        for line, module in imports_of(path.read_text(encoding="utf-8"))
        if module.partition(".")[0] in MAY_IMPORT.keys() - MAY_IMPORT[app] - {app}
    ]

    assert upward == [], "Name what is above by string, or let it register itself below."
