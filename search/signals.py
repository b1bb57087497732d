"""What keeps the index in step: everything that changes what is public says so here, in its own transaction."""

from django.db import transaction
from django.db.models import Q
from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from core.models import EntryPage, GlossaryTerm, Organization, Synonym, Term
from core.public_facts import public_facts_changed
from search.index.documents import document_of_page, documents_of, page_models
from search.index.keeping import erase, raise_version, write
from search.index.pages import PageReader
from search.models import SearchDocument

KIND_OF = {Organization: "organization", Term: "topic", GlossaryTerm: "glossary"}
# An editor who renames a term of thousands of entries does not wait for all of them at once.
CHUNK = 200


def keep_pages(pages):
    """Bring the documents of some pages in step with what is public of them."""
    numbers, reader = list(pages.values_list("pk", flat=True)), PageReader()
    for start in range(0, len(numbers), CHUNK):
        chunk = numbers[start : start + CHUNK]
        public = [page for model in page_models() for page in reader.read(model, pk__in=chunk)]
        write([document_of_page(page, reader.address_of(page)) for page in public])
        gone = set(chunk) - {page.pk for page in public}
        if gone:
            erase(SearchDocument.objects.filter(kind__in=page_models().values(), object_id__in=gone))


def is_found(page):
    return isinstance(page, tuple(page_models()))


@receiver([page_published, page_unpublished])
def keep_page(sender, instance, **kwargs):
    if is_found(instance):
        keep_pages(Page.objects.filter(pk=instance.pk))


# Wagtail unpublishes what is about to be deleted while its row still says that it is live.
@receiver(post_delete)
def forget_page(sender, instance, **kwargs):
    if isinstance(instance, Page) and is_found(instance):
        erase(SearchDocument.objects.filter(kind__in=page_models().values(), object_id=instance.pk))


@receiver(public_facts_changed)
def keep_entries(sender, entries, **kwargs):
    keep_pages(entries)


@receiver([page_slug_changed, post_page_move])
def keep_what_is_beneath(sender, instance, **kwargs):
    """Addresses changed. Wagtail says so as soon as the change is kept; a page that moves is in step at once."""
    keep_pages(Page.objects.descendant_of(instance, inclusive=True))


@receiver([post_save, post_delete], sender=PageViewRestriction)
def keep_what_was_restricted(sender, instance, **kwargs):
    """A page, and all beneath it, was closed or opened."""
    keep_pages(Page.objects.descendant_of(instance.page, inclusive=True))


@receiver(post_save, sender=Organization)
@receiver(post_save, sender=Term)
@receiver(post_save, sender=GlossaryTerm)
def keep_row(sender, instance, created, raw=False, **kwargs):
    """What exists once for both languages; and the entries that are found by its name."""
    documents = documents_of(instance)
    before = {row.language: (row.title, row.facts.get("leads_to")) for row in documents_on(instance)}
    write(documents)
    if not documents:
        erase(documents_on(instance))
    if before and before != {one.language: (one.title, one.facts.get("leads_to")) for one in documents}:
        keep_pages(entries_named_by(instance))
    if isinstance(instance, Term) and not created:
        write([document for row in rows_named_by(instance) for document in documents_of(row)])


@receiver([post_save, post_delete], sender=GlossaryTerm)
@receiver([post_save, post_delete], sender=Synonym)
@receiver([post_save, post_delete], sender=Term)
def words_mean_something_else(sender, instance, **kwargs):
    with transaction.atomic():
        raise_version(concepts=True)


@receiver(pre_delete, sender=Organization)
@receiver(pre_delete, sender=Term)
@receiver(pre_delete, sender=GlossaryTerm)
def forget_row(sender, instance, **kwargs):
    erase(documents_on(instance))
    instance.named_entries = list(entries_named_by(instance).values_list("pk", flat=True))


@receiver(post_delete, sender=Organization)
@receiver(post_delete, sender=Term)
def keep_entries_named_by_what_is_gone(sender, instance, **kwargs):
    keep_pages(Page.objects.filter(pk__in=instance.named_entries))


def documents_on(row):
    """The rows of the index about an organization, a term or a word of the glossary."""
    return SearchDocument.objects.filter(kind=KIND_OF[type(row)], object_id=row.pk, is_public=True)


def entries_named_by(row):
    """The entries whose document holds the name of a term or organization."""
    if isinstance(row, Term):
        return EntryPage.objects.live().filter(page_terms__term=row)
    if isinstance(row, Organization):
        return EntryPage.objects.live().filter(page_organizations__organization=row)
    return EntryPage.objects.none()


def rows_named_by(term):
    """The terms and organizations whose document holds the name of a term."""
    yield from Term.objects.filter(parent=term).select_related("parent")
    named = Q(place=term) | Q(place__parent=term) | Q(kind=term)
    yield from Organization.objects.filter(named).select_related("place__parent", "kind")
