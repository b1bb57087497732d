from core.models.documents import CustomDocument
from core.models.images import CustomImage, Rendition
from core.models.lineage import Lineage, RelatedEntry
from core.models.organizations import Membership, Organization, PageOrganization
from core.models.settings import LibrarySettings
from core.models.taxonomies import PageTerm, Term, Vocabulary
from core.models.workflow import EditorialReviewTask, LanguageReviewTask

from core.models.entries import EntryPage  # isort: skip
from core.models.pages import BasePage, EntryIndexPage  # isort: skip

__all__ = [
    "BasePage",
    "CustomDocument",
    "CustomImage",
    "EditorialReviewTask",
    "EntryIndexPage",
    "EntryPage",
    "LanguageReviewTask",
    "LibrarySettings",
    "Lineage",
    "Membership",
    "Organization",
    "PageOrganization",
    "PageTerm",
    "RelatedEntry",
    "Rendition",
    "Term",
    "Vocabulary",
]
