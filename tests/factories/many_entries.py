"""Thousands of entries with translations at every stage, written straight into the tables: none is published."""

import uuid
from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.utils import timezone
from wagtail.models import Locale, Page, TaskState, WorkflowState
from wagtail_localize.models import (
    String,
    StringSegment,
    StringTranslation,
    TranslatableObject,
    Translation,
    TranslationContext,
    TranslationSource,
)

from core.editorial.workflows import language_review
from core.models import EntryPage, LanguageReviewTask
from recipes.models import RecipePage
from tests.factories.pages import make_recipe, recipe_index

# Of how many strings are translated, whether the translation is public and whether someone reads it: in turn.
STAGES = [(0, False, False), (0.5, False, False), (1, False, True), (0.5, True, False), *[(1, True, False)] * 3]


def make_many_recipes(number, *, agency=None, translators=(), strings=2):
    """Make ``number`` recipes, written in English and French in turn, each with its page in the other language.

    ``translators`` have each written some of what is translated.
    """
    pattern = make_recipe(live=False, agency=agency)
    page_type = ContentType.objects.get_for_model(RecipePage)
    sides = [Locale.objects.get(language_code=code) for code in ("en", "fr")]
    keys = [uuid.uuid4() for _number in range(number)]
    TranslatableObject.objects.bulk_create(
        [TranslatableObject(translation_key=key, content_type=ContentType.objects.get_for_model(Page)) for key in keys]
    )
    pages, sources, translations, texts, contexts, segments, written = ([] for _table in range(7))
    for index, key in enumerate(keys):
        source_locale, target_locale = sides if index % 2 == 0 else reversed(sides)
        share, is_public, _in_review = STAGES[index % len(STAGES)]
        moment = timezone.now() - timedelta(days=index % 400, minutes=index)
        for locale, live in ((source_locale, True), (target_locale, is_public)):
            pages.append(
                Page(
                    title=f"Entry {index} in {locale.language_code}",
                    draft_title=f"Entry {index} in {locale.language_code}",
                    slug=f"many-{key.hex}",
                    locale=locale,
                    translation_key=key,
                    content_type=page_type,
                    depth=pattern.depth,
                    live=live,
                    has_unpublished_changes=not live,
                    last_published_at=moment if live else None,
                    latest_revision_created_at=moment,
                )
            )
        source = TranslationSource(
            object_id=key, specific_content_type=page_type, locale=source_locale, last_updated_at=moment
        )
        sources.append(source)
        translations.append(Translation(source=source, target_locale=target_locale))
        for order in range(strings):
            text = String(locale=source_locale, data=f"{key}-{order}", data_hash=uuid.uuid4())
            context = TranslationContext(object_id=key, path=f"field-{order}", path_id=uuid.uuid4())
            segments.append(StringSegment(source=source, context=context, string=text, order=order))
            texts.append(text)
            contexts.append(context)
            if order < share * strings:
                written.append(
                    StringTranslation(
                        translation_of=text,
                        context=context,
                        locale=target_locale,
                        data="trad.",
                        translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
                        last_translated_by=translators[index % len(translators)] if translators else None,
                    )
                )
    for rows in (_placed(pages), sources, translations, texts, contexts, segments, written):
        type(rows[0]).objects.bulk_create(rows, batch_size=1000)
    for model in (EntryPage, RecipePage):
        _fill_in(model, pattern)
    _submit([page for page, stage in zip(pages[1::2], STAGES * number, strict=False) if stage[2]], pattern)


def _placed(pages):
    """The pages, each with its place under its listing, after what is there."""
    for code in ("en", "fr"):
        parent = recipe_index(code)
        theirs = [page for page in pages if page.locale.language_code == code]
        last = parent.get_last_child()
        after = Page._str2int(last.path[-Page.steplen :]) if last else 0
        for number, page in enumerate(theirs, after + 1):
            page.path = Page._get_path(parent.path, parent.depth + 1, number)
            page.url_path = f"{parent.url_path}{page.slug}/"
        Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild + len(theirs))
    return pages


def _fill_in(model, pattern):
    """The rows that belong to the pages in the model's own table, all like the pattern's."""
    key, *columns = (connection.ops.quote_name(field.column) for field in model._meta.local_concrete_fields)
    table, values = model._meta.db_table, ", ".join(f"pattern.{column}" for column in columns)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({key}, {', '.join(columns)}) SELECT page.id, {values} "
            f"FROM wagtailcore_page page, {table} pattern WHERE pattern.{key} = %s AND page.slug LIKE 'many-%%' "
            f"AND NOT EXISTS (SELECT 1 FROM {table} filled WHERE filled.{key} = page.id)",
            [pattern.pk],
        )


def _submit(pages, pattern):
    """Have a language review begun of each page, with the pattern's revision in the place of its own."""
    workflow, task = language_review(), LanguageReviewTask.objects.get()
    states = [
        WorkflowState(
            workflow=workflow,
            content_type=page.content_type,
            base_content_type=ContentType.objects.get_for_model(Page),
            object_id=str(page.pk),
            status=WorkflowState.STATUS_IN_PROGRESS,
        )
        for page in pages
    ]
    WorkflowState.objects.bulk_create(states)
    tasks = [
        TaskState(
            workflow_state=state,
            task=task,
            revision=pattern.latest_revision,
            status=TaskState.STATUS_IN_PROGRESS,
            content_type=ContentType.objects.get_for_model(TaskState),
        )
        for state in states
    ]
    TaskState.objects.bulk_create(tasks)
    for state, current in zip(states, tasks, strict=True):
        state.current_task_state = current
    WorkflowState.objects.bulk_update(states, ["current_task_state"], batch_size=500)
