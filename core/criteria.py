"""What editors ask of an entry, in public: the four criteria, said once for form, entry and governance page."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Criterion:
    """One thing an entry is judged by: its name, and the question editors answer."""

    slug: str
    name: str
    question: str


CRITERIA = (
    Criterion(
        "practical",
        _("Practical"),
        _("Could another agency do it with ordinary means? It says what is needed: people, time, money, tools."),
    ),
    Criterion(
        "innovative",
        _("Innovative"),
        _("What was new about it, there and then? It need not be new to the world."),
    ),
    Criterion(
        "successful",
        _("Successful"),
        _("What shows that it worked, for whom, and how is that known? What is not known yet is said as well."),
    ),
    Criterion(
        "transferable",
        _("Transferable"),
        _("What does it need elsewhere? It says what must stay and what may change."),
    ),
)
