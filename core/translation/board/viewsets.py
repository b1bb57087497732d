"""Entries in Wagtail's own screens: a column of the page listings and a panel beside the editor form."""

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.admin.ui.tables import BaseColumn
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.listing import ExplorableIndexView, PageFilterSet
from wagtail.admin.views.pages.usage import ContentTypeUseView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page

from core.models import EntryIndexPage, EntryPage
from core.translation.board.standing import states_of
from core.translation.board.states import TranslationState, to_be_translated, with_states
from core.translation.sources import mark_translations
from core.translation.views import may_decide
from core.walls import is_editor


class TranslationColumn(BaseColumn):
    """How the other language of an entry stands, or the entry itself where it is the translation."""

    cell_template_name = "core/translation/board/cell.html"

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        return {**context, "standing": instance.standing}


class EntryFilterSet(PageFilterSet):
    translation = django_filters.ChoiceFilter(
        label=_("Translation"), choices=TranslationState.choices, method="by_state"
    )

    def by_state(self, queryset, name, state):
        entries = with_states(to_be_translated()).filter(translation_state=state).values("translation_key")
        # By key: a search can be narrowed by nothing else.
        return queryset.filter(pk__in=Page.objects.filter(translation_key__in=entries).values("pk"))


class WithStandings:
    """Listings of entries, each with its translation."""

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        pages = context["object_list"]
        standings = states_of(pages)
        # Each page's menu would ask.
        mark_translations(pages)
        for page in pages:
            page.standing = standings.get(page.pk)
        return context


class EntryIndexView(WithStandings, ExplorableIndexView):
    base_columns = [*ExplorableIndexView.base_columns, TranslationColumn("translation", label=_("Translation"))]


class EntryUseView(WithStandings, ContentTypeUseView):
    pass


class TranslationSidePanel(BaseSidePanel):
    """The entry in the other language: how it stands, since when, who, and the way there."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("Toggle translation")
        icon_name = "wagtail-localize-language"
        has_counter = False

    name = "translation"
    title = _("Translation")
    template_name = "core/translation/board/side_panel.html"
    order = 150

    def get_context_data(self, parent_context):
        context = super().get_context_data(parent_context)
        standing = states_of([self.object]).get(self.object.pk)
        return {**context, "standing": standing, **self._rights(standing)} if standing else context

    def _rights(self, standing):
        """What the member may do, as ``core.translation.board.report.Row`` has it."""
        user, target = self.request.user, standing.target
        return {
            "may_open": bool(target) and target.permissions_for_user(user).can_edit(),
            "may_decide": bool(target) and may_decide(target.specific, user),
            "may_ask": standing.may_be_given_by(user),
            "may_publish": is_editor(user) and standing.approved_since is not None,
        }


class EntryEditView(EditView):
    def get_side_panels(self):
        panels = super().get_side_panels()
        if self.expects_json_response or self.hydrate_create_view:
            return panels
        return MediaContainer([*panels, TranslationSidePanel(self.page, self.request)])


class EntryViewSet(PageViewSet):
    """Every kind of entry, under every listing of entries."""

    model = EntryPage
    parent_models = [EntryIndexPage]
    filterset_class = EntryFilterSet
    index_view_class = EntryIndexView
    content_type_use_view_class = EntryUseView
    edit_view_class = EntryEditView
