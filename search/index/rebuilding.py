"""The whole index anew, from what is public: after it was lost, or when what it is made of has changed."""

import gc
from collections import Counter
from contextlib import contextmanager

from django.db import transaction
from wagtail.models import Page

from core.models import GlossaryTerm, Organization, Term
from core.public_facts import everything_read_anew
from search.engines import engine
from search.index.documents import document_of_page, documents_of, page_models, words_of
from search.index.keeping import erase, raise_version, upsert
from search.index.pages import PageReader
from search.models import IndexVersion, SearchDocument, SearchWord

CHUNK = 250


@contextmanager
def _without_old_garbage():
    """Look for garbage once per chunk, and only in what the chunk left: elsewhere it takes a third of the time."""
    gc.freeze()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.unfreeze()


@_without_old_garbage()
def rebuild(progress=lambda done: None):
    """Write every document, and forget those of what is not public; return how many there are.

    Readers go on finding by what was there: each chunk is a transaction of its own. ``progress`` is told how many
    documents are done.
    """
    seen, words = set(), Counter()
    for documents in _chunks():
        with transaction.atomic():
            rows = upsert(documents, raise_version())
            written = [words_of(row) for row in rows]
            engine.write(written)
        for row in written:
            seen.add(row.number)
            words.update((row.language, word) for word in row.vocabulary)
        del documents, rows, written
        gc.collect()
        progress(len(seen))
    _forget_others(seen)
    _mark_who_is_alone()
    _keep_words(words)
    engine.optimize()
    everything_read_anew.send(SearchDocument)
    return len(seen)


def _chunks():
    reader = PageReader()
    for model in page_models():
        last = 0
        while pages := reader.read(model, most=CHUNK, pk__gt=last):
            yield [document_of_page(page, reader.address_of(page)) for page in pages]
            last = pages[-1].pk
    for rows in (
        Organization.objects.select_related("place__parent", "kind"),
        Term.objects.select_related("parent"),
        GlossaryTerm.objects.approved(),
    ):
        last = 0
        while found := list(rows.filter(pk__gt=last).order_by("pk")[:CHUNK]):
            yield [document for row in found for document in documents_of(row)]
            last = found[-1].pk


def _forget_others(seen):
    public = SearchDocument.objects.filter(is_public=True)
    gone = [number for number in public.values_list("pk", flat=True) if number not in seen]
    for start in range(0, len(gone), CHUNK):
        erase(SearchDocument.objects.filter(pk__in=gone[start : start + CHUNK]))


@transaction.atomic
def _mark_who_is_alone():
    version = raise_version()
    public = SearchDocument.objects.filter(is_public=True)
    languages = Counter(public.values_list("identity", flat=True))
    wrong = [
        number
        for number, identity, is_alone in public.values_list("pk", "identity", "is_alone")
        if is_alone != (languages[identity] == 1)
    ]
    for start in range(0, len(wrong), CHUNK):
        rows = SearchDocument.objects.filter(pk__in=wrong[start : start + CHUNK])
        for row in rows:
            row.is_alone, row.version = not row.is_alone, version
        SearchDocument.objects.bulk_update(rows, ["is_alone", "version"])


@transaction.atomic
def _keep_words(words):
    version = raise_version(anew=True)
    SearchWord.objects.all().delete()
    SearchWord.objects.bulk_create(
        (
            SearchWord(language=language, word=word, documents=number, version=version)
            for (language, word), number in words.items()
        ),
        batch_size=5_000,
    )


def fill_when_empty(**kwargs):
    """An installation that comes from a time before the index finds everything as soon as it is migrated."""
    if not IndexVersion.objects.exists() and Page.objects.live().filter(depth__gt=1).exists():
        rebuild()
