"""What happens to a nomination: it arrives among the editors' drafts, or its author takes it back."""

from textwrap import shorten

from django.db import transaction
from django.utils import timezone
from django.utils.html import linebreaks
from wagtail.coreutils import find_available_slug

from core.choices import ContactRoute
from core.editorial.events import Event, announce
from core.models import Organization, PageOrganization, PageTerm, Term, Vocabulary
from core.slugs import slug_for
from nominations import mails
from nominations.models import Nomination
from practices.models import PracticeIndexPage, PracticePage

TITLE_LENGTH = 120


@transaction.atomic
def receive(nomination):
    """Make a draft of what was sent, among the practices of its language. Receiving it twice changes nothing."""
    nomination = Nomination.objects.select_for_update().get(pk=nomination.pk)
    if nomination.sent_at:
        return
    index = PracticeIndexPage.objects.get(locale__language_code=nomination.language)
    page = draft_of(nomination)
    page.slug = find_available_slug(index, slug_for(page.title) or page.kind)
    index.add_child(instance=page)
    page.save_revision(clean=False, log_action="wagtail.create")
    nomination.page = page
    nomination.sent_at = timezone.now()
    nomination.save()
    announce(Event.NOMINATED, page)


def draft_of(nomination):
    """The answers in the fields of a practice that ask the same. It has no agency, so only editors see it."""
    # The criterion is one sentence. A longer answer stands where there is room, to be put in a sentence later.
    longest = PracticePage._meta.get_field("successful").max_length
    is_short = len(one_line(nomination.evidence)) <= longest
    page = PracticePage(
        live=False,
        locale=PracticeIndexPage.objects.get(locale__language_code=nomination.language).locale,
        title=cut(nomination.what_was_done, TITLE_LENGTH).rstrip("."),
        summary=cut(nomination.what_was_done, PracticePage._meta.get_field("summary").max_length),
        challenge=paragraphs(nomination.challenge),
        response=paragraphs(nomination.response),
        successful=one_line(nomination.evidence) if is_short else "",
        why_it_worked="" if is_short else paragraphs(nomination.evidence),
        making_it_work=paragraphs(nomination.advice),
        contact_route=ContactRoute.EDITORS,
    )
    if organization := called(nomination.organization_name, Organization.objects.all()):
        page.page_organizations = [PageOrganization(organization=organization)]
    page.page_terms = [PageTerm(term=term) for term in where(nomination)]
    return page


def where(nomination):
    """The terms of its province and, where the library knows it, of its town."""
    towns = Term.objects.filter(vocabulary=Vocabulary.PLACE)
    if nomination.province:
        towns = towns.filter(parent=nomination.province)
    town = called(nomination.place, towns)
    return [term for term in (nomination.province, town) if term]


def called(name, rows):
    """The one row of that name in either language, whatever its capitals and accents; None if none or several."""
    wanted = slug_for(name)
    found = [row for row in rows if wanted and wanted in (slug_for(row.name_en), slug_for(row.name_fr))]
    return found[0] if len(found) == 1 else None


def paragraphs(text):
    """Formatted text that says the same: nothing of it is taken for HTML, and its paragraphs are kept."""
    return linebreaks(text, autoescape=True) if text.strip() else ""


def one_line(text):
    return " ".join(text.split())


def cut(text, length):
    """At most ``length`` characters of a text, whole words where it has any."""
    line = one_line(text)
    shortened = shorten(line, length, placeholder="…")
    return shortened if len(shortened) > 1 or len(line) <= 1 else f"{line[: length - 1]}…"


@transaction.atomic
def withdraw(nomination):
    """Take a nomination out of the editors' hands: out of review, and locked so that nobody submits it by mistake.

    An editor who is told otherwise by its author can unlock it.
    """
    nomination = Nomination.objects.select_for_update().get(pk=nomination.pk)
    if not nomination.can_be_withdrawn:
        return
    nomination.withdrawn_at = timezone.now()
    nomination.save(update_fields=["withdrawn_at", "updated_at"])
    page = nomination.page.specific
    if page.current_workflow_state:
        page.current_workflow_state.cancel()
    page.locked, page.locked_at = True, timezone.now()
    page.save(update_fields=["locked", "locked_at"])
    mails.tell(nomination, "withdrawn")
