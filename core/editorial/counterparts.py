"""What becomes of one language of an entry when the other is taken off the site or deleted."""

from django import forms
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from core.models import Decision, EntryPage
from core.translation.sources import draft_from, progress_of, translation_into

ONLY, AGAIN, BOTH = "only", "again", "both"


def counterpart_of(page):
    """The same entry in the other language, public or not; None for other pages."""
    if not isinstance(page, EntryPage):
        return None
    other = EntryPage.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk).first()
    return other and other.specific


def in_two_languages(pages):
    """Whether among these pages and those beneath them is an entry that also exists in the other language."""
    other = Page.objects.filter(translation_key=OuterRef("translation_key")).exclude(pk=OuterRef("pk"))
    paired = EntryPage.objects.filter(Exists(other))
    return any(paired.descendant_of(page, inclusive=True).exists() for page in pages)


def fates_when_unpublished(page, counterpart):
    """``[(value, what follows from it), …]``; nothing to choose where readers know one language only."""
    if not counterpart.live:
        return []
    names = _languages(page, counterpart)
    if page.is_translation:
        only = _(
            "Only the %(this)s text. The %(other)s original stays public. The translation goes back to the "
            "translators, with everything that was translated."
        )
    else:
        only = _(
            "Only the %(this)s text. Its %(other)s translation stays public by itself, and is not brought up to "
            "date until the original is public again."
        )
    return [(ONLY, only % names), (BOTH, _("Both languages. Readers find neither until it passes its review again."))]


def fates_when_deleted(page, counterpart):
    """``[(value, what follows from it), …]``"""
    names = _languages(page, counterpart)
    both = (BOTH, _("Both languages. Nothing is left of the entry."))
    if page.is_translation:
        return [
            (
                ONLY,
                _("Only the %(this)s text. The entry is in %(other)s alone, until it is published again.") % names,
            ),
            (AGAIN, _("Only the %(this)s text, to begin afresh: an empty translation is opened at once.") % names),
            both,
        ]
    if not can_stand_alone(counterpart):
        return [(BOTH, _("Both languages: the translation is not finished, and cannot stand alone."))]
    only = _(
        "Only the %(this)s text. The %(other)s one becomes an entry written in %(other)s: it keeps its text, its "
        "address and its assessment, and is nobody’s translation any more."
    )
    return [(ONLY, only % names), both]


def _languages(page, counterpart):
    from core.notifications.letters import LANGUAGES

    return {
        "this": LANGUAGES[page.locale.language_code],
        "other": LANGUAGES[counterpart.locale.language_code],
    }


def can_stand_alone(translation_page):
    """Whether a translation says everything in its own language."""
    if translation_page.live:
        return True
    translation = translation_into(translation_page)
    total, done = progress_of([translation])[translation.pk]
    return done == total


def let_stand_alone(translation_page):
    """Make a translation ready to be an entry of its own, before its original is deleted.

    wagtail-localize then forgets that it was a translation. Decisions belong to the original.
    """
    if not translation_page.live:
        draft_from(translation_into(translation_page))
    originals = Page.objects.filter(translation_key=translation_page.translation_key).exclude(pk=translation_page.pk)
    Decision.objects.filter(page__in=originals).update(page=translation_page.pk)


class OtherLanguageForm(forms.Form):
    """What becomes of the other language: nothing is chosen beforehand."""

    other = forms.ChoiceField(label=gettext_lazy("What should happen?"), widget=forms.RadioSelect)

    def __init__(self, *args, fates, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["other"].choices = fates
