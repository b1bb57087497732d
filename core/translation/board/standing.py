"""How the translation of an entry stands, with the people and figures that a list shows of it."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth import get_user_model
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation

from core.dates import age_of
from core.editorial.assignments import assignments_of
from core.models import EntryPage, ReviewAssignment, TranslationAssignment
from core.permissions import may_translate_into
from core.translation.board.states import TranslationState, to_be_translated, with_states
from core.translation.sources import progress_of, translations_into
from core.walls import is_editor

# What is done about it, in the words of the button that leads there.
ACTIONS = {
    TranslationState.MISSING: _("Translate"),
    TranslationState.CHANGED: _("Bring up to date"),
    TranslationState.RETURNED: _("Revise"),
    TranslationState.IN_PROGRESS: _("Continue"),
    TranslationState.WAITING: _("Check and submit"),
}


@dataclass(frozen=True)
class Standing:
    """One entry in the other language. ``target`` is its page there, None while its translation is not open."""

    original: EntryPage
    target: EntryPage | None
    locale: Locale
    state: TranslationState
    since: datetime | None
    approved_since: datetime | None
    total: int
    done: int
    assignment: TranslationAssignment | None
    translator: str
    reviewer: str

    @property
    def to_do(self):
        """How many strings are still to be translated."""
        return self.total - self.done

    @property
    def percent(self):
        """Rounded down: 100 is said only when nothing is left."""
        return 100 * self.done // self.total if self.total else 0

    @property
    def age(self):
        return age_of(self.since)

    @property
    def waiting_age(self):
        """Since how long the approved original waits for its translation."""
        return age_of(self.approved_since)

    @property
    def is_to_do(self):
        """Whether it is the translators' turn."""
        return self.state not in (TranslationState.IN_REVIEW, TranslationState.UP_TO_DATE)

    @property
    def asked(self):
        """Who was asked to translate what is to be translated now."""
        return self.assignment if self.is_to_do else None

    @property
    def written_by_another(self):
        """Whether there is a translator to be named beside who was asked."""
        return bool(self.translator) and self.translator != str(self.asked or "")

    @property
    def due_date(self):
        return self.asked and self.asked.due_date

    def may_be_given_by(self, user):
        """Whether the member is an editor who may ask someone to translate it, and nobody is asked."""
        may_ask = is_editor(user) and may_translate_into(user, self.locale.language_code)
        return may_ask and self.is_to_do and self.target is not None and self.assignment is None

    @property
    def action(self):
        """What the button says, to whoever may open the translation; a review has its own words for who decides."""
        return ACTIONS.get(self.state, _("Open"))

    @property
    def is_settled(self):
        return self.state == TranslationState.UP_TO_DATE


def states_of(pages):
    """``{page key: Standing}`` of originals and of translations alike, in the same few queries however many.

    What is not to be translated, such as a draft nobody has read, is left out.
    """
    keys = {page.translation_key for page in pages}
    originals = with_states(to_be_translated().filter(translation_key__in=keys)).select_related("locale")
    by_key = {standing.original.translation_key: standing for standing in standings_of(originals)}
    return {page.pk: by_key[page.translation_key] for page in pages if page.translation_key in by_key}


def standings_of(originals):
    """A ``Standing`` for each original that ``with_states`` has annotated. Nine queries at most."""
    originals = list(originals)
    targets = EntryPage.objects.select_related("locale").in_bulk([original.target_id for original in originals])
    translations = translations_into(targets.values())
    progress = progress_of(translations.values())
    assignments = assignments_of(targets.values())
    translators = _translators_of(targets.values())
    reviewers = _reviewers_of(targets)
    locales = list(Locale.objects.all())
    standings = []
    for original in originals:
        target = targets.get(original.target_id)
        total, done = progress[translations[target.pk].pk] if target else (0, 0)
        standings.append(
            Standing(
                original=original,
                target=target,
                locale=next(locale for locale in locales if locale.pk != original.locale_id),
                state=TranslationState(original.translation_state),
                since=original.translation_since,
                approved_since=original.approved_since,
                total=total,
                done=done,
                assignment=assignments.get(original.target_id),
                translator=translators.get((original.translation_key, target.locale_id), "") if target else "",
                reviewer=reviewers.get(original.target_id, ""),
            )
        )
    return standings


def _translators_of(targets):
    """Who wrote the latest string of each translation: ``{(translation key, locale key): name}``."""
    written = (
        StringTranslation.objects.filter(context__object_id__in=[target.translation_key for target in targets])
        .exclude(last_translated_by=None)
        .order_by("updated_at")
        .values_list("context__object_id", "locale_id", "last_translated_by")
    )
    latest = {(key, locale_id): user_id for key, locale_id, user_id in written}
    users = get_user_model().objects.in_bulk(set(latest.values()))
    return {place: users[user_id].get_full_name() for place, user_id in latest.items()}


def _reviewers_of(target_ids):
    """Who was asked to review each translation that is being read: ``{page key: name}``."""
    assignments = ReviewAssignment.objects.filter(
        workflow_state__object_id__in=[str(pk) for pk in target_ids],
        workflow_state__status="in_progress",
    ).select_related("reviewer", "workflow_state")
    return {int(assignment.workflow_state.object_id): str(assignment) for assignment in assignments}
