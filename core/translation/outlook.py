"""What readers are told of a translation they cannot read yet: no more than helps them decide whether to come back."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from wagtail.models import Page

from core.translation.sources import progress_of, translations_of


def outlook(original, locale):
    """Where the translation of a public page stands, in a sentence; empty where none is on its way."""
    translation = translations_of(original).filter(target_locale=locale).first()
    if translation is None:
        return ""
    page = Page.objects.translation_of(original).filter(locale=locale).first()
    if page and page.first_published_at:
        return pgettext(
            "shown to readers of the other language: name theirs",
            "An English version was public and has been withdrawn for the time being.",
        )
    if page and page.workflow_in_progress:
        return _("It is translated. A second person reads the translation before it becomes public.")
    _total, done = progress_of([translation])[translation.pk]
    return _("The translation has been started.") if done else _("The translation has not been started yet.")
