"""What listeners hear of an entry's way: each step once, in order, with who did it and why."""

import pytest
from django.utils import translation

from core.editorial.events import Event, happened
from core.models import Decision
from core.translation.segments import name_of
from tests.factories.members import make_member
from tests.factories.pages import make_recipe
from tests.factories.reviews import decide, edit_address, fresh, submit, withdraw
from tests.factories.translations import change, marked, segments_of, target_of, translation_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def heard():
    """Every announcement from here on."""
    announcements = []

    def listen(sender, **announcement):
        announcement.pop("signal")
        announcements.append(announcement)

    happened.connect(listen)
    yield announcements
    happened.disconnect(listen)


def told(heard):
    """The announcements as ``(event, page, actor)``; what was heard is forgotten."""
    steps = [(step["event"], step["page"].pk, step["actor"]) for step in heard]
    heard.clear()
    return steps


def test_entry_from_its_first_submission_to_publication(login, heard, author, colleague, agency, editor, other_editor):
    page = make_recipe(live=False, owner=author, agency=agency)

    page = submit(login(author), page)
    assert told(heard) == [(Event.SUBMITTED, page.pk, author)]

    withdraw(login(colleague), page)
    assert told(heard) == [(Event.WITHDRAWN, page.pk, colleague)]

    page = submit(login(colleague), fresh(page))
    assert told(heard) == [(Event.SUBMITTED, page.pk, colleague)]

    login(editor).post(f"/admin/reviews/{page.pk}/", {"action": "assign", "reviewer": other_editor.pk})
    assert heard[0]["recipient"] == other_editor
    assert told(heard) == [(Event.ASSIGNED, page.pk, editor)]

    decide(login(other_editor), page, "reject")
    assert heard[0]["note"] == "Needs more detail\nSay what it costs."
    assert told(heard) == [(Event.CHANGES_REQUESTED, page.pk, other_editor)]

    page = submit(login(author), fresh(page), summary="It costs nothing.")
    assert told(heard) == [(Event.SUBMITTED, page.pk, author)]

    decide(login(other_editor), page, "approve", comment="Thank you.")
    target = target_of(translation_of(fresh(page)))
    assert heard[0]["note"] == "Thank you."
    assert heard[0]["page"].live
    assert told(heard) == [
        (Event.PUBLISHED, page.pk, other_editor),
        (Event.TRANSLATION_OPENED, target.pk, other_editor),
    ]


def test_refusal_is_not_heard_as_a_withdrawal(login, heard, author, editor):
    page = submit(login(author), make_recipe(live=False, owner=author))
    heard.clear()

    decide(login(editor), page, "decline")

    assert heard[0]["note"] == "Out of scope\nIt is about tourists."
    assert told(heard) == [(Event.DECLINED, page.pk, editor)]


def test_translation_from_opening_to_publication(login, heard, translator):
    opened = translation_of(make_recipe())
    target = target_of(opened)
    reader = make_member("translator")
    strings = {name_of(row): marked(row.string.data) for row in segments_of(opened)}
    assert told(heard) == []  # an operator's publication is not announced

    def act(member, action, **data):
        login(member).post(edit_address(target), {"action": action, **data})
        return told(heard)

    assert act(translator, "save", **strings) == []
    assert act(translator, "submit", **strings) == [(Event.TRANSLATION_SUBMITTED, target.pk, translator)]
    assert act(translator, "withdraw") == [(Event.WITHDRAWN, target.pk, translator)]
    assert act(translator, "submit", **strings) == [(Event.TRANSLATION_SUBMITTED, target.pk, translator)]
    assert act(reader, "send-back", reason="terms", comment="Encore.") == [
        (Event.TRANSLATION_RETURNED, target.pk, reader)
    ]
    assert act(translator, "submit", **strings) == [(Event.TRANSLATION_SUBMITTED, target.pk, translator)]
    assert act(reader, "approve") == [(Event.TRANSLATION_PUBLISHED, target.pk, reader)]


def test_translation_opens_again_only_when_something_is_to_be_translated(login, heard, author, editor):
    page = make_recipe(owner=author)
    opened = translation_of(page)
    change(page, summary="Changed by an operator.")
    assert told(heard) == []

    page = submit(login(author), fresh(page), summary="Changed by the author.")
    decide(login(editor), page, "approve")

    events = [event for event, _page, _actor in told(heard)]
    assert events == [Event.SUBMITTED, Event.PUBLISHED, Event.TRANSLATION_OPENED]
    assert target_of(opened).pk


def test_nothing_is_heard_of_what_is_refused(login, heard, author, editor):
    page = submit(login(author), make_recipe(live=False, owner=author))
    heard.clear()

    decide(login(author), page, "approve")
    decide(login(editor), page, "reject", comment="")
    withdraw(login(editor), page)

    assert told(heard) == []


def test_note_is_read_in_the_language_of_whoever_is_told(login, heard, author, editor):
    page = submit(login(author), make_recipe(live=False, owner=author))

    decide(login(editor), page, "reject", comment="Le prix?")

    with translation.override("fr"):
        assert str(heard[-1]["note"]) == "Précisions nécessaires\nLe prix?"
    assert Decision.objects.get().note == "Le prix?"
