"""Who is asked to review a submission, and who stands aside from it."""

from django.contrib.auth import get_user_model
from django.db import transaction

from core.editorial.events import Event, announce
from core.models.pairs import TranslationAssignment
from core.models.review import ConflictOfInterest, ReviewAssignment


@transaction.atomic
def assign(page, reviewer, due_date, by):
    """Ask a member for the review, in place of whoever was asked before, and tell them."""
    ReviewAssignment.objects.update_or_create(
        workflow_state=page.current_workflow_state,
        defaults={"reviewer": reviewer, "due_date": due_date, "assigned_by": by},
    )
    if reviewer != by:
        announce(Event.ASSIGNED, page, actor=by, recipient=reviewer)


@transaction.atomic
def assign_translation(page, translator, due_date, by):
    """Ask a member to translate an entry, in place of whoever was asked before, and tell them."""
    TranslationAssignment.objects.update_or_create(
        page_id=page.pk, defaults={"translator": translator, "due_date": due_date, "assigned_by": by}
    )
    if translator != by:
        announce(Event.TRANSLATION_ASSIGNED, page, actor=by, recipient=translator)


def take_translation(page, member):
    """Have a member take the translation; a due date that was set stands."""
    TranslationAssignment.objects.update_or_create(
        page_id=page.pk, defaults={"translator": member, "assigned_by": member}
    )


def unassign_translation(page):
    """Leave the translation to whoever comes first."""
    TranslationAssignment.objects.filter(page_id=page.pk).delete()


def translators_into(language):
    """The members whose role is to translate into a language, by name."""
    able = get_user_model().objects.with_perm(f"core.translate_into_{language}", include_superusers=False)
    return able.filter(is_active=True).order_by("last_name", "first_name", "pk")


def assignments_of(pages):
    """``{page id: TranslationAssignment}`` of translations.

    Whoever has left, or translates into that language no longer, holds none: it is open to everyone again.
    """
    rows = TranslationAssignment.objects.filter(page__in=[page.pk for page in pages])
    by_language = {}
    for row in rows.select_related("translator", "page__locale"):
        by_language.setdefault(row.page.locale.language_code, []).append(row)
    held = {}
    for language, rows_into in by_language.items():
        able = set(translators_into(language).values_list("pk", flat=True))
        held |= {row.page_id: row for row in rows_into if row.translator_id in able}
    return held


def take(page, member):
    """Have a member take the review; a due date that was set stands."""
    ReviewAssignment.objects.update_or_create(
        workflow_state=page.current_workflow_state, defaults={"reviewer": member, "assigned_by": member}
    )


def unassign(page):
    """Leave the review to whoever comes first."""
    ReviewAssignment.objects.filter(workflow_state=page.current_workflow_state).delete()


@transaction.atomic
def declare_conflict(page, member, note):
    """Stand aside from the reviews of a page, this one and those to come."""
    ConflictOfInterest.objects.get_or_create(page_id=page.pk, member=member, defaults={"note": note})
    ReviewAssignment.objects.filter(workflow_state=page.current_workflow_state, reviewer=member).delete()
