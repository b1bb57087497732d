"""A small library, exported: what the tests of this folder bring in again."""

import json

import pytest

from tests.factories.exports import as_others, exported
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import make_practice, make_recipe, term
from tests.factories.translations import publish, translation_of

STEP = {
    "title": "Agree who answers",
    "actors": ["Settlement worker"],
    "advice": '<p>Promise <b>little</b>. See <a href="https://example.org/guide">the guide</a>.</p>',
    "checklist": ["A phone", "A list"],
}
RISK = {"kind": "personal-data", "risk": "Numbers are seen.", "precaution": "<p>Tell people.</p>"}


@pytest.fixture(scope="module")
def library(shared):
    """A recipe in both languages and a French practice."""
    harbour = OrganizationFactory(slug="harbour", name_en="Harbour House", name_fr="Maison du port")
    recipe = make_recipe(
        title="Answer questions",
        terms=[term("topic", "housing"), term("province", "on")],
        organizations=[harbour],
        steps=[("step", STEP)],
        risks=[("risk", RISK)],
        since_year=2019,
        since_month=3,
        evidence_level=2,
        evidence_reason="Counted for two years.",
    )
    publish(translation_of(recipe))
    practice = make_practice("fr", title="Un thé entre voisins", organizations=[harbour])
    return {"recipe": recipe, "practice": practice}


@pytest.fixture(scope="module")
def export(library, tmp_path_factory):
    """The folder of its export."""
    folder = tmp_path_factory.mktemp("library") / "export"
    exported(folder)
    return folder


@pytest.fixture
def own(export):
    """The records of the library itself."""
    return json.loads((export / "entries.json").read_text(encoding="utf-8"))["entries"]


@pytest.fixture
def others(own):
    """Records of another library that says the same: recipe (en, fr), practice (fr)."""
    return as_others(own)
