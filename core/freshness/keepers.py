"""Whose entries these are to keep right."""

from wagtail.models import Page
from wagtail.permissions import policy_registry

from core.models import EntryPage
from core.walls import is_editor, own_entries


def keeps_entries(user):
    """Whether the member keeps any entries right: editors and authors do, translators do not."""
    return is_editor(user) or policy_registry.get_by_type(Page).user_has_permission(user, "add")


def entries_kept_by(user):
    """The public originals a member keeps right: all for editors, those of their agency for authors."""
    entries = EntryPage.objects.live().originals()
    return entries.filter(pk__in=own_entries(user).values("pk")) if keeps_entries(user) else entries.none()
