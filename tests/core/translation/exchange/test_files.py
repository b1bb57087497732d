"""A translation leaves as PO or Excel and comes back: what the files say, and what is kept of them."""

import io

import polib
import pytest
from openpyxl import load_workbook
from wagtail.users.models import UserProfile
from wagtail_localize.models import StringTranslation

from core.translation.exchange.rows import rows_of
from core.translation.segments import segments_of
from core.translation.sources import draft_from
from tests.factories.exchange import TRANSLATION, WRITERS, bring, kept, spoiled, taken, write_po, write_xlsx
from tests.factories.pages import make_practice
from tests.factories.translations import change, marked, translate, translation_of

pytestmark = pytest.mark.django_db

both_formats = pytest.mark.parametrize("extension", WRITERS)
BOLD = 'One <b>bold</b> step, <a id="a1">as told</a>.'
BOLD_IN_FRENCH = 'Un pas <b>gras</b>, <a id="a1">dit-on</a>.'


def table(content):
    return [[cell.value for cell in row] for row in load_workbook(io.BytesIO(content)).active.iter_rows()]


# Out


def test_po_says_where_each_string_stands_and_what_it_is(client_of_translator, opened):
    catalogue = polib.pofile(taken(client_of_translator, opened, "po").decode() + "\n")

    title = catalogue[0]
    assert (title.msgid, title.msgstr) == ("Answer questions together", "")
    assert title.msgctxt.startswith("title#")
    assert catalogue.metadata["Language"] == "fr"
    (step,) = [entry for entry in catalogue if entry.msgid == "Agree who answers"]
    assert "Steps · Step · What to do" in step.comment


def test_table_has_one_row_for_each_string(client_of_translator, opened):
    head, *rows = table(taken(client_of_translator, opened, "xlsx"))

    assert head[:6] == [
        "Key",
        "Part of the template",
        "What it is",
        "Original (English)",
        "Translation (French)",
        "State",
    ]
    assert len(rows) == len(rows_of(opened))
    assert rows[0][1:6] == ["Title and summary", "Title", "Answer questions together", None, "to do"]


def test_head_and_states_are_french_for_who_works_in_french(client_of_translator, translator, opened):
    UserProfile.objects.update_or_create(user=translator, defaults={"preferred_language": "fr"})

    head, first, *_rows = table(taken(client_of_translator, opened, "xlsx"))

    assert head[:3] == ["Clé", "Partie du modèle", "Ce que c’est"]
    assert first[5] == "à traduire"


def test_only_the_translations_of_the_table_are_open_to_writing(client_of_translator, opened):
    sheet = load_workbook(io.BytesIO(taken(client_of_translator, opened, "xlsx"))).active

    assert sheet.protection.sheet is True
    assert not sheet.protection.password
    open_cells = {cell.column for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
    assert open_cells == {TRANSLATION}


def test_text_that_begins_like_a_formula_is_text_in_the_table(client_of_translator, opened, keep):
    keep("=volunteer", "+bénévole")

    sheet = load_workbook(io.BytesIO(taken(client_of_translator, opened, "xlsx"))).active
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value in ("=volunteer", "+bénévole")]
    assert [(cell.data_type, cell.quotePrefix) for cell in cells] == [("s", True), ("s", True)]


def test_characters_that_no_file_can_hold_do_not_stop_it_from_leaving(client_of_translator):
    opened = translation_of(make_practice(practical="One\x0btwo\x01 three\u2028four"))

    for extension, counts in {"po": "1 new, 0 changed", "xlsx": "0 new, 1 changed"}.items():
        content = taken(client_of_translator, opened, extension)
        content = WRITERS[extension](content, {"One\ntwo three\nfour": f"Un {extension}"})
        assert counts in bring(client_of_translator, opened, f"a.{extension}", content)

    assert "Un xlsx" in kept(opened).values()


@both_formats
def test_same_words_twice_in_one_text_are_one_string(client_of_translator, extension):
    opened = translation_of(make_practice(challenge="<p>Again.</p><p>Again.</p>"))

    content = WRITERS[extension](taken(client_of_translator, opened, extension), {"Again.": "Encore."})
    bring(client_of_translator, opened, f"a.{extension}", content)

    translate(opened)
    assert draft_from(opened, None).challenge == "<p>Encore.</p><p>Encore.</p>"


# In


@both_formats
def test_what_was_written_in_the_file_is_kept_as_a_persons_work(client_of_translator, translator, opened, extension):
    texts = {
        "Agree who answers": "S’entendre sur qui répond",
        BOLD: BOLD_IN_FRENCH,
        "Tea & cake, 5 > 3.": "Thé & 5 > 3",
    }
    content = WRITERS[extension](taken(client_of_translator, opened, extension), texts)

    html = bring(client_of_translator, opened, f"a.{extension}", content)

    assert "From the file: 3 new, 0 changed, 0 the same." in html
    row = StringTranslation.objects.get(data="S’entendre sur qui répond")
    assert (row.tool_name, row.translation_type) == (extension.upper(), "manual")
    assert row.last_translated_by == translator
    translate(opened)
    overview = draft_from(opened, translator).overview
    assert overview.startswith('<p>Un pas <b>gras</b>, <a href="https://example.org/">dit-on</a>.</p>')
    assert "Thé &amp; 5 &gt; 3" in overview


@both_formats
def test_every_string_comes_back_as_it_left(client_of_translator, opened, extension):
    translate(opened)
    before = kept(opened)

    html = bring(client_of_translator, opened, f"a.{extension}", taken(client_of_translator, opened, extension))

    assert f"0 new, 0 changed, {len(before)} the same." in html
    assert kept(opened) == before


