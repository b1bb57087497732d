"""The two languages of an entry."""

from django.db.models import Exists, F, OuterRef
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource

from core.models import EntryPage
from operations.content.invariants import invariant, page_called, pages

OTHER = Page.objects.filter(translation_key=OuterRef("translation_key")).exclude(locale_id=OuterRef("locale_id"))


@invariant("Delete the one that was made by mistake.")
def both_languages_are_of_one_template():
    other = OTHER.exclude(content_type_id=OuterRef("content_type_id"))
    for where in pages(EntryPage.objects.filter(Exists(other))):
        yield where, "in the other language, it is an entry of another template"


@invariant("Delete the translation, or restore the original from a backup.")
def translations_have_an_original():
    for where in pages(EntryPage.objects.translations().exclude(Exists(OTHER))):
        yield where, "it is kept as a translation of an original that is gone"


@invariant("Delete the source of the language that was not written first (in a shell: TranslationSource).")
def one_language_is_the_original():
    entries = Page.objects.filter(translation_key=OuterRef("object_id"), content_type=OuterRef("specific_content_type"))
    enabled = Translation.objects.filter(source=OuterRef("pk"), enabled=True)
    sources = TranslationSource.objects.filter(Exists(entries), Exists(enabled))
    others = sources.filter(object_id=OuterRef("object_id")).exclude(pk=OuterRef("pk"))
    for key, locale in sources.filter(Exists(others)).values_list("object_id", "locale_id").iterator():
        pk = Page.objects.filter(translation_key=key, locale_id=locale).values_list("pk", flat=True).first()
        yield page_called(pk), "each language counts as the translation of the other"


@invariant("Give the translation a source in the other language, or delete it (in a shell: Translation).")
def nothing_is_translated_into_its_own_language():
    into_itself = Translation.objects.filter(source__locale_id=F("target_locale_id"))
    for key, language in into_itself.values_list("source__object_id", "target_locale__language_code").iterator():
        pk = Page.objects.filter(translation_key=key, locale__language_code=language).values_list("pk", flat=True)
        yield page_called(pk.first()), "it counts as its own translation"


@invariant("Take the translation off the site, or have the original reviewed.")
def public_translations_have_an_original_that_was_public():
    never = OTHER.filter(first_published_at=None, live=False)
    for where in pages(EntryPage.objects.translations().live().filter(Exists(never))):
        yield where, "readers see the translation of a text that no one approved"


@invariant("If it is meant so, leave it.", is_fault=False)
def public_translations_have_a_public_original():
    hidden = OTHER.filter(live=False).exclude(first_published_at=None)
    for where in pages(EntryPage.objects.translations().live().filter(Exists(hidden))):
        yield where, "its original was taken off the site; the translation stands alone"
