"""The same words are not translated twice."""

import pytest

from core.translation.memory import fill_from_memory
from core.translation.segments import MEMORY, keep_string, segments_of
from tests.factories.pages import make_practice, make_recipe
from tests.factories.screens import form_of, line_of, name_in, open_screen, screen_address, words
from tests.factories.translations import change, publish, target_of, translate, translation_of

pytestmark = pytest.mark.django_db

WORDS = "Free of charge."


def translated(text, words=WORDS, user=None, public=True):
    """Another entry in which the words are translated."""
    opened = translation_of(make_practice(practical=words))
    (segment,) = [row for row in segments_of(opened) if row.string.data == words]
    keep_string(opened, segment, text, user)
    if public:
        publish(opened, user)
    return opened


def kept(opened, original=WORDS):
    return next(row.kept for row in segments_of(opened) if row.string.data == original)


def with_new_ids(page):
    """The same blocks as if they had been deleted and written again."""
    raw = [{"type": block["type"], "value": block["value"]} for block in page.steps.raw_data]
    return page.steps.stream_block.to_python(raw)


def test_opening_fills_in_what_was_translated_before(translator):
    translated("Gratuit.", user=translator)

    row = kept(translation_of(make_practice(summary=WORDS)))

    assert (row.data, row.tool_name, row.translation_type) == ("Gratuit.", MEMORY, "manual")
    # It is nobody's work here: whoever translated the other entry may review this one.
    assert row.last_translated_by is None


def test_what_another_entry_says_counts_once_it_is_public():
    translated("Gratuit.", public=False)

    assert kept(translation_of(make_practice(summary=WORDS))) is None


def test_what_nobody_has_read_is_not_offered_elsewhere(translator):
    page = make_practice(summary="First.")
    publish(translation_of(page), translator)
    page = change(page, summary=WORDS)
    translate(translation_of(page), translator, {WORDS: "Brouillon."})

    assert kept(translation_of(make_practice(summary=WORDS))) is None


def test_what_not_everyone_may_read_is_not_offered_elsewhere(translator):
    target = target_of(translated("Gratuit.", user=translator))
    target.view_restrictions.create(restriction_type="login")

    assert kept(translation_of(make_practice(summary=WORDS))) is None


def test_where_it_comes_from_is_shown(login, translator):
    translated("Gratuit.")
    opened = translation_of(make_practice(summary=WORDS))

    line = line_of(open_screen(login(translator), opened), opened, WORDS)

    assert "From an earlier translation of the same words" in words(line)


def test_blocks_written_again_keep_their_own_translations(translator):
    page = make_recipe(steps=[("step", {"title": WORDS, "actors": [], "checklist": []})])
    translate(translation_of(page), translator, {WORDS: "Gratuit."})
    publish(translation_of(page), translator)
    translated("Sans frais.")
    before = kept(translation_of(page))

    page = change(page, steps=with_new_ids(page))

    row = kept(translation_of(page))
    assert row.pk != before.pk
    assert (row.data, row.last_translated_by, row.updated_at) == ("Gratuit.", translator, before.updated_at)


def test_several_translations_are_offered_and_the_chosen_one_is_kept(login, translator):
    translated("Gratuit.")
    second = translated("Sans frais.", user=translator)
    opened = translation_of(make_practice(summary=WORDS))
    assert kept(opened) is None
    client = login(translator)

    screen = open_screen(client, opened)
    buttons = line_of(screen, opened, WORDS).find_all("button", attrs={"name": "use"})
    assert [words(button.find_previous("q")) for button in buttons] == ["Sans frais.", "Gratuit."]
    client.post(screen_address(opened), {**form_of(screen), "use": buttons[0]["value"]})

    assert kept(opened).data == kept(second).data


@pytest.mark.parametrize("choice", ["", "999999", "x", "-1"])
def test_forged_choice_is_passed_over(login, translator, choice):
    translated("Gratuit.")
    translated("Sans frais.")
    opened = translation_of(make_practice(summary=WORDS))

    login(translator).post(screen_address(opened), {"use": f"{name_in(opened, WORDS)}:{choice}"})

    assert kept(opened) is None


def test_machine_drafts_and_broken_translations_are_not_remembered():
    other = translated("Gratuit.")
    row = kept(other)
    row.translation_type = "machine"
    row.save()

    assert kept(translation_of(make_practice(summary=WORDS))) is None


def test_what_was_cleared_is_not_filled_in_again_by_itself(login, translator):
    translated("Gratuit.")
    opened = translation_of(make_practice(summary=WORDS))
    client = login(translator)

    client.post(screen_address(opened), {**form_of(open_screen(client, opened)), name_in(opened, WORDS): ""})

    assert kept(opened) is None


def test_filling_again_changes_nothing():
    translated("Gratuit.")
    opened = translation_of(make_practice(summary=WORDS))
    (segment,) = [row for row in segments_of(opened) if row.string.data == WORDS]
    keep_string(opened, segment, "À moi.", None)

    assert fill_from_memory(opened) == 0
    assert kept(opened).data == "À moi."
