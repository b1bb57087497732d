"""The translation screen over HTTP: write, submit, have someone else read it, publish."""

import re
from html import unescape

import pytest
from django.utils import timezone
from wagtail.models import TaskState, WorkflowState
from wagtail.users.models import UserProfile

from core.translation import views
from core.translation.segments import name_of, segments_of
from tests.factories.members import make_member
from tests.factories.pages import make_practice, make_recipe
from tests.factories.translations import change, marked, publish, submit, target_of, translate, translation_of

pytestmark = pytest.mark.django_db

TITLE = "Answer questions together"


@pytest.fixture
def original():
    return make_recipe(
        title=TITLE,
        overview="<p>One <b>bold</b> step.</p>",
        steps=[("step", {"title": "Agree who answers", "actors": ["volunteer"], "checklist": []})],
    )


@pytest.fixture
def opened(original):
    return translation_of(original)


@pytest.fixture
def submitted(opened, translator):
    """A finished translation that its translator has submitted."""
    translate(opened, translator)
    submit(opened, translator)
    return opened


def address(opened):
    return f"/admin/pages/{target_of(opened).pk}/edit/"


def field_of(opened, original):
    """The name of the form field of a string."""
    (segment,) = [row for row in segments_of(opened) if row.string.data == original]
    return name_of(segment)


def written(opened, texts=None):
    """What the form posts: what is kept already, ``texts`` by original on top."""
    data = {name_of(row): row.translation or "" for row in segments_of(opened)}
    return data | {field_of(opened, original): text for original, text in (texts or {}).items()}


def all_written(opened):
    return {name_of(row): marked(row.string.data) for row in segments_of(opened)}


def kept(opened):
    return {row.string.data: row.translation for row in segments_of(opened) if row.translation}


def act(client, opened, action, data=None, **extra):
    """Post one of the screen's actions and read the page that comes of it."""
    response = client.post(address(opened), {"action": action, **(data or {}), **extra}, follow=True)
    return unescape(response.content.decode())


def public_html(client, opened):
    client.logout()
    response = client.get(target_of(opened).url)
    return response.content.decode() if response.status_code == 200 else None


# Reading


def test_strings_stand_under_the_headings_of_the_template(login, translator, opened):
    html = unescape(login(translator).get(address(opened)).content.decode())

    headings = [" ".join(text.split()) for text in re.findall(r"<h2>([^<]+)<small>", html)]
    assert headings == ["Title and summary", "The story in short", "Steps", "Risks, consent and privacy"]
    for label in ("Step · What to do", "Step · Who does it", "Risk · What could go wrong"):
        assert f'<h3 class="string__label">{label}</h3>' in html
    assert "0 of 6 passages translated" in html


def test_headings_are_french_for_who_works_in_french(login, translator, opened):
    UserProfile.objects.update_or_create(user=translator, defaults={"preferred_language": "fr"})

    html = unescape(login(translator).get(address(opened)).content.decode())

    headings = [" ".join(text.split()) for text in re.findall(r"<h2>([^<]+)<small>", html)]
    assert len(headings) == 4
    assert not {"Title and summary", "The story in short", "Steps"} & set(headings)
    assert "passages translated" not in html


def test_original_and_field_are_marked_with_their_languages(login, translator, opened):
    html = login(translator).get(address(opened)).content.decode()

    assert re.search(r' lang="en">Agree who answers</p>', html)
    name = field_of(opened, "Agree who answers")
    field = re.search(rf'<textarea[^>]*name="{name}"[^>]*>', html)[0]
    assert 'lang="fr"' in field
    assert 'aria-label="Steps · Step · What to do"' in field


def test_entry_written_in_french_is_translated_the_same_way(login, translator):
    opened = translation_of(make_practice("fr", title="Des mères ouvrent des portes"))

    html = login(translator).get(address(opened)).content.decode()

    assert ' lang="fr">Des mères ouvrent des portes</p>' in html


# Writing


