"""Editors keep the glossary in the CMS; others read it in public."""

import pytest

from core.models import GlossaryTerm
from tests.factories.glossary import GlossaryTermFactory

pytestmark = pytest.mark.django_db

LIST = "/admin/snippets/core/glossaryterm/"
ADD = f"{LIST}add/"


def form(**values):
    names = ["name", "variants", "definition", "context", "avoid"]
    empty = {f"{name}_{language}": "" for name in names for language in ("en", "fr")}
    filled = {"name_en": "pew", "name_fr": "banquette", "definition_en": "A seat.", "definition_fr": "Un siège."}
    return {**empty, "slug": "", "is_approved": "on", **filled, **values}


def test_editor_adds_a_term(login, editor):
    response = login(editor).post(ADD, form(variants_fr="banquettes rouges"))

    assert response.status_code == 302
    term = GlossaryTerm.objects.get(slug="pew")
    assert term.wordings("fr") == ["banquette", "banquettes rouges"]
    assert term.is_approved


def test_shared_wording_is_refused_naming_the_other_and_keeps_what_was_typed(login, editor):
    GlossaryTermFactory(name_en="bench", variants_en="pew")

    response = login(editor).post(ADD, form(context_en="Kept while corrected."))

    html = response.content.decode()
    assert response.status_code == 200
    assert "“pew” belongs to the term “bench” already." in html
    assert "Kept while corrected." in html
    assert not GlossaryTerm.objects.filter(name_en="pew").exists()


def test_taken_address_is_refused_at_its_field(login, editor):
    GlossaryTermFactory(slug="pew", name_en="bench")

    response = login(editor).post(ADD, form())

    assert response.status_code == 200
    assert "slug" in response.context["form"].errors


def test_list_says_what_is_missing_and_finds_other_forms(login, editor):
    GlossaryTermFactory(name_en="bench", variants_en="pew", context_en="On it.")
    GlossaryTermFactory(name_en="stool")

    html = login(editor).get(f"{LIST}?q=pew").content.decode()

    assert "bench" in html
    assert "Context in French" in html
    assert "stool" not in html


def test_list_can_be_narrowed_to_what_is_not_approved(login, editor):
    GlossaryTermFactory(name_en="bench", is_approved=False)

    html = login(editor).get(f"{LIST}?is_approved=false").content.decode()

    assert "bench" in html
    assert "permanent resident" not in html


@pytest.mark.parametrize("role", ["author", "translator"])
def test_others_change_nothing(login, request, role):
    term = GlossaryTerm.objects.get(slug="newcomer")
    client = login(request.getfixturevalue(role))

    client.post(f"{LIST}edit/{term.pk}/", form())
    client.post(f"{LIST}delete/{term.pk}/")
    client.post(ADD, form())

    assert GlossaryTerm.objects.get(slug="newcomer").name_en == "newcomer"
    assert not GlossaryTerm.objects.filter(slug="pew").exists()
    assert client.get("/en/glossary/").status_code == 200
