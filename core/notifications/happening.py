from dataclasses import dataclass
from functools import cached_property

from django.contrib.auth.models import AbstractBaseUser

from core.editorial.events import Event
from core.models import EntryPage
from core.translation.sources import translation_into


@dataclass
class Happening:
    """One event of an entry, as it was announced."""

    event: Event
    page: EntryPage
    actor: AbstractBaseUser | None = None
    note: str = ""
    recipient: AbstractBaseUser | None = None

    @cached_property
    def workflow_state(self):
        """The latest review of the page, also when it is over."""
        return self.page.workflow_states.order_by("-created_at", "-pk").first()

    @cached_property
    def original(self):
        """The entry that this page is the translation of; the page itself if it is no translation."""
        translation = translation_into(self.page)
        if translation is None:
            return self.page
        originals = EntryPage.objects.filter(
            translation_key=self.page.translation_key, locale_id=translation.source.locale_id
        )
        return originals.first() or self.page
