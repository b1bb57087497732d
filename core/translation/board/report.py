"""The status board: every entry in both languages, what waits longest first, each with what to do about it."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db.models import Count, Exists, OuterRef
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import PageReportView
from wagtail.models import Locale, Page, TaskState
from wagtail.permissions import policy_registry

from core.models import EntryPage
from core.permissions import languages_to_translate_into
from core.spreadsheets import ColumnsExportMixin
from core.translation.board.filters import COUNTED, DIRECTIONS, BoardFilterSet
from core.translation.board.standing import Standing, standings_of
from core.translation.board.states import TranslationState, with_states
from core.translation.board.visible import entries_on_board
from core.walls import is_editor, own_entries

# For the totals, where there is no room for words.
SIGNS = {"en": "EN → FR", "fr": "FR → EN"}


def may_see_board(user):
    """Whether the member edits, translates or writes."""
    return is_editor(user) or bool(languages_to_translate_into(user)) or _may_write(user)


def _may_write(user):
    return policy_registry.get_by_type(Page).user_has_permission(user, "add")


@dataclass(frozen=True)
class Row:
    """One entry on the board: how it stands, and what of it the member may open and decide."""

    standing: Standing
    may_open_original: bool
    may_open: bool
    may_decide: bool
    may_ask: bool
    may_publish: bool


@dataclass(frozen=True)
class Total:
    """How many entries are in one state, and of these how many in each direction."""

    state: TranslationState
    directions: list[tuple[str, str, str, int]]

    @property
    def count(self):
        return sum(count for *_direction, count in self.directions)


def _of(name):
    """A column's value from the standing of its row."""

    def accessor(row):
        value = row.standing
        for part in name.split("."):
            value = getattr(value, part, "")
        return value() if callable(value) else value

    return accessor


class StatusBoard(ColumnsExportMixin, PageReportView):
    """Editors see every entry, authors those of their agency, translators those translated into their language."""

    model = EntryPage
    page_title = _("Translations")
    header_icon = "wagtail-localize-language"
    template_name = "core/translation/board/board.html"
    filterset_class = BoardFilterSet
    index_url_name = "translation_board"
    export_filename = "translations"
    columns = [
        Column("title", label=_("Title"), accessor=_of("original.title")),
        Column("kind", label=_("Kind"), accessor=_of("original.template_class.kind_name")),
        Column("agency", label=_("Agency"), accessor=_of("original.agency")),
        Column("original", label=_("Written in"), accessor=_of("original.locale.get_display_name")),
        Column("published", label=_("Published on"), accessor=_of("original.last_published_at.date")),
        Column("approved", label=_("Approved, waits since"), accessor=_of("approved_since.date")),
        Column("language", label=_("Translated into"), accessor=_of("locale.get_display_name")),
        Column("state", label=_("State"), accessor=_of("state.label")),
        Column("percent", label=_("Per cent"), accessor=_of("percent")),
        Column("to_do", label=_("Strings to do"), accessor=_of("to_do")),
        Column("since", label=_("Since"), accessor=_of("since.date")),
        Column("asked", label=_("Assigned to"), accessor=_of("asked")),
        Column("due_date", label=_("Due"), accessor=_of("due_date")),
        Column("translator", label=_("Translator"), accessor=_of("translator")),
        Column("reviewer", label=_("Reviewer"), accessor=_of("reviewer")),
    ]
    list_export = [column.name for column in columns]

    def dispatch(self, request, *args, **kwargs):
        if not may_see_board(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self):
        behind = EntryPage.objects.behind_their_original().filter(translation_key=OuterRef("translation_key"))
        translated = EntryPage.objects.translations().filter(translation_key=OuterRef("translation_key"))
        entries = with_states(entries_on_board(self.request.user))
        # What is up to date waits for nobody.
        return entries.alias(waits=Exists(behind) | ~Exists(translated)).order_by("-waits", "translation_since", "pk")

    def filter_queryset(self, queryset):
        return self.filters.narrow(queryset)

    @cached_property
    def counts(self):
        """``{(language of the original, state): entries}`` of what fits every other choice. One query."""
        entries = self.filters.narrow(self.get_base_queryset(), leave_out=COUNTED).order_by()
        counted = entries.values("locale__language_code", "translation_state").annotate(count=Count("pk")).order_by()
        return {(row["locale__language_code"], row["translation_state"]): row["count"] for row in counted}

    def totals(self):
        return [
            Total(
                state,
                [
                    (language, direction, SIGNS[language], self.counts.get((language, state), 0))
                    for language, direction in DIRECTIONS.items()
                ],
            )
            for state in TranslationState
        ]

    def get_paginator(self, queryset, per_page, **kwargs):
        paginator = super().get_paginator(queryset, per_page, **kwargs)
        chosen = self.filters.form.cleaned_data if self.filters.is_valid() else {}
        paginator.count = sum(
            count
            for (language, state), count in self.counts.items()
            if chosen.get("direction") in ("", None, language) and chosen.get("state") in ("", None, state)
        )
        return paginator

    def decorate_paginated_queryset(self, object_list):
        """Which entries stand on the page is asked first, and only of these how they stand in every detail."""
        pks = list(object_list.values_list("pk", flat=True))
        entries = with_states(EntryPage.objects.filter(pk__in=pks)).select_related("locale", "agency", "content_type")
        standings = {standing.original.pk: standing for standing in standings_of(entries)}
        user = self.request.user
        targets = [standing.target.pk for standing in standings.values() if standing.target]
        may_open = set(own_entries(user).filter(pk__in=[*pks, *targets]).values_list("pk", flat=True))
        decidable = TaskState.objects.reviewable_by(user).values_list("workflow_state__object_id", flat=True)
        may_decide = {int(pk) for pk in decidable}
        return [
            Row(
                standing=standings[pk],
                may_open_original=pk in may_open,
                may_open=bool(standings[pk].target) and standings[pk].target.pk in may_open,
                may_decide=bool(standings[pk].target) and standings[pk].target.pk in may_decide,
                may_ask=standings[pk].may_be_given_by(user),
                may_publish=is_editor(user) and standings[pk].approved_since is not None,
            )
            for pk in pks
        ]

    def get_context_data(self, **kwargs):
        return {**super().get_context_data(**kwargs), "totals": self.totals(), "locales": Locale.objects.all()}


class BoardMenuItem(MenuItem):
    """The way to the board, beside the reviews."""

    def __init__(self):
        super().__init__(
            _("Translations"),
            reverse("translation_board"),
            name="translation-board",
            icon_name="wagtail-localize-language",
            order=160,
        )

    def is_shown(self, request):
        return may_see_board(request.user)
