"""The lines of the translation screen: one string each, with all that helps to translate it."""

import html
from dataclasses import dataclass, field
from functools import cached_property

from django.core.signing import BadSignature, Signer
from django.utils.crypto import salted_hmac
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.fields import StreamField
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from core.glossary.matching import terms_in, unused_terms
from core.translation import diffs
from core.translation.marks import breaks_links, lost_and_added
from core.translation.memory import matches_for
from core.translation.segments import CARRIED, MEMORY, earlier_of, is_too_long, key_of, limit_of, name_of, segments_of


@dataclass(frozen=True)
class State:
    """How far a line is: in words, with an icon beside them; ``short`` is how such lines are counted."""

    name: str
    label: Promise
    icon: str
    short: Promise = ""


NEW = State("new", _("To translate"), "edit", pgettext_lazy("passages", "new"))
CHANGED = State("changed", _("The original changed"), "rotate", pgettext_lazy("passages", "changed"))
MACHINE = State("machine", _("Machine draft: read it, mend it, confirm it"), "cogs", _("by machine"))
BROKEN = State("broken", _("To mend"), "warning", _("to mend"))
CLASH = State("clash", _("Two texts: choose one"), "warning", _("to choose"))
DONE = State("done", _("Done"), "check")
ORIGINS = {
    MEMORY: State("memory", _("From an earlier translation of the same words"), "copy"),
    CARRIED: State("carried", _("Kept: the correction of the original does not concern it"), "check"),
}


