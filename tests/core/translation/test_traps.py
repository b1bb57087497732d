"""The faults of wagtail-localize that this library steers around, each shown and avoided.

When a first half of a test fails, the fault is gone upstream and what we do about it can go too. Faults in reading
blocks are in ``test_patches``.
"""

import inspect
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail import blocks
from wagtail.blocks.field_block import FieldBlock
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page, TranslatableMixin
from wagtail.snippets.models import get_snippet_models
from wagtail_localize.fields import get_translatable_fields
from wagtail_localize.models import LocaleSynchronization, TranslationSource
from wagtail_localize.operations import translate_object, translate_page_subtree
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor
from wagtail_localize.views import edit_translation

from core.models import EntryPage
from core.translation import sources
from core.translation.segments import segments_of
from core.translation.sources import draft_from, open_translations
from home.models import SitePage
from practices.models import PracticePage
from recipes.models import RecipeIndexPage, RecipePage
from tests.factories.forms import post_data
from tests.factories.manuscripts import renewed
from tests.factories.pages import make_recipe, recipe_index
from tests.factories.translations import change, marked, publish, submit, target_of, translate, translation_of
from users.models import User

pytestmark = pytest.mark.django_db

ENTRIES = [RecipePage, PracticePage]
STEPS = [("step", {"title": "Agree who answers", "actors": ["volunteer"], "checklist": ["A kettle"]})]
# Kinds of block that hold no text of ours: facts, choices, addresses, things chosen from elsewhere.
WITHOUT_TEXT = (
    blocks.BooleanBlock,
    blocks.ChoiceBlock,
    blocks.ChooserBlock,
    blocks.DateBlock,
    blocks.IntegerBlock,
    blocks.URLBlock,
)
WITH_TEXT = (blocks.CharBlock, blocks.RichTextBlock, blocks.TextBlock)


@pytest.fixture(scope="module")
def world(shared, django_db_blocker):
    """A published recipe with its published translation, changed since."""
    page = make_recipe(summary="As it was.", steps=STEPS)
    publish(translation_of(page))
    return change(page, summary="As it is now.")


@pytest.fixture
def original(world):
    return RecipePage.objects.get(pk=world.pk)


@pytest.fixture
def opened(original):
    return translation_of(original)


def to_do(opened):
    return [segment.string.data for segment in segments_of(opened) if not segment.is_done]


# 1


def test_stock_draft_overwrites_the_live_page(opened):
    opened.save_target(publish=False)

    assert target_of(opened).live
    assert target_of(opened).summary == "As it is now."


def test_our_draft_does_not(opened):
    draft_from(opened, None)

    assert target_of(opened).summary == marked("As it was.")


# 2 and 3


def test_stock_editor_knows_neither_review_nor_locks():
    assert not re.search("workflow|page_locked", inspect.getsource(edit_translation))


def test_our_screen_answers_in_its_place(login, opened, translator, editor):
    translate(opened, translator)
    address = f"/admin/pages/{target_of(opened).pk}/edit/"

    login(editor).post(address, {"action": "publish", "publish": "1", "action-publish": "1"})
    assert target_of(opened).summary == marked("As it was.")

    submit(opened, translator)
    html = login(translator).get(address).content.decode()
    assert target_of(opened).workflow_in_progress
    assert '<textarea name="string-' not in html


# 4


def test_stock_translation_is_live_at_once_in_the_wrong_language(settings, french, django_capture_on_commit_callbacks):
    settings.WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = True
    page = make_recipe(live=False)
    RecipePage.objects.filter(pk=page.pk).update(live=True)

    with django_capture_on_commit_callbacks(execute=True):
        translate_object(RecipePage.objects.get(pk=page.pk), [french])

    target = page.get_translation(french)
    assert target.live
    assert target.title == page.title


def test_our_translation_opens_as_a_draft():
    assert target_of(translation_of(make_recipe())).live is False


# 5


