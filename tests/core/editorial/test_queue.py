"""What waits for review: who sees it, who was asked, who stands aside, and how many queries it takes."""

import datetime
import re

import pytest
from django.utils import timezone
from wagtail.models import TaskState
from wagtail.users.models import UserProfile

from core.editorial.queue import waiting_for
from core.models import ConflictOfInterest, ReviewAssignment
from tests.factories.members import make_member
from tests.factories.pages import make_recipe
from tests.factories.reviews import answers_to, carry_out, decide, decision_address, edit_address, fresh, save
from tests.factories.translations import submit as submit_translation
from tests.factories.translations import target_of, translate, translation_of

pytestmark = pytest.mark.django_db

QUEUE = "/admin/reviews/"


def start_review(author, **fields):
    """A submitted entry, without the trouble of a form."""
    page = make_recipe(live=False, owner=author, **fields)
    page.get_workflow().start(page, author)
    return fresh(page)


def review_address(page):
    return f"{QUEUE}{page.pk}/"


def act(client, page, action, **data):
    return client.post(review_address(page), {"action": action, **data}, follow=True)


def waited_for(page, days):
    TaskState.objects.filter(pk=page.current_workflow_task_state.pk).update(
        started_at=timezone.now() - datetime.timedelta(days=days)
    )


def titles(html):
    return re.findall(r'class="title-wrapper"><a [^>]*>([^<]+)<', html)


def asked(page):
    return ReviewAssignment.objects.filter(workflow_state=page.current_workflow_state).first()


@pytest.fixture
def waiting(author, agency):
    return start_review(author, agency=agency, title="Waiting")


# The queue


def test_what_has_waited_longest_stands_first_with_all_one_needs_to_choose(login, author, agency, editor):
    start_review(author, agency=agency, title="Came today")
    waited_for(start_review(author, agency=agency, title="Came last week"), 7)
    waited_for(start_review(author, agency=agency, title="Came yesterday"), 1)

    html = login(editor).get(QUEUE).content.decode()

    assert titles(html) == ["Came last week", "Came yesterday", "Came today"]
    for words in ("7 days", "1 day", "since today", "Harbour House", "English", "nobody yet", "Editorial review"):
        assert words in html


def test_queue_is_in_french_for_who_works_in_french(login, waiting, editor):
    UserProfile.objects.update_or_create(user=editor, defaults={"preferred_language": "fr"})

    html = login(editor).get(QUEUE).content.decode()

    for words in ("Révisions", "Révision éditoriale", "personne encore", "depuis aujourd’hui", "Anglais"):
        assert words in html


def test_queue_takes_the_same_queries_however_much_waits(
    login, author, agency, editor, other_editor, django_assert_num_queries
):
    client = login(editor)
    start_review(author, agency=agency)
    client.get(QUEUE)
    with django_assert_num_queries(40, exact=False) as few:
        client.get(QUEUE)
    for _number in range(3):
        page = start_review(author, agency=agency)
        ReviewAssignment.objects.create(workflow_state=page.current_workflow_state, reviewer=other_editor)
        save_as(page, editor, summary="Changed by the one who looks.")
    with django_assert_num_queries(len(few)):
        client.get(QUEUE)


def save_as(page, member, **changes):
    draft = page.get_latest_revision_as_object()
    for name, value in changes.items():
        setattr(draft, name, value)
    draft.save_revision(user=member)


def test_own_work_stands_in_the_queue_for_someone_else(login, editor):
    page = start_review(editor)

    html = login(editor).get(QUEUE).content.decode()

    assert titles(html) == [page.title]
    assert "Your own work: someone else decides." in html
    assert review_address(page) not in html


def test_translators_find_translations_alone(login, waiting, translator, other_translator):
    opened = translation_of(make_recipe(title="Translated"))
    translate(opened, translator)
    submit_translation(opened, translator)

    html = login(other_translator).get(QUEUE).content.decode()

    assert titles(html) == ["trad. Translated"]
    assert "Language review" in html


