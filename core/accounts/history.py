"""Wagtail's history of the site with what ``core.accounts.trail`` adds, as a file that spreadsheets read safely."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.reports.audit_logging import LogEntriesView

from core.spreadsheets import safe_cell


class HistoryReport(LogEntriesView):
    list_export = [*LogEntriesView.list_export, "message"]
    export_headings = {**LogEntriesView.export_headings, "message": _("What happened")}

    def preprocess_field_value(self, field, value, export_format):
        value = super().preprocess_field_value(field, value, export_format)
        return safe_cell(value) if export_format == self.FORMAT_CSV else value
