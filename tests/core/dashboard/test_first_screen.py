"""What members of each role find on their first screen."""

import re
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation as languages
from wagtail.users.models import UserProfile

from tests.factories.forms import post_data
from tests.factories.members import make_member
from tests.factories.pages import make_practice, make_recipe
from tests.factories.reviews import carry_out
from tests.factories.translations import change, publish, submit, target_of, translate, translation_of

pytestmark = pytest.mark.django_db


def panels(login, member):
    """``{name: text}`` of the panels on the member's first screen."""
    html = login(member).get("/admin/").content.decode()
    found = re.findall(r'<section class="w-panel[^"]*" id="(\w+)-section".*?</section>', html, re.DOTALL)
    return {name: section(html, name) for name in found}


def section(html, name):
    text = re.search(rf'<section[^>]*id="{name}-section".*?</section>', html, re.DOTALL)[0]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())


def titles(login, member, name):
    """The titles in one panel, from top to bottom."""
    html = login(member).get("/admin/").content.decode()
    found = re.search(rf'<section[^>]*id="{name}-section".*?</section>', html, re.DOTALL)
    return re.findall(r'work__title"><a[^>]*>(.*?)</a>', found[0]) if found else []


def start_review(page, member):
    page.get_workflow().start(page, member)
    return type(page).objects.get(pk=page.pk)


@pytest.fixture
def draft(author, agency):
    return make_recipe(live=False, title="Lend a bicycle", owner=author, agency=agency)


# Authors


def test_author_with_nothing_yet_is_invited_to_begin_in_their_own_language_first(login, author):
    UserProfile.objects.create(user=author, preferred_language="fr")

    found = panels(login, author)

    assert list(found) == ["start", "drafts"]
    assert found["start"].index("Écrire en français") < found["start"].index("Écrire en anglais")
    assert "brouillons" in found["drafts"]


def test_author_sees_own_drafts_and_those_of_colleagues_with_whose_turn_it_is(login, author, colleague, draft):
    assert titles(login, colleague, "drafts") == ["Lend a bicycle"]
    assert "Draft · next: the authors at Harbour House" in panels(login, author)["drafts"]

    start_review(draft, author)
    assert "In review · next: the editors" in panels(login, author)["drafts"]


def test_what_was_sent_back_stands_apart_with_the_first_line_of_the_reason(login, author, editor, draft):
    carry_out(start_review(draft, author), editor, "reject", comment="Say what it costs.\nAnd who pays.")

    found = panels(login, author)

    assert next(iter(found)) == "sent_back"
    assert "Say what it costs." in found["sent_back"]
    assert "And who pays." not in found["sent_back"]
    assert titles(login, author, "drafts") == []


def test_author_is_told_of_a_publication_for_a_month(login, author, editor, draft, time_machine):
    time_machine.move_to("2026-03-01 16:00+00:00", tick=False)
    carry_out(start_review(draft, author), editor, "approve")
    assert titles(login, author, "published") == ["Lend a bicycle"]

    time_machine.shift(31 * 24 * 3600)
    assert "published" not in panels(login, author)


def test_no_title_of_another_agency_is_on_an_authors_first_screen(login, stranger, author, editor, agency):
    make_recipe(live=False, title="Hidden draft", owner=author, agency=agency)
    start_review(make_recipe(live=False, title="Hidden in review", owner=author, agency=agency), author)
    returned = start_review(make_recipe(live=False, title="Hidden sent back", owner=author, agency=agency), author)
    carry_out(returned, editor, "reject", comment="Hidden reason.")
    make_recipe(title="Hidden change", agency=agency).save_revision()

    assert "Hidden" not in login(stranger).get("/admin/").content.decode()


def test_member_who_left_an_agency_no_longer_sees_its_drafts(login, author, draft, other_agency):
    login(author).post(f"/admin/pages/{draft.pk}/edit/", post_data(draft), follow=True)
    author.membership.agency = other_agency
    author.membership.save()

    assert "Lend a bicycle" not in login(author).get("/admin/").content.decode()


# Reviewers


def test_editor_finds_what_waits_the_longest_waiting_first(login, editor, author, agency, time_machine):
    time_machine.move_to("2026-03-01 16:00+00:00", tick=False)
    start_review(make_practice(live=False, title="Came first", agency=agency), author)
    time_machine.shift(3 * 24 * 3600)
    start_review(make_recipe(live=False, title="Came later", agency=agency), author)
    time_machine.shift(9 * 24 * 3600)

    assert titles(login, editor, "reviews") == ["Came first", "Came later"]
    assert "Oldest: 12 days" in panels(login, editor)["reviews"]