@both_formats
def test_new_changed_and_same_are_counted_and_gaps_are_passed_over(client_of_translator, opened, keep, extension):
    keep("Agree who answers", "Avant")
    keep("A kettle", "Une bouilloire")
    texts = {"Agree who answers": "Après", "Cups": "Des tasses", "=volunteer": ""}
    content = WRITERS[extension](taken(client_of_translator, opened, extension), texts)

    html = bring(client_of_translator, opened, f"a.{extension}", content)

    assert "1 new, 1 changed, 1 the same." in html
    assert kept(opened) == {"Agree who answers": "Après", "A kettle": "Une bouilloire", "Cups": "Des tasses"}


@both_formats
def test_row_emptied_in_the_file_takes_nothing_back(client_of_translator, opened, keep, extension):
    keep("A kettle", "Une bouilloire")
    content = WRITERS[extension](taken(client_of_translator, opened, extension), {"A kettle": "", "Cups": "Tasses"})

    bring(client_of_translator, opened, f"a.{extension}", content)

    assert kept(opened)["A kettle"] == "Une bouilloire"


@both_formats
def test_string_changed_on_the_screen_since_is_reported_and_stays(client_of_translator, opened, keep, extension):
    keep("A kettle", "Une bouilloire")
    content = taken(client_of_translator, opened, extension)
    keep("A kettle", "Une théière")
    content = WRITERS[extension](content, {"A kettle": "Un chaudron", "Cups": "Des tasses"})

    html = bring(client_of_translator, opened, f"a.{extension}", content)

    assert "Not taken over: changed on the screen since the file was made" in html
    assert "Un chaudron" in html
    assert "1 new, 0 changed" in html
    assert kept(opened) == {"A kettle": "Une théière", "Cups": "Des tasses"}


@both_formats
def test_string_taken_back_on_the_screen_since_stays_taken_back(client_of_translator, opened, keep, extension):
    keep("A kettle", "Une bouilloire")
    content = WRITERS[extension](taken(client_of_translator, opened, extension), {"A kettle": "Un chaudron"})
    keep("A kettle", "")

    assert "Not taken over" in bring(client_of_translator, opened, f"a.{extension}", content)
    assert kept(opened) == {}


@both_formats
def test_untouched_row_is_no_conflict_whatever_was_written_since(client_of_translator, opened, keep, extension):
    keep("A kettle", "Une bouilloire")
    content = taken(client_of_translator, opened, extension)
    keep("A kettle", "Une théière")

    html = bring(client_of_translator, opened, f"a.{extension}", content)

    assert "0 new, 0 changed, 1 the same." in html
    assert kept(opened) == {"A kettle": "Une théière"}


def test_what_is_to_check_leaves_as_fuzzy_and_counts_once_it_is_not(client_of_translator, opened, keep):
    keep("A kettle", "Une <b>bouilloire")
    (segment,) = [row for row in segments_of(opened) if row.string.data == "A kettle"]
    StringTranslation.objects.filter(translation_of=segment.string).update(data="Une bouilloire", has_error=True)
    content = taken(client_of_translator, opened, "po")

    assert "0 new, 0 changed, 0 the same." in bring(client_of_translator, opened, "a.po", content)
    checked = write_po(content, {"A kettle": "Une bouilloire"})
    assert "0 new, 1 changed, 0 the same." in bring(client_of_translator, opened, "a.po", checked)

    assert StringTranslation.objects.get(translation_of=segment.string).has_error is False


def test_untouched_row_of_a_table_confirms_nothing(client_of_translator, opened, keep):
    keep("A kettle", "Une bouilloire")
    StringTranslation.objects.update(has_error=True)

    bring(client_of_translator, opened, "a.xlsx", taken(client_of_translator, opened, "xlsx"))

    assert StringTranslation.objects.get().has_error is True


def test_whole_number_typed_into_the_table_is_its_text(client_of_translator, opened):
    content = write_xlsx(taken(client_of_translator, opened, "xlsx"), {"Cups": 120})

    bring(client_of_translator, opened, "a.xlsx", content)

    assert kept(opened) == {"Cups": "120"}


def test_table_in_another_order_with_columns_made_wider_comes_back(client_of_translator, opened):
    def sort(sheet):
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
        for number, values in enumerate(sorted(rows, key=lambda row: row[3], reverse=True), start=2):
            for column, value in enumerate(values, start=1):
                sheet.cell(number, column).value = value
                sheet.cell(number, column).data_type = "s"
        sheet.column_dimensions["D"].width = 90

    content = write_xlsx(spoiled(taken(client_of_translator, opened, "xlsx"), sort), {"Cups": "Des tasses"})

    assert "1 new" in bring(client_of_translator, opened, "a.xlsx", content)


@both_formats
def test_change_of_the_original_leaves_the_untouched_rows_alone(client_of_translator, extension):
    original = make_practice(practical="It works.", innovative="It is new.")
    opened = translation_of(original)
    translate(opened, leave_out=["It is new."])
    content = taken(client_of_translator, opened, extension)
    change(original, practical="It works well.")

    html = bring(client_of_translator, opened, f"a.{extension}", WRITERS[extension](content, {"It is new.": "Neuf."}))

    assert "1 new, 0 changed" in html
    assert kept(opened)["It is new."] == "Neuf."
    assert marked("It works.") not in kept(opened).values()
