"""A session ends when its member, an administrator or the account says so, at once."""

import pytest
from django.test import Client
from wagtail.models import ModelLogEntry

from core.accounts.sessions import sessions_of
from core.models import Session
from core.scheduled import forget_old_visits
from tests.core.accounts.codes import PASSWORD, give_password, is_in
from tests.factories.members import make_member
from users.models import User

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/account/sessions/"


@pytest.fixture
def elsewhere(author):
    """Another browser in which the author is signed in."""
    browser = Client(headers={"user-agent": "Telephone <b>1</b>"}, REMOTE_ADDR="198.51.100.7")
    give_password(browser, author)
    return browser


def test_member_sees_their_sessions_and_nobody_elses(client, author, elsewhere, editor):
    give_password(Client(headers={"user-agent": "An editor's"}), editor)
    give_password(client, author)

    html = client.get(ADDRESS).content.decode()

    assert "Telephone &lt;b&gt;1&lt;/b&gt;" in html
    assert "198.51.100.7" in html
    assert "An editor" not in html
    assert "Here, now" in html


def test_member_ends_all_others(client, author, elsewhere, editor):
    others = Client()
    give_password(others, editor)
    give_password(client, author)

    assert client.post(ADDRESS)["Location"] == ADDRESS

    assert is_in(client)
    assert not is_in(elsewhere)
    assert is_in(others)


def test_session_that_was_renewed_is_still_known(client, author):
    """Wagtail gives a session a new key whenever the account page is saved."""
    give_password(client, author)
    before = client.session.session_key
    client.session.cycle_key()
    client.get("/admin/")

    assert [session.pk for session in sessions_of(author)] != [before]
    assert all(session.began["where"] == "127.0.0.1" for session in sessions_of(author))


def test_new_password_ends_the_others(client, author, elsewhere):
    give_password(client, author)
    page = client.get("/admin/account/")
    form = {
        field.html_name: field.value() or ""
        for panel in page.context["panels_by_tab"].values()
        for item in panel
        for field in item.get_form()
    }
    new = "a kettle by the sea"

    response = client.post(
        "/admin/account/",
        {**form, "password-old_password": PASSWORD, "password-new_password1": new, "password-new_password2": new},
    )

    assert response.status_code == 302
    assert is_in(client)
    assert not is_in(elsewhere)


def test_administrator_ends_all_of_a_member(login, administrator, author, elsewhere):
    login(administrator).post(f"/admin/users/{author.pk}/sign-out/")

    assert not is_in(elsewhere)
    assert is_in(login(administrator))
    line = ModelLogEntry.objects.get(action="access.sessions_ended")
    assert (line.user, line.object_id) == (administrator, str(author.pk))


def close_by_form(client, member):
    form = client.get(f"/admin/users/edit/{member.pk}/").context["form"]
    data = {field.name: field.value() for field in form if field.name != "is_active" and field.value()}
    client.post(f"/admin/users/edit/{member.pk}/", data)


def close_in_bulk(client, member):
    client.post(f"/admin/bulk/users/user/set_active_state/?id={member.pk}&next=/admin/", {"mark_as_active": "False"})


@pytest.mark.parametrize("close", [close_by_form, close_in_bulk])
def test_closed_account_is_out_at_once_and_stays_out_when_opened_again(login, administrator, author, elsewhere, close):
    assert is_in(elsewhere)

    close(login(administrator), author)

    assert not User.objects.get(pk=author.pk).is_active
    assert not is_in(elsewhere)
    User.objects.filter(pk=author.pk).update(is_active=True)
    assert not is_in(elsewhere)


def test_sessions_go_with_their_member_and_with_time(client, author, elsewhere):
    Session.objects.filter(member=author).update(expire_date="2020-01-01T00:00Z")
    forget_old_visits()
    assert not Session.objects.exists()

    give_password(client, author)
    User.objects.get(pk=author.pk).delete()
    assert not Session.objects.exists()


def test_readers_have_no_session(client):
    client.get("/en/")

    assert not Session.objects.exists()


def test_members_without_a_role_see_nothing_of_others(client, author):
    nobody = User.objects.create_user("nobody", "nobody@example.org", PASSWORD)
    give_password(Client(), make_member("editor"))
    give_password(client, nobody)

    assert client.get(ADDRESS).context["sessions"][0]["is_this"]
    assert len(client.get(ADDRESS).context["sessions"]) == 1
