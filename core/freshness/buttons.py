"""Archiving stands in Wagtail's menus of a page, where others find "Delete"."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.menus.pages import PageMenuItem

from core.models import EntryPage


class ArchiveButton(PageMenuItem):
    label = _("Archive")
    icon_name = "folder-inverse"
    url_name = "archive_entry"

    def is_shown(self, user):
        return self.page.permissions_for_user(user).can_archive()


class RestoreButton(PageMenuItem):
    label = _("Bring back")
    icon_name = "rotate"
    url_name = "restore_entry"

    def is_shown(self, user):
        return self.page.permissions_for_user(user).can_restore()


def archive_buttons(page):
    """Both, each shown to whoever may press it; none on pages that are no entries."""
    if not isinstance(page, EntryPage):
        return []
    return [ArchiveButton(page=page, priority=51), RestoreButton(page=page, priority=52)]
