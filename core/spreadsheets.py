"""Tables that leave the library for spreadsheet programs."""

import datetime

# A cell that begins with one of these is read as a formula.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def safe_cell(value):
    """The value as it may stand in a CSV file: text that would run as a formula is marked as text."""
    if value is None or isinstance(value, int | float | datetime.date):
        return value
    text = str(value)
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


class ColumnsExportMixin:
    """For report views: files have the headings and values of the view's ``columns``, in the reader's language."""

    def get_heading(self, queryset, field):
        return next(str(column.label) for column in self.columns if column.name == field)

    def to_row_dict(self, item):
        return {column.name: column.get_value(item) for column in self.columns}

    def preprocess_field_value(self, field, value, export_format):
        value = super().preprocess_field_value(field, value, export_format)
        return safe_cell(value) if export_format == self.FORMAT_CSV else value
