"""Hears what happens, and puts a mail to everyone concerned into the outbox."""

from django.contrib.auth import get_user_model
from django.dispatch import receiver
from django.utils.translation import override

from core.choices import MailFrequency
from core.editorial.events import happened
from core.mail.outbox import keep
from core.mail.preferences import READ_ALONG, frequency_of, language_of
from core.models import Message
from core.notifications.happening import Happening
from core.notifications.letters import write
from core.notifications.notices import NOTICES


@receiver(happened)
def notify(sender, event, page, actor=None, note="", recipient=None, **kwargs):
    """Write to everyone whom the event concerns, in their language, as often as they like."""
    happening = Happening(event, page.specific, actor, note, recipient)
    notice = NOTICES[event]
    members = [
        member
        for member in recipients(notice, happening)
        if not (notice.routine and frequency_of(member) == MailFrequency.NONE)
    ]
    texts = {language: _in_language(language, notice, happening) for language in set(map(language_of, members))}
    keep(
        [
            Message(
                recipient=member,
                address=member.email,
                language=language_of(member),
                event=event,
                page_id=page.pk,
                subject=texts[language_of(member)][0],
                body=texts[language_of(member)][1],
                waits_for_digest=frequency_of(member) == MailFrequency.DAILY,
            )
            for member in members
        ]
    )


def recipients(notice, happening):
    """Who is concerned and can be written to, each person once, never the one who did it."""
    concerned = set().union(*(group(happening) for group in notice.to))
    if happening.actor:
        concerned.discard(happening.actor.pk)
    members = get_user_model().objects.filter(pk__in=concerned - {None}, is_active=True).exclude(email="")
    return members.select_related(*READ_ALONG).order_by("pk")


def _in_language(language, notice, happening):
    with override(language):
        return write(notice, happening)
