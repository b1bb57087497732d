"""Roles, rights and workflows: made once, and left as administrators arrange them."""

from io import StringIO

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from wagtail.models import GroupCollectionPermission, GroupPagePermission, Workflow, WorkflowPage, WorkflowTask

from core.editorial.roles import (
    ADMINISTRATORS,
    AUTHORS,
    EDITORS,
    ROLES,
    TRANSLATORS,
    index_pages,
    permissions_named,
    setup_editorial,
)
from core.editorial.workflows import editorial_review, language_review
from home.models import HomePage
from recipes.models import RecipeIndexPage

pytestmark = pytest.mark.django_db


def group(role):
    return Group.objects.get(name=role.name)


def rights_on(page, role):
    return set(
        GroupPagePermission.objects.filter(page_id=page.pk, group=group(role)).values_list(
            "permission__codename", flat=True
        )
    )


def everything():
    """All that ``setup_editorial`` arranges, to compare before and after."""
    tables = (Group, GroupPagePermission, GroupCollectionPermission, Workflow, WorkflowTask, WorkflowPage)
    links = Group.permissions.through.objects.values_list("group_id", "permission_id")
    return [sorted(table.objects.values_list("pk", flat=True)) for table in tables] + [sorted(links)]


def test_running_it_again_makes_nothing():
    before = everything()

    assert setup_editorial() == []
    assert everything() == before


def test_command_says_that_everything_was_there_already():
    said = StringIO()

    call_command("setup_editorial", stdout=said)

    assert said.getvalue() == "Everything was there already.\n"


def test_role_that_is_missing_is_made_again_with_its_rights():
    role = TRANSLATORS["fr"]
    group(role).delete()

    assert setup_editorial() == [role.name]
    assert group(role).permissions.filter(codename="translate_into_fr").exists()


def test_rights_an_administrator_took_or_gave_stay_so():
    authors = group(AUTHORS)
    authors.permissions.remove(*permissions_named("core.add_organization"))
    authors.permissions.add(*permissions_named("core.view_term"))

    setup_editorial()

    codes = set(authors.permissions.values_list("codename", flat=True))
    assert "add_organization" not in codes
    assert "view_term" in codes


def test_workflow_an_administrator_assigned_elsewhere_stays():
    index = index_pages()[0]
    other = Workflow.objects.create(name="Two readers")
    WorkflowPage.objects.filter(page_id=index.pk).update(workflow=other)

    setup_editorial()

    assert WorkflowPage.objects.get(page_id=index.pk).workflow == other


def test_workflow_an_administrator_renamed_is_not_made_a_second_time():
    Workflow.objects.filter(pk=editorial_review().pk).update(name="Lecture")

    assert setup_editorial() == []
    assert Workflow.objects.count() == 2


def test_section_added_later_gets_its_rights_and_workflow(english):
    front = HomePage.objects.get(locale=english)
    section = RecipeIndexPage(title="More recipes", slug="more-recipes", locale=english)
    front.add_child(instance=section)

    setup_editorial()

    assert rights_on(section, AUTHORS) == {"add_page"}
    assert rights_on(section, EDITORS) == {"add_page", "change_page", "publish_page", "lock_page", "unlock_page"}
    assert section.get_workflow() == editorial_review()


def test_every_section_of_both_languages_goes_through_editorial_review():
    assert len(index_pages()) == 4
    assert {page.get_workflow().pk for page in index_pages()} == {editorial_review().pk}


def test_two_workflows_exist_and_stock_ones_are_gone():
    assert set(Workflow.objects.values_list("pk", flat=True)) == {editorial_review().pk, language_review().pk}
    assert set(Group.objects.values_list("name", flat=True)) == {role.name for role in ROLES}


def test_stock_group_that_someone_uses_stays(author):
    moderators = Group.objects.create(name="Moderators")
    author.groups.add(moderators)

    setup_editorial()

    assert Group.objects.filter(name="Moderators").exists()


def test_editorial_review_is_for_editors_and_language_review_for_translators_too():
    editorial, language = (workflow.tasks[0].specific for workflow in (editorial_review(), language_review()))

    assert set(editorial.groups.all()) == {group(EDITORS)}
    assert set(language.groups.all()) == {group(EDITORS), *map(group, TRANSLATORS.values())}


def test_authors_add_and_translators_have_no_right_on_any_section():
    for page in index_pages():
        assert rights_on(page, AUTHORS) == {"add_page"}
        for role in TRANSLATORS.values():
            assert rights_on(page, role) == set()


def test_translators_work_into_one_language_and_editors_into_both():
    def languages(role):
        codes = group(role).permissions.filter(codename__startswith="translate_into_")
        return {code.removeprefix("translate_into_") for code in codes.values_list("codename", flat=True)}

    assert {language: languages(role) for language, role in TRANSLATORS.items()} == {"en": {"en"}, "fr": {"fr"}}
    assert languages(EDITORS) == {"en", "fr"}


def test_administrators_have_every_right_but_to_buttons_that_lead_nowhere():
    left_out = Permission.objects.exclude(pk__in=group(ADMINISTRATORS).permissions.all())
    assert [permission.codename for permission in left_out] == ["submit_translation"]


def test_every_role_is_named_in_both_languages_and_may_enter_the_cms():
    for role in ROLES:
        assert " · " in role.name
        assert group(role).permissions.filter(codename="access_admin").exists()


def test_right_that_does_not_exist_is_not_granted_in_silence():
    with pytest.raises(Permission.DoesNotExist):
        permissions_named("core.juggle_entry")
