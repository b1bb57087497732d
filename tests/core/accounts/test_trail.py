"""Who came, who was refused and what left the CMS is read by administrators, and by nobody else."""

import csv
import io

import pytest
from django.test import Client
from wagtail.models import ModelLogEntry

from core.accounts.signing_in import LIMITS
from core.accounts.trail import forget_old_lines
from tests.core.accounts.codes import DOOR, App, give_code, give_password
from tests.factories.pages import make_recipe
from users.models import User

pytestmark = pytest.mark.django_db
REPORT = "/admin/reports/site-history/"


def written():
    return list(ModelLogEntry.objects.filter(action__startswith="access.").values_list("action", flat=True))


def read(client, address=REPORT):
    return client.get(address).content.decode()


def test_coming_and_going(client, editor, login, administrator):
    app = App.of(editor)
    give_password(client, editor)
    give_code(client, app.wrong_code())
    give_code(client, app.code())
    client.post("/admin/logout/")

    assert sorted(written()) == ["access.code_refused", "access.sign_in", "access.sign_out"]
    html = read(login(administrator))
    for words in ("Signed in (from 127.0.0.1)", "Wrong code at the second step (from 127.0.0.1)", "Signed out"):
        assert words in html


def test_refusals(client, author, login, administrator, warm_cache):
    give_password(client, author, "wrong")
    for _ in range(LIMITS["login-name-and-network"] + 5):
        give_password(client, author, "wrong")
    give_password(client, author, "wrong", REMOTE_ADDR="198.51.100.7")
    login(author).get("/admin/users/")

    assert written().count("access.refused") == LIMITS["login-name-and-network"] + 1
    # A program that goes on all night fills no table.
    assert written().count("access.locked") == 1
    html = read(login(administrator))
    assert "Wrong password (from 198.51.100.7)" in html
    assert "Too many attempts to sign in (from 127.0.0.1)" in html
    assert "Refused: not allowed: /admin/users/ (from 127.0.0.1)" in html


@pytest.mark.parametrize(
    "typed", ["=cmd|' /C calc'!A1", "<script>alert(1)</script>", "my password 12!", "a\r\nb", "\x00", "é" * 400, ""]
)
def test_what_someone_types_as_a_name_is_not_kept(client, typed, login, administrator):
    assert client.post(DOOR, {"username": typed, "password": "x"}).status_code == 200

    assert typed == "" or typed not in str(list(ModelLogEntry.objects.values_list("label", "data")))
    assert login(administrator).get(REPORT).status_code == 200
    assert login(administrator).get(f"{REPORT}?export=csv").status_code == 200


def test_files_that_leave(login, administrator, editor):
    login(editor).get("/admin/reports/freshness/?export=csv")
    login(editor).get("/admin/reports/freshness/?export=xlsx")

    assert written().count("access.download") == 2
    assert "Downloaded: /admin/reports/freshness/?export=xlsx" in read(login(administrator))


def test_publications_stand_in_the_same_report(login, administrator):
    page = make_recipe(title="A kettle for everyone")
    page.get_latest_revision().publish(user=administrator)

    assert "A kettle for everyone" in read(login(administrator))


def test_report_is_narrowed_by_what_and_who(login, administrator, author, editor):
    login(author).get("/admin/users/")
    login(editor)

    html = read(login(administrator), f"{REPORT}?action=access.forbidden&user={author.pk}")

    assert "Refused: not allowed" in html
    assert "Signed in (" not in html


@pytest.mark.parametrize("role", ["author", "editor", "translator"])
def test_nobody_else_reads_it(login, request, role, administrator):
    login(administrator)
    member = request.getfixturevalue(role)

    for address in (REPORT, f"{REPORT}results/", f"{REPORT}?export=csv"):
        response = login(member).get(address)
        body = b"".join(response.streaming_content) if response.streaming else response.content
        assert b"Signed in" not in body
        assert administrator.username.encode() not in body


def test_file_of_the_report_runs_nothing(login, administrator):
    User.objects.create_user("@SUM(1)", "sum@example.org", "a long password", first_name="=1+1", last_name="x")
    login(User.objects.get(username="@SUM(1)")).get("/admin/users/")

    response = login(administrator).get(f"{REPORT}?export=csv")
    rows = list(csv.DictReader(io.StringIO(b"".join(response.streaming_content).decode())))

    assert "What happened" in rows[0]
    assert [row for row in rows if "'@SUM(1)" in row.values()]
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "@", "+", "-"))]
    assert login(administrator).get(f"{REPORT}?export=xlsx").status_code == 200


def test_lines_are_kept_a_year(login, author):
    login(author)
    assert forget_old_lines() == 0
    ModelLogEntry.objects.update(timestamp="2020-01-01T00:00Z")

    assert forget_old_lines() == 1


def test_reading_leaves_no_line(client):
    Client().get("/en/")

    assert written() == []
