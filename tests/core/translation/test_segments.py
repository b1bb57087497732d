"""What counts as translated, what stood there before, and what a small correction leaves as it was."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail_localize.models import StringTranslation

from core.translation.segments import CARRIED, carry_over, earlier_of, key_of, segments_of
from core.translation.sources import draft_from, progress_of
from tests.factories.pages import make_practice, make_recipe
from tests.factories.translations import change, keep_string, publish, target_of, translate, translation_of

pytestmark = pytest.mark.django_db


def earlier(opened):
    """``{original: earlier original}`` of what is to do."""
    segments = segments_of(opened)
    found = earlier_of(opened, segments)
    return {row.string.data: found[key_of(row)].translation_of.data for row in segments if key_of(row) in found}


def kept(opened, original):
    (segment,) = [row for row in segments_of(opened) if row.string.data == original]
    return segment.kept


def test_machine_drafts_do_not_count_as_done():
    opened = translation_of(make_practice())
    translate(opened)
    StringTranslation.objects.filter(context__path="title").update(translation_type="machine")

    total, done = progress_of([opened])[opened.pk]

    assert done == total - 1
    assert [row.context.path for row in segments_of(opened) if not row.is_done] == ["title"]


def test_lost_link_stays_to_do_and_lost_emphasis_does_not():
    opened = translation_of(make_practice(challenge='<p><b>Ask</b> <a href="https://example.org/">them</a>.</p>'))
    (segment,) = [row for row in segments_of(opened) if "<a" in row.string.data]

    assert keep_string(opened, segment, "<b>Demandez</b>-leur.", None) is False
    assert keep_string(opened, segment, 'Demandez-<a id="a1">leur</a>.', None) is True


def test_plain_field_said_before_what_was_translated_last():
    page = make_practice(summary="First.")
    translate(translation_of(page))
    page = change(page, summary="Second, another thing.")
    translate(translation_of(page))

    page = change(page, summary="Third.")

    assert earlier(translation_of(page)) == {"Third.": "Second, another thing."}


def test_each_paragraph_is_paired_with_the_most_similar_that_is_gone():
    before = ["Bring a phone and a charger.", "Stay as it is.", "Call the interpreter before you begin."]
    after = ["Call the interpreter well before you begin.", "Stay as it is.", "Bring two phones and a charger.", "New!"]
    page = make_practice(challenge="".join(f"<p>{text}</p>" for text in before))
    translate(translation_of(page))

    page = change(page, challenge="".join(f"<p>{text}</p>" for text in after))

    assert earlier(translation_of(page)) == {after[0]: before[2], after[2]: before[0]}


def test_words_that_were_never_translated_are_no_earlier_translation():
    page = change(make_practice(summary="First."), summary="Second.")

    assert earlier(translation_of(page)) == {}


def test_small_correction_keeps_the_translation_its_author_and_its_time(translator, editor):
    page = make_practice(summary="A recieved idea.")
    opened = translation_of(page)
    publish(opened, translator)
    moment = timezone.now() - timedelta(days=9)
    StringTranslation.objects.update(updated_at=moment)
    page = change(page, summary="A received idea.", title=f"{page.title}!")
    opened = translation_of(page)

    assert carry_over(opened) == 2

    row = kept(opened, "A received idea.")
    assert (row.data, row.tool_name) == ("trad. A recieved idea.", CARRIED)
    assert (row.last_translated_by, row.updated_at) == (translator, moment)
    total, done = progress_of([opened])[opened.pk]
    assert done == total


def test_small_correction_leaves_alone_what_is_new_or_begun(translator):
    page = make_practice(summary="First.", challenge='<p>Ask <a href="https://example.org/">them</a> today.</p>')
    translate(translation_of(page))
    page = change(page, summary="Second.", challenge="<p>Ask them today.</p><p>New!</p>")
    opened = translation_of(page)
    (segment,) = [row for row in segments_of(opened) if row.string.data == "Second."]
    keep_string(opened, segment, "Commencé", translator)

    assert carry_over(opened) == 0
    assert kept(opened, "Second.").data == "Commencé"
    assert [row.string.data for row in segments_of(opened) if not row.is_done] == ["Ask them today.", "New!"]


def test_moved_block_keeps_its_translations():
    steps = [("step", {"title": title, "actors": [], "checklist": []}) for title in ("One", "Two", "Three")]
    page = make_recipe(steps=steps)
    translate(translation_of(page))
    raw = list(page.steps.raw_data)

    page = change(page, steps=page.steps.stream_block.to_python([raw[2], raw[0], raw[1]]))

    assert [row.string.data for row in segments_of(translation_of(page)) if not row.is_done] == []


@pytest.mark.parametrize(("original", "length"), [({"title": "A title"}, 256), ({"summary": "A summary."}, 251)])
def test_text_longer_than_its_field_is_kept_to_be_mended(translator, original, length):
    opened = translation_of(make_practice(**original))
    (segment,) = [row for row in segments_of(opened) if row.string.data in original.values()]

    assert not keep_string(opened, segment, "x" * length, translator)
    assert kept(opened, segment.string.data).data == "x" * length
    assert keep_string(opened, segment, "x" * (length - 1), translator)


def test_title_of_a_step_has_the_limit_of_its_block(translator):
    opened = translation_of(make_recipe(steps=[("step", {"title": "A step", "actors": [], "checklist": []})]))
    (segment,) = [row for row in segments_of(opened) if row.string.data == "A step"]

    assert not keep_string(opened, segment, "x" * 121, translator)
    assert keep_string(opened, segment, "x" * 120, translator)


def test_kept_title_leaves_the_title_in_the_cms_to_the_draft(translator):
    opened = translation_of(make_practice(title="Questions & answers"))
    (segment,) = [row for row in segments_of(opened) if "Questions" in row.string.data]

    keep_string(opened, segment, "Questions &amp; réponses", translator)
    assert target_of(opened).draft_title == "Questions & answers"
    assert draft_from(opened).draft_title == "Questions & réponses"
