from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument

from core.models.media import AgencyMediaMixin
from core.uploads.documents import check_document


class CustomDocument(AgencyMediaMixin, AbstractDocument):
    """A file that goes with an entry: a form, a checklist, a report."""

    admin_form_fields = ("title", "file", "collection")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_customdocument", "Can choose document")]

    def clean(self):
        """Look inside a newly uploaded file, whichever way it comes in. Stock reads no more than its name."""
        # Nothing is there when the form has already refused the file, or when it stays as it is stored.
        if self.file and not self.file._committed:
            try:
                check_document(self.file)
            except ValidationError as error:
                raise ValidationError({"file": error}) from error
