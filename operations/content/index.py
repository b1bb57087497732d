"""The search index: what readers find is what is public, neither less nor more."""

from urllib.parse import unquote

from django.db.models import Max

from core.models import GlossaryTerm, Organization, Term
from core.models.pages import is_open_to_all
from operations.content.invariants import in_chunks, invariant, page
from search.index.documents import documents_of, page_models
from search.models import IndexVersion, SearchDocument, SearchWord

MEND = "`manage.py rebuild_search` mends it."


def _public_pages():
    names = ("pk", "title", "url_path", "slug", "translation_key", "locale__language_code", "first_published_at")
    for model in page_models():
        yield from (
            model.objects.live().filter(is_open_to_all()).order_by("pk").values(*names).iterator(chunk_size=1_000)
        )


@invariant(MEND)
def public_pages_are_found():
    for rows in in_chunks(_public_pages()):
        documents = SearchDocument.objects.filter(
            identity__in=[f"page:{row['translation_key']}" for row in rows], is_public=True
        ).values("identity", "language", "object_id", "title", "url", "published_at")
        found = {(document["identity"], document["language"]): document for document in documents}
        for row in rows:
            where = page(row["pk"], row["title"], row["url_path"])
            document = found.get((f"page:{row['translation_key']}", row["locale__language_code"]))
            if document is None:
                yield where, "readers do not find it"
            elif document["title"] != row["title"]:
                yield where, f"it is found under the title “{document['title']}”"
            elif unquote(document["url"]).rstrip("/").rpartition("/")[2] != row["slug"]:
                yield where, f"it is found at {document['url']}, where it was"
            elif document["object_id"] != row["pk"] or document["published_at"] != row["first_published_at"]:
                yield where, "it is found as it was"


@invariant(MEND)
def nothing_else_is_found():
    kinds = list(page_models().values())
    rows = (
        SearchDocument.objects.filter(kind__in=kinds, is_public=True).order_by("pk").values("title", "url", "object_id")
    )
    for documents in in_chunks(rows.iterator(chunk_size=1_000)):
        numbers = [document["object_id"] for document in documents]
        public = {
            pk
            for model in page_models()
            for pk in model.objects.live().filter(is_open_to_all(), pk__in=numbers).values_list("pk", flat=True)
        }
        for document in documents:
            if document["object_id"] not in public:
                yield f"“{document['title']}” ({document['url']})", "readers find what is not public"


@invariant(MEND)
def words_are_found():
    for kind, rows in (
        ("organization", Organization.objects.select_related("place__parent", "kind")),
        ("topic", Term.objects.select_related("parent")),
        ("glossary", GlossaryTerm.objects.approved()),
    ):
        for chunk in in_chunks(rows.order_by("pk").iterator(chunk_size=500)):
            expected = [document for row in chunk for document in documents_of(row)]
            stored = SearchDocument.objects.filter(
                identity__in={document.identity for document in expected}, is_public=True
            ).values_list("identity", "language", "title", "summary", "url")
            found = {(identity, language): tuple(said) for identity, language, *said in stored}
            for document in expected:
                said = found.get((document.identity, document.language))
                if said is None:
                    yield f"{kind} “{document.title}”", f"readers do not find it in {document.language}"
                elif said != (document.title, document.summary, document.url):
                    yield f"{kind} “{document.title}”", "it is found as it was"


@invariant(MEND)
def words_that_are_gone_are_not_found():
    models = {"organization": Organization, "topic": Term, "glossary": GlossaryTerm}
    for kind, model in models.items():
        rows = SearchDocument.objects.filter(kind=kind, is_public=True)
        for title, number in rows.exclude(object_id__in=model.objects.values("pk")).values_list("title", "object_id"):
            yield f"“{title}” ({kind} {number})", "readers find what is gone"


@invariant(MEND)
def every_process_hears_of_changes():
    """A process, and the pages it keeps, learns what changed from one number: nothing may be newer than it."""
    versions = list(IndexVersion.objects.values_list("version", flat=True))
    if len(versions) > 1:
        yield "the version of the index", f"there are {len(versions)}"
    for model in (SearchDocument, SearchWord):
        newest = model.objects.aggregate(newest=Max("version"))["newest"]
        if newest is not None and newest > max(versions, default=-1):
            yield f"the {model._meta.verbose_name_plural}", "some are newer than the version that processes ask for"
