"""What to look at again in a draft, in the order of importance. Advice is never an error."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from core.criteria import CRITERIA
from core.models.entries import SUMMARY_WORDS
from core.writing.anchors import anchors_of
from core.writing.passages import passages_of, pictures_of
from core.writing.privacy import findings_in
from core.writing.reading import BEYOND_SCHOOL, grade_of, sentences_of

BLOCK_WORDS = 250


@dataclass(frozen=True)
class Aim:
    """What a kind of text should be read by, and from where on its sentences and words count as hard."""

    lowest: int
    highest: int
    sentence_words: int


PLAIN = Aim(lowest=6, highest=8, sentence_words=20)
OTHER = Aim(lowest=9, highest=12, sentence_words=30)
SENTENCES_NAMED = 3
WORDS_QUOTED = 6


@dataclass(frozen=True)
class Advice:
    """One thing to look at: where in the form, what, and the sentences it is about."""

    anchor: str
    text: str
    details: Sequence[str] = ()


class Help:
    """Everything the state panel says about the words of a draft."""

    def __init__(self, page):
        self.page = page
        self.language = page.locale.language_code if page.locale_id else "en"
        self.criteria = CRITERIA

    @cached_property
    def passages(self):
        return passages_of(self.page)

    @cached_property
    def findings(self):
        """What may be personal information, each with its place in the form."""
        return findings_in(self.page)

    @property
    def open_findings(self):
        """What may be personal information and nobody has said may stay."""
        return [finding for finding in self.findings if not finding.is_kept]

    @property
    def kept_findings(self):
        return [finding for finding in self.findings if finding.is_kept]

    @cached_property
    def advice(self):
        return [
            *self.on_pictures(),
            *self.on_summary(),
            *self.on_long_blocks(),
            *self.on_plain_words(),
            *self.on_rest(),
        ]

    @cached_property
    def anchors(self):
        """Where each field stands in the form."""
        return anchors_of(type(self.page))

    def on_pictures(self):
        if self.page.image_id and not self.page.image_alt:
            yield Advice(self.anchors["image_alt"], _("Say what the picture shows, for anyone who cannot see it."))
        for picture in pictures_of(self.page):
            if not picture.is_described:
                text = _("%(block)s: say what the picture shows, for anyone who cannot see it.")
                yield Advice(self.anchors[picture.field], text % {"block": picture.block})

    def on_summary(self):
        count = len(self.page.summary.split())
        if count > SUMMARY_WORDS:
            text = _("The summary has %(count)d words. Keep it to %(limit)d or fewer.")
            yield Advice(self.anchors["summary"], text % {"count": count, "limit": SUMMARY_WORDS})

    def on_long_blocks(self):
        counts = Counter()
        for passage in self.passages:
            if passage.block:
                counts[passage.field, passage.block] += len(passage.text.split())
        for (field, block), count in counts.items():
            if count > BLOCK_WORDS:
                text = _("%(block)s has %(count)d words. Could it be two?")
                yield Advice(self.anchors[field], text % {"block": block, "count": count})

    def on_plain_words(self):
        label = _("In plain words")
        return self.on_reading(label, PLAIN, [p for p in self.passages if p.field.startswith("plain_")])

    def on_rest(self):
        label = _("The rest of the text")
        rest = [p for p in self.passages if p.is_prose and not p.field.startswith("plain_")]
        return self.on_reading(label, OTHER, rest)

    def on_reading(self, label, aim, passages):
        """The reading level, where it is above its aim, with the sentences to begin with."""
        sentences = [(p, sentence) for p in passages for sentence in sentences_of(p.text, self.language)]
        grade = grade_of([sentence for _passage, sentence in sentences])
        if grade is None or grade <= aim.highest:
            return
        hard = sorted((pair for pair in sentences if pair[1].grade > aim.highest), key=lambda pair: pair[1].ease)
        yield Advice(
            self.anchors[passages[0].field],
            level_in_words(label, grade, aim),
            [*dict.fromkeys(described(passage, sentence, aim) for passage, sentence in hard)][:SENTENCES_NAMED],
        )


def level_in_words(label, grade, aim):
    values = {"part": label, "grade": grade, "lowest": aim.lowest, "highest": aim.highest}
    if grade == BEYOND_SCHOOL and aim is PLAIN:
        return _("%(part)s: harder than grade 12. Aim for %(lowest)d to %(highest)d.") % values
    if grade == BEYOND_SCHOOL:
        return _("%(part)s: harder than grade 12. Aim for %(highest)d or lower.") % values
    return _("%(part)s: grade %(grade)d. Aim for %(lowest)d to %(highest)d.") % values


def described(passage, sentence, aim):
    """A hard sentence by its place and first words, and why it is hard."""
    words = sentence.words
    start = " ".join(words[:WORDS_QUOTED]) + ("…" if len(words) > WORDS_QUOTED else "")
    if len(words) > aim.sentence_words or not sentence.long_words:
        why = _("%(count)d words in one sentence") % {"count": len(words)}
    else:
        longest = sorted(set(sentence.long_words), key=len, reverse=True)[:3]
        why = _("long words: %(words)s") % {"words": ", ".join(longest)}
    return _("%(place)s, “%(start)s”: %(why)s") % {"place": capfirst(passage.place), "start": start, "why": why}
