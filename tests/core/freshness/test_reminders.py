"""The calendar speaks 30 days before a review, on its day and 30 days after: once each, whenever it is asked."""

from datetime import date, timedelta

import pytest
import time_machine

from core.editorial.events import Event, happened
from core.freshness.reminders import remind
from core.freshness.steps import archive, confirm
from tests.factories.pages import make_practice, make_recipe
from tests.factories.translations import publish, translation_of

pytestmark = pytest.mark.django_db

DUE = date(2027, 3, 3)


@pytest.fixture
def heard():
    """``[(event, page)]`` of what was announced, in order."""
    events = []

    def listen(sender, event, page, **kwargs):
        events.append((event, page.pk))

    happened.connect(listen)
    yield events
    happened.disconnect(listen)


@pytest.fixture
def entry():
    return make_recipe(next_review=DUE)


def remind_on(day):
    with time_machine.travel(f"{day}T12:00:00-05:00", tick=False):
        return remind()


def days_after(number):
    return DUE + timedelta(days=number)


@pytest.mark.parametrize(
    ("days", "events"),
    [
        (-31, []),
        (-30, [Event.REVIEW_DUE_SOON]),
        (-1, [Event.REVIEW_DUE_SOON]),
        (0, [Event.REVIEW_DUE]),
        (29, [Event.REVIEW_DUE]),
        (30, [Event.REVIEW_OVERDUE]),
        (400, [Event.REVIEW_OVERDUE]),
    ],
)
def test_stage_is_the_latest_that_is_reached(entry, heard, days, events):
    remind_on(days_after(days))

    assert heard == [(event, entry.pk) for event in events]


def test_each_stage_is_announced_once_however_often_the_job_runs(entry, heard):
    for days in range(-40, 80):
        remind_on(days_after(days))
        remind_on(days_after(days))

    assert heard == [(stage, entry.pk) for stage in (Event.REVIEW_DUE_SOON, Event.REVIEW_DUE, Event.REVIEW_OVERDUE)]


def test_after_a_week_without_the_job_only_the_latest_stage_is_announced(entry, heard):
    remind_on(days_after(-32))
    remind_on(days_after(2))

    assert heard == [(Event.REVIEW_DUE, entry.pk)]


def test_number_of_reminders_is_returned(entry):
    make_practice(next_review=DUE)

    assert remind_on(DUE) == 2
    assert remind_on(DUE) == 0


def test_new_date_is_reminded_of_anew(entry, heard, editor):
    remind_on(DUE)
    with time_machine.travel("2027-03-04T12:00:00-05:00", tick=False):
        confirm(entry, editor)
        assert remind() == 0

    remind_on(date(2028, 3, 3))

    assert heard == [(Event.REVIEW_DUE, entry.pk), (Event.REVIEW_DUE, entry.pk)]


def test_original_speaks_for_its_translation(entry, heard):
    target = publish(translation_of(entry))
    assert target.next_review == DUE

    remind_on(DUE)

    assert heard == [(Event.REVIEW_DUE, entry.pk)]


def test_drafts_archived_and_undated_entries_are_left_alone(heard, editor):
    make_recipe(live=False, next_review=DUE)
    make_recipe(next_review=None)
    archive(make_recipe(next_review=DUE), editor, {"en": "Closed."})
    heard.clear()

    remind_on(DUE)

    assert heard == []


def test_listener_is_given_the_entry_itself(entry):
    given = []

    def listen(sender, page, **kwargs):
        given.append((sender, page.kind))

    happened.connect(listen)
    remind_on(DUE)
    happened.disconnect(listen)

    assert given == [(type(entry), "recipe")]


def test_reminder_whose_listener_failed_is_made_again(entry, heard):
    def fail(sender, **kwargs):
        raise ConnectionError

    happened.connect(fail)
    with pytest.raises(ConnectionError):
        remind_on(DUE)
    happened.disconnect(fail)
    heard.clear()

    assert remind_on(DUE) == 1
    assert heard == [(Event.REVIEW_DUE, entry.pk)]


def test_nothing_to_announce_takes_one_query(entry, django_assert_num_queries):
    make_practice(next_review=DUE)
    remind_on(DUE)

    with django_assert_num_queries(1):
        remind_on(DUE)
