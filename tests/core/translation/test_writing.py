"""Two people at once, and an original that changes meanwhile: nothing typed is lost, nothing is overwritten."""

import pytest
from bs4 import BeautifulSoup
from wagtail_localize.models import String, StringTranslation

from core.translation.segments import segments_of
from tests.factories.pages import make_practice
from tests.factories.screens import form_of, line_of, name_in, open_screen, send, words
from tests.factories.translations import change, keep_string, translate, translation_of

pytestmark = pytest.mark.django_db

SUMMARY = "How a bench became a meeting place."


@pytest.fixture
def original():
    return make_practice(summary=SUMMARY, title="A bench")


@pytest.fixture
def opened(original):
    return translation_of(original)


def kept(opened):
    return {row.string.data: row.translation for row in segments_of(opened) if row.translation}


def write_as_someone_else(opened, text, user, words=SUMMARY):
    (segment,) = [row for row in segments_of(opened) if row.string.data == words]
    keep_string(opened, segment, text, user)


def test_part_of_the_form_leaves_the_rest_alone(login, translator, opened):
    write_as_someone_else(opened, "Un banc", translator, "A bench")

    send(login(translator), opened, {name_in(opened, SUMMARY): "Comment un banc"})

    assert kept(opened) == {SUMMARY: "Comment un banc", "A bench": "Un banc"}


def test_form_that_was_not_touched_changes_nothing(login, translator, other_translator, opened):
    client = login(translator)
    data = form_of(open_screen(client, opened))
    write_as_someone_else(opened, "Autre", other_translator)

    html = send(client, opened, data)

    assert "0 changes kept." in html
    assert kept(opened) == {SUMMARY: "Autre"}


def test_line_that_someone_else_changed_comes_back_with_both_texts(login, translator, other_translator, opened):
    client = login(translator)
    data = form_of(open_screen(client, opened)) | {
        name_in(opened, SUMMARY): "Le mien",
        name_in(opened, "A bench"): "Un",
    }
    write_as_someone_else(opened, "Le leur", other_translator)

    html = send(client, opened, data)

    assert "Someone else changed the same passages" in html
    assert "Le mien</textarea>" in html
    assert '<q lang="fr">Le leur</q>' in html
    assert "Two texts: choose one" in words(line_of(BeautifulSoup(html, "html.parser"), opened, SUMMARY))
    assert kept(opened) == {SUMMARY: "Le leur", "A bench": "Un"}


@pytest.mark.parametrize("choice, expected", [("mine", "Le mien"), ("theirs", "Le leur"), (None, "Le leur")])
def test_clash_is_settled_by_whoever_wrote_last(login, translator, other_translator, opened, choice, expected):
    client, name = login(translator), name_in(opened, SUMMARY)
    data = form_of(open_screen(client, opened)) | {name: "Le mien"}
    write_as_someone_else(opened, "Le leur", other_translator)
    again = form_of(BeautifulSoup(send(client, opened, data), "html.parser"))
    send(client, opened, again | ({f"clash-{name}": choice} if choice else {}))

    assert kept(opened)[SUMMARY] == expected


def test_what_is_written_for_an_original_that_changed_is_its_earlier_translation(login, translator, original, opened):
    client = login(translator)
    data = form_of(open_screen(client, opened)) | {name_in(opened, SUMMARY): "Comment un banc devint un lieu."}
    change(original, summary="How a bench became a good meeting place.")
    opened = translation_of(original)

    html = send(client, opened, data)

    assert "The original changed while you were writing." in html
    line = line_of(open_screen(client, opened), opened, "How a bench became a good meeting place.")
    assert "The original changed" in words(line)
    assert words(line.find("ins")) == "[added: good ]"
    assert line.find("textarea").string.strip() == "Comment un banc devint un lieu."
    assert SUMMARY not in kept(opened)


