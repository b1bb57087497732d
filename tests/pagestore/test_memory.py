"""Parts of pages are made once for all, readers and members, and never out of what is not public."""

from urllib.parse import urlsplit

import pytest
from django.conf import settings

from core import rows
from core.previews.links import create_link
from core.shown import noting, remembered, remembered_of_this, shows
from pagestore.changes import Listener, tell
from pagestore.memory import Memory, Part
from recipes.models import RecipePage
from tests.factories.pages import make_recipe, term

pytestmark = pytest.mark.django_db
ROOM = 1_000_000


@pytest.fixture
def cookie(client, editor):
    client.force_login(editor)
    return f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"


def article(page):
    return page.partition("<article>")[2].partition("</article>")[0]


def test_members_share_what_readers_get(reader, cookie):
    entry = make_recipe(title="A kettle for everyone", terms=[term("topic", "health")])
    own = article(reader.read(entry.url))
    reader.store.shelf._answers.clear()
    reader.read(entry.url)
    # Two more ask what has changed, here each time: on a running site once in a quarter of a second.
    asked = [query for query in reader.queries if "pagestore_change" not in query["sql"]]

    assert len(asked) <= 10
    assert article(reader.read(entry.url, HTTP_COOKIE=cookie)) == own
    # Besides, who they are and what their bar of tools shows.
    assert len(reader.queries) <= 30


def test_draft_is_seen_by_who_may_see_it_and_not_remembered(reader, client, editor, cookie):
    entry = make_recipe(title="A kettle for everyone")
    reader.read(entry.url)
    entry.title = "A secret samovar"
    entry.save_revision()
    link = create_link(entry, editor, "Board", 7)

    assert "A secret samovar" in reader.read(urlsplit(link.address).path)
    assert "A secret samovar" in reader.read(f"/admin/pages/{entry.pk}/view_draft/", HTTP_COOKIE=cookie)
    assert "samovar" not in reader.read(entry.url, HTTP_COOKIE=cookie)
    assert "samovar" not in reader.read(entry.url)


def test_what_was_taken_back_is_not_remembered_for_members(reader, cookie):
    entry = make_recipe(title="A kettle for everyone")
    reader.read(entry.url, HTTP_COOKIE=cookie)
    entry.unpublish()

    assert reader.ask(entry.url, HTTP_COOKIE=cookie)[0] == 404


def test_part_shows_what_its_own_parts_show(db, monkeypatch):
    monkeypatch.setattr("pagestore.changes.EVERY_SECONDS", 0)
    listener = Listener()
    remember, made = Memory(listener, ROOM), []

    def inner():
        shows("page:1")
        made.append("inner")
        return "in"

    def outer():
        made.append("outer")
        return remember("inner", inner) + "out"

    def ask():
        listener.listen()
        with noting() as tags:
            assert remember("outer", outer) == "inout"
        return tags

    assert ask() == ask() == {"page:1"}
    assert made == ["outer", "inner"]
    tell("page:2")
    ask()
    assert made == ["outer", "inner"]
    tell("page:1")
    ask()
    assert made == ["outer", "inner"] * 2


def test_only_so_much_is_remembered(db):
    remember = Memory(Listener(), room=2 * Part("a long part", frozenset(), 0).size)
    for key in "abac":
        remember(key, lambda: "a long part")
    assert list(remember._kept) == ["a", "c"]

    remember("d", lambda: "a part of its own" * 1_000)
    assert not remember._kept
    assert remember._kept.size == 0


def test_nothing_is_remembered_where_nobody_hears_of_changes(db, monkeypatch):
    """The worker and commands go on for hours without a request."""
    monkeypatch.setattr("core.shown._remember", Memory(Listener(), ROOM))
    made = []

    for _ in range(2):
        remembered("key", lambda: made.append(1))
    assert made == [1, 1]
    with noting():
        for _ in range(2):
            remembered("key", lambda: made.append(1))
    assert made == [1, 1, 1]


def test_row_of_an_entry_is_printed_again_only_when_what_it_shows_has_changed(reader, monkeypatch):
    health = term("topic", "health")
    kettle, soup = make_recipe(title="A kettle", terms=[health]), make_recipe(title="A soup")
    printed = []
    monkeypatch.setattr(rows, "print_row", lambda entry, *more, **said: printed.append(entry.title) or entry.title)

    def printed_now():
        printed.clear()
        text = reader.read("/en/recipes/")
        assert "A soup" in text
        return sorted(printed), "A samovar" in text

    assert printed_now() == (["A kettle", "A soup"], False)
    kettle.title = "A samovar"
    kettle.save_revision().publish()
    assert printed_now() == (["A samovar"], True)
    organization = soup.organizations[0]
    organization.save()
    assert printed_now() == (["A soup"], True)
    health.save()
    assert printed_now() == (["A samovar"], True)
    soup.unpublish()
    assert "A soup" not in reader.read("/en/recipes/")


def test_part_that_shows_a_row_read_before_others_heard_of_its_change_is_not_remembered(db, monkeypatch):
    monkeypatch.setattr("pagestore.changes.EVERY_SECONDS", 0)
    listener = Listener()
    monkeypatch.setattr("core.shown._remember", Memory(listener, ROOM))

    def ask(meanwhile=lambda: None):
        listener.listen()
        with noting():
            entry = RecipePage.objects.get(pk=page.pk)
            meanwhile()
            return remembered_of_this("part", lambda: entry.title)

    def change():
        page.title = "A samovar"
        page.save_revision().publish()
        # As another thread of the process does.
        listener.listen()

    page = make_recipe(title="A kettle")
    assert ask(change) == "A kettle"
    assert ask() == "A samovar"
