"""Nobody types a password for someone else: a new member gets a link and chooses their own."""

import datetime
import re

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.core import mail
from django.utils.http import urlsafe_base64_encode
from wagtail.models import ModelLogEntry

from core.editorial.roles import AUTHORS
from tests.core.accounts.codes import give_password, is_in
from tests.factories.members import make_member
from users.models import User

pytestmark = pytest.mark.django_db
NEW = "/admin/users/new/"
CHOSEN = {"new_password1": "a kettle by the sea", "new_password2": "a kettle by the sea"}


@pytest.fixture
def form(db):
    return {
        "username": "amina",
        "email": "amina@example.org",
        "first_name": "Amina",
        "last_name": "Diallo",
        "groups": [Group.objects.get(name=AUTHORS.name).pk],
        "language": "fr",
    }


@pytest.fixture
def invited(login, administrator, form, client):
    login(administrator).post(NEW, form)
    client.logout()
    return User.objects.get(username="amina")


def link():
    return re.search(r"http://[^/]+(/admin/password_reset/\S+)", mail.outbox[-1].body)[1]


def choose(client, address):
    """Follow a link and choose a password; answer the page the link shows, or the answer to the choice."""
    response = client.get(address)
    return client.post(response["Location"], CHOSEN) if response.status_code == 302 else response


def test_administrator_types_no_password(login, administrator, form):
    html = login(administrator).get(NEW).content.decode()
    assert 'type="password"' not in html

    login(administrator).post(NEW, {**form, "password1": "typed by another", "password2": "typed by another"})

    assert not User.objects.get(username="amina").has_usable_password()


def test_administrator_types_no_password_later_either(login, administrator, author):
    address = f"/admin/users/edit/{author.pk}/"
    assert 'type="password"' not in login(administrator).get(address).content.decode()
    data = {"username": author.username, "email": author.email, "first_name": "A", "last_name": "B", "is_active": "on"}

    login(administrator).post(address, {**data, "password1": "typed by another", "password2": "typed by another"})

    author.refresh_from_db()
    assert author.first_name == "A"
    assert author.check_password("a long password")


def test_invitation_speaks_the_new_members_language(invited, administrator):
    message = mail.outbox[-1]

    assert message.to == ["amina@example.org"]
    assert "Bonjour Amina" in message.body
    assert f"{administrator.get_full_name()} vous a ouvert un compte" in message.body
    assert "d’ici 3 jours" in message.body
    line = ModelLogEntry.objects.get(action="access.invited")
    assert (line.user, line.object_id) == (administrator, str(invited.pk))


def test_new_member_chooses_a_password_and_is_in(invited, client):
    assert choose(client, link()).status_code == 302

    assert not is_in(client)
    give_password(client, invited, "a kettle by the sea")
    assert is_in(client)


def test_link_opens_once(invited, client):
    address = link()
    choose(client, address)

    response = choose(client, address)

    assert response.status_code == 200
    assert not response.context["validlink"]


def test_link_ends_after_some_days(invited, client):
    with time_machine.travel(datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=3, minutes=5)):
        response = choose(client, link())

    assert not response.context["validlink"]
    assert not User.objects.get(pk=invited.pk).has_usable_password()


def test_link_that_was_changed_opens_nothing(invited, client, author):
    *_start, uid, token, _end = link().split("/")
    other = urlsafe_base64_encode(str(author.pk).encode())
    for address in (
        f"/admin/password_reset/confirm/{other}/{token}/",
        f"/admin/password_reset/confirm/{uid}/{token[:-1]}x/",
        f"/admin/password_reset/confirm/{uid}/set-password/",
    ):
        assert not choose(client, address).context["validlink"], address
    assert User.objects.get(pk=author.pk).check_password("a long password")


def test_invitation_can_be_sent_again(invited, login, administrator, client):
    with time_machine.travel(datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=30), tick=True):
        login(administrator).post(f"/admin/users/{invited.pk}/password-link/")
        client.logout()
        assert choose(client, link()).status_code == 302

    assert User.objects.get(pk=invited.pk).check_password("a kettle by the sea")


def test_what_is_missing_is_told_and_nobody_is_invited(login, administrator, form):
    for name in ("email", "language", "username"):
        response = login(administrator).post(NEW, {**form, name: ""})
        assert response.status_code == 200
        assert response.context["form"].errors.keys() == {name}

    assert not User.objects.filter(last_name="Diallo").exists()
    assert mail.outbox == []


@pytest.mark.parametrize("role", ["author", "editor", "translator"])
def test_only_administrators_invite(login, form, role):
    assert login(make_member(role)).post(NEW, form).status_code == 403
    assert not User.objects.filter(username="amina").exists()