@dataclass
class Line:
    """One string: its original, its translation so far, and what is known about both."""

    translation: Translation
    segment: StringSegment
    label: str = ""
    # What stood there before, with its translation, where the original changed.
    earlier: StringTranslation | None = None
    # Other translations of the same words.
    choices: list = field(default_factory=list)
    # Confirmed since the page was published.
    is_fresh: bool = False
    # What readers see at present, where it is something else.
    public: str | None = None
    # What the member wrote while someone else wrote something else.
    clash: str | None = None

    @property
    def source_language(self):
        return self.translation.source.locale.language_code

    @property
    def language(self):
        return self.translation.target_locale.language_code

    @property
    def name(self):
        return name_of(self.segment)

    @cached_property
    def original(self):
        return as_typed(self.segment.string.data)

    @cached_property
    def text(self):
        """What is kept, or else the translation of what stood there before, to start from."""
        return cleaned(as_typed(self._data))

    @property
    def _data(self):
        kept = self.segment.kept or self.earlier
        return kept.data if kept else ""

    @property
    def is_done(self):
        return self.segment.is_done

    @property
    def is_machine_draft(self):
        kept = self.segment.kept
        return bool(kept) and kept.translation_type == StringTranslation.TRANSLATION_TYPE_MACHINE

    @property
    def is_broken(self):
        return bool(self.segment.kept) and self.segment.kept.has_error

    @property
    def limit(self):
        """How long the text may be, where it is longer."""
        if self.is_broken and is_too_long(self.translation, self.segment, self._data):
            return limit_of(self.translation, self.segment)

    @property
    def state(self):
        if self.clash is not None:
            return CLASH
        if self.is_done:
            return ORIGINS.get(self.segment.kept.tool_name, DONE)
        if self.is_machine_draft:
            return MACHINE
        if self.is_broken:
            return BROKEN
        return CHANGED if self.earlier else NEW

    @property
    def needs_work(self):
        """Whether a translator, or whoever reads the translation next, has to look at it."""
        return not self.is_done or self.is_fresh or self.clash is not None

    @property
    def may_stand(self):
        """Whether the text in the field can be confirmed as it is."""
        return self.state in (CHANGED, MACHINE) and not breaks_links(self.segment.string.data, self._data)

    @property
    def may_be_drafted(self):
        """Whether a machine may begin: where an earlier translation can be started from, it has nothing to add."""
        return not (self.segment.kept or self.earlier or self.choices)

    @property
    def choices_as_typed(self):
        return [{"pk": row.pk, "text": as_typed(row.data)} for row in self.choices]

    @property
    def rows(self):
        """How tall the field is: room for the longer of the two texts."""
        return min(12, 1 + max(len(self.original), len(self.text)) // 55)

    @property
    def original_changes(self):
        """The earlier and the present original as one text, or None where it did not change."""
        return self.earlier and diffs.compare(as_typed(self.earlier.translation_of.data), self.original)

    @property
    def changes(self):
        """The public and the present translation as one text, or None where they say the same."""
        return None if self.public is None else diffs.compare(as_typed(self.public), self.text)

    @cached_property
    def marks(self):
        """The formatting marks that the translation drops and adds."""
        return lost_and_added(self.segment.string.data, self._data) if self._data else ([], [])

    @cached_property
    def terms(self):
        """The approved terms of the original, each once: pairs of the words for it here, and what to avoid."""
        found = {row.term.pk: row.term for row in terms_in(self.original, self.source_language)}
        return [
            {
                "source": term.wording(self.source_language),
                "wording": term.wording(self.language),
                "avoid": "; ".join(getattr(term, f"avoid_{self.language}").splitlines()),
            }
            for term in found.values()
        ]

    @cached_property
    def unused_terms(self):
        """The approved words that the translation says otherwise."""
        if not (self.terms and self.segment.kept):
            return []
        return [term.wording(self.language) for term in unused_terms(self.original, self.text, self.source_language)]

    @property
    def seen(self):
        """What the form carries so that a later answer can be compared with what it was an answer to.

        While two texts stand against each other, an answer to either is an answer to neither.
        """
        return _signer(self.translation, self.name).sign("clash" if self.clash else digest(self.text))


def lines_of(translation, since=None):
    """The lines of a translation in template order. Words that stand twice in one text are one line.

    ``since`` is when the page was last published: for what was confirmed after that, the change of the original
    is looked up as well.
    """
    segments = list({key_of(segment): segment for segment in reversed(segments_of(translation))}.values())[::-1]
    earlier = earlier_of(translation, segments, since)
    choices = matches_for(translation, segments)
    return [
        Line(
            translation,
            segment,
            earlier=earlier.get(key_of(segment)),
            choices=choices.get(key_of(segment), []),
            is_fresh=bool(since and segment.is_done and segment.kept.updated_at > since),
        )
        for segment in segments
    ]


def shown(translation, name, token):
    """The digest of the text that the form showed; None when the form is not ours."""
    try:
        return _signer(translation, name).unsign(token)
    except BadSignature:
        return None


def digest(text):
    return salted_hmac("core.translation.lines", cleaned(text)).hexdigest()[:16]


def cleaned(text):
    """As a form sends it and a database takes it: without the browser's line ends, without NUL."""
    return text.replace("\r\n", "\n").replace("\0", "").strip()


def _signer(translation, name):
    return Signer(salt=f"core.translation.lines.{translation.pk}.{name}")


def as_typed(data):
    """A stored string as people read and write it: its characters plain, its formatting marks, if any, visible."""
    return data if "<" in data else html.unescape(data)


def as_stored(text):
    """The reverse of ``as_typed``."""
    return text if "<" in text else html.escape(text, quote=False)


def describe(model, path):
    """What a string is, from its place: ``["steps", "step", "advice"]`` is "Step · Advice for anyone"."""
    model_field = model._meta.get_field(path[0])
    if not isinstance(model_field, StreamField):
        return str(capfirst(getattr(model_field, "verbose_name", path[0])))
    labels = []
    block = model_field.stream_block
    for name in path[1:]:
        children = getattr(block, "child_blocks", None)
        if children and name in children:
            block = children[name]
            labels.append(str(block.label))
        elif getattr(block, "child_block", None) is not None:
            block = block.child_block
    return " · ".join(labels)
