"""Taking a file in: everything in it is compared with what stands here before anything is kept."""

from dataclasses import dataclass, field

from django.db import transaction

from core.translation.exchange.checks import problem_with
from core.translation.exchange.refusals import Refused, problem, refuse
from core.translation.exchange.rows import Line, digest_of, in_a_file, key_of
from core.translation.lines import as_stored
from core.translation.segments import keep_string, segments_of


@dataclass
class Comparison:
    """The lines of a file, by what taking it in means for them."""

    new: list[Line] = field(default_factory=list)
    changed: list[Line] = field(default_factory=list)
    same: list[Line] = field(default_factory=list)
    # Someone wrote another translation on the screen since the file was made. Theirs stays.
    conflicts: list[Line] = field(default_factory=list)


@transaction.atomic
def take_in(file, file_format, translation, user):
    """Keep what was written in a file. Raises ``Refused``, and keeps nothing, when anything in it is wrong."""
    lines = file_format.read(file, translation)
    segments = {key_of(segment): segment for segment in segments_of(translation)}
    compared = compare(lines, segments, translation)
    for line in [*compared.new, *compared.changed]:
        keep_string(translation, segments[line.key], as_stored(line.text), user, tool=file_format.TOOL)
    return compared


def compare(lines, segments, translation):
    """Sort the lines of a file. Raises ``Refused`` with every problem there is."""
    if not lines:
        refuse("nothing")
    compared, problems, first = Comparison(), [], {}
    for line in lines:
        found = misplaced(line, segments, first)
        if not found and line.is_changed:
            found = kept_apart(line, segments) or problem_with(line, segments[line.key], translation)
        if found:
            problems.append(found)
        elif line.text:
            sort_in(line, segments.get(line.key), compared)
    if problems:
        raise Refused(problems)
    return compared


def misplaced(line, segments, first):
    """What is wrong with a line whatever its text is, or None."""
    if line.key in first:
        return problem("twice", line.number, first=first[line.key])
    first[line.key] = line.number
    if line.text and not (line.key and line.stamp):
        return problem("key", line.number)
    return None


def kept_apart(line, segments):
    """Why a changed line cannot be for any string here, or None."""
    if line.key not in segments:
        return problem("gone", line.number)
    if line.original != in_a_file(segments[line.key].string.data):
        return problem("original", line.number)
    return None


def sort_in(line, segment, compared):
    """An untouched line says nothing, whatever became of its string here."""
    here = in_a_file(segment.translation or "") if segment else ""
    if not line.is_changed or (line.text == here and segment.is_done):
        compared.same.append(line)
    elif digest_of(here) != line.stamp and line.text != here:
        compared.conflicts.append(line)
    else:
        (compared.changed if here else compared.new).append(line)