@pytest.mark.parametrize("role", ["author", "administrator"])
def test_who_does_not_review_has_neither_queue_nor_way_to_it(login, waiting, role):
    client = login(make_member(role))

    assert client.get(QUEUE).status_code == 403
    assert client.get(review_address(waiting)).status_code in (403, 404)
    assert QUEUE not in client.get("/admin/").content.decode()


def test_reviewers_find_the_queue_in_the_menu(login, editor, translator):
    for member in (editor, translator):
        assert QUEUE in login(member).get("/admin/").content.decode()


def test_queue_is_narrowed_by_who_was_asked_by_lateness_and_by_kind(login, author, editor, other_editor, translator):
    mine, theirs, _nobodys = (start_review(author, title=title) for title in ("Mine", "Theirs", "Nobody’s"))
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    for page, member, due in ((mine, editor, timezone.localdate()), (theirs, other_editor, yesterday)):
        ReviewAssignment.objects.create(workflow_state=page.current_workflow_state, reviewer=member, due_date=due)
    opened = translation_of(make_recipe(title="Carried over"))
    translate(opened, translator)
    submit_translation(opened, translator)
    client = login(editor)

    def shown(query):
        return titles(client.get(f"{QUEUE}?{query}").content.decode())

    assert shown("show=mine") == ["Mine"]
    assert shown("show=overdue") == ["Theirs"]
    assert shown("show=unassigned") == ["Nobody’s", "trad. Carried over"]
    assert shown("kind=language") == ["trad. Carried over"]
    assert shown("show=unassigned&kind=editorial") == ["Nobody’s"]
    assert shown("show=overdue&kind=language") == []
    assert len(shown("show=forged&kind=forged")) == 4


def test_lateness_is_told_in_words(login, waiting, editor):
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    ReviewAssignment.objects.create(workflow_state=waiting.current_workflow_state, reviewer=editor, due_date=yesterday)

    for address in (QUEUE, review_address(waiting)):
        assert "Overdue" in login(editor).get(address).content.decode().split("<table")[-1]


def test_decided_entry_leaves_the_queue(login, waiting, editor):
    carry_out(waiting, editor, "reject")

    assert "Nothing waits for review." in login(editor).get(QUEUE).content.decode()
    assert "This entry is not in review." in login(editor).get(review_address(waiting), follow=True).content.decode()


# Assignment


def test_editor_asks_another_and_names_a_day(login, waiting, editor, other_editor):
    html = act(login(editor), waiting, "assign", reviewer=other_editor.pk, due_date="2099-05-04").content.decode()

    assert (asked(waiting).reviewer, asked(waiting).assigned_by) == (other_editor, editor)
    assert asked(waiting).due_date == datetime.date(2099, 5, 4)
    assert f"Assigned to {other_editor.get_full_name()}." in html
    assert "by 4 May 2099" in html


def test_review_is_reassigned_taken_and_given_back(login, waiting, editor, other_editor):
    client = login(editor)
    act(client, waiting, "assign", reviewer=other_editor.pk, due_date="2099-05-04")

    act(client, waiting, "take")
    assert (asked(waiting).reviewer, asked(waiting).assigned_by) == (editor, editor)
    assert asked(waiting).due_date == datetime.date(2099, 5, 4)
    act(client, waiting, "unassign")
    assert asked(waiting) is None


def test_another_editor_may_decide_all_the_same(login, waiting, editor, other_editor):
    ReviewAssignment.objects.create(workflow_state=waiting.current_workflow_state, reviewer=other_editor)
    client = login(editor)
    assert "Others may decide all the same." in client.get(review_address(waiting)).content.decode()

    decide(client, waiting, "approve")

    assert fresh(waiting).live


def test_assignment_lasts_when_the_entry_comes_back_from_its_authors(waiting, author, editor):
    ReviewAssignment.objects.create(workflow_state=waiting.current_workflow_state, reviewer=editor)
    page = carry_out(waiting, editor, "reject")

    page.current_workflow_state.resume(author)

    assert asked(fresh(page)).reviewer == editor