def test_stock_publishes_two_languages_in_one_page(opened, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        opened.save_target(publish=True)

    target = target_of(opened)
    assert (target.live, target.summary) == (True, "As it is now.")
    assert target.title.startswith("trad.")


def test_ours_is_not_even_submitted_with_a_gap(login, opened, translator):
    login(translator).post(f"/admin/pages/{target_of(opened).pk}/edit/", {"action": "submit"})

    assert not target_of(opened).workflow_in_progress
    assert target_of(opened).summary == marked("As it was.")


# 9


@pytest.mark.parametrize("kind", [TableBlock, blocks.RawHTMLBlock])
def test_stock_passes_over_tables_and_raw_html(kind):
    value = {"data": [["Words"]]} if kind is TableBlock else "Words"

    assert StreamFieldSegmentExtractor(None).handle_block(kind(), value) == []


def leaves_of(block, path):
    """``(path, block)`` of every block that holds no other."""
    children = getattr(block, "child_blocks", None) or {}
    if isinstance(block, blocks.ListBlock):
        children = {"item": block.child_block}
    if not children or isinstance(block, ImageBlock):
        yield path, block
        return
    for name, child in children.items():
        yield from leaves_of(child, f"{path}.{name}")


@pytest.mark.parametrize("model", ENTRIES)
def test_every_block_of_ours_is_of_a_kind_that_is_translated_or_holds_no_text(model):
    fields = [field for field in model._meta.get_fields() if isinstance(field, StreamField)]
    leaves = [leaf for field in fields for leaf in leaves_of(field.stream_block, field.name)]

    strange = [
        path
        for path, block in leaves
        if not isinstance(block, (*WITH_TEXT, *WITHOUT_TEXT, ImageBlock))
        or (isinstance(block, blocks.RawHTMLBlock) or not isinstance(block, FieldBlock | ImageBlock))
    ]
    assert len(leaves) > 10
    assert strange == []


# 10


def test_stock_leaves_many_to_many_fields_out():
    rules = {rule.field_name for rule in get_translatable_fields(User)}

    assert "first_name" in rules
    assert "groups" not in rules


@pytest.mark.parametrize("model", [EntryPage, *ENTRIES])
def test_entries_have_none(model):
    assert list(model._meta.many_to_many) == []


# 11


def test_stock_miscounts_the_pages_of_a_translated_section(settings, french, django_capture_on_commit_callbacks):
    settings.WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = True
    top = recipe_index("en")
    section = top.add_child(instance=RecipeIndexPage(title="Section", locale=top.locale))
    for number in (1, 2):
        section.add_child(instance=SitePage(title=f"Page {number}", body="<p>Text.</p>", locale=section.locale))

    with django_capture_on_commit_callbacks(execute=True):
        translate_page_subtree(top.pk, [french], None, None)

    assert any(Page.find_problems())


def test_nobody_translates_a_section_at_once(login, administrator, original):
    client = login(administrator)

    for pk in (original.pk, recipe_index("en").pk):
        assert client.get(f"/admin/localize/submit/page/{pk}/").status_code == 404
        assert client.post(f"/admin/localize/submit/page/{pk}/", {"include_subtree": "on"}).status_code == 404


def test_opening_translations_keeps_the_tree_whole():
    make_recipe()
    make_recipe()

    assert all(not problems for problems in Page.find_problems())


# 12


def test_stock_leaves_the_translation_live_when_the_original_is_withdrawn(opened, original):
    original.unpublish()

    assert target_of(opened).live


def test_withdrawing_an_original_asks_what_becomes_of_its_translation(login, administrator, opened, original):
    address = f"/admin/pages/{original.pk}/unpublish/"
    client = login(administrator)

    client.post(address)
    assert original.__class__.objects.get(pk=original.pk).live
    client.post(address, {"other": "both"})

    assert not target_of(opened).live


# 13 and 17


IN_BLOCKS = {"Agree who answers", "volunteer", "A kettle"}


def with_new_ids(page):
    return page.steps.stream_block.to_python(renewed(list(page.steps.raw_data)))


def test_stock_loses_the_translations_of_blocks_with_new_ids(original, opened, monkeypatch):
    monkeypatch.setattr(sources, "fill_from_memory", lambda translation: 0)

    change(original, steps=with_new_ids(original))

    assert set(to_do(opened)) >= IN_BLOCKS


def test_blocks_with_new_ids_take_their_translations_along(original, opened):
    change(original, steps=with_new_ids(original))

    assert not IN_BLOCKS & set(to_do(opened))


def test_saving_the_editor_form_keeps_the_ids(login, editor, original):
    before = ids_in(original.steps.get_prep_value())

    login(editor).post(f"/admin/pages/{original.pk}/edit/", post_data(original, summary="Saved."))

    draft = RecipePage.objects.get(pk=original.pk).get_latest_revision_as_object()
    assert draft.summary == "Saved."
    assert len(before) == 3
    assert ids_in(draft.steps.get_prep_value()) == before


def ids_in(stored):
    if isinstance(stored, list):
        return [found for item in stored for found in ids_in(item)]
    if isinstance(stored, dict):
        own = [stored["id"]] if "id" in stored and "type" in stored else []
        return own + [found for value in stored.values() for found in ids_in(value)]
    return []


def test_no_api_writes_entries(client):
    assert [app for app in settings.INSTALLED_APPS if app.startswith("wagtail.api")] == []
    for address in ("/api/v3/", "/api/v3/pages/", "/api/v2/pages/"):
        assert client.get(address, follow=True).status_code == 404


# 14


def test_no_snippet_is_translated_as_one():
    """Stock asks for a right on the model, whatever the language. Ours are named in both languages in one row."""
    assert get_snippet_models()
    assert [model for model in get_snippet_models() if issubclass(model, TranslatableMixin)] == []


# 15

NEVER_WRITTEN = ("translations_last_updated_at", "destination_last_updated_at")


def test_stock_never_writes_when_a_translation_was_updated(opened):
    opened.refresh_from_db()

    assert [getattr(opened, name) for name in NEVER_WRITTEN] == [None, None]


def test_nothing_of_ours_reads_it():
    root = Path(settings.BASE_DIR)
    folders = [root / name for name in ("core", "home", "search", "templates")]
    ours = [path for folder in folders for kind in ("*.py", "*.html") for path in folder.rglob(kind)]

    assert len(ours) > 100
    assert [path for path in ours if any(name in path.read_text(encoding="utf-8") for name in NEVER_WRITTEN)] == []


# 16


def test_offering_an_unchanged_entry_again_costs_a_fraction_of_stock(original):
    open_translations(original)
    source = TranslationSource.objects.get_for_instance(original)
    with CaptureQueriesContext(
        connection,
    ) as stock:
        source.update_from_db()
    with CaptureQueriesContext(connection) as ours:
        open_translations(original)

    assert len(stock) > 30
    assert len(ours) <= 15


# Further traps


def test_trees_of_the_two_languages_are_not_kept_in_step_by_aliases():
    page = make_recipe(live=False)

    assert not LocaleSynchronization.objects.exists()
    assert not Page.objects.filter(alias_of__isnull=False).exists()
    assert not page.get_translations().exists()