def test_what_is_written_is_kept_and_shown_again(login, translator, opened):
    client = login(translator)

    html = act(client, opened, "save", written(opened, {"Agree who answers": "S’entendre sur qui répond"}))

    assert "1 change kept." in html
    assert kept(opened) == {"Agree who answers": "S’entendre sur qui répond"}
    assert "S’entendre sur qui répond" in unescape(client.get(address(opened)).content.decode())
    assert "1 of 6 passages translated" in html


def test_signs_are_kept_as_they_are_typed(login, translator, opened):
    act(login(translator), opened, "save", written(opened, {"Agree who answers": "Thé & café, 5 > 3"}))

    html = unescape(unescape(login(translator).get(address(opened)).content.decode()))
    assert "Thé & café, 5 > 3" in html
    translate(opened)
    assert publish(opened).steps[0].value["title"] == "Thé & café, 5 > 3"


def test_string_left_empty_is_still_to_do(login, translator, opened):
    act(login(translator), opened, "save", written(opened, {"Agree who answers": "Un"}))

    act(login(translator), opened, "save", written(opened, {"Agree who answers": "  "}))

    assert kept(opened) == {}


def test_saving_writes_nothing_public(login, client, translator, opened):
    act(login(translator), opened, "save", all_written(opened))

    assert public_html(client, opened) is None


def test_broken_marks_are_kept_and_reported_at_their_field(login, translator, opened):
    broken = '<b onclick="x">Un</b> pas.'

    html = act(login(translator), opened, "save", written(opened, {"One <b>bold</b> step.": broken}))

    assert kept(opened)["One <b>bold</b> step."] == broken
    assert "Everything is kept, but some passages must be mended" in html
    assert "Keep the marks of the original, such as <b> or <a>" in html
    assert "0 of 6 passages translated" in html


def test_marks_within_marks_without_end_are_kept_and_reported(login, translator, opened):
    tangled = "<b>" * 3_000 + "Un pas." + "</b>" * 3_000

    html = act(login(translator), opened, "save", written(opened, {"One <b>bold</b> step.": tangled}))

    assert "must be mended" in html
    assert kept(opened)["One <b>bold</b> step."] == tangled


def test_strings_kept_beside_a_broken_one_are_not_lost(login, translator, opened):
    texts = {"One <b>bold</b> step.": "<script>x</script>", "Agree who answers": "S’entendre"}

    act(login(translator), opened, "save", written(opened, texts))

    assert kept(opened)["Agree who answers"] == "S’entendre"


def test_title_that_is_too_long_is_kept_and_reported_at_its_field(login, translator, opened):
    long = "é" * 256

    html = act(login(translator), opened, "submit", all_written(opened) | {field_of(opened, TITLE): long})

    assert kept(opened)[TITLE] == long
    assert "This is too long: no more than 255 characters fit." in html
    assert not target_of(opened).workflow_in_progress


def test_forged_fields_are_passed_over(login, translator, opened):
    act(login(translator), opened, "save", {"string-999999": "Forged", "slug": "forged", "title": "Forged"})

    assert kept(opened) == {}
    assert target_of(opened).slug != "forged"


# Submitting


def test_translation_with_gaps_is_not_submitted_but_kept(login, translator, opened):
    html = act(login(translator), opened, "submit", written(opened, {"Agree who answers": "S’entendre"}))

    assert "5 passages are still to translate" in html
    assert kept(opened) == {"Agree who answers": "S’entendre"}
    assert not target_of(opened).workflow_in_progress


def test_last_missing_string_is_counted_as_one(login, translator, opened):
    data = {**all_written(opened), field_of(opened, "Agree who answers"): ""}

    html = act(login(translator), opened, "submit", data)

    assert "1 passage is still to translate" in html


def test_translation_with_broken_marks_is_not_submitted(login, translator, opened):
    data = {**all_written(opened), field_of(opened, "One <b>bold</b> step."): "<script>x</script>"}

    act(login(translator), opened, "submit", data)

    assert not target_of(opened).workflow_in_progress


