"""From an event to the words of a mail, in the active language."""

from django.template.loader import render_to_string
from django.utils.text import Truncator
from django.utils.translation import pgettext_lazy

from core.mail.letters import library_name
from core.templatetags.library import long_date

# Within a sentence, French writes them small.
LANGUAGES = {
    "en": pgettext_lazy("within a sentence", "English"),
    "fr": pgettext_lazy("within a sentence", "French"),
}
SUBJECT_LENGTH = 80


def write(notice, happening):
    """``(subject, text)`` of a notice about what happened."""
    page, facts = happening.page, _facts(happening)
    room = SUBJECT_LENGTH - len(notice.subject % {**facts, "title": ""})
    subject = notice.subject % {**facts, "title": Truncator(facts["title"]).chars(room)}
    text = render_to_string(
        "core/mail/notice.txt",
        {
            "what": notice.what % facts,
            "page": page,
            "language": facts["language"],
            "note": happening.note.strip(),
            "then": notice.then,
            "url": notice.link(page),
        },
    )
    return subject, text.strip()


def _facts(happening):
    page, actor = happening.page, happening.actor
    return {
        "title": page.get_admin_display_title(),
        "actor": (actor.get_full_name() or actor.get_username()) if actor else library_name(),
        "language": LANGUAGES[page.locale.language_code],
        "next_review": long_date(page.next_review) if page.next_review else "",
    }
