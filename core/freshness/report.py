"""How fresh the catalogue is: every published entry with its dates, the longest overdue first."""

import django_filters
from django.core.exceptions import PermissionDenied
from django.db.models import F
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import PageReportView
from wagtail.models import Locale

from core.freshness.keepers import entries_kept_by, keeps_entries
from core.models import EntryPage, Freshness, Organization, Term, Vocabulary
from core.spreadsheets import ColumnsExportMixin
from core.templatetags.library import long_date


def kinds():
    """``(model name, name for readers)`` of every template an entry can have."""
    return [(model._meta.model_name, model.kind_name) for model in EntryPage.__subclasses__()]


def agencies(request):
    return Organization.objects.filter(pk__in=entries_kept_by(request.user).values("agency"))


class TermFilter(django_filters.ModelChoiceFilter):
    """Entries that have a term of one vocabulary."""

    def __init__(self, vocabulary, **kwargs):
        terms = Term.objects.filter(vocabulary=vocabulary).order_by("sort_order")
        super().__init__(field_name="page_terms__term", queryset=terms, **kwargs)


class FreshnessFilterSet(WagtailFilterSet):
    freshness = django_filters.ChoiceFilter(label=_("State"), choices=Freshness.choices)
    locale = django_filters.ModelChoiceFilter(label=_("Language"), queryset=Locale.objects.all())
    kind = django_filters.ChoiceFilter(label=_("Kind"), field_name="content_type__model", choices=kinds)
    agency = django_filters.ModelChoiceFilter(label=_("Agency"), queryset=agencies)
    province = TermFilter(Vocabulary.PROVINCE, label=_("Province or territory"))
    theme = TermFilter(Vocabulary.THEME, label=_("Theme"))

    class Meta:
        model = EntryPage
        fields = []


class DayColumn(Column):
    """A date in full, as readers see it; in files it stays a date."""

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        return {**context, "value": long_date(context["value"]) if context["raw_value"] else ""}


class FreshnessReport(ColumnsExportMixin, PageReportView):
    """Editors see every entry; authors those of their agency. An original stands for its translation too."""

    model = EntryPage
    page_title = _("Freshness")
    header_icon = "calendar-check"
    filterset_class = FreshnessFilterSet
    results_template_name = "wagtailadmin/reports/base_report_results.html"
    index_url_name = "freshness_report"
    index_results_url_name = "freshness_report_results"
    export_filename = "freshness"
    columns = [
        TitleColumn("title", label=_("Title"), url_name="wagtailadmin_pages:edit", width="30%"),
        Column("kind", label=_("Kind"), accessor="template_class.kind_name"),
        Column("language", label=_("Language"), accessor="locale.get_display_name"),
        Column("agency", label=_("Agency")),
        Column("state", label=_("State"), accessor=lambda entry: Freshness(entry.freshness).label),
        DayColumn("last_reviewed", label=_("Reviewed")),
        DayColumn("next_review", label=_("Next review")),
        Column("days_left", label=_("Days")),
        Column("owner", label=_("Owner"), accessor="owner.get_full_name"),
    ]
    list_export = [column.name for column in columns]

    def dispatch(self, request, *args, **kwargs):
        if not keeps_entries(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self):
        entries = entries_kept_by(self.request.user).with_freshness()
        return entries.select_related("locale", "agency", "owner", "content_type").order_by(
            F("archived_on").asc(nulls_first=True), F("next_review").asc(nulls_last=True), "pk"
        )


class FreshnessMenuItem(MenuItem):
    """Leads to the report, for those who may open it."""

    def __init__(self):
        super().__init__(
            _("Freshness"), reverse("freshness_report"), name="freshness", icon_name="calendar-check", order=600
        )

    def is_shown(self, request):
        return keeps_entries(request.user)