def test_finished_translation_is_submitted_to_a_second_person(login, translator, opened):
    html = act(login(translator), opened, "submit", all_written(opened))

    assert "A second person reads it" in html
    assert "In language review" in html
    target = target_of(opened)
    assert target.workflow_in_progress
    assert target.current_workflow_state.requested_by == translator
    assert target.live is False


def test_submitted_translation_cannot_be_written_to(login, submitted, translator):
    html = login(translator).get(address(submitted)).content.decode()

    assert "<textarea" not in html.split('<form method="post" class="strings"')[1].split("</form>")[0]
    assert 'value="submit"' not in html


@pytest.mark.parametrize("action", ["save", "submit", "no-such-action"])
def test_forged_post_does_not_change_what_is_being_read(login, submitted, translator, editor, action):
    before = kept(submitted)

    for member in (translator, editor):
        html = act(login(member), submitted, action, written(submitted, {"Agree who answers": "Glissé"}))

    assert "This translation is being reviewed. It cannot be changed now." in html
    assert kept(submitted) == before


def test_forged_post_does_not_change_a_locked_translation(login, opened, translator, editor):
    target = target_of(opened)
    target.locked, target.locked_by, target.locked_at = True, editor, timezone.now()
    target.save()

    act(login(translator), opened, "submit", all_written(opened))

    assert kept(opened) == {}
    assert not target_of(opened).workflow_in_progress


def test_translator_withdraws_and_goes_on_writing(login, submitted, translator):
    html = act(login(translator), submitted, "withdraw")

    assert "Withdrawn from review" in html
    assert not target_of(submitted).workflow_in_progress
    act(login(translator), submitted, "save", written(submitted, {"Agree who answers": "Mieux dit"}))
    assert kept(submitted)["Agree who answers"] == "Mieux dit"


def test_others_do_not_withdraw_it(login, submitted, other_translator):
    act(login(other_translator), submitted, "withdraw")

    assert target_of(submitted).workflow_in_progress


# Deciding


def test_translator_does_not_approve_their_own_work(login, client, submitted, translator):
    html = act(login(translator), submitted, "approve")

    assert "You cannot decide on this" in html
    assert public_html(client, submitted) is None


def test_editor_does_not_approve_their_own_translation(login, client, opened, editor):
    act(login(editor), opened, "submit", all_written(opened))

    act(login(editor), opened, "approve")

    assert public_html(client, opened) is None


@pytest.mark.parametrize("role", ["translator", "editor"])
def test_second_person_approves_and_it_is_public_at_its_own_address(login, client, opened, translator, role):
    data = {**all_written(opened), field_of(opened, "Answer questions together"): "Répondre ensemble"}
    act(login(translator), opened, "submit", data)

    html = act(login(make_member(role)), opened, "approve")

    assert "Approved. The translation is public." in html
    target = target_of(opened)
    assert target.live
    assert target.url.startswith("/fr/")
    assert target.url.endswith("/repondre-ensemble/")
    page = public_html(client, opened)
    assert "<h1>Répondre ensemble</h1>" in page
    assert translator.get_full_name() in page


def test_translator_into_the_other_language_has_no_part_in_it(login, client, submitted):
    page = target_of(submitted)
    stray = login(make_member("translator_en"))

    assert stray.get(address(submitted)).status_code == 404
    for action in ("save", "approve", "send-back", "withdraw"):
        act(stray, submitted, action, all_written(submitted), comment="Forged.")
    stray.post(f"/admin/pages/workflow/action/{page.pk}/approve/{page.current_workflow_task_state.pk}/")
    stray.post(f"/admin/pages/{page.pk}/lock/")

    page = target_of(submitted)
    assert page.workflow_in_progress
    assert not page.locked
    assert public_html(client, submitted) is None


def test_review_waits_for_members_able_in_the_language(submitted, editor):
    task_state = target_of(submitted).current_workflow_task_state

    def waits_for(member):
        return TaskState.objects.reviewable_by(member).filter(pk=task_state.pk).exists()

    assert waits_for(editor)
    assert waits_for(make_member("translator_fr"))
    assert not waits_for(make_member("translator_en"))


