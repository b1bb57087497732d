from core.models.documents import CustomDocument
from core.models.feedback import Feedback
from core.models.freshness import Freshness, ReviewReminder
from core.models.glossary import GlossaryTerm
from core.models.images import CustomImage, Rendition
from core.models.jobs import JobRun
from core.models.lineage import Lineage, RelatedEntry
from core.models.mail_preferences import MailPreference
from core.models.messages import Message
from core.models.organizations import Membership, Organization, PageOrganization
from core.models.pairs import ApprovedOriginal, TranslationAssignment
from core.models.previews import PreviewLink
from core.models.review import ConflictOfInterest, Decision, ReviewAssignment
from core.models.sessions import Session
from core.models.settings import LibrarySettings
from core.models.synonyms import Synonym
from core.models.taxonomies import PageTerm, Term, Vocabulary
from core.models.workflow import EditorialReviewTask, LanguageReviewTask

from core.models.entries import EntryPage  # isort: skip
from core.models.pages import BasePage, EntryIndexPage  # isort: skip

__all__ = [
    "ApprovedOriginal",
    "BasePage",
    "ConflictOfInterest",
    "CustomDocument",
    "CustomImage",
    "Decision",
    "EditorialReviewTask",
    "EntryIndexPage",
    "EntryPage",
    "Feedback",
    "Freshness",
    "GlossaryTerm",
    "JobRun",
    "LanguageReviewTask",
    "LibrarySettings",
    "Lineage",
    "MailPreference",
    "Membership",
    "Message",
    "Organization",
    "PageOrganization",
    "PageTerm",
    "PreviewLink",
    "RelatedEntry",
    "Rendition",
    "ReviewAssignment",
    "ReviewReminder",
    "Session",
    "Synonym",
    "Term",
    "TranslationAssignment",
    "Vocabulary",
]
