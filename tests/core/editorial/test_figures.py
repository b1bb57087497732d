"""How long reviews take and how they end: counted from real reviews, moved through time."""

from datetime import timedelta

import pytest
from django.utils.translation import override

from core.editorial.figures import Waits, recent_figures
from tests.factories.pages import make_recipe
from tests.factories.reviews import carry_out
from tests.factories.translations import change, publish, submit, target_of, translate, translation_of

pytestmark = pytest.mark.django_db

DAY = 24 * 3600


@pytest.fixture
def clock(time_machine):
    time_machine.move_to("2026-03-01 16:00+00:00", tick=False)
    return time_machine


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def start_review(page, member):
    page.get_workflow().start(page, member)
    return fresh(page)


def days(waits):
    return sorted(wait.days for wait in waits.each)


def test_nothing_happened_yet(db):
    figures = recent_figures()

    assert figures.editorial_review.count == 0
    assert figures.editorial_review.in_words == ""
    assert (figures.outcomes.accepted, figures.outcomes.sent_back, figures.outcomes.declined) == (0, 0, 0)


def test_each_round_of_a_review_counts_and_the_way_to_publication_from_the_first_submission(clock, author, editor):
    page = start_review(make_recipe(live=False), author)
    clock.shift(2 * DAY)
    page = carry_out(page, editor, "reject")
    clock.shift(4 * DAY)
    page.current_workflow_state.resume(author)
    clock.shift(1 * DAY)
    carry_out(fresh(page), editor, "approve")

    figures = recent_figures()

    assert days(figures.editorial_review) == [1, 2]
    assert days(figures.first_decision) == [2]
    assert days(figures.publication) == [7]
    assert (figures.outcomes.accepted, figures.outcomes.sent_back, figures.outcomes.declined) == (1, 1, 0)


def test_time_before_a_withdrawal_counts_towards_publication(clock, author, editor):
    page = start_review(make_recipe(live=False), author)
    clock.shift(3 * DAY)
    page.current_workflow_state.cancel(user=author)
    clock.shift(2 * DAY)
    carry_out(start_review(fresh(page), author), editor, "approve")

    figures = recent_figures()

    assert days(figures.publication) == [5]
    assert days(figures.editorial_review) == [0]


def test_later_review_of_a_published_entry_is_no_second_publication(clock, author, editor):
    page = carry_out(start_review(make_recipe(live=False), author), editor, "approve")
    page.save_revision(user=author)
    clock.shift(100 * DAY)
    carry_out(start_review(page, author), editor, "approve")

    figures = recent_figures()

    assert figures.publication.count == 0
    assert figures.editorial_review.count == 1


def test_refusal_is_counted(clock, author, editor):
    carry_out(start_review(make_recipe(live=False), author), editor, "decline")

    outcomes = recent_figures().outcomes

    assert (outcomes.accepted, outcomes.sent_back, outcomes.declined) == (0, 0, 1)


def test_language_review_is_counted_apart(clock, translator, other_translator):
    opened = translation_of(make_recipe())
    translate(opened, translator)
    submit(opened, translator)
    clock.shift(3 * DAY)
    carry_out(target_of(opened), other_translator, "approve")

    figures = recent_figures()

    assert days(figures.language_review) == [3]
    assert figures.editorial_review.count == figures.first_decision.count == figures.outcomes.accepted == 0


def test_way_to_the_other_language_is_counted_in_each_direction_once_for_an_entry(clock):
    pages = [make_recipe(), make_recipe("fr"), make_recipe("fr")]
    clock.shift(2 * DAY)
    publish(translation_of(pages[0]))
    clock.shift(3 * DAY)
    publish(translation_of(pages[1]))
    clock.shift(30 * DAY)
    publish(translation_of(change(pages[0], summary="Changed since.")))

    figures = recent_figures()
    assert days(figures.translation_into_fr) == [2]
    assert days(figures.translation_into_en) == [5]

    clock.shift(58 * DAY)
    figures = recent_figures()
    assert days(figures.translation_into_fr) == []
    assert days(figures.translation_into_en) == [5]


def test_what_was_decided_more_than_ninety_days_ago_is_forgotten(clock, author, editor):
    carry_out(start_review(make_recipe(live=False), author), editor, "approve")
    clock.shift(91 * DAY)

    figures = recent_figures()

    assert figures.editorial_review.count == figures.first_decision.count == figures.publication.count == 0
    assert figures.outcomes.accepted == 0


@pytest.mark.parametrize(
    ("hours", "english", "french"),
    [
        ([], "", ""),
        ([10, 20], "", ""),
        ([1, 2, 40], "less than a day", "moins d’une journée"),
        ([24, 24, 24], "1 day", "1 jour"),
        ([24, 72, 1000], "3 days", "3 jours"),
        ([24, 48, 96, 1000], "3 days", "3 jours"),
    ],
)
def test_median_is_told_in_words_once_there_are_three_cases(hours, english, french):
    waits = Waits(tuple(timedelta(hours=number) for number in hours))

    assert waits.in_words == english
    with override("fr"):
        assert waits.in_words == french


def test_figures_need_six_queries(author, editor, django_assert_num_queries):
    for _review in range(3):
        carry_out(start_review(make_recipe(live=False), author), editor, "approve")

    with django_assert_num_queries(6):
        recent_figures()
