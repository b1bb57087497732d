"""The public page about review: made from what the CMS goes by, so that it cannot say anything else."""

import re
from html import unescape

import pytest
from django.contrib.auth.models import Group
from django.utils.translation import override
from wagtail.models import Site

from core.choices import EvidenceLevel
from core.criteria import CRITERIA
from core.editorial.roles import AUTHORS, EDITORS, TRANSLATORS
from core.models import EditorialReviewTask, LanguageReviewTask, LibrarySettings
from tests.factories.members import make_member
from tests.factories.pages import make_recipe, term
from tests.factories.reviews import carry_out, fresh
from tests.factories.translations import publish, translation_of

pytestmark = pytest.mark.django_db

ENGLISH, FRENCH = "/en/how-we-review/", "/fr/notre-demarche/"


def part(client, name, address=ENGLISH):
    """The text of one section of the page."""
    html = client.get(address).content.decode()
    section = re.search(rf'<section[^>]*aria-labelledby="{name}".*?</section>', html, re.DOTALL)[0]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", section)).split())


def role(client, name, address=ENGLISH):
    """What the page says of one role."""
    html = client.get(address).content.decode()
    panel = re.search(rf"<h3>{name}</h3>.*?</div>", html, re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", panel[0])).split()) if panel else ""


@pytest.mark.parametrize(
    ("address", "other", "heading"), [(ENGLISH, FRENCH, "How we review"), (FRENCH, ENGLISH, "Notre démarche")]
)
def test_page_is_there_in_both_languages_and_each_leads_to_the_other(client, address, other, heading):
    html = client.get(address).content.decode()

    assert f"<h1>{heading}</h1>" in html
    assert f'href="{other}"' in html


@pytest.mark.parametrize(
    ("start", "place", "address"),
    [
        ("/en/", "footer", ENGLISH),
        ("/fr/", "footer", FRENCH),
        ("/en/contribute/", "main", ENGLISH),
        ("/fr/contribuer/", "main", FRENCH),
    ],
)
def test_footer_and_the_page_for_contributors_lead_here(client, start, place, address):
    html = client.get(start).content.decode()

    assert f'href="{address}"' in re.search(rf"<{place}.*</{place}>", html, re.DOTALL)[0]


def test_members_are_counted_and_not_named(client):
    author, left = make_member("author"), make_member("author")
    left.is_active = False
    left.save()

    assert "1 active member " in role(client, "Authors")
    assert author.get_full_name() not in client.get(ENGLISH).content.decode()


def test_right_given_to_a_role_is_said_of_it(client):
    said = "set the evidence level of an entry"
    assert said in role(client, "Editors")
    assert said not in role(client, "Translators into French")

    translators, editors = (Group.objects.get(name=role.name) for role in (TRANSLATORS["fr"], EDITORS))
    right = editors.permissions.get(codename="assess_entry")
    translators.permissions.add(right)
    editors.permissions.remove(right)

    assert said not in role(client, "Editors")
    assert said in role(client, "Translators into French")


def test_role_that_an_administrator_adds_stands_with_the_others(client):
    group = Group.objects.create(name="Proofreaders · Relecture")
    group.permissions.add(Group.objects.get(name=AUTHORS.name).permissions.get(codename="access_admin"))
    LanguageReviewTask.objects.get().groups.add(group)

    assert "decide on translations made by others" in role(client, "Proofreaders")
    assert role(client, "Relecture", FRENCH)


def test_step_names_the_task_and_whoever_decides_in_it(client):
    task = EditorialReviewTask.objects.get()
    task.name = "Second look · Deuxième regard"
    task.save()
    task.groups.set(Group.objects.filter(name=TRANSLATORS["fr"].name))

    assert "Second look Translators into French Someone who neither wrote" in part(client, "steps")
    assert "Deuxième regard Traduction vers le français" in part(client, "steps", FRENCH)
    assert "decide on entries written by others" in role(client, "Translators into French")
    assert "decide on entries written by others" not in role(client, "Editors")


def test_review_that_is_switched_off_is_no_step(client):
    LanguageReviewTask.objects.update(active=False)

    assert "A second person" not in part(client, "steps")


def test_reason_is_said_as_the_editors_word_it(client):
    reason = term("decision-reason", "promotional")
    reason.name_en, reason.meaning_en = "An advertisement", "It wants to sell."
    reason.save()

    assert "An advertisement It wants to sell." in part(client, "reasons")
    assert "Promotionnelle" in part(client, "reasons", FRENCH)


@pytest.mark.parametrize("address", [ENGLISH, FRENCH])
def test_criteria_and_evidence_levels_are_explained(client, address):
    criteria, evidence = part(client, "criteria", address), part(client, "evidence", address)

    for criterion in CRITERIA:
        with override(address[1:3]):
            assert " ".join(f"{criterion.name} {criterion.question}".split()) in criteria
    for level in EvidenceLevel:
        assert f"{level.label} {level.meaning}" in evidence


def test_waits_and_outcomes_are_those_of_the_last_ninety_days(client, author, editor, time_machine):
    time_machine.move_to("2026-03-01 16:00+00:00", tick=False)
    pages = [make_recipe(live=False) for _page in range(3)]
    for page in pages:
        page.get_workflow().start(page, author)
    time_machine.shift(4 * 24 * 3600)
    assert "not enough cases yet 0 cases in the last 90 days" in part(client, "steps")

    for page in pages:
        carry_out(fresh(page), editor, "approve")

    assert "From submission to the first decision 4 days median of 3 cases" in part(client, "steps")
    assert "3 accepted 0 sent back for changes 0 declined" in part(client, "outcomes")
    assert "3 acceptées" in part(client, "outcomes", FRENCH)


def test_time_to_the_other_language_is_said_for_each_direction(client, time_machine):
    time_machine.move_to("2026-03-01 16:00+00:00", tick=False)
    pages = [make_recipe(language) for language in ("en", "en", "en", "fr")]
    time_machine.shift(4 * 24 * 3600)
    for page in pages:
        publish(translation_of(page))

    english, french = part(client, "steps"), part(client, "steps", FRENCH)

    assert "From the publication of an English entry to that of its French text 4 days median of 3 cases" in english
    assert "From the publication of a French entry to that of its English text not enough cases yet 1 case" in english
    assert "De la publication d’une fiche en anglais à celle de son texte français 4 jours" in french


def test_appeals_go_to_the_editors_address(client):
    LibrarySettings.objects.update_or_create(site=Site.objects.get(), defaults={"editors_email": "editors@example.org"})

    assert "editors@example.org" in part(client, "fairness")


def test_page_needs_the_same_queries_however_many_members_and_reviews(
    client, author, editor, warm_cache, django_assert_max_num_queries
):
    for number in range(4):
        make_member(["author", "editor"][number % 2])
        page = make_recipe(live=False)
        page.get_workflow().start(page, author)
        carry_out(fresh(page), editor, "approve")
    client.get(ENGLISH)

    with django_assert_max_num_queries(24):
        client.get(ENGLISH)
