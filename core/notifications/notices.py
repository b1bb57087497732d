"""What the mail about each event says, to whom, and whether the member may do without it."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from core.editorial.events import Event
from core.notifications import people
from core.notifications.links import confirm_url, edit_url, public_url


@dataclass(frozen=True)
class Notice:
    """The mail about one kind of event.

    ``subject``, ``what`` (what happened) and ``then`` (what to do next) may name the facts that
    ``core.notifications.letters`` knows. A routine notice is kept from members who want mail only when it is
    about them.
    """

    to: tuple[Callable, ...]
    subject: str
    what: str
    then: str
    routine: bool = True
    link: Callable = edit_url


WHO_KEEPS_IT_RIGHT = (people.owner, people.editors)
SAY_SO_OR_CHANGE_IT = _("Is everything still right? Say so there; if not, change it and submit the change:")

NOTICES = {
    Event.NOMINATED: Notice(
        to=(people.editors,),
        subject=_("Nominated: %(title)s"),
        what=_("Someone told us about “%(title)s” through the public form."),
        then=_("Read it, complete with them what is missing, and submit it for review:"),
    ),
    Event.SUBMITTED: Notice(
        to=(people.reviewers,),
        subject=_("To review: %(title)s"),
        what=_("%(actor)s submitted “%(title)s” for review."),
        then=_("Read it and decide:"),
    ),
    Event.ASSIGNED: Notice(
        to=(people.addressee,),
        subject=_("For you to review: %(title)s"),
        what=_("%(actor)s asks you to review “%(title)s”."),
        then=_("Read it and decide. If you are too close to it to judge, say so there:"),
        routine=False,
    ),
    Event.WITHDRAWN: Notice(
        to=(people.told_of_the_review,),
        subject=_("Withdrawn from review: %(title)s"),
        what=_("%(actor)s took “%(title)s” back to go on writing. There is nothing left for you to review."),
        then=_("We will write again when it is submitted again. Until then, it is here:"),
    ),
    Event.CHANGES_REQUESTED: Notice(
        to=(people.owner_and_submitter,),
        subject=_("Changes requested: %(title)s"),
        what=_("%(actor)s read “%(title)s” and asks for changes."),
        then=_("Change the text, then submit it again:"),
        routine=False,
    ),
    Event.DECLINED: Notice(
        to=(people.owner_and_submitter,),
        subject=_("Not accepted: %(title)s"),
        what=_("%(actor)s read “%(title)s”. It will not be published as it is."),
        then=_("It is still your draft. You may rewrite it and submit it again:"),
        routine=False,
    ),
    Event.APPROVED: Notice(
        to=(people.owner_and_submitter,),
        subject=_("Approved: %(title)s"),
        what=_("“%(title)s” was approved. It becomes public together with its translation."),
        then=_("You need do nothing for it. We will write when readers see both. Until then, it is here:"),
        routine=False,
    ),
    Event.PUBLISHED: Notice(
        to=(people.owner_and_submitter,),
        subject=_("Published: %(title)s"),
        what=_("“%(title)s” was approved. Readers see it now."),
        then=_("Its translation comes next; you need do nothing for it. This is how readers see it:"),
        routine=False,
        link=public_url,
    ),
    Event.TRANSLATION_OPENED: Notice(
        to=(people.translators,),
        subject=_("To translate into %(language)s: %(title)s"),
        what=_("“%(title)s” was approved. It can be translated into %(language)s now."),
        then=_("Begin whenever you like; what you write is kept:"),
    ),
    Event.TRANSLATION_REOPENED: Notice(
        to=(people.translators,),
        subject=_("Changed, to translate into %(language)s: %(title)s"),
        what=_("The original of “%(title)s” was changed. Its %(language)s text has to follow."),
        then=_("Only what changed is to be translated; the rest is kept:"),
    ),
    Event.TRANSLATION_ASSIGNED: Notice(
        to=(people.addressee,),
        subject=_("For you to translate: %(title)s"),
        what=_("%(actor)s asks you to translate “%(title)s” into %(language)s."),
        then=_("Begin whenever you like; what you write is kept:"),
        routine=False,
    ),
    Event.TRANSLATION_SUBMITTED: Notice(
        to=(people.reviewers,),
        subject=_("Translation to review: %(title)s"),
        what=_("%(actor)s translated “%(title)s” into %(language)s."),
        then=_("Read it beside the original, then approve it or send it back:"),
    ),
    Event.TRANSLATION_RETURNED: Notice(
        to=(people.submitter,),
        subject=_("Translation sent back: %(title)s"),
        what=_("%(actor)s read your translation of “%(title)s” and asks for changes."),
        then=_("Change the text, then submit it again:"),
        routine=False,
    ),
    Event.TRANSLATION_PUBLISHED: Notice(
        to=(people.submitter, people.owner),
        subject=_("Now in %(language)s too: %(title)s"),
        what=_("The translation of “%(title)s” into %(language)s was approved. Readers see it now."),
        then=_("This is how they see it:"),
        routine=False,
        link=public_url,
    ),
    Event.REVIEW_DUE_SOON: Notice(
        to=WHO_KEEPS_IT_RIGHT,
        subject=_("Still right? %(title)s"),
        what=_("“%(title)s” should be read again by %(next_review)s."),
        then=SAY_SO_OR_CHANGE_IT,
        link=confirm_url,
    ),
    Event.REVIEW_DUE: Notice(
        to=WHO_KEEPS_IT_RIGHT,
        subject=_("To be read again today: %(title)s"),
        what=_("Today, %(next_review)s, is the day to read “%(title)s” again."),
        then=SAY_SO_OR_CHANGE_IT,
        link=confirm_url,
    ),
    Event.REVIEW_OVERDUE: Notice(
        to=WHO_KEEPS_IT_RIGHT,
        subject=_("Not read again yet: %(title)s"),
        what=_("“%(title)s” should have been read again by %(next_review)s. Readers see a mark that it was not."),
        then=SAY_SO_OR_CHANGE_IT,
        link=confirm_url,
    ),
    Event.ARCHIVED: Notice(
        to=(people.owner,),
        subject=_("Archived: %(title)s"),
        what=_("%(actor)s archived “%(title)s”. It stays at its address with a mark, and is no longer listed."),
        then=_("If it should come back, write to the editors. This is how readers see it:"),
        routine=False,
        link=public_url,
    ),
}
