"""From published to translated: opening a translation, keeping it in step, turning it into a draft.

wagtail-localize keeps the strings of an entry and their translations. What it does with them is replaced:
it would write the source language to the live page of the other language, and knows no review.
"""

from django.db import transaction
from django.db.models import Count, Exists, OuterRef, Subquery
from wagtail.coreutils import find_available_slug
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation

from core.slugs import slug_for
from core.translation.extraction import read
from core.translation.memory import fill_from_memory
from core.translation.overrides import apply_overrides
from core.translation.unread import keep_unread


def translation_into(page):
    """The ``Translation`` whose target is this page, or None for a page written in its own language."""
    return translations_into([page]).get(page.pk)


def translations_into(pages):
    """The ``Translation`` rows whose targets these pages are, by page. Pages in their own language have none.

    Each with ``.written_at``, when one of its strings was written last.
    """
    rows = (
        Translation.objects.filter(source__object_id__in=[page.translation_key for page in pages], enabled=True)
        .select_related("source__locale", "target_locale")
        .annotate(written_at=last_written(OuterRef("source__object_id"), OuterRef("target_locale_id")))
    )
    by_target = {(row.source.object_id, row.target_locale_id): row for row in rows}
    targets = {page.pk: by_target.get((page.translation_key, page.locale_id)) for page in pages}
    return {pk: translation for pk, translation in targets.items() if translation}


def mark_translations(pages):
    """Tell each page whether it is a translation, and whether it is being translated: one question for a whole list."""
    rows = Translation.objects.filter(source__object_id__in=[page.translation_key for page in pages], enabled=True)
    places = set(rows.values_list("source__object_id", "source__locale_id", "target_locale_id"))
    sources = {(key, source_id) for key, source_id, _target_id in places}
    targets = {(key, target_id) for key, _source_id, target_id in places}
    for page in pages:
        page.is_translation = (page.translation_key, page.locale_id) in targets
        page.is_being_translated = (page.translation_key, page.locale_id) in sources


def last_written(translation_key, locale_id):
    """When a string was last written of the translation with this key and language, both given as an ``OuterRef``."""
    written = StringTranslation.objects.filter(context__object_id=translation_key, locale_id=locale_id)
    return Subquery(written.order_by("-updated_at").values("updated_at")[:1])


def progress_of(translations):
    """``{translation: (strings, strings translated)}`` by key. A machine draft counts once a person confirmed it."""
    done = StringTranslation.objects.filter(
        translation_of_id=OuterRef("source__stringsegment__string_id"),
        context_id=OuterRef("source__stringsegment__context_id"),
        locale_id=OuterRef("target_locale_id"),
        translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
        has_error=False,
    )
    counted = Translation.objects.filter(pk__in=[translation.pk for translation in translations]).annotate(
        total=Count("source__stringsegment"), done=Count("source__stringsegment", filter=Exists(done))
    )
    return {pk: (total, done) for pk, total, done in counted.values_list("pk", "total", "done")}


def translations_of(page):
    """The ``Translation`` rows that this page is the source of."""
    return Translation.objects.filter(
        source__object_id=page.translation_key, source__locale_id=page.locale_id, enabled=True
    ).select_related("target_locale")


@transaction.atomic
def open_translations(page, first=None):
    """Offer an entry for translation into the other language: published, or approved to be published.

    The first time, the counterpart appears as a draft that readers cannot reach. Later, only the strings to
    translate are brought up to date; the counterpart keeps its approved text until someone has translated
    the change and someone else has read it. ``first`` is what to do with each before memory fills in the rest.
    """
    if translation_into(page) is not None:
        return
    source, changed = read(page)
    for locale in Locale.objects.exclude(pk=page.locale_id):
        translation, created = Translation.objects.get_or_create(source=source, target_locale=locale)
        if created:
            _place_draft(page, source, locale)
        if first:
            first(translation)
        if changed:
            fill_from_memory(translation)


def _place_draft(page, source, locale):
    """Put a copy of the original where its translation will stand, as a draft.

    ``Page.copy_for_translation()`` would copy the latest draft of an original that is not public yet.
    """
    parent = page.get_parent().get_translation(locale)
    target = page.copy(
        to=parent,
        update_attrs={"locale": locale, "slug": find_available_slug(parent, page.slug)},
        copy_revisions=False,
        keep_live=False,
        reset_translation_key=False,
        log_action="wagtail.copy_for_translation",
    )
    source.sync_view_restrictions(page, target)


def original_is_newer(page, translation):
    """Whether the original says something else since this translation was made from it."""
    return (
        page.latest_revision_created_at is None or page.latest_revision_created_at < translation.source.last_updated_at
    )


@transaction.atomic
def draft_from(translation, user=None):
    """Make the counterpart's next draft from the translated strings, and return the page.

    ``user`` is who translated it; without one, whoever did before keeps the credit.

    ``Translation.save_target(publish=False)`` would do it too, but writes the draft over the live row.
    """
    # What is written meanwhile is younger than the draft, and not in it.
    Translation.objects.select_for_update().get(pk=translation.pk)
    page = translation.source.get_ephemeral_translated_instance(translation.target_locale, fallback=True)
    apply_overrides(translation, page)
    public = type(page).objects.get(pk=page.pk)
    if page.first_published_at is None:
        slug = slug_for(page.title) or page.slug
        page.slug = find_available_slug(page.get_parent(), slug, ignore_page_id=page.pk)
    else:
        page.slug = public.slug
    page.draft_title = page.title
    page.credit_translator = user.get_full_name() if user else public.credit_translator
    if not page.live:
        page.save(clean=False)
    page.save_revision(user=user, log_action=True, clean=False)
    keep_unread(translation)
    return page
