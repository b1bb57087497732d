"""Who may open and change an entry, beyond Wagtail's rights on parts of the tree."""

from django.conf import settings
from wagtail.models import PagePermissionTester

from core.models.organizations import agency_of


def may_translate_into(user, language):
    """Whether the member's role is to translate into a language, given by its code."""
    return user.is_active and user.has_perm(f"core.translate_into_{language}")


def languages_to_translate_into(user):
    """The codes of the languages that the member's role is to translate into."""
    return [language for language, _name in settings.LANGUAGES if may_translate_into(user, language)]


class EntryPermissionTester(PagePermissionTester):
    """Wagtail lets the owner of a page and whoever has rights on its section edit it. Here:

    - an entry is its agency's: colleagues share its drafts, and whoever leaves it leaves them;
    - translators open translations into their language, and nothing else;
    - nobody publishes directly: an entry becomes public when its review is approved;
    - what was ever published is archived instead of deleted; only administrators delete it.
    """

    def can_edit(self):
        if self.can_copy() or self.is_translator():
            return True
        task = self.user.is_active and self.page.current_workflow_task
        return bool(task and task.user_can_access_editor(self.page, self.user))

    def is_author(self):
        """Whether the entry is the member's to write: their agency's, or their own if it is no agency's.

        Whoever leaves an agency leaves its drafts there.
        """
        # Wagtail lists no permissions for superusers; they need none.
        if not self.user.is_active or "add" not in getattr(self, "permissions", ()):
            return False
        if self.page.agency_id is None:
            return self.page.owner_id == self.user.pk
        agency = agency_of(self.user)
        return agency is not None and agency.pk == self.page.agency_id

    def can_copy(self):
        return self.is_editor() or self.is_author()

    def is_translator(self):
        """Whether this is a translation, and the member's role is to translate into its language."""
        return may_translate_into(self.user, self.page.locale.language_code) and self.page.is_translation

    def is_editor(self):
        """Whether the member may change every entry of the section."""
        return self.user.is_active and (self.user.is_superuser or "change" in self.permissions)

    def can_confirm(self):
        """Whether the member may say that a public entry is still right: its writers and the editors.

        Asked of the original; its translation follows.
        """
        return self.page.live and not self.page.is_archived and self.can_edit() and not self.page.is_translation

    def can_archive(self):
        """Who may say that it is still right may say that it no longer is; editors may mend the reason later."""
        return self.can_confirm() or self.can_restore()

    def can_restore(self):
        """Whether the member may bring an archived entry back to the lists."""
        return self.page.is_archived and self.is_editor() and not self.page.is_translation

    def can_delete(self, ignore_bulk=False):
        """A draft is its agency's to delete.

        What was published, or is being translated, stays with its translation, except for administrators.
        """
        if self.page.first_published_at or self.page.is_translation or self.page.is_being_translated:
            may_delete_sections = self.user.is_superuser or "bulk_delete" in getattr(self, "permissions", ())
            return may_delete_sections and super().can_delete(ignore_bulk)
        return self.can_copy()

    def can_move(self):
        """Entries stay where they are: each language has one section for each kind, and the two belong together."""
        return False

    def can_move_to(self, destination):
        return False

    def can_copy_to(self, destination, recursive=False):
        """A copy is written in the language of its section, as what it is copied from."""
        return destination.locale_id == self.page.locale_id and super().can_copy_to(destination, recursive)

    def can_view_revisions(self):
        return super().can_view_revisions() and self.can_edit()

    def can_publish(self):
        return False

    def can_set_view_restrictions(self):
        return super().can_publish()


class EntryIndexPermissionTester(PagePermissionTester):
    """Wagtail's rules, except that no entry is published while it is created or copied."""

    def can_publish_subpage(self):
        return False
