"""What someone without an account tells, and what becomes of it."""

from core.public_forms import Ticket
from nominations.models import Nomination
from nominations.steps import receive
from practices.models import PracticePage

ANSWERS = {
    "what_was_done": "Retired accountants help newcomers with their first tax return.",
    "challenge": "Families missed their benefits.\r\n\r\nNobody had told them to file a return.",
    "response": "Every Tuesday in March, at the library.",
    "evidence": "Sixty returns in one month.",
    "advice": "Begin with five volunteers.",
    "organization_name": "Harbour House",
    "province": "",
    "place": "",
    "name": "Noor Haddad",
    "role": "Settlement worker",
    "email": "noor@example.org",
    "may_be_written_to": "on",
}


def form_data(action="send", ticket=None, **changes):
    """What a browser sends: every field, the ticket of the form, and the button that was pressed."""
    return {**ANSWERS, "website": "", "ticket": str(ticket or aged_ticket()), "action": action, **changes}


def aged_ticket(seconds=60):
    """The ticket of a form that was opened a while ago."""
    ticket = Ticket.issue()
    return Ticket(ticket.key, ticket.opened - seconds)


def make_nomination(language="en", *, is_sent=True, **fields):
    """A nomination with all answers; sent, and so a draft among the practices, unless ``is_sent`` is false."""
    answers = {**ANSWERS, "province": None, "may_be_written_to": True, **fields}
    nomination = Nomination.objects.create(language=language, **answers)
    if is_sent:
        receive(nomination)
    nomination.refresh_from_db()
    return nomination


def practice_of(nomination):
    """The draft, or what became of it, as it stands now."""
    return PracticePage.objects.get(pk=nomination.page_id)


def publish(nomination):
    """Complete the entry and make it public."""
    page = practice_of(nomination)
    page.practical = page.innovative = page.transferable = "Yes, it is."
    page.save_revision().publish()
    return practice_of(nomination)