def test_author_does_not_decide(login, client, submitted, agency):
    act(login(make_member("author", agency)), submitted, "approve")

    assert public_html(client, submitted) is None


def test_nothing_is_approved_before_it_is_submitted(login, client, opened, translator, editor):
    translate(opened, translator)

    html = act(login(editor), opened, "approve")

    assert "it is not in review" in html
    assert public_html(client, opened) is None


def test_sending_back_needs_a_note(login, submitted, editor):
    html = act(login(editor), submitted, "send-back", reason="terms", comment="   ")

    assert "This field is required." in html
    assert target_of(submitted).workflow_in_progress


def test_translator_reads_the_note_changes_and_submits_again(login, client, submitted, translator, editor):
    act(login(editor), submitted, "send-back", reason="terms", comment="« Atelier », pas « workshop ».")

    html = act(login(translator), submitted, "save", written(submitted, {"Agree who answers": "Atelier"}))
    assert "« Atelier », pas « workshop »." in html
    act(login(translator), submitted, "submit", written(submitted))
    act(login(editor), submitted, "approve")

    assert "Atelier" in public_html(client, submitted)


def test_person_who_sent_it_back_may_approve_it_later(login, client, submitted, translator, other_translator):
    act(login(other_translator), submitted, "send-back", reason="terms", comment="Encore.")
    act(login(translator), submitted, "submit", written(submitted))

    act(login(other_translator), submitted, "approve")

    assert public_html(client, submitted)


def test_decision_is_offered_to_the_second_person_only(login, submitted, translator, editor):
    assert "Approve and publish" in login(editor).get(address(submitted)).content.decode()
    assert "Approve and publish" not in login(translator).get(address(submitted)).content.decode()


# After publication


def test_public_translation_that_is_up_to_date_offers_nothing_to_submit(login, opened, translator):
    publish(opened)

    assert 'value="submit"' not in login(translator).get(address(opened)).content.decode()


def test_change_of_the_original_is_translated_read_and_published(login, client, original, opened, translator, editor):
    publish(opened)
    change(original, summary="Changed since.")
    opened = translation_of(original)

    act(login(translator), opened, "submit", written(opened, {"Changed since.": "Changé depuis."}))
    assert "Changé depuis." not in public_html(client, opened)
    act(login(editor), opened, "approve")

    assert "Changé depuis." in public_html(client, opened)


def test_original_that_changes_during_review_is_asked_for_afterwards(login, client, original, submitted, editor):
    change(original, summary="Changed during review.")

    act(login(editor), submitted, "approve")

    html = login(editor).get(address(submitted)).content.decode()
    assert "Original changed: " in html
    assert "Changed during review." not in public_html(client, submitted)


# Posting to the ordinary editor's doors


def test_translation_is_not_published_by_the_ordinary_editors_fields(login, client, opened, editor):
    client_of_editor = login(editor)

    client_of_editor.post(address(opened), {"title": "Forged", "slug": "forged", "action-publish": "Publish"})
    client_of_editor.post(f"/admin/bulk/wagtailcore/page/publish/?id={target_of(opened).pk}&next=/admin/")

    assert public_html(client, opened) is None
    assert target_of(opened).title != "Forged"


def test_screen_is_refused_to_strangers(login, client, opened, stranger):
    assert login(stranger).get(address(opened)).status_code == 404
    client.logout()
    assert client.get(address(opened))["Location"].startswith("/admin/login/")


def test_submitting_twice_at_once_submits_once(login, translator, opened, monkeypatch):
    translate(opened, translator)
    page, keep = target_of(opened), views.keep

    def keep_while_the_other_request_submits(request, page, translation):
        written = keep(request, page, translation)
        views.start_review(target_of(opened), opened, translator)
        return written

    monkeypatch.setattr(views, "keep", keep_while_the_other_request_submits)
    response = login(translator).post(f"/admin/pages/{page.pk}/edit/", {"action": "submit"}, follow=True)

    assert response.status_code == 200
    assert WorkflowState.objects.for_instance(page).count() == 1
