"""What readers looked for in vain, for editors: what is missing, or has another name here."""

import django_filters
from django.core.exceptions import PermissionDenied
from django.db.models import Max, Sum
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView

from core.spreadsheets import ColumnsExportMixin
from core.templatetags.library import long_date
from search.models import UnansweredSearch


class UnansweredFilterSet(WagtailFilterSet):
    language = django_filters.ChoiceFilter(
        label=_("Language"), choices=UnansweredSearch._meta.get_field("language").choices
    )

    class Meta:
        model = UnansweredSearch
        fields = []


def sees_unanswered(user):
    return user.has_perm("core.assess_entry")


class UnansweredReport(ColumnsExportMixin, ReportView):
    """Each text once for each language, what is looked for most often first."""

    model = UnansweredSearch
    page_title = _("Searches without results")
    header_icon = "search"
    filterset_class = UnansweredFilterSet
    results_template_name = "wagtailadmin/reports/base_report_results.html"
    index_url_name = "unanswered_report"
    index_results_url_name = "unanswered_report_results"
    export_filename = "searches-without-results"
    columns = [
        Column("text", label=_("What was looked for"), accessor=lambda row: row["text"], width="50%"),
        Column("language", label=_("Language"), accessor=lambda row: LANGUAGE_NAMES[row["language"]]),
        Column("times", label=_("Times"), accessor=lambda row: row["total"]),
        Column("latest", label=_("Last on"), accessor=lambda row: long_date(row["latest"])),
    ]
    list_export = [column.name for column in columns]

    def dispatch(self, request, *args, **kwargs):
        if not sees_unanswered(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self):
        rows = UnansweredSearch.objects.values("text", "language")
        return rows.annotate(total=Sum("times"), latest=Max("day")).order_by("-total", "-latest", "text")


LANGUAGE_NAMES = dict(UnansweredSearch._meta.get_field("language").choices)


class UnansweredMenuItem(MenuItem):
    """Leads to the report, for those who may open it."""

    def __init__(self):
        super().__init__(
            _("Searches without results"),
            reverse("unanswered_report"),
            name="unanswered",
            icon_name="search",
            order=700,
        )

    def is_shown(self, request):
        return sees_unanswered(request.user)
