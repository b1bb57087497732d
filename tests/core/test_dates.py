"""How long ago something was, as people say it."""

from datetime import UTC, datetime

import pytest
from django.utils.translation import override

from core.dates import age_of

NOON = datetime(2026, 3, 20, 16, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "english", "french"),
    [
        (None, "", ""),
        (datetime(2026, 3, 20, 5, tzinfo=UTC), "", ""),
        (datetime(2026, 3, 19, 23, tzinfo=UTC), "1 day", "1 jour"),
        (datetime(2026, 3, 8, 16, tzinfo=UTC), "12 days", "12 jours"),
        (datetime(2026, 3, 25, 16, tzinfo=UTC), "", ""),
    ],
    ids=["never", "today", "yesterday", "days ago", "to come"],
)
def test_age_is_told_in_days_of_the_calendar(time_machine, moment, english, french):
    time_machine.move_to(NOON)

    assert age_of(moment) == english
    with override("fr"):
        assert age_of(moment) == french
