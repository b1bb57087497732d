"""Which entries: named for the lists they serve."""

from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Prefetch, Q, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone
from wagtail.models import PageQuerySet
from wagtail_localize.models import Translation, TranslationSource

from core.models.freshness import Freshness
from core.models.mixins import in_thirty_days
from core.models.organizations import PageOrganization
from core.models.pages import is_open_to_all
from core.models.pairs import ApprovedOriginal
from core.models.taxonomies import PageTerm


def translation_into(translation_key, locale_id):
    """The ``Translation`` whose target has this key and language, both given as an ``OuterRef``.

    The source is asked for apart: in a join, SQLite would begin with every translation into the language.
    """
    return Translation.objects.filter(
        source=source_for(translation_key, locale_id), target_locale_id=locale_id, enabled=True
    )


def source_for(translation_key, locale_id):
    """The source of what has this key and is translated into this language, for a query about something else."""
    sources = TranslationSource.objects.filter(object_id=OuterRef(translation_key))
    return Subquery(sources.exclude(locale_id=OuterRef(locale_id)).values("pk")[:1])


class EntryQuerySet(PageQuerySet):
    def published_in(self, locale_id, *, archived=False):
        """What readers of one language may find; with what is ``archived``, for those who can ask for it."""
        entries = self.live().filter(is_open_to_all(), locale_id=locale_id)
        return entries if archived else entries.filter(archived_on=None)

    def in_plain_words(self):
        """Those that also tell newcomers themselves what they are."""
        return self.exclude(plain_what="", plain_who="", plain_where="", plain_how="")

    def readable_from(self, locale_id):
        """What readers of one language may ask for: what is published in it, and what is only in the other.

        An entry that is published in both languages is there once, in theirs. Archived ones are there too.
        """
        open_entries = self.live().filter(is_open_to_all())
        in_their_language = self.model.objects.published_in(locale_id, archived=True)
        return open_entries.exclude(
            ~Q(locale_id=locale_id), Exists(in_their_language.filter(translation_key=OuterRef("translation_key")))
        )

    def translations(self):
        """What is kept as the translation of an entry written in the other language."""
        return self.filter(Exists(translation_into(OuterRef("translation_key"), OuterRef("locale_id"))))

    def originals(self):
        """What was written in its own language."""
        return self.filter(~Exists(translation_into(OuterRef("translation_key"), OuterRef("locale_id"))))

    def behind_their_original(self):
        """Translations that are not public yet, or whose original was published again since they were made.

        What is archived need not be translated any more.
        """
        current = translation_into(OuterRef("translation_key"), OuterRef("locale_id")).filter(
            source__last_updated_at__lte=OuterRef("latest_revision_created_at")
        )
        behind = self.translations().exclude(Exists(current), live=True, has_unpublished_changes=False)
        return behind.filter(archived_on=None)

    def with_original_updates(self):
        """Each with when its original was last updated, as ``.original_updated_at``; None if its public text has it."""
        # An approved change that waits for its translation is not public yet.
        waiting = ApprovedOriginal.objects.filter(page__translation_key=OuterRef("source__object_id"))
        newer = (
            translation_into(OuterRef("translation_key"), OuterRef("locale_id"))
            .annotate(
                updated_at=Coalesce(Subquery(waiting.values("public_text_since")[:1]), F("source__last_updated_at"))
            )
            .filter(updated_at__gt=OuterRef("live_revision__created_at"))
        )
        return self.annotate(original_updated_at=Subquery(newer.values("updated_at")[:1]))

    def with_freshness(self):
        """Each with its ``Freshness`` today as ``.freshness``."""
        return self.annotate(
            freshness=Case(
                When(archived_on__isnull=False, then=Value(Freshness.ARCHIVED)),
                When(next_review__isnull=True, then=Value(Freshness.UNDATED)),
                When(next_review__lt=timezone.localdate(), then=Value(Freshness.OVERDUE)),
                When(next_review__lte=in_thirty_days(), then=Value(Freshness.DUE_SOON)),
                default=Value(Freshness.FRESH),
                output_field=models.CharField(),
            )
        )

    def for_rows(self):
        """With what a row of a listing shows: who, where and what about. Two more queries, however many rows."""
        return self.select_related("locale").prefetch_related(
            Prefetch("page_terms", PageTerm.objects.select_related("term__parent").order_by("term__sort_order")),
            Prefetch("page_organizations", PageOrganization.objects.select_related("organization")),
        )
