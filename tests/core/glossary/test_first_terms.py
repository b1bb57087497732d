"""The terms the library begins with: complete, correct by its own rules, and loaded once."""

import pytest
from django.core.management import call_command

from core.glossary.first_terms import load_glossary
from core.models import GlossaryTerm

pytestmark = pytest.mark.django_db


def test_there_are_at_least_sixty():
    assert GlossaryTerm.objects.approved().count() >= 60


def test_every_term_is_complete_and_shares_no_wording():
    for term in GlossaryTerm.objects.all():
        term.full_clean()

    assert {term.slug: term.missing for term in GlossaryTerm.objects.all() if term.missing} == {}


def test_second_run_keeps_what_editors_changed(capsys):
    GlossaryTerm.objects.filter(slug="newcomer").update(name_fr="personne nouvellement arrivée", variants_fr="")
    GlossaryTerm.objects.filter(slug="referral").delete()

    call_command("load_glossary")

    assert capsys.readouterr().out == "1 terms created.\n"
    assert GlossaryTerm.objects.get(slug="newcomer").name_fr == "personne nouvellement arrivée"
    assert load_glossary() == 0


def test_term_whose_wording_was_given_to_another_stays_out():
    GlossaryTerm.objects.filter(slug="mentoring").update(slug="mentorship", name_en="mentorship", variants_en="")

    assert load_glossary() == 0