def test_translation_is_not_submitted_when_the_original_changed_meanwhile(login, translator, original, opened):
    client = login(translator)
    data = form_of(open_screen(client, opened))
    data |= {name: f"trad. {name}" for name in data if name.startswith("string-")}
    change(original, summary="Changed.")

    send(client, translation_of(original), data, "submit")

    assert not opened.get_target_instance().workflow_in_progress


def test_someone_elses_words_for_an_original_that_changed_stay(login, translator, other_translator, original, opened):
    client = login(translator)
    data = form_of(open_screen(client, opened)) | {name_in(opened, SUMMARY): "Le mien"}
    write_as_someone_else(opened, "Le leur", other_translator)
    change(original, summary="Changed.")

    html = send(client, opened, data)

    assert "Le mien" in html
    assert StringTranslation.objects.get(translation_of__data=SUMMARY).data == "Le leur"


def test_words_of_another_entry_are_not_brought_up_by_a_forged_name(login, translator, opened):
    secret = String.objects.create(locale=opened.source.locale, data="Secret of another agency.")
    segment = segments_of(opened)[0]
    name, honest = f"string-{segment.context_id}-{secret.pk}", form_of(open_screen(login(translator), opened))

    for token in ("", "x", next(value for key, value in honest.items() if key.startswith("seen-"))):
        html = send(login(translator), opened, {name: "Forged", f"seen-{name}": token})

    assert "Secret" not in html
    assert not StringTranslation.objects.exists()


@pytest.mark.parametrize("name", ["string-", "string-1-x", f"string-{10**30}-1", "string-1-2-3", "seen-string-1-2"])
def test_malformed_names_are_passed_over(login, translator, opened, name):
    send(login(translator), opened, {name: "Forged"})

    assert kept(opened) == {}


def test_line_ends_and_nul_are_cleaned(login, translator, opened):
    send(login(translator), opened, {name_in(opened, SUMMARY): " Un\r\nbanc\0 "})

    assert kept(opened) == {SUMMARY: "Un\nbanc"}


def test_spaces_that_a_form_drops_are_no_change(login, translator, original, opened):
    write_as_someone_else(opened, " Comment un banc \r\n", translator)
    change(original, summary="How one bench became a meeting place.")
    opened, client = translation_of(original), login(translator)

    send(client, opened, form_of(open_screen(client, opened)))

    assert kept(opened) == {}


def test_translation_that_still_stands_is_confirmed_by_a_tick(login, translator, original, opened):
    translate(opened, texts={SUMMARY: "Comment un banc"})
    change(original, summary="How one bench became a meeting place.")
    opened, client = translation_of(original), login(translator)
    data, name = form_of(open_screen(client, opened)), name_in(opened, "How one bench became a meeting place.")

    send(client, opened, data)
    assert "How one bench became a meeting place." not in kept(opened)
    send(client, opened, data | {f"stands-{name}": "on"})

    assert kept(opened)["How one bench became a meeting place."] == "Comment un banc"


def test_script_keeps_one_line_and_hears_of_it(login, translator, opened):
    client, name = login(translator), name_in(opened, SUMMARY)
    data = form_of(open_screen(client, opened))

    html = send(
        client, opened, {name: "Un banc", f"seen-{name}": data[f"seen-{name}"]}, HTTP_X_REQUESTED_WITH="XMLHttpRequest"
    )

    assert kept(opened) == {SUMMARY: "Un banc"}
    assert f'data-line="{name}"' in html
    assert html.count("data-line=") == 1
    assert "<p data-message>Kept</p>" in html
    assert "1 of " in html


def test_script_is_told_when_nothing_may_be_written(login, translator, editor, opened):
    target = opened.get_target_instance().specific
    target.locked, target.locked_by = True, editor
    target.save()

    html = send(login(translator), opened, {name_in(opened, SUMMARY): "Un"}, HTTP_X_REQUESTED_WITH="XMLHttpRequest")

    assert "It cannot be changed now." in html
    assert kept(opened) == {}
