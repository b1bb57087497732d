"""Forged forms of the CMS are refused in the reader's language; a way that leads nowhere is forgotten."""

import pytest
from django.test import Client
from wagtail.models import Page

from recipes.models import RecipePage
from tests.factories.forms import post_data
from tests.factories.pages import make_recipe

pytestmark = pytest.mark.django_db

SAID = [("en", "<h1>We could not read"), ("fr", "<h1>Nous n’avons pas pu lire")]


@pytest.fixture
def member(administrator):
    client = Client(raise_request_exception=False)
    client.force_login(administrator)
    return client


def edit(page):
    return f"/admin/pages/{page.pk}/edit/"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("needs-count", None),
        ("steps-count", "many"),
        ("page_organizations-0-id", "default"),
    ],
)
@pytest.mark.parametrize(("language", "said"), SAID)
def test_page_form_that_nobody_was_shown_is_refused_and_changes_nothing(member, field, value, language, said):
    page = make_recipe(title="A kettle for everyone")
    form = {name: one for name, one in {**post_data(page, title="Another"), field: value}.items() if one is not None}

    answer = member.post(edit(page), form, headers={"accept-language": language})

    assert answer.status_code == 400
    assert said in answer.content.decode()
    assert RecipePage.objects.get(pk=page.pk).get_latest_revision_as_object().title == "A kettle for everyone"


def test_number_that_is_none_is_refused(member):
    page = make_recipe()

    assert (
        member.post(f"/admin/pages/{page.pk}/copy/", {"new_parent_page": "https://elsewhere.example/"}).status_code
        == 400
    )


@pytest.mark.parametrize("going", ["nowhere", "javascript:alert(1)", "\\evil.example", "edit"])
def test_step_is_taken_and_leads_to_the_entry_where_the_way_leads_nowhere(member, going):
    page = make_recipe()

    answer = member.post(f"/admin/entries/{page.pk}/confirm/", {"next": going})

    assert (answer.status_code, answer["Location"]) == (302, edit(page))


def test_way_back_is_kept(member):
    page = make_recipe()

    answer = member.post(f"/admin/entries/{page.pk}/confirm/?next=/admin/reports/freshness/")

    assert answer["Location"] == "/admin/reports/freshness/"


def test_page_that_another_member_deletes_at_the_moment_is_not_there(member, monkeypatch):
    page = make_recipe()
    page.save_revision()
    monkeypatch.setattr(Page, "get_latest_revision", lambda self: self.revisions.get(pk=0))

    assert member.get(f"/admin/pages/{page.pk}/usage/").status_code == 404


def test_fault_of_ours_stays_a_fault(member, monkeypatch):
    monkeypatch.setattr("core.freshness.views.reverse", lambda *args, **kwargs: 1 / 0)

    assert member.post(f"/admin/entries/{make_recipe().pk}/confirm/").status_code == 500