def test_reviewer_is_not_offered_own_work(login, editor, other_editor, agency):
    start_review(make_recipe(live=False, title="By an editor", agency=agency, owner=editor), editor)

    assert titles(login, editor, "reviews") == []
    assert "Nothing waits for your decision." in panels(login, editor)["reviews"]
    assert titles(login, other_editor, "reviews") == ["By an editor"]


def test_translators_read_translations_and_no_drafts(login, translator, other_translator, author, draft):
    start_review(draft, author)
    opened = translation_of(make_recipe(title="Pair by profession"))
    translate(opened, translator, {"Pair by profession": "Jumeler par métier"})
    submit(opened, translator)

    assert titles(login, other_translator, "reviews") == ["Jumeler par métier"]
    assert titles(login, translator, "reviews") == []


def test_authors_have_no_list_of_reviews_or_translations(login, author):
    make_recipe()

    assert not {"reviews", "translations_to_do"} & set(panels(login, author))


# Translators


def test_translation_waits_on_the_list_until_it_is_submitted_and_again_when_its_original_changes(
    login, translator, editor
):
    recipe = make_recipe(title="Lend a bicycle")
    translation = translation_of(recipe)
    assert titles(login, translator, "translations_to_do") == ["Lend a bicycle"]

    translate(translation, texts={"Lend a bicycle": "Prêter un vélo"})
    submit(translation, translator)
    assert titles(login, translator, "translations_to_do") == []

    login(editor).post(f"/admin/pages/{target_of(translation).pk}/edit/", {"action": "approve"})
    assert titles(login, translator, "translations_to_do") == []

    change(recipe, summary="Someone lends a bicycle to someone.")
    assert titles(login, translator, "translations_to_do") == ["Prêter un vélo"]


def test_translator_finds_the_translations_into_their_language(login):
    into_french, into_english = (target_of(translation_of(make_recipe(language))) for language in ("en", "fr"))

    found = titles(login, make_member("translator_fr"), "translations_to_do")

    assert found == [into_french.title]
    assert into_english.title not in found


def test_title_is_marked_with_the_language_it_is_in(login, translator):
    recipe = make_recipe(title="Lend a bicycle")

    def marked():
        return re.findall(
            r'<a [^>]*lang="(\w+)">[^<]*(?:bicycle|vélo)</a>', login(translator).get("/admin/").content.decode()
        )

    assert marked() == ["en"]

    publish(translation_of(recipe))
    target = target_of(translation_of(recipe))
    target.title = target.draft_title = "Prêter un vélo"
    target.save()
    change(recipe, summary="Changed.")
    assert marked() == ["fr"]


def test_translation_sent_back_stands_apart_with_the_reason(login, translator, other_translator):
    opened = translation_of(make_recipe(title="Lend a bicycle"))
    translate(opened, translator, {"Lend a bicycle": "Prêter un vélo"})
    submit(opened, translator)
    carry_out(target_of(opened), other_translator, "reject", comment="“Bécane”?")

    assert "“Bécane”?" in panels(login, translator)["sent_back"]
    assert titles(login, translator, "translations_to_do") == []


def test_translators_are_not_shown_drafts_of_their_agency(login, agency, draft):
    translator = make_member("translator", agency)

    assert "Lend a bicycle" not in login(translator).get("/admin/").content.decode()


# Everyone


def test_wagtails_own_lists_of_the_same_are_gone(login, editor, author, draft):
    start_review(draft, author)

    html = login(editor).get("/admin/").content.decode()

    assert "Awaiting your review" not in html
    assert "Your most recent edits" not in html
    assert html.count("Lend a bicycle</a>") == 1


def test_lists_are_french_for_members_who_work_in_french(login, editor):
    UserProfile.objects.create(user=editor, preferred_language="fr")

    found = panels(login, editor)

    with languages.override("fr"):
        assert found["reviews"] == "En attente de votre décision Rien n’attend votre décision."


@pytest.mark.parametrize("role", ["author", "editor", "translator", "administrator"])
def test_number_of_queries_does_not_grow_with_what_waits(login, role, agency, author, editor, warm_cache):
    member = make_member(role, agency)

    def queries():
        client = login(member)
        client.get("/admin/")
        with CaptureQueriesContext(connection) as captured:
            client.get("/admin/")
        return len(captured)

    def one_of_each():
        make_recipe(live=False, agency=agency, owner=author)
        start_review(make_recipe(live=False, agency=agency, owner=author), author)
        returned = start_review(make_recipe(live=False, agency=agency, owner=author), author)
        carry_out(returned, editor, "reject", comment="Say more.")
        published = make_recipe(agency=agency)
        translator = make_member("translator")
        opened = translation_of(published)
        translate(opened, translator)
        submit(opened, translator)
        make_practice(agency=agency)

    one_of_each()
    before = queries()
    one_of_each()
    one_of_each()

    assert queries() == before
    assert before <= 78
