"""The people an event may concern. Each function answers with the ids of members.

Whether someone can be written to at all is asked afterwards, of all of them: see ``core.notifications.send``.
"""

from django.contrib.auth import get_user_model

from core.editorial.events import Event
from core.editorial.reviewers import asked_to_review
from core.editorial.roles import AUTHORS, EDITORS, TRANSLATORS
from core.models import Message

REQUESTS_TO_REVIEW = (Event.SUBMITTED, Event.ASSIGNED, Event.TRANSLATION_SUBMITTED)


def reachable(**where):
    """Members with an account in use and an address."""
    return get_user_model().objects.filter(is_active=True, **where).exclude(email="")


def ids(members):
    return set(members.values_list("pk", flat=True))


def editors(happening):
    return ids(reachable(groups__name=EDITORS.name))


def translators(happening):
    """Whose role is to translate into the language of the page."""
    return ids(reachable(groups__name=TRANSLATORS[happening.page.locale.language_code].name))


def reviewers(happening):
    return ids(asked_to_review(happening.page))


def addressee(happening):
    """The one member the event names."""
    return {happening.recipient.pk} if happening.recipient else set()


def told_of_the_review(happening):
    """Who was asked to review what is now withdrawn: the outbox knows."""
    asked = Message.objects.filter(page_id=happening.page.pk, event__in=REQUESTS_TO_REVIEW)
    if happening.workflow_state:
        asked = asked.filter(created_at__gte=happening.workflow_state.created_at)
    return set(asked.values_list("recipient", flat=True))


def submitter(happening):
    return {happening.workflow_state.requested_by_id} if happening.workflow_state else set()


def owner(happening):
    """Whose entry it is; of a translation, whose original. When they left, the authors of their agency."""
    return _or_authors({happening.original.owner_id}, happening.original)


def owner_and_submitter(happening):
    """Both, for colleagues submit each other's entries. When both left, the authors of their agency."""
    return _or_authors({happening.page.owner_id} | submitter(happening), happening.page)


def _or_authors(people, page):
    there = ids(reachable(pk__in=people - {None}))
    if there or page.agency_id is None:
        return there
    return ids(reachable(groups__name=AUTHORS.name, membership__agency=page.agency_id))
