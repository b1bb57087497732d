"""Pictures and files: every row has its file, and every file has a row."""

from django.core.files.storage import default_storage
from wagtail.users.models import UserProfile

from core.models import CustomDocument, CustomImage, Rendition
from operations.backup import media
from operations.content.invariants import in_chunks, invariant

MODELS = (CustomImage, CustomDocument, Rendition)


@invariant("Restore the file from a backup, or replace it in the CMS; of a copy of a picture, delete the row.")
def pictures_and_documents_have_their_file():
    for model in MODELS:
        rows = model.objects.order_by("pk").values_list("pk", "file")
        for pk, name in rows.iterator(chunk_size=1_000):
            if not name or not default_storage.exists(name):
                yield f"{model._meta.verbose_name} {pk} ({name})", "its file is not in the storage"


@invariant("Nobody is given it; delete it when you are sure.", is_fault=False)
def files_are_named_by_something():
    columns = [(model, "file") for model in MODELS] + [(UserProfile, "avatar")]
    for names in in_chunks(media()):
        known = {
            name
            for model, column in columns
            for name in model.objects.filter(**{f"{column}__in": names}).values_list(column, flat=True)
        }
        for name in names:
            if name not in known:
                yield name, "nothing in the database names this file"
