"""Who may open and change an entry, beyond Wagtail's rights on parts of the tree."""

from wagtail.models import PagePermissionTester

from core.models.organizations import agency_of


class EntryPermissionTester(PagePermissionTester):
    """Wagtail lets the owner of a page and whoever has rights on its section edit it. This library adds:

    - colleagues of an agency share its drafts;
    - translators open translations, and nothing else;
    - nobody publishes directly: an entry becomes public when its review is approved.
    """

    def can_edit(self):
        return super().can_edit() or self.is_colleague() or self.is_translator()

    def is_colleague(self):
        """Whether the member writes for the agency this entry belongs to."""
        if not self.user.is_active or self.page.agency_id is None or "add" not in self.permissions:
            return False
        agency = agency_of(self.user)
        return agency is not None and agency.pk == self.page.agency_id

    def is_translator(self):
        """Whether this is a translation, and the member's role is to translate."""
        return self.user.is_active and self.user.has_perm("core.translate_entry") and self.page.is_translation

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
