"""Closed lists that code depends on. What editors may extend is a ``Term`` instead."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

# Both are source languages.
LANGUAGES = tuple(code for code, _name in settings.LANGUAGES)


class PracticeStatus(models.TextChoices):
    """Where the service itself stands, whatever the state of its entry."""

    PLANNED = "planned", pgettext_lazy("practice status", "Planned")
    PILOT = "pilot", pgettext_lazy("practice status", "Pilot")
    RUNNING = "running", pgettext_lazy("practice status", "Running")
    CHANGED = "changed", pgettext_lazy("practice status", "Changed since")
    ENDED = "ended", pgettext_lazy("practice status", "Ended")


class Effort(models.TextChoices):
    """How long it takes to have the service running."""

    DAYS = "days", pgettext_lazy("effort", "Days")
    WEEKS = "weeks", pgettext_lazy("effort", "Weeks")
    MONTHS = "months", pgettext_lazy("effort", "Months")
    YEAR_PLUS = "year-plus", pgettext_lazy("effort", "A year or more")


class CostBand(models.TextChoices):
    """What it costs, in Canadian dollars, without staff time."""

    NONE = "none", _("No cost")
    UNDER_1000 = "under-1000", _("Under $1,000")
    UNDER_10000 = "1000-10000", _("$1,000 to $10,000")
    UNDER_50000 = "10000-50000", _("$10,000 to $50,000")
    OVER_50000 = "over-50000", _("Over $50,000")


class EvidenceLevel(models.IntegerChoices):
    """The evidence ladder: how much is known about whether it works. Set by an editor."""

    IDEA = 0, pgettext_lazy("evidence", "Idea")
    TESTED = 1, pgettext_lazy("evidence", "Tested")
    RESULTS = 2, pgettext_lazy("evidence", "Results reported")
    EVALUATED = 3, pgettext_lazy("evidence", "Evaluated")
    REPLICATED = 4, pgettext_lazy("evidence", "Replicated elsewhere")

    @property
    def slug(self):
        """The level as it stands in addresses and exports."""
        return self.name.lower()

    @property
    def meaning(self):
        """One sentence for readers: what an entry at this level can show."""
        return EVIDENCE_MEANINGS[self]


EVIDENCE_MEANINGS = {
    EvidenceLevel.IDEA: _("Thought through, not tried yet."),
    EvidenceLevel.TESTED: _("Tried at least once, with lessons noted."),
    EvidenceLevel.RESULTS: _("Results stated with a period and a source."),
    EvidenceLevel.EVALUATED: _("Evaluated by a stated method, with a report."),
    EvidenceLevel.REPLICATED: _("Adapted elsewhere, with the outcome recorded."),
}


class Outcome(models.TextChoices):
    """How a review ends."""

    ACCEPTED = "accepted", pgettext_lazy("decision", "Accepted")
    CHANGES_REQUESTED = "changes-requested", _("Changes requested")
    DECLINED = "declined", pgettext_lazy("decision", "Declined")


class Publication(models.TextChoices):
    """When each language of an entry becomes public."""

    AS_READY = "as-ready", _("Each language as soon as it is ready")
    TOGETHER = "together", _("Both languages at once")


class TranslationFault(models.TextChoices):
    """Why a translation goes back to its translator. Said to members only."""

    MEANING = "meaning", _("The meaning differs from the original")
    TERMS = "terms", _("The agreed terms are not used")
    WORDING = "wording", _("The wording is hard to understand")
    FIGURES = "figures", _("Figures, dates or names differ")
    FORMATTING = "formatting", _("Formatting or links are wrong")
    OTHER = "other", pgettext_lazy("reason", "Another reason")


class Shown(models.TextChoices):
    """How far an entry shows that it meets one of the four public criteria. Set by an editor."""

    MET = "met", pgettext_lazy("criterion", "Met")
    PARTLY = "partly", pgettext_lazy("criterion", "Partly met")
    NOT_SHOWN = "not-shown", pgettext_lazy("criterion", "Not shown yet")


class ContactRoute(models.TextChoices):
    """How a reader reaches the people behind an entry."""

    PERSON = "person", _("A person, who agreed to be named here")
    PAGE = "page", _("A public web page")
    EDITORS = "editors", _("Through this library’s editors, who pass questions on")


class LineageKind(models.TextChoices):
    """How an entry descends from another."""

    ADAPTED_FROM = "adapted-from", _("Adapted from")
    LATER_VERSION_OF = "later-version-of", _("Later version of")


class Month(models.IntegerChoices):
    """Months, for dates known to the month only."""

    JANUARY = 1, _("January")
    FEBRUARY = 2, _("February")
    MARCH = 3, _("March")
    APRIL = 4, _("April")
    MAY = 5, pgettext_lazy("month", "May")
    JUNE = 6, _("June")
    JULY = 7, _("July")
    AUGUST = 8, _("August")
    SEPTEMBER = 9, _("September")
    OCTOBER = 10, _("October")
    NOVEMBER = 11, _("November")
    DECEMBER = 12, _("December")


class MailFrequency(models.TextChoices):
    """How often a member wants mail about what happens to entries."""

    AT_ONCE = "at-once", _("At once")
    DAILY = "daily", _("Once a day, in one summary")
    NONE = "none", _("Only what concerns me: requests to me, and decisions on my own entries")


class MailProblem(models.TextChoices):
    """Why a mail has not been delivered, in words for people who do not run servers."""

    SLOW = "slow", _("The mail server did not answer in time.")
    UNREACHABLE = "unreachable", _("The mail server cannot be reached.")
    LOGIN = "login", _("The mail server does not accept our user name or password.")
    ADDRESS = "address", _("The mail server does not accept the address.")
    REFUSED = "refused", _("The mail server does not accept the message.")
    OTHER = "other", _("Something unforeseen went wrong; the site’s log tells what.")
