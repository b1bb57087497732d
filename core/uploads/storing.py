"""Uploads that cannot be stored: the member is told, and nothing is left of them."""

import logging

from django.db.transaction import on_commit

from core.uploads.refusals import MESSAGES

logger = logging.getLogger(__name__)


class StoresWhileChecking:
    """A form of Wagtail's for a picture or a document that stores the file as the last thing it checks.

    Every way into the library shows what a form refuses, while a fault in saving would be an error without words. So a
    row is only written for a file that is there. Whatever the storage, what it raises is an ``OSError``.
    """

    # The model's method that measures a new file, and the fields that hold what it finds.
    measure = ""
    measures = ("file_size", "file_hash")

    def _post_clean(self):
        before = {name: getattr(self.instance, name) for name in self.measures}
        super()._post_clean()
        if self.errors or "file" not in self.changed_data:
            return
        try:
            self._store()
        except OSError:
            logger.exception("An upload could not be stored.")
            # The row keeps the file it had.
            self.instance.__dict__.update(before, file=self.original_file)
            self.add_error("file", MESSAGES["not-stored"])

    def _store(self):
        getattr(self.instance, self.measure)()
        # It is measured: to do so again would fetch it from the storage.
        setattr(self.instance, self.measure, lambda: None)
        upload = self.instance.file
        upload.save(upload.name, upload.file, save=False)

    def save(self, commit=True):
        is_new_file = "file" in self.changed_data
        replaced, self.original_file = self.original_file, None
        try:
            saved = super().save(commit)
        except Exception:
            if is_new_file:
                throw_away(self.instance.file)
            raise
        if commit and is_new_file and replaced:
            on_commit(lambda: throw_away(replaced))
            self.was_replaced()
        return saved

    def was_replaced(self):
        """A row has another file than before."""


def throw_away(file):
    """Delete a stored file; what cannot be deleted now takes room, and nothing else."""
    try:
        file.storage.delete(file.name)
    except OSError:
        logger.exception("%s could not be deleted.", file.name)
