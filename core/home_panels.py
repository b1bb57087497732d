"""What members find on their first screen: a way to begin, their own entries, translations to do."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail_localize.models import Translation

from core.editorial.roles import index_pages
from core.editorial.turns import turn_of
from core.models import EntryPage
from core.models.organizations import agency_of

MOST = 20


class StartPanel(Component):
    """The first thing an author needs: a new entry, in the language they write in."""

    name = "start"
    template_name = "core/panels/start_panel.html"
    order = 212

    def get_context_data(self, parent_context):
        user = parent_context["request"].user
        listings = [page for page in index_pages() if page.permissions_for_user(user).can_add_subpage()]
        return {
            "name": self.name,
            "listings": [
                (page, page.entry_model().kind_name, page.entry_model()._meta)
                for page in sorted(listings, key=lambda page: page.locale_id)
            ],
        }

    def render_html(self, parent_context):
        return super().render_html(parent_context) if self.get_context_data(parent_context)["listings"] else ""


class EntriesPanel(Component):
    """A list of entries, each with its state and whose turn it is."""

    template_name = "core/panels/entries_panel.html"
    heading = ""
    empty = ""

    def get_entries(self, user):
        raise NotImplementedError

    def get_context_data(self, parent_context):
        entries = self.get_entries(parent_context["request"].user)
        return {
            "name": self.name,
            "heading": self.heading,
            "empty": self.empty,
            "rows": [(entry, turn_of(entry)) for entry in entries],
        }


class MyEntriesPanel(EntriesPanel):
    """The entries of the member's agency, the latest changed first."""

    name = "my_entries"
    heading = _("Entries of your agency")
    empty = _("Nothing yet. Begin under “Pages”: choose the language you write in, then Recipes or Practices.")
    order = 240

    def get_entries(self, user):
        agency = agency_of(user)
        entries = EntryPage.objects.filter(agency=agency) if agency else EntryPage.objects.filter(owner=user)
        return [
            entry
            for entry in entries.select_related("locale").order_by("-latest_revision_created_at")[: 2 * MOST].specific()
            if not entry.is_translation
        ][:MOST]


class TranslationsPanel(EntriesPanel):
    """The translations that are not public yet or no longer up to date, the oldest first."""

    name = "translations_to_do"
    heading = _("Translations to do")
    empty = _("Every published entry is translated.")
    order = 230

    def get_entries(self, user):
        targets = (
            Translation.objects.filter(enabled=True).select_related("source", "target_locale").order_by("created_at")
        )
        pages = (
            EntryPage.objects.filter(
                translation_key=translation.source.object_id, locale_id=translation.target_locale_id
            )
            .select_related("locale")
            .first()
            for translation in targets
        )
        return [page.specific for page in pages if page and turn_of(page).tone in ("draft", "returned")][:MOST]
