"""The translation screen: the original and its translation side by side, under the template's headings."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from core.sections import TITLE_AND_SUMMARY, headings_of
from core.translation import diffs
from core.translation.lines import BROKEN, CHANGED, CLASH, MACHINE, NEW, Line, describe, lines_of
from core.translation.sources import progress_of


@dataclass
class Group:
    """The strings of one part of the template. Those that need nothing may be left out."""

    heading: str
    lines: list[Line] = field(default_factory=list)
    total: int = 0
    done: int = 0

    @property
    def left_out(self):
        return self.total - len(self.lines)


class Screen:
    """The lines of a translation as a member sees them.

    ``show`` is "work" for only what has to be looked at, or "all". Unless it is said, a translation that
    was public before shows what changed since.
    """

    def __init__(self, page, translation, show=None, written=None):
        self.page = page
        self.translation = translation
        self.published_at = page.last_published_at if page.live else None
        self.lines = lines_of(translation, since=self.published_at)
        for line in self.lines:
            line.clash = written and written.clashes.get(line.name)
        self.adrift = written.adrift if written else []
        self.show = show if show in ("work", "all") else self._usual()
        self.total, self.done = progress_of([translation])[translation.pk]

    def _usual(self):
        return "work" if self.published_at and 0 < len(self.work) < len(self.lines) else "all"

    @cached_property
    def work(self):
        return [line for line in self.lines if line.needs_work]

    @property
    def counts(self):
        """How many lines are in each state that asks for something: pairs of state and number."""
        counted = Counter(line.state for line in self.lines)
        return [(state, counted[state]) for state in (CLASH, CHANGED, NEW, MACHINE, BROKEN) if counted[state]]

    @property
    def is_fresh(self):
        """Whether something was translated since the page was published."""
        return any(line.is_fresh for line in self.lines)

    def groups(self):
        """The lines under the headings of the template, in its order."""
        model = self.translation.source.specific_content_type.model_class()
        headings = headings_of(model)
        groups = {heading: Group(heading) for heading in [str(TITLE_AND_SUMMARY), *headings.values()]}
        for line in self.lines:
            path = line.segment.context.field_path.split(".")
            group = groups[headings.get(path[0], str(TITLE_AND_SUMMARY))]
            group.total += 1
            group.done += line.is_done
            if self.show == "all" or line.needs_work:
                line.label = describe(model, path)
                group.lines.append(line)
        return [group for group in groups.values() if group.lines]

    def compare_with_public(self):
        """For whoever reviews the next text of a public page: beside each new line, what readers see at present."""
        if not self.published_at:
            return
        public = {}
        for segment in extract_segments(type(self.page).objects.get(pk=self.page.pk)):
            if isinstance(segment, StringSegmentValue):
                public.setdefault(segment.path, []).append(segment.string.data)
        for line in self.lines:
            there = public.get(line.segment.context.path, [])
            if line.is_fresh and line.segment.translation not in there:
                line.public = max(there, key=lambda text: diffs.likeness(text, line.segment.translation), default=None)
