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
