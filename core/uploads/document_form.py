from wagtail.documents.forms import BaseDocumentForm

from core.uploads.storing import StoresWhileChecking


class DocumentForm(StoresWhileChecking, BaseDocumentForm):
    """Every form of the CMS that takes a document."""

    measure = "_set_document_file_metadata"
