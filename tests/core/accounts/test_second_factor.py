"""The second step: whoever has one gives it, whoever needs one sets it up first, and there is no way around it."""

import datetime
import re

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import ModelLogEntry
from wagtail.users.models import UserProfile

from core.accounts.second_factor import CODES
from core.models import Session
from tests.core.accounts.codes import DOOR, PASSWORD, SECOND, App, give_code, give_password, is_in
from tests.factories.members import make_member
from users.models import User

pytestmark = pytest.mark.django_db
PAGES = [
    "/admin/two-steps/",
    "/admin/two-steps/app/",
    "/admin/two-steps/app/remove/",
    "/admin/two-steps/passkeys/add/",
    "/admin/two-steps/recovery-codes/",
    "/admin/two-steps/recovery-codes/new/",
    "/admin/account/sessions/",
]


@pytest.fixture
def app(editor):
    return App.of(editor)


@pytest.fixture
def required(settings):
    settings.SECOND_FACTOR_REQUIRED = True


@pytest.fixture
def commits(django_capture_on_commit_callbacks):
    """allauth tells of changes once they are committed."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def lines(action):
    return ModelLogEntry.objects.filter(action=f"access.{action}")


# Signing in


def test_member_without_second_step_is_in_with_the_password(client, author):
    assert give_password(client, author)["Location"] == "/admin/"
    assert is_in(client)


def test_member_with_an_app_is_in_after_the_code(client, editor, app):
    assert give_password(client, editor)["Location"] == SECOND
    assert not is_in(client)

    assert give_code(client, app.code())["Location"] == "/admin/"
    assert is_in(client)


def test_where_the_member_was_going_survives_both_steps(client, editor, app):
    client.post(DOOR, {"username": editor.get_username(), "password": PASSWORD, "next": "/admin/reviews/?state=mine"})

    assert give_code(client, app.code())["Location"] == "/admin/reviews/?state=mine"


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", "/\\evil.example"]
)
def test_nobody_is_led_to_another_site(client, editor, app, elsewhere):
    client.post(DOOR, {"username": editor.get_username(), "password": PASSWORD, "next": elsewhere})

    assert give_code(client, app.code())["Location"] == "/admin/"


def test_password_alone_opens_no_address(client, editor, app):
    give_password(client, editor)

    for address in [
        "/admin/",
        "/admin/pages/",
        "/admin/account/",
        "/admin/users/",
        "/admin/reports/site-history/",
        *PAGES,
    ]:
        response = client.get(address)
        assert response.status_code == 302, address
        assert response["Location"].startswith(DOOR), address


def test_second_step_does_not_open_without_the_first(client, editor, app):
    assert client.get(SECOND)["Location"] == DOOR
    assert give_code(client, app.code())["Location"] == DOOR
    assert not is_in(client)


def test_code_of_another_member_does_not_open(client, editor, app, other_editor):
    theirs = App.of(other_editor)
    give_password(client, editor)

    assert give_code(client, theirs.code()).status_code == 200
    assert not is_in(client)


def test_code_opens_once(client, editor, app):
    """Also where the cache forgets, as in these tests, or each process has its own."""
    code = app.code()
    give_password(client, editor)
    give_code(client, code)
    elsewhere = Client()
    give_password(elsewhere, editor)

    for same in (code, f" {code} ", f"{code[:3]} {code[3:]}"):
        response = give_code(elsewhere, same)
        assert "it was used already" in response.content.decode()
    assert not is_in(elsewhere)
    assert give_code(elsewhere, app.code(steps=1)).status_code == 302


def test_recovery_code_opens_once(client, editor, app):
    code = app.recovery_codes[0]
    give_password(client, editor)
    assert give_code(client, code).status_code == 302

    elsewhere = Client()
    give_password(elsewhere, editor)
    assert give_code(elsewhere, code).status_code == 200
    assert not is_in(elsewhere)


def test_codes_cannot_be_tried_until_one_fits(client, editor, app, warm_cache):
    give_password(client, editor)
    for _ in range(CODES):
        give_code(client, app.wrong_code())
    # To begin anew does not help, nor to come from elsewhere.
    elsewhere = Client(REMOTE_ADDR="198.51.100.7")
    give_password(elsewhere, editor)

    for browser in (client, elsewhere):
        assert "Too many attempts." in give_code(browser, app.code()).content.decode()
        assert not is_in(browser)


@pytest.mark.parametrize("odd", ["", "x" * 5000, "\x00", "١٢٣٤٥٦", "{}", "'; --"])
def test_odd_codes_are_refused(client, editor, app, odd):
    give_password(client, editor)

    assert give_code(client, odd).status_code == 200
    assert client.post(SECOND, {"credential": odd}).status_code == 200
    assert not is_in(client)


def test_account_closed_between_the_steps_does_not_open(client, editor, app):
    give_password(client, editor)
    User.objects.filter(pk=editor.pk).update(is_active=False)

    give_code(client, app.code())

    assert not is_in(client)


def test_second_step_speaks_the_members_language(client, editor, app):
    UserProfile.objects.create(user=editor, preferred_language="fr")
    give_password(client, editor)

    html = client.get(SECOND, headers={"accept-language": "en"}).content.decode()

    assert 'lang="fr"' in html
    assert "Deuxième étape" in html


# Setting up


def set_up_app(client):
    html = client.get("/admin/two-steps/app/").content.decode()
    app = App(re.search(r'id="key">(\w+)<', html)[1])
    return app, client.post("/admin/two-steps/app/", {"code": app.code()})


def test_member_sets_up_an_app_and_gets_recovery_codes(client, author, commits):
    give_password(client, author)
    with commits():
        _app, response = set_up_app(client)

    assert response["Location"] == "/admin/two-steps/recovery-codes/"
    codes = re.findall(r"<code>(\d{8})</code>", client.get(response["Location"]).content.decode())
    assert len(codes) == 10
    elsewhere = Client()
    assert give_password(elsewhere, author)["Location"] == SECOND
    assert give_code(elsewhere, codes[3]).status_code == 302
    assert lines("factor_added").get().user == author
    assert [message.to for message in mail.outbox] == [[author.email]]


def test_drawing_and_key_say_the_same_without_javascript(client, author):
    give_password(client, author)

    html = client.get("/admin/two-steps/app/").content.decode()

    assert "<svg" in html
    assert "style=" not in re.search(r"<svg.*?</svg>", html, re.DOTALL)[0]


def test_wrong_first_code_sets_nothing_up(client, author):
    give_password(client, author)
    client.get("/admin/two-steps/app/")

    assert client.post("/admin/two-steps/app/", {"code": "000000"}).status_code == 200
    assert not Authenticator.objects.exists()


def test_session_that_had_the_password_alone_ends_when_the_app_is_set_up(client, author, commits):
    elsewhere = Client()
    give_password(elsewhere, author)
    give_password(client, author)
    with commits():
        set_up_app(client)

    assert is_in(client)
    assert not is_in(elsewhere)


def test_after_a_while_changes_ask_for_the_password_again(client, editor, app, time_machine_later):
    give_password(client, editor)
    give_code(client, app.code())
    with time_machine_later(minutes=20):
        response = client.get("/admin/two-steps/app/remove/")
        assert response["Location"] == "/admin/two-steps/password/?next=%2Fadmin%2Ftwo-steps%2Fapp%2Fremove%2F"
        assert client.post(response["Location"], {"password": "wrong"}).status_code == 200
        assert client.post("/admin/two-steps/app/remove/")["Location"].startswith("/admin/two-steps/password/")
        assert Authenticator.objects.filter(type="totp").exists()

        client.post("/admin/two-steps/password/", {"password": PASSWORD, "next": "/admin/two-steps/app/remove/"})
        # What was asked for is done then.
        assert not Authenticator.objects.exists()


@pytest.fixture
def time_machine_later():
    return lambda **later: time_machine.travel(
        datetime.datetime.now(datetime.UTC) + datetime.timedelta(**later), tick=True
    )


def test_passkey_of_another_member_is_not_removed(login, author, editor):
    key = Authenticator.objects.create(user=editor, type="webauthn", data={"name": "Key", "credential": {}})
    client = Client()
    give_password(client, author)

    assert client.post(f"/admin/two-steps/passkeys/{key.pk}/remove/").status_code == 404
    assert Authenticator.objects.filter(pk=key.pk).exists()


# Required


@pytest.mark.parametrize("role", ["editor", "administrator"])
def test_who_decides_sets_one_up_before_anything_else_opens(client, required, role):
    member = make_member(role)
    going_to = "/admin/pages/?q=tea"
    client.post(DOOR, {"username": member.get_username(), "password": PASSWORD, "next": going_to})

    for address in ["/admin/", "/admin/pages/", "/admin/users/", "/admin/account/", "/admin/nothing/", going_to]:
        assert client.get(address)["Location"] == "/admin/two-steps/", address
    assert client.post("/admin/pages/add/").status_code == 302

    _app, response = set_up_app(client)
    assert client.get(response["Location"]).status_code == 200
    assert client.get("/admin/two-steps/go-on/")["Location"] == going_to
    assert client.get(going_to).status_code == 200


def test_superuser_needs_one_too(client, required):
    root = User.objects.create_superuser("root", "root@example.org", PASSWORD)
    give_password(client, root)

    assert client.get("/admin/")["Location"] == "/admin/two-steps/"


@pytest.mark.parametrize("role", ["author", "translator"])
def test_others_may_but_need_not(client, required, role):
    give_password(client, make_member(role))

    assert is_in(client)
    assert "/admin/two-steps/" in client.get("/admin/account/").content.decode()


def test_who_takes_theirs_away_is_asked_for_a_new_one(client, required, editor, app):
    give_password(client, editor)
    give_code(client, app.code())
    assert is_in(client)

    client.post("/admin/two-steps/app/remove/")

    assert client.get("/admin/")["Location"] == "/admin/two-steps/"


def test_recovery_codes_alone_are_no_second_step(client, required, editor, app):
    Authenticator.objects.filter(type="totp").delete()
    give_password(client, editor)

    assert client.get("/admin/")["Location"] == "/admin/two-steps/"


@pytest.mark.parametrize("role", ["editor", "author"])
def test_one_question_more_at_most(client, settings, role):
    member = make_member(role)
    App.of(member)
    client.force_login(member)
    counts = []
    for settings.SECOND_FACTOR_REQUIRED in (False, False, True):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get("/admin/account/")
        counts.append(len(queries))

    assert counts[2] - counts[1] == (1 if role == "editor" else 0)


# Lost


def help_address(member, what="second-factor"):
    return f"/admin/users/{member.pk}/{what}/"


def test_administrator_resets_what_a_member_lost(client, login, administrator, editor, app):
    elsewhere = Client()
    give_password(elsewhere, editor)
    give_code(elsewhere, app.code())

    assert help_address(editor) in login(administrator).get(f"/admin/users/edit/{editor.pk}/").content.decode()
    assert login(administrator).get(help_address(editor)).status_code == 200
    login(administrator).post(help_address(editor))

    assert not Authenticator.objects.exists()
    assert not is_in(elsewhere)
    line = lines("factor_reset").get()
    assert (line.user, line.object_id) == (administrator, str(editor.pk))
    assert mail.outbox[-1].to == [editor.email]


@pytest.mark.parametrize("role", ["author", "editor", "translator"])
@pytest.mark.parametrize("what", ["second-factor", "sign-out", "password-link"])
def test_nobody_else_helps(login, role, what, administrator):
    App.of(administrator)
    Session.objects.create(session_key="k", session_data="", expire_date="2100-01-01T00:00Z", member=administrator)

    assert login(make_member(role)).post(help_address(administrator, what)).status_code == 403

    assert Authenticator.objects.filter(user=administrator).count() == 2
    assert Session.objects.filter(session_key="k").exists()
    assert mail.outbox == []


@pytest.mark.parametrize("what", ["second-factor", "sign-out", "password-link"])
def test_administrator_does_not_reach_above_themselves(login, administrator, what):
    root = User.objects.create_superuser("root", "root@example.org", PASSWORD)
    App.of(root)

    assert login(administrator).post(help_address(root, what)).status_code == 403
    assert Authenticator.objects.filter(user=root).count() == 2


def test_superuser_who_lost_everything_is_helped_by_the_operator(client, required, capsys):
    root = User.objects.create_superuser("root", "root@example.org", PASSWORD)
    App.of(root)

    call_command("reset_second_factor", "root")

    assert "no second step" in capsys.readouterr().out
    assert lines("factor_reset").get().user is None
    give_password(client, root)
    assert client.get("/admin/")["Location"] == "/admin/two-steps/"


def test_operator_who_mistypes_is_told(db):
    with pytest.raises(CommandError, match="no member “rot”"):
        call_command("reset_second_factor", "rot")
