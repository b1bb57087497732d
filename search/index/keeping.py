"""Writing the index: inside the transaction that changes what is public, so that both are seen at once or neither."""

import random
from collections import Counter

from django.db import transaction

from core.public_facts import counts_changed
from search.engines import engine
from search.index.documents import words_of
from search.models import IndexVersion, SearchDocument, SearchWord

COLUMNS = [
    "kind",
    "object_id",
    "title",
    "summary",
    "names",
    "headings",
    "body",
    "url",
    "facts",
    "published_at",
    "is_public",
    "version",
]
KNOWN_VERSIONS = 100


@transaction.atomic
def write(documents):
    """Keep documents, each in the place of the one of its identity and language before."""
    if not documents:
        return
    version = raise_version()
    identities = {document.identity for document in documents}
    written = {(document.identity, document.language) for document in documents}
    known = SearchDocument.objects.filter(identity__in=identities, is_public=True)
    before = [row for row in known if (row.identity, row.language) in written]
    after = upsert(documents, version)
    words_before, words_after = ([words_of(row) for row in rows] for rows in (before, after))
    engine.write(words_after)
    is_counted_anew = _facts_of(before) != _facts_of(after)
    if _mark_who_is_alone(identities, version) or is_counted_anew:
        counts_changed.send(SearchDocument)
    _count_words(words_before, words_after, version)


@transaction.atomic
def erase(rows):
    """Forget the ``SearchDocument`` rows of a queryset, but for their numbers."""
    rows = list(rows.filter(is_public=True))
    if not rows:
        return
    version = raise_version()
    _count_words([words_of(row) for row in rows], [], version)
    engine.erase([row.pk for row in rows])
    SearchDocument.objects.filter(pk__in=[row.pk for row in rows]).update(
        title="", summary="", names="", headings="", body="", url="", facts={}, is_public=False, version=version
    )
    _mark_who_is_alone({row.identity for row in rows}, version)
    counts_changed.send(SearchDocument)


def raise_version(*, concepts=False, anew=False):
    """The number of a new version. Whoever writes next waits until this transaction is over.

    ``concepts`` tells that what words mean has changed, ``anew`` that every process should read all of it again.
    It rises by chance: two transactions of which the first was taken back never use the same number.
    """
    row = IndexVersion.objects.select_for_update().first() or IndexVersion.objects.create()
    row.recent = [] if anew else [*row.recent, row.version][-KNOWN_VERSIONS:]
    row.version += random.randint(1, 1_000)
    if concepts or anew:
        row.concepts = row.version
    row.save()
    return row.version


def upsert(documents, version):
    """The rows of the documents, written. Of two with one identity and language, the last counts."""
    rows = {
        (document.identity, document.language): SearchDocument(**document.columns(), version=version)
        for document in documents
    }
    return SearchDocument.objects.bulk_create(
        rows.values(), update_conflicts=True, unique_fields=["identity", "language"], update_fields=COLUMNS
    )


def _facts_of(rows):
    return {(row.identity, row.language): row.facts for row in rows}


def _mark_who_is_alone(identities, version):
    """Keep for which documents there is none in the other language; whether that has changed for any."""
    public = SearchDocument.objects.filter(identity__in=identities, is_public=True)
    languages = Counter(public.values_list("identity", flat=True))
    alone = [identity for identity, number in languages.items() if number == 1]
    changed = public.filter(identity__in=alone, is_alone=False).update(is_alone=True, version=version)
    changed += public.exclude(identity__in=alone).filter(is_alone=True).update(is_alone=False, version=version)
    return bool(changed)


def _count_words(before, after, version):
    """Keep how many documents have each word, now that the ``Words`` of some have changed."""
    changes = Counter()
    for words in after:
        changes.update((words.language, word) for word in words.vocabulary)
    for words in before:
        changes.subtract((words.language, word) for word in words.vocabulary)
    add_words({key: number for key, number in changes.items() if number}, version)


def add_words(changes, version):
    """Add to the counts of words: ``{(language, word): number}``, below zero to take away."""
    known = {}
    for language in {language for language, _word in changes}:
        sought = [word for code, word in changes if code == language]
        for row in SearchWord.objects.filter(language=language, word__in=sought):
            known[language, row.word] = row
    new, changed = [], []
    for (language, word), number in changes.items():
        row = known.get((language, word))
        if row:
            row.documents, row.version = row.documents + number, version
            changed.append(row)
        else:
            new.append(SearchWord(language=language, word=word, documents=number, version=version))
    SearchWord.objects.bulk_create(new, batch_size=500)
    SearchWord.objects.bulk_create(
        changed,
        update_conflicts=True,
        unique_fields=["language", "word"],
        update_fields=["documents", "version"],
        batch_size=500,
    )