def test_only_who_may_decide_can_be_asked(login, waiting, editor, other_editor, author, translator):
    conflicted, writer = make_member("editor"), make_member("editor")
    ConflictOfInterest.objects.create(page_id=waiting.pk, member=conflicted)
    save_as(waiting, writer, summary="Written by an editor.")
    client = login(editor)
    offered = client.get(review_address(waiting)).content.decode().split('name="reviewer"')[1].split("</select>")[0]

    for member in (conflicted, writer, author, translator):
        html = act(client, waiting, "assign", reviewer=member.pk).content.decode()
        assert "Select a valid choice" in html
        assert asked(waiting) is None
        assert f'value="{member.pk}"' not in offered
    assert f'value="{other_editor.pk}"' in offered


def test_day_in_the_past_is_asked_for_again_and_the_rest_is_kept(login, waiting, editor, other_editor):
    html = act(login(editor), waiting, "assign", reviewer=other_editor.pk, due_date="2001-01-01").content.decode()

    assert "Choose today or a later day." in html
    assert f'value="{other_editor.pk}" selected' in html
    assert asked(waiting) is None


@pytest.mark.parametrize("action", ["assign", "take", "unassign"])
def test_nobody_arranges_the_review_of_their_own_work(login, editor, other_editor, action):
    page = start_review(editor)
    ReviewAssignment.objects.create(workflow_state=page.current_workflow_state, reviewer=other_editor)

    response = act(login(editor), page, action, reviewer=editor.pk)

    assert response.status_code == 403
    assert asked(page).reviewer == other_editor


def test_author_does_not_arrange_the_review(login, waiting, author):
    assert act(login(author), waiting, "take").status_code == 403

    assert asked(waiting) is None


# Conflicts of interest


def test_who_declares_a_conflict_of_interest_takes_no_part_from_then_on(login, waiting, editor):
    client = login(editor)
    act(client, waiting, "take")

    html = act(client, waiting, "conflict", note="I sit on that agency’s board.").content.decode()

    assert "You take no part in the reviews of this entry." in html
    assert ConflictOfInterest.objects.get().note == "I sit on that agency’s board."
    assert asked(waiting) is None
    assert waiting_for(editor) == []
    assert client.post(decision_address(waiting, "reject"), answers_to("reject")).status_code == 403
    assert act(client, waiting, "take").status_code == 403
    save(client, waiting, summary="Bent to please.")
    assert fresh(waiting).get_latest_revision_as_object().summary != "Bent to please."


def test_conflict_of_interest_holds_for_later_submissions(waiting, author, editor):
    ConflictOfInterest.objects.create(page_id=waiting.pk, member=editor)
    waiting.current_workflow_state.cancel(user=author)
    page = fresh(waiting)

    page.get_workflow().start(page, author)

    assert not TaskState.objects.reviewable_by(editor).exists()
    assert not fresh(page).current_workflow_task.get_actions(fresh(page), editor)


def test_declaring_twice_is_kept_once(login, waiting, editor):
    client = login(editor)

    for _time in range(2):
        act(client, waiting, "conflict")

    assert ConflictOfInterest.objects.count() == 1


def test_author_has_no_conflict_of_interest_to_declare(login, waiting, author):
    assert act(login(author), waiting, "conflict").status_code == 403

    assert not ConflictOfInterest.objects.exists()


def test_editors_in_chief_see_who_declared_and_editors_do_not(login, waiting, editor, other_editor, administrator):
    ConflictOfInterest.objects.create(page_id=waiting.pk, member=editor, note="My sister wrote it.")

    assert "My sister wrote it." in login(administrator).get("/admin/conflict_of_interest/").content.decode()
    assert (
        "My sister wrote it."
        not in login(other_editor).get("/admin/conflict_of_interest/", follow=True).content.decode()
    )
    assert "My sister wrote it." not in login(other_editor).get(edit_address(waiting)).content.decode()


def test_translation_is_assigned_and_declined_by_conflict_the_same_way(login, translator, other_translator):
    opened = translation_of(make_recipe())
    translate(opened, translator)
    submit_translation(opened, translator)
    target = target_of(opened)
    client = login(other_translator)

    act(client, target, "take")
    assert asked(target).reviewer == other_translator
    act(client, target, "conflict")

    assert asked(target) is None
    assert "Approve and publish" not in client.get(edit_address(target)).content.decode()
