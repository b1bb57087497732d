"""What is forgotten, and when. The privacy page promises the same."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from nominations.models import Nomination
from nominations.retention import forget_old_nominations
from nominations.steps import withdraw
from practices.models import PracticePage
from tests.factories.nominations import make_nomination

pytestmark = pytest.mark.django_db


def after(days):
    return time_machine.travel(timezone.now() + timedelta(days=days))


def test_what_was_never_sent_is_deleted_after_sixty_days():
    make_nomination(is_sent=False)

    with after(59):
        assert forget_old_nominations() == (0, 0)
    with after(61):
        assert forget_old_nominations() == (1, 0)
    assert not Nomination.objects.exists()


def test_what_was_taken_back_is_deleted_with_its_draft_after_thirty_days():
    withdraw(make_nomination())

    with after(29):
        forget_old_nominations()
    assert PracticePage.objects.exists()
    with after(31):
        forget_old_nominations()
    assert not Nomination.objects.exists()
    assert not PracticePage.objects.exists()


def test_person_is_forgotten_two_years_after_sending_and_the_entry_stays():
    nomination = make_nomination()

    with after(729):
        assert forget_old_nominations() == (0, 0)
    with after(731):
        assert forget_old_nominations() == (0, 1)
        assert forget_old_nominations() == (0, 0)
    nomination.refresh_from_db()
    assert (nomination.name, nomination.role, nomination.email) == ("", "", "")
    assert nomination.page is not None
