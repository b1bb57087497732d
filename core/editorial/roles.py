"""Roles, their rights, and the two workflows: made by one function that can be run again at any time."""

from dataclasses import dataclass, field

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from core.editorial.workflows import workflow_of
from core.models import EditorialReviewTask, EntryIndexPage, LanguageReviewTask


@dataclass(frozen=True)
class Role:
    """What one kind of member may do. The group's name is in both languages, for it is shown in both."""

    name: str
    permissions: tuple[str, ...] = ()
    sections: tuple[str, ...] = field(default=(), metadata={"doc": "rights on the sections entries live in"})
    collection: tuple[str, ...] = field(default=(), metadata={"doc": "rights on pictures and files"})


AUTHORS = Role(
    "Authors · Rédaction",
    permissions=("wagtailadmin.access_admin", "core.add_organization"),
    sections=("add_page",),
    collection=(
        "core.add_customimage",
        "core.choose_customimage",
        "core.add_customdocument",
        "core.choose_customdocument",
    ),
)
EDITORS = Role(
    "Editors · Révision",
    permissions=(
        "wagtailadmin.access_admin",
        "core.assess_entry",
        "core.translate_into_en",
        "core.translate_into_fr",
        "core.retry_message",
        *(
            f"core.{action}_{model}"
            for model in ("term", "organization", "glossaryterm", "synonym")
            for action in ("add", "change", "delete", "view")
        ),
        *(f"wagtailsearchpromotions.{action}_searchpromotion" for action in ("add", "change", "delete", "view")),
    ),
    sections=("add_page", "change_page", "publish_page", "lock_page", "unlock_page"),
    collection=(*AUTHORS.collection, "core.change_customimage", "core.change_customdocument"),
)
# By the language they translate into.
TRANSLATORS = {
    language: Role(
        name,
        permissions=("wagtailadmin.access_admin", f"core.translate_into_{language}"),
        collection=("core.choose_customimage", "core.choose_customdocument"),
    )
    for language, name in {
        "en": "Translators into English · Traduction vers l’anglais",
        "fr": "Translators into French · Traduction vers le français",
    }.items()
}
ADMINISTRATORS = Role(
    "Administrators · Administration",
    collection=(
        *EDITORS.collection,
        *(f"wagtailcore.{action}_collection" for action in ("add", "change", "delete")),
    ),
)
ROLES = (AUTHORS, EDITORS, *TRANSLATORS.values(), ADMINISTRATORS)

# Wagtail's own groups and workflow know nothing of agencies and would stand beside ours without a use.
STOCK_GROUPS = ("Editors", "Moderators")
STOCK_WORKFLOW = "Moderators approval"


@transaction.atomic
def setup_editorial():
    """Create the roles, their rights and the workflows where they are missing; return what was made.

    What exists is left as administrators arranged it: a role that is already there keeps its rights, save
    for sections added since.
    """
    _remove_stock()
    made = []
    for role in ROLES:
        group, created = Group.objects.get_or_create(name=role.name)
        if created:
            made.append(role.name)
            _grant(group, role)
        _grant_sections(group, role)
    made += _setup_workflow(EditorialReviewTask, "Editorial review · Révision", [EDITORS], assign=True)
    made += _setup_workflow(
        LanguageReviewTask, "Language review · Révision linguistique", [EDITORS, *TRANSLATORS.values()]
    )
    return made


def _remove_stock():
    """Take away Wagtail's example groups and workflow, unless someone already uses them."""
    Group.objects.filter(name__in=STOCK_GROUPS, user=None).delete()
    Workflow.objects.filter(name=STOCK_WORKFLOW, workflow_states=None).delete()


def permissions_named(*names):
    """The permissions with the given ``app.codename`` names. Raises ``Permission.DoesNotExist`` for a wrong one."""
    return [
        Permission.objects.get(content_type__app_label=app, codename=codename)
        for app, codename in (name.split(".") for name in names)
    ]


def _grant(group, role):
    if role is ADMINISTRATORS:
        # Whoever may submit translations is offered wagtail-localize's buttons, and their doors are closed here.
        group.permissions.set(Permission.objects.exclude(codename="submit_translation"))
        for permission in _page_permissions():
            GroupPagePermission.objects.get_or_create(
                group=group, page=Page.get_first_root_node(), permission=permission
            )
    else:
        group.permissions.set(permissions_named(*role.permissions))
    root = Collection.get_first_root_node()
    for permission in permissions_named(*role.collection):
        GroupCollectionPermission.objects.get_or_create(group=group, collection=root, permission=permission)


def _grant_sections(group, role):
    for page in index_pages():
        for permission in _page_permissions().filter(codename__in=role.sections):
            GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)


def _page_permissions():
    return Permission.objects.filter(content_type__app_label="wagtailcore", content_type__model="page").filter(
        Q(codename__endswith="_page")
    )


def index_pages():
    """The sections of both languages in which entries live."""
    return [page for page in Page.objects.filter(depth=3).specific() if isinstance(page, EntryIndexPage)]


def _setup_workflow(task_model, name, roles, assign=False):
    if workflow_of(task_model):
        workflow, made = workflow_of(task_model), []
    else:
        task = task_model.objects.create(name=name)
        task.groups.set(Group.objects.filter(name__in=[role.name for role in roles]))
        workflow, made = Workflow.objects.create(name=name), [name]
        WorkflowTask.objects.create(workflow=workflow, task=task)
    if assign:
        for page in index_pages():
            WorkflowPage.objects.get_or_create(page=page, defaults={"workflow": workflow})
    return made
