"""A small catalogue that several modules ask about."""

import pytest

from core.freshness.steps import archive
from tests.factories.glossary import GlossaryTermFactory
from tests.factories.members import make_member
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import make_practice, make_recipe, term
from tests.factories.translations import publish, translation_of


@pytest.fixture(scope="module")
def catalogue(shared):
    """A recipe in both languages, a French practice, an archived recipe, and the words they use."""
    harbour = OrganizationFactory(slug="harbour", name_en="Harbour House", name_fr="Maison du port")
    recipe = make_recipe(
        title="Answer questions",
        terms=[term("topic", "housing"), term("audience", "youth"), term("province", "on")],
        organizations=[harbour],
        effort="days",
    )
    practice = make_practice("fr", title="Un thé entre voisins", organizations=[harbour])
    old = make_recipe(title="Fax the answer", organizations=[harbour])
    archive(old, make_member("editor"), {"en": "Nobody has a fax any more."})
    GlossaryTermFactory(slug="kettle", name_en="kettle", name_fr="bouilloire")
    return {
        "recipe": recipe,
        "translation": publish(translation_of(recipe)),
        "practice": practice,
        "archived": old,
        "organization": harbour,
    }
