from datetime import date

import pytest

from core.spreadsheets import safe_cell


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_would_run_is_marked_as_text(start):
    assert safe_cell(f"{start}1") == f"'{start}1"


@pytest.mark.parametrize("value", ["Lend a bicycle", "1=1", "", None, -12, 0.5, date(2027, 3, 3)])
def test_everything_else_is_left_as_it_is(value):
    assert safe_cell(value) == value
