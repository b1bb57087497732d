"""What waits for a translator."""

from django.db.models import OuterRef, Subquery
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from core.dashboard.panels import Row, WorkPanel
from core.editorial.turns import turns_of
from core.models import EntryPage
from core.permissions import languages_to_translate_into

INTO = {"en": _("into English"), "fr": _("into French")}


class OpenTranslations:
    """The translations a member may work on, with the turn of each: read once for all panels."""

    def __init__(self, user):
        self.user = user

    @cached_property
    def turns(self):
        """``(translation, turn)`` of what is behind its original, the longest waiting first."""
        languages = languages_to_translate_into(self.user)
        if not languages:
            return []
        original = EntryPage.objects.filter(translation_key=OuterRef("translation_key")).exclude(pk=OuterRef("pk"))
        pages = list(
            EntryPage.objects.behind_their_original()
            .filter(locale__language_code__in=languages)
            .select_related("locale")
            .annotate(
                original_title=Subquery(original.values("title")[:1]),
                original_language=Subquery(original.values("locale__language_code")[:1]),
            )
        )
        turns = turns_of(pages)
        return sorted(((page, turns[page.pk]) for page in pages), key=lambda row: (row[1].since, row[0].pk))

    def rows(self, tone):
        """The rows of those whose turn has this tone. A title is the original's until it is translated."""
        return [
            Row.of(
                page,
                turn,
                language=page.original_language if page.title == page.original_title else page.locale.language_code,
                label=INTO[page.locale.language_code],
            )
            for page, turn in self.turns
            if turn.tone == tone
        ]


class TranslationsPanel(WorkPanel):
    """The translations to begin, to finish or to submit."""

    name = "translations_to_do"
    heading = _("Translations to do")
    action = _("Translate")
    empty = _("Every published entry is translated.")
    icon = "wagtail-localize-language"
    order = 130

    def __init__(self, translations):
        self.translations = translations

    def concerns(self, user):
        return bool(languages_to_translate_into(user))

    def items(self, user):
        return self.translations.rows("draft")
