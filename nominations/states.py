"""Where a nomination stands, in the words of the person who sent it."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from core.editorial.events import Event
from core.editorial.turns import turn_of

WORDS = {
    "saved": (_("Kept, not sent yet"), _("Nobody else has seen it. Go on whenever you like.")),
    "received": (_("Received"), _("Thank you. An editor will read it and write to you with any questions.")),
    "in-preparation": (
        _("With the editors"),
        _("An editor is completing it: theme, place and whatever another agency still needs to know."),
    ),
    "in-review": (_("In review"), _("It is complete. A second person reads it before it is published.")),
    "returned": (
        _("Changes requested"),
        _("The second person asks for changes. The editors work on them and write to you if they need you."),
    ),
    "declined": (_("Not published"), _("The editors decided not to publish it. The reason stands below.")),
    "published": (_("Published"), _("Everyone can read it now. It is on its way into the other language as well.")),
    "withdrawn": (
        _("Withdrawn"),
        _("You took it back. It will not be published, and after 30 days it is deleted."),
    ),
    "gone": (_("No longer here"), _("It is not in the library any more. Write to the editors if you wonder why.")),
}
STAGES = ("received", "in-preparation", "in-review", "published")
TONES = {"waiting": "in-review", "returned": "returned"}


@dataclass(frozen=True)
class State:
    name: str
    note: str = ""

    @property
    def heading(self):
        return WORDS[self.name][0]

    @property
    def explanation(self):
        return WORDS[self.name][1]

    @property
    def stages(self):
        """The way to publication, as ``(heading, whether it stands here)``; none once it has left that way."""
        here = "in-preparation" if self.name == "returned" else self.name
        return [(WORDS[name][0], name == here) for name in STAGES] if here in STAGES else []


def state_of(nomination):
    """The ``State`` of a nomination, read from its page and the review of it."""
    page = nomination.page
    if not nomination.sent_at:
        return State("saved")
    if nomination.withdrawn_at:
        return State("withdrawn")
    if page is None:
        return State("gone")
    if page.live:
        return State("published")
    turn = turn_of(page)
    if turn.tone in TONES:
        return State(TONES[turn.tone], turn.note)
    if nomination.last_event == Event.DECLINED:
        return State("declined", nomination.last_note)
    touched = page.latest_revision and page.latest_revision.user_id
    return State("in-preparation" if touched else "received")
