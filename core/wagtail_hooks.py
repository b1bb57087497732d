"""What the library adds to the CMS. Only registers; the classes live in the files named after them."""

from django.contrib import messages
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import path, re_path
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.views.home import UserObjectsInWorkflowModerationPanel
from wagtail.admin.viewsets import viewsets
from wagtail.snippets.models import register_snippet

from core import views
from core.home_panels import MyEntriesPanel, StartPanel, TranslationsPanel
from core.models import EntryPage
from core.translation.sources import translation_into
from core.translation.views import translation_screen
from core.viewsets import CatalogueViewSetGroup, MembershipViewSet

register_snippet(CatalogueViewSetGroup)
viewsets.register(MembershipViewSet("membership"))


@hooks.register("register_admin_urls")
def admin_urls():
    return [
        path("entries/<int:page_id>/state/", views.entry_state, name="entry_state"),
        # Registered before wagtail-localize's own, so that they answer in its place.
        re_path(
            r"^localize/translate/\d+/(strings|overrides|pofile/upload|machine_translate|disable)\b",
            views.closed,
        ),
        re_path(r"^localize/(submit|update)/", views.closed),
        re_path(r"^localize/page/\d+/convert_to_alias/", views.closed),
    ]


@hooks.register("before_edit_page", order=-10)
def open_translation_screen(request, page):
    """A translation opens beside its original instead of in the ordinary editor."""
    translation = isinstance(page, EntryPage) and translation_into(page)
    if translation:
        return translation_screen(request, page, translation)


@hooks.register("after_edit_page")
def say_that_own_changes_need_someone_else(request, page):
    """An editor who changed the text and approved it in one click is told why it still waits."""
    if request.POST.get("workflow-action-name") == "approve" and page.workflow_in_progress:
        messages.warning(
            request,
            _("Your changes are saved. Because you changed the text, someone else has to approve it."),
        )
        return redirect("wagtailadmin_pages:edit", page.pk)


@hooks.register("construct_page_action_menu")
def put_the_decision_first(menu_items, request, context):
    """A reviewer came to decide: approving stands where others find "Save draft"."""
    menu_items.sort(key=lambda item: item.name != "approve")


@hooks.register("before_bulk_action")
def refuse_bulk_publication(request, action_type, pages, action_class_instance):
    """Entries become public by review alone, one by one."""
    if action_type == "publish" and any(isinstance(page.specific, EntryPage) for page in pages):
        messages.error(request, _("Entries are published by review. Open each one and submit it."))
        return redirect("wagtailadmin_home")


@hooks.register("construct_homepage_panels")
def add_home_panels(request, panels):
    # Ours says the same and whose turn it is.
    panels[:] = [panel for panel in panels if not isinstance(panel, UserObjectsInWorkflowModerationPanel)]
    if request.user.has_perm("core.translate_entry"):
        panels.append(TranslationsPanel())
    panels.extend([StartPanel(), MyEntriesPanel()])


@hooks.register("insert_global_admin_css")
def admin_css():
    return format_html('<link rel="stylesheet" href="{}">', static("admin.css"))


@hooks.register("insert_editor_js")
def editor_js():
    return format_html('<script src="{}" defer></script>', static("editor.js"))
