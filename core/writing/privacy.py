"""Words that may tell who someone is, for the author to look at again.

Nothing here judges. A number of a public line and the name of someone who agreed may stay; whoever knows says so.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from core.writing.anchors import anchors_of
from core.writing.names import names_in
from core.writing.passages import Passage, passages_of

# Fields that exist to name people and ways to reach them: shown with consent, or not shown at all.
EXEMPT = ("contact_", "credit_", "source_")
# Where a service gives its own address.
ADDRESS_EXPECTED = ("plain_where", "plain_how")

SEPARATOR = r"[ \u00a0.–-]"
TOLL_FREE = "800|822|833|844|855|866|877|888"
STREET = (
    r"Street|St\.|Avenue|Ave\.?|Road|Rd\.?|Drive|Dr\.|Boulevard|Blvd\.?|Lane|Crescent|Cres\.?|Court|Terrace|Highway"
)
RUE = r"rue|avenue|av\.|boulevard|boul\.|chemin|ch\.|route|rang|montée|impasse|allée|côte|place"


def passes_luhn(digits):
    """Whether the last digit is the check digit of the others, as in a social insurance number."""
    doubled = [int(digit) * (1 + position % 2) for position, digit in enumerate(digits)]
    return sum(number - 9 if number > 9 else number for number in doubled) % 10 == 0


def is_insurance_number(match):
    """Groups joined by hyphens are no sum of money; other nine digits have to add up."""
    return "-" in match[0] or passes_luhn(re.sub(r"\D", "", match[0]))


@dataclass(frozen=True)
class Pattern:
    """Something that looks alike wherever it stands: what it may be, its form, and a closer look at a match."""

    reason: str
    form: re.Pattern
    confirm: Callable = bool


PATTERNS = (
    Pattern(_("an email address"), re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    Pattern(
        _("a health card number"),
        re.compile(
            r"(?<![\w-])(?:\d{4}[ \u00a0-]\d{3}[ \u00a0-]\d{3}(?:[ \u00a0-]?[A-Z]{2})?"
            r"|[A-Z]{4}[ \u00a0-]?\d{4}[ \u00a0-]?\d{4}|\d{5}-\d{4})(?![\w-])"
        ),
    ),
    Pattern(
        _("a social insurance number"),
        re.compile(r"(?<![\w$.,-])(?<!\d[ \u00a0])\d{3}([ \u00a0-]?)\d{3}\1\d{3}(?![\w-]|[.,]\d|[ \u00a0][\d$%])"),
        is_insurance_number,
    ),
    Pattern(_("an immigration client number"), re.compile(r"(?<![\w-])\d{2}-\d{4}-\d{4}(?![\w-])")),
    Pattern(
        _("a telephone number"),
        re.compile(
            rf"(?<![\w.,-])(?:\+?1{SEPARATOR}?)?(?:\((?!{TOLL_FREE})[2-9]\d\d\) ?|(?!{TOLL_FREE})[2-9]\d\d{SEPARATOR})"
            rf"\d{{3}}{SEPARATOR}\d{{4}}(?!\w)|(?<!\w)\+(?!1\b)\d{{1,3}}(?:{SEPARATOR}?\d){{7,12}}(?!\w)"
        ),
    ),
    Pattern(
        _("a street address"),
        re.compile(
            rf"\b\d{{1,5}}[A-Za-z]? (?:[A-Z0-9][\w’'.-]* ){{1,3}}(?:{STREET})(?!\w)"
            rf"|\b\d{{1,5}}[A-Za-z]?,? (?:{RUE}) (?:d[eu]s? |de la |de l’|d’|du |Saint|[A-ZÀ-Þ0-9])[\w’'-]*"
        ),
    ),
    Pattern(_("a postal code"), re.compile(r"\b[ABCEGHJ-NPRSTVXY]\d[A-Z][ \u00a0-]?\d[A-Z]\d\b")),
)
ADDRESS_PATTERNS = PATTERNS[-2:]


@dataclass
class Finding:
    """A passage that may tell who someone is: what it may be, and where it stands."""

    passage: str
    reason: str
    anchors: dict[str, str]
    places: list[Passage] = field(default_factory=list)
    is_kept: bool = False

    @property
    def links(self):
        """``(id, name)`` of each part of the form it stands in, once."""
        return list(dict.fromkeys((self.anchors.get(place.field), place.place) for place in self.places))


def findings_in(page):
    """Each passage once, however often it stands in the entry; those the author kept on purpose are marked."""
    findings, anchors = {}, anchors_of(type(page))
    passages = [passage for passage in passages_of(page) if not passage.field.startswith(EXEMPT)]
    for passage in passages:
        for text, reason in found_in(passage):
            findings.setdefault(text, Finding(text, reason, anchors)).places.append(passage)
    for name, passage in names_in(page, passages):
        findings.setdefault(name, Finding(name, _("a person’s name"), anchors)).places.append(passage)
    for finding in findings.values():
        finding.is_kept = finding.passage in page.kept_passages
    return list(findings.values())


def found_in(passage):
    """``(text, reason)`` for what the patterns see; what one has taken, the next does not look at again."""
    text = passage.text
    for pattern in PATTERNS:
        if pattern in ADDRESS_PATTERNS and passage.field in ADDRESS_EXPECTED:
            continue
        for match in [match for match in pattern.form.finditer(text) if pattern.confirm(match)]:
            yield " ".join(match[0].split()), pattern.reason
            text = text[: match.start()] + "\n" * len(match[0]) + text[match.end() :]
