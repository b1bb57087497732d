"""Whatever an author does to an entry, finished translations stay, and both sides are built alike.

Sequences of edits are made up by hypothesis. Between them the original is stored and offered for translation as
publishing does, without its other consequences; at the end both sides are published for real.
"""

import os

import pytest
from django.db import transaction
from django.utils.html import strip_tags
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from wagtail.fields import StreamField

from core.translation.lines import as_typed
from core.translation.segments import keep_string, segments_of
from core.translation.sources import draft_from, open_translations
from practices.models import PracticePage
from recipes.models import RecipePage
from tests.factories.manuscripts import OPERATIONS, PARAGRAPH, Manuscript
from tests.factories.pages import make_practice, make_recipe
from tests.factories.translations import marked, publish, translation_of

pytestmark = pytest.mark.django_db

FIELDS = {
    RecipePage: (["steps", "ingredients", "risks", "results"], ["overview", "must_stay"]),
    PracticePage: (["results", "quotations", "videos"], ["challenge", "making_it_work"]),
}
numbers = st.integers(min_value=0, max_value=20)
edits = st.tuples(st.sampled_from(OPERATIONS), numbers, numbers, numbers)
# A round: some edits, then the original is published, then every n-th string that is to do is translated.
rounds = st.lists(st.tuples(st.lists(edits, min_size=1, max_size=4), st.integers(0, 2)), min_size=1, max_size=2)
# To search further than the same few examples: EXAMPLES=200 pytest tests/core/translation/test_structure.py
EXAMPLES = int(os.environ.get("EXAMPLES", 0))
few = settings(
    phases=[Phase.explicit, Phase.generate],
    max_examples=EXAMPLES or 6,
    derandomize=not EXAMPLES,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)


@pytest.fixture(scope="module")
def recipe(shared):
    return make_recipe()


@pytest.fixture(scope="module")
def practice(shared):
    return make_practice("fr")


@few
@given(rounds=rounds)
def test_recipe_in_english_keeps_its_translations_and_structure(recipe, rounds):
    carry_out(recipe, rounds)


@few
@given(rounds=rounds)
def test_practice_in_french_keeps_its_translations_and_structure(practice, rounds):
    carry_out(practice, rounds)


def carry_out(page, rounds):
    """Play a sequence on an entry, asking after every step; what it did is undone."""
    with transaction.atomic():
        manuscript = Manuscript(*FIELDS[type(page)])
        store(page, manuscript)
        finished = {}
        for operations, share in rounds:
            for operation, at, to, how in operations:
                operation(manuscript, at, to, how)
            store(page, manuscript)
            opened = translation_of(page)
            everything_is_asked_for(opened, manuscript)
            nothing_finished_is_lost(opened, finished)
            translate_some(opened, share, finished)
            both_sides_are_built_alike(fresh(page), draft_from(opened, None))
        manuscript.complete()
        store(page, manuscript)
        fresh(page).save_revision().publish()
        opened = translation_of(page)
        nothing_finished_is_lost(opened, finished)
        both_sides_say_the_same(fresh(page), publish(opened))
        transaction.set_rollback(True)


def store(page, manuscript):
    """Keep what the author wrote, and offer it for translation as publishing does."""
    page = fresh(page)
    for name, value in manuscript.values().items():
        field = page._meta.get_field(name)
        setattr(page, name, field.stream_block.to_python(value) if isinstance(field, StreamField) else value)
    page.save(clean=False)
    open_translations(fresh(page))


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def translate_some(opened, share, finished):
    """Translate every n-th string that is to do; with 0, all."""
    to_do = [segment for segment in segments_of(opened) if not segment.is_done]
    for segment in to_do[:: share or 1]:
        text = marked(segment.string.data)
        assert keep_string(opened, segment, text, None)
        finished[identity_of(segment)] = text


def identity_of(segment):
    return segment.context.path, segment.string.data


# What must hold


def everything_is_asked_for(opened, manuscript):
    asked = {strip_tags(as_typed(segment.string.data)) for segment in segments_of(opened)}
    written = {strip_tags(as_typed(text)) for text in manuscript.texts()}

    assert written - asked == set()


def nothing_finished_is_lost(opened, finished):
    """A string that stands where it stood has the translation it had, wherever its block has moved.

    The same words in a new place come with the translation they have elsewhere in the entry.
    """
    elsewhere = {original for _path, original in finished}
    for segment in segments_of(opened):
        known = finished.get(identity_of(segment))
        if known:
            assert segment.is_done
            assert segment.translation == known
        elif segment.string.data in elsewhere:
            assert segment.is_done


def both_sides_are_built_alike(page, draft):
    """Same blocks, ids, order and facts; where a text is not translated, the original stands for it in a draft."""
    draft = draft.get_latest_revision_as_object()
    for name in fields_of(page):
        for original, translated in pairs(stored(page, name), stored(draft, name)):
            assert translated in (original, marked(original)), name


def both_sides_say_the_same(page, target):
    """What readers have once everything is translated and published."""
    for name in fields_of(page):
        for original, translated in pairs(stored(page, name), stored(target, name)):
            assert translated == marked(original), name


def fields_of(page):
    return [name for names in FIELDS[type(page)] for name in names]


def stored(page, name):
    """A field's value as it is kept, every part of every block in place."""
    field = page._meta.get_field(name)
    value = getattr(page, name)
    if not isinstance(field, StreamField):
        return value
    return [
        {"type": child.block_type, "id": child.id, "value": child.block.get_prep_value(child.value)} for child in value
    ]


def pairs(original, translated, kind=None):
    """``(original, translated)`` of every text in two stored values that must be alike in everything else."""
    if isinstance(original, list):
        assert [what(item) for item in original] == [what(item) for item in translated]
        for one, other in zip(original, translated, strict=True):
            yield from pairs(one["value"], other["value"], one["type"])
    elif isinstance(original, dict):
        assert original.keys() == translated.keys()
        for key in original:
            if key in ("kind", "url", "source_url", "consent", "file", "picture") or (kind, key) == ("tool", "name"):
                assert original[key] == translated[key]
            else:
                yield from pairs(original[key], translated[key], kind)
    elif isinstance(original, str) and original.startswith("<p>"):
        one, other = PARAGRAPH.findall(original), PARAGRAPH.findall(translated)
        assert len(one) == len(other)
        yield from zip(one, other, strict=True)
    elif original:
        yield original, translated
    else:
        assert not translated


def what(item):
    return item["type"], item["id"]
