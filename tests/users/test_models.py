import pytest
from django.contrib.auth import get_user_model

from users.models import User


def test_members_are_the_accounts_of_this_site():
    assert get_user_model() is User


def test_model_points_at_nothing_of_ours():
    """Wagtail's first migration waits for the user model, which therefore cannot wait for pages."""
    related = {
        field.related_model._meta.app_label
        for field in User._meta.get_fields()
        if field.concrete and field.related_model
    }

    assert related == {"auth"}


@pytest.mark.django_db
def test_member_can_sign_in_and_a_closed_account_cannot(client):
    user = User.objects.create_user("ada", "ada@example.org", "a long password")

    assert client.login(username="ada", password="a long password")
    user.is_active = False
    user.save()
    assert not client.login(username="ada", password="a long password")
